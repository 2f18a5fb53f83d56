import Diagnostics
import LocalServer

/// Answers requests from what stands. Paths are looked up among the files of the site; nothing is read
/// from the disk, so that no path leads out of it.
struct Responder: Sendable {
  let site: LiveSite
  let language: MessageLanguage

  func respond(to request: LocalRequest) async -> LocalResponse {
    switch request.path {
    case LiveAddress.style: return .file(PackageResources.live_css, at: request.path)
    case LiveAddress.script: return .file(PackageResources.live_js, at: request.path)
    case LiveAddress.events:
      return LocalResponse(
        contentType: "text/event-stream", body: .stream(await site.events()))
    default: return Self.answer(request.path, of: await site.current(), in: language)
    }
  }

  static func answer(
    _ path: String, of standing: Standing, in language: MessageLanguage
  ) -> LocalResponse {
    let dressing = PageDressing(standing: standing, language: language)
    var name = String(path.dropFirst())
    if name.isEmpty || name.hasSuffix("/") { name += "index.html" }
    if let bytes = standing.files[name] {
      let isPage = name.hasSuffix(".html")
      return .file(isPage ? dressing.dressed(bytes) : bytes, at: name)
    }
    if standing.files["\(name)/index.html"] != nil {
      return LocalResponse(
        status: 308, contentType: ContentType.html, location: "\(encoded(path))/",
        body: .bytes([]))
    }
    // Browsers ask for it unbidden, and complain where there is none.
    if name == "favicon.ico" { return .file([], at: name) }
    return missing(name, of: standing, dressing)
  }

  /// The 404 page of the handbook and language in which an address would be.
  private static func missing(
    _ name: String, of standing: Standing, _ dressing: PageDressing
  ) -> LocalResponse {
    let status = standing.isCurrent ? 404 : 503
    let found = missingPages(for: name).first { standing.files[$0] != nil }
    guard let found, let bytes = standing.files[found] else {
      return LocalResponse(
        status: status, contentType: ContentType.html, body: .bytes(dressing.noticePage))
    }
    let page = dressing.dressed(bytes, base: "/" + encoded(found))
    return LocalResponse(status: status, contentType: ContentType.html, body: .bytes(page))
  }

  /// `a/b/404.html`, `a/404.html`, `404.html` for `a/b/c.html`.
  private static func missingPages(for name: String) -> [String] {
    let folders = name.split(separator: "/").dropLast()
    return (0...folders.count).reversed().map { count in
      (folders.prefix(count).map(String.init) + ["404.html"]).joined(separator: "/")
    }
  }

  /// Every byte that is not plain; a path from a request may hold any.
  private static func encoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (scalar.properties.isAlphabetic || "0123456789-._~/@".unicodeScalars.contains(scalar))
      if isPlain { text.unicodeScalars.append(scalar); return }
      let digits = String(byte, radix: 16, uppercase: true)
      text += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
}

extension LocalResponse {
  fileprivate static func file(_ bytes: [UInt8], at path: String) -> LocalResponse {
    LocalResponse(contentType: ContentType.of(path), body: .bytes(bytes))
  }
}
