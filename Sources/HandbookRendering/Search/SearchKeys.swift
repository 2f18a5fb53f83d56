/// What of a folded text can be looked up: every pair of neighbouring Chinese characters, and the last
/// of a run alone; every word; of the parts of a code (a run with a digit: `TL-KF-07`) every ending.
///
/// Whatever people look for begins some keys, so that one kind of look-up serves: a single character
/// begins its pairs, a word its endings. search-index.js cuts what is typed by the same rules.
struct SearchKeys {
  let fold: SearchFold
  /// Endings of longer parts of codes (digests, addresses) are not worth their place.
  static let longestCodePart = 16

  /// - Parameters:
  ///   - pair: told both characters; the second is 0 behind the last of a run.
  ///   - word: told the range in `text`.
  func each(
    in text: [UInt16], pair: (UInt16, UInt16) -> Void, word: (Range<Int>) -> Void
  ) {
    var index = 0
    while index < text.count {
      switch fold.sort(text[index]) {
      case .character:
        let next = index + 1 < text.count ? text[index + 1] : 0
        pair(text[index], fold.sort(next) == .character ? next : 0)
        index += 1
      case .letter, .digit:
        let run = run(in: text, at: index)
        eachPart(of: run, in: text, word)
        index = run.upperBound
      default: index += 1
      }
    }
  }

  private func eachPart(of run: Range<Int>, in text: [UInt16], _ word: (Range<Int>) -> Void) {
    let isCode = isCode(run, in: text)
    for part in parts(of: run, in: text) {
      word(part)
      guard isCode, part.count <= SearchKeys.longestCodePart else { continue }
      for start in part.dropFirst() { word(start..<part.upperBound) }
    }
  }

  func isCode(_ run: Range<Int>, in text: [UInt16]) -> Bool {
    text[run].contains { fold.sort($0) == .digit }
  }

  /// Words and the joiners between them, from the first letter or digit on.
  private func run(in text: [UInt16], at start: Int) -> Range<Int> {
    var end = start + 1
    while end < text.count {
      let sort = fold.sort(text[end])
      guard sort.isWord || sort == .joiner && isWord(text, end + 1) else { break }
      end += 1
    }
    return start..<end
  }

  private func isWord(_ text: [UInt16], _ index: Int) -> Bool {
    index < text.count && fold.sort(text[index]).isWord
  }

  private func parts(of run: Range<Int>, in text: [UInt16]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = run.lowerBound
    for index in run where !fold.sort(text[index]).isWord {
      parts.append(start..<index)
      start = index + 1
    }
    return parts + [start..<run.upperBound]
  }
}
