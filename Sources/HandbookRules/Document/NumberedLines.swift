import Diagnostics
import HandbookModel

/// Paragraphs and lines that begin with a number written by hand: `1、`, `（2）`, `三、`. Markdown counts
/// its own lists.
struct NumberedLine {
  let number: HandNumber
  /// As written, with its signs.
  let text: String
  let range: SourceRange
  let section: Int?

  var value: Int { number.components[0] }

  /// In the order of the text.
  static func all(in version: DocumentVersion) -> [NumberedLine] {
    version.passages.filter { $0.sort == .paragraph }.flatMap { passage in
      passage.text.lineStarts.compactMap { start in
        line(at: start, of: passage.text, section: passage.section)
      }
    }
  }

  private static func line(at start: Int, of source: SourceText, section: Int?) -> NumberedLine? {
    let text = String(decoding: source.utf8[start...].prefix(24), as: UTF8.self).unicodeScalars
    var rest = text[...]
    let isOpened = rest.first.map { ["(", "\u{FF08}"].contains($0) } ?? false
    if isOpened { rest = rest.dropFirst() }
    let numeral = rest.prefix { $0.properties.numericType != nil }
    rest = rest.dropFirst(numeral.count)
    guard (1...3).contains(numeral.count), let sign = rest.first,
      isSign(sign, before: rest.dropFirst().first, isOpened: isOpened, numeral)
    else { return nil }
    let written = String(text[..<rest.index(after: rest.startIndex)])
    guard let number = HandNumber(written) else { return nil }
    return NumberedLine(
      number: number, text: written,
      range: source.range(of: start..<start + written.utf8.count), section: section)
  }

  private static func isSign(
    _ sign: Unicode.Scalar, before next: Unicode.Scalar?, isOpened: Bool,
    _ numeral: Substring.UnicodeScalarView
  ) -> Bool {
    if isOpened { return [")", "\u{FF09}"].contains(sign) }
    // `8、9 月` are two months.
    if sign == "\u{3001}" { return next?.properties.numericType == nil }
    guard numeral.allSatisfy(\.isASCII) else { return false }
    return ["\u{FF0E}", ")", "\u{FF09}"].contains(sign)
      || (sign == "." && next?.properties.numericType == nil)
  }
}

extension SourceText {
  /// The offset of each line's first byte.
  fileprivate var lineStarts: [Int] {
    [0] + utf8.indices.dropLast().filter { utf8[$0] == 0x0A }.map { $0 + 1 }
  }
}
