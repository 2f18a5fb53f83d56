import Diagnostics

/// What the text of a scalar says when its field asks for more than text. Quotes make no
/// difference: a file of all texts has no other types.
extension YAMLNode {
  /// The text with its places; nil for a list, a mapping, and where nothing was written.
  public var text: SourceText? {
    guard let scalar, !isNull else { return nil }
    return scalar.text
  }

  public var located: Located<String>? { text.map { Located($0.text, at: range) } }

  public var integer: Located<Int>? { read(ScalarMeaning.integer) }
  public var number: Located<Double>? { read(ScalarMeaning.number) }

  /// `true` or `false` and nothing else.
  public var boolean: Located<Bool>? { read { Bool($0) } }

  public var date: Located<CalendarDay>? { read { CalendarDay($0) } }

  /// Both days included; the first is not after the last.
  public var dateRange: Located<ClosedRange<CalendarDay>>? { read { .init(dayRange: $0) } }

  private func read<Value>(_ meaning: (String) -> Value?) -> Located<Value>? {
    guard let located, let value = meaning(located.value) else { return nil }
    return Located(value, at: located.range)
  }
}

/// Numbers as the format writes them; what Swift alone would also read (`1e3`, `inf`, `0x1F`) is
/// no number here.
enum ScalarMeaning {
  /// ASCII digits, with a minus sign before them perhaps.
  static func integer(_ text: String) -> Int? {
    text.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") } ? Int(text) : nil
  }

  /// The same, with a decimal point between two of the digits perhaps.
  static func number(_ text: String) -> Double? {
    let marks = Array("-.".utf8)
    guard text.utf8.allSatisfy({ isDigit($0) || marks.contains($0) }),
      let last = text.utf8.last, isDigit(last)
    else { return nil }
    return Double(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
