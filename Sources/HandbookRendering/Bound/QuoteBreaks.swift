/// Lets lines of Han text end before an opening quotation mark and after a closing one.
///
/// The curly marks serve Latin text too, where no line may end at them, and Unicode's line breaking
/// (UAX #14, class QU) keeps them with both neighbours: a list of quoted words is then one long word,
/// and the line before it stays half empty. A zero width space says where it may end; the other signs
/// need none, since the engine keeps 。，、」） from beginning a line by itself.
enum QuoteBreaks {
  /// - Parameter html: UTF-8. Text inside of tags, and ahead of the body, stays as it is.
  static func marked(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + html.count / 64)
    var index = start(of: html)
    result += html[..<index]
    var isTag = false
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<") { isTag = true }
      if byte == UInt8(ascii: ">") { isTag = false }
      if !isTag, let mark = mark(in: html, at: index) {
        if mark == .opening, isWide(html, before: index) { result += zeroWidthSpace }
        result += html[index..<index + 3]
        if mark == .closing, isWide(html, at: index + 3) { result += zeroWidthSpace }
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private enum Mark { case opening, closing }

  private static let zeroWidthSpace: [UInt8] = [0xE2, 0x80, 0x8B]

  private static func start(of html: [UInt8]) -> Int {
    let body = Array("<body".utf8)
    return html.indices.first { html[$0...].starts(with: body) } ?? html.count
  }

  /// U+2018 and U+201C open, U+2019 and U+201D close.
  private static func mark(in html: [UInt8], at index: Int) -> Mark? {
    guard html[index] == 0xE2, index + 2 < html.count, html[index + 1] == 0x80 else { return nil }
    switch html[index + 2] {
    case 0x98, 0x9C: return .opening
    case 0x99, 0x9D: return .closing
    default: return nil
    }
  }

  /// Han, or a sign as wide that does not open.
  private static func isWide(_ html: [UInt8], before index: Int) -> Bool {
    guard index >= 3, let scalar = wideScalar(html, at: index - 3) else { return false }
    return !openers.contains(scalar)
  }

  /// Han, or a sign that opens, quotation marks among them: what closes must not begin a line.
  private static func isWide(_ html: [UInt8], at index: Int) -> Bool {
    if index < html.count, mark(in: html, at: index) == .opening { return true }
    guard let scalar = wideScalar(html, at: index) else { return false }
    return (0x3400...0x9FFF).contains(scalar) || openers.contains(scalar)
  }

  /// 〈 《 「 『 【 〔 （
  private static let openers: Set<Int> = [0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08]

  /// The scalar of three bytes at `index`, from U+3000 on.
  private static func wideScalar(_ html: [UInt8], at index: Int) -> Int? {
    guard index + 2 < html.count, (0xE3...0xEF).contains(html[index]) else { return nil }
    return Int(html[index] & 0x0F) << 12 | Int(html[index + 1] & 0x3F) << 6
      | Int(html[index + 2] & 0x3F)
  }
}
