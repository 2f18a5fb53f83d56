import Diagnostics

/// Numbers that authors write by hand before headings and list items: `5.1`, `1、`, `(1)`, `一、`,
/// `（一）`, `第三章`, `a)`.
enum HandNumber {
  /// Bytes of the number at the start of `text`, with the signs and spaces behind it; 0 where the
  /// text does not begin with one. `2026 年` begins with a year, not with a number.
  static func length(of text: String) -> Int {
    let scan = Scan(text.unicodeScalars)
    guard let end = scan.ordinal() ?? scan.bracketed() ?? scan.plain() else { return 0 }
    return String(text.unicodeScalars[..<end]).utf8.count
  }

  /// The numbering style of `text`'s first word, for telling a hand-numbered list from prose; nil
  /// where it has no number.
  static func style(of text: String) -> String? {
    let number = String(text.utf8.prefix(length(of: text))) ?? ""
    guard !number.isEmpty else { return nil }
    return String(
      number.unicodeScalars.filter { $0 != " " }.map { scalar -> Character in
        if numerals.contains(scalar) { return "n" }
        return Character(scalar).isNumber
          ? "1" : (scalar.properties.isAlphabetic ? "a" : Character(scalar))
      }.reduce(into: [Character]()) { if $0.last != $1 { $0.append($1) } })
  }

  fileprivate static let words = LanguageData(PackageResources.numbering_txt)
  fileprivate static let numerals = Set(list("numerals").flatMap(\.unicodeScalars))
  fileprivate static let ordinals = list("ordinal")
  fileprivate static let units = Set(list("unit").flatMap(\.unicodeScalars))

  private static func list(_ id: String) -> [String] {
    words.lines.first { $0.key == id }?.words ?? []
  }
}

/// Reads one number from the start of a text; each form leaves the scan untouched if it fails.
private struct Scan {
  typealias Index = String.UnicodeScalarView.Index
  private let text: String.UnicodeScalarView

  init(_ text: String.UnicodeScalarView) { self.text = text }

  /// `第三章`, `Chapter 3`.
  func ordinal() -> Index? {
    for word in HandNumber.ordinals {
      guard String(text).hasPrefix(word) else { continue }
      let start = text.index(text.startIndex, offsetBy: word.unicodeScalars.count)
      let number = run(from: spaces(from: start)) {
        isDigit($0) || HandNumber.numerals.contains($0)
      }
      guard number > start else { continue }
      if let unit = scalar(at: number), HandNumber.units.contains(unit) {
        return spaces(from: text.index(after: number))
      }
      if scalar(at: number) == " " { return spaces(from: number) }
    }
    return nil
  }

  /// `(1)`, `（一）`, `(a)`.
  func bracketed() -> Index? {
    guard let open = scalar(at: text.startIndex), open == "(" || open == "\u{FF08}" else {
      return nil
    }
    let start = text.index(after: text.startIndex)
    let end = number(from: start) ?? letter(from: start)
    guard let end, let close = scalar(at: end), close == ")" || close == "\u{FF09}" else {
      return nil
    }
    return spaces(from: text.index(after: end))
  }

  /// `5.1`, `1、`, `一、`, `a)`.
  func plain() -> Index? {
    let isHan = scalar(at: text.startIndex).map { HandNumber.numerals.contains($0) } ?? false
    guard let end = number(from: text.startIndex) ?? letter(from: text.startIndex) else {
      return nil
    }
    if let sign = scalar(at: end), ".、\u{FF0E})\u{FF09}".unicodeScalars.contains(sign) {
      return spaces(from: text.index(after: end))
    }
    let isWord = isHan || !isDigit(text[text.startIndex])
    guard !isWord, scalar(at: end) == " " else { return nil }
    return spaces(from: end)
  }

  /// Digits in groups of one or two, separated by full stops, or Chinese numerals.
  private func number(from start: Index) -> Index? {
    let han = run(from: start) { HandNumber.numerals.contains($0) }
    if han > start { return han }
    var end = start
    while true {
      let group = run(from: end, isDigit)
      guard group > end, text.distance(from: end, to: group) <= 2 else {
        return end > start ? end : nil
      }
      end = group
      guard let sign = scalar(at: end), sign == "." || sign == "\u{FF0E}",
        let next = scalar(at: text.index(after: end)), isDigit(next)
      else { return end }
      end = text.index(after: end)
    }
  }

  private func letter(from start: Index) -> Index? {
    guard let letter = scalar(at: start),
      ("a"..."z").contains(letter) || ("A"..."Z").contains(letter)
    else { return nil }
    return text.index(after: start)
  }

  private func spaces(from start: Index) -> Index {
    run(from: start) { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
  }

  private func run(from start: Index, _ belongs: (Unicode.Scalar) -> Bool) -> Index {
    var end = start
    while let next = scalar(at: end), belongs(next) { end = text.index(after: end) }
    return end
  }

  private func scalar(at index: Index) -> Unicode.Scalar? {
    index < text.endIndex ? text[index] : nil
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("\u{FF10}"..."\u{FF19}").contains(scalar)
  }
}
