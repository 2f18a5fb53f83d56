import Diagnostics

/// Adds to a page of the site, as it is sent, what lets it be live: a style sheet, a script, the notice.
/// The site itself has none of it.
struct PageDressing {
  let standing: Standing
  let language: MessageLanguage

  /// - Parameter base: the page's own address, where it is shown at another.
  func dressed(_ page: [UInt8], base: String? = nil) -> [UInt8] {
    var page = page
    allowConnections(in: &page)
    if let place = page.first(Self.headEnd) { page.insert(contentsOf: head, at: place) }
    // Before whatever has an address.
    if let base, let place = page.first(Self.headStart) {
      let element = Array("<base href=\"\(NoticeMarkup.escaped(base))\">".utf8)
      page.insert(contentsOf: element, at: place + Self.headStart.count)
    }
    let notice = NoticeMarkup(
      notice: standing.notice, language: language, isOverPage: true)
    let place = page.last(Self.bodyEnd) ?? page.count
    page.insert(contentsOf: Array(notice.html.utf8), at: place)
    return page
  }

  /// In the place of pages where there are none.
  var noticePage: [UInt8] {
    let notice = NoticeMarkup(notice: standing.notice, language: language, isOverPage: false)
    let html = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>VisitBook</title>
      \(String(decoding: head, as: UTF8.self))</head>
      <body class="visitbook-alone"><main>
      <h1>VisitBook</h1>
      \(notice.html.isEmpty ? missing : notice.html)</main></body>
      </html>

      """
    return Array(html.utf8)
  }

  private var missing: String {
    "<p>\(said("There is no such page")). <a href=\"/\">\(said("To the start page"))</a></p>\n"
  }

  private func said(_ message: Message) -> String {
    NoticeMarkup.escaped(message.text(in: language))
  }

  private var head: [UInt8] {
    let html = """
        <link rel="stylesheet" href="\(LiveAddress.style)">
        <script src="\(LiveAddress.script)" defer data-version="\(standing.version)" \
      data-language="\(language.rawValue)" \
      data-stale="\(said("The files have changed; the page is being made again …"))" \
      data-lost="\(said("The server has ended; this page may be out of date"))"></script>

      """
    return Array(html.utf8)
  }

  /// The page's own policy lets scripts connect to nothing; the reload asks this server.
  private func allowConnections(in page: inout [UInt8]) {
    guard let policy = page.first(Self.policy) else { return }
    page.insert(contentsOf: Array("connect-src 'self'; ".utf8), at: policy + Self.policy.count)
  }

  private static let policy = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
  private static let headStart = Array("<head>".utf8)
  private static let headEnd = Array("</head>".utf8)
  private static let bodyEnd = Array("</body>".utf8)
}

/// What the server answers besides the site. No handbook's folder begins so.
enum LiveAddress {
  static let style = "/-/live.css"
  static let script = "/-/live.js"
  static let events = "/-/events"
}

extension Array where Element == UInt8 {
  fileprivate func first(_ text: [UInt8]) -> Int? {
    indices.dropLast(text.count - 1).first { has(text, at: $0) }
  }

  fileprivate func last(_ text: [UInt8]) -> Int? {
    indices.dropLast(text.count - 1).last { has(text, at: $0) }
  }

  private func has(_ text: [UInt8], at index: Int) -> Bool {
    self[index] == text[0] && self[index..<index + text.count].elementsEqual(text)
  }
}
