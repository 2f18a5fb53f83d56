/// Where a link in a text leads: out of the handbook, or to a file in the handbook's folder.
public enum LinkDestination: Hashable, Sendable {
  /// An address of another site, or nothing at all.
  case outside
  /// The path from the handbook's folder (empty: the text itself) and the anchor on its page
  /// (nil or empty: the top), both without percent signs.
  case inside(path: String, anchor: String?)

  /// - Parameter folder: where the text stands in the handbook; a path that begins with `/` counts
  ///   from the handbook's folder.
  public init(_ destination: String, from folder: String = "policies") {
    let head = destination.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
    guard !destination.isEmpty, !destination.hasPrefix("//"), !head.contains(":") else {
      self = .outside
      return
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0]).withoutPercentEncoding
    self = .inside(
      path: LinkDestination.normalised(path, from: folder),
      anchor: parts.count > 1 ? String(parts[1]).withoutPercentEncoding : nil)
  }

  private static func normalised(_ path: String, from folder: String) -> String {
    guard !path.isEmpty else { return "" }
    var parts = path.hasPrefix("/") ? [] : [folder]
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}

extension String {
  /// Percent signs with two digits replaced by the bytes that they stand for.
  fileprivate var withoutPercentEncoding: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
