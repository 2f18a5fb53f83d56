import Diagnostics

extension SourceText {
  /// Whether most of what this text says, up to its first comma, is said in `other` too, in the same
  /// words: pairs of Han characters, or Latin words of four letters and more.
  public func resembles(_ other: SourceText) -> Bool {
    let own = firstClause.pieces
    guard !own.isEmpty else { return false }
    let shared = own.intersection(other.text.pieces)
    return shared.count >= 2 && shared.count * 2 >= own.count
  }

  private var firstClause: String {
    let text = text
    return String(text.prefix { !SourceText.commas.contains($0) })
  }

  private static let commas: Set<Character> = ["，", ",", "；", ";", "。", "."]
}

extension String {
  fileprivate var pieces: Set<String> {
    let scalars = Array(lowercased().unicodeScalars)
    var pieces: Set<String> = []
    for (left, right) in zip(scalars, scalars.dropFirst())
    where left.isHan && right.isHan {
      pieces.insert(String(String.UnicodeScalarView([left, right])))
    }
    for word in split(whereSeparator: { !$0.isLetter || !$0.isASCII }) where word.count >= 4 {
      pieces.insert(word.lowercased())
    }
    return pieces
  }
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { (0x4E00...0x9FFF).contains(value) }
}
