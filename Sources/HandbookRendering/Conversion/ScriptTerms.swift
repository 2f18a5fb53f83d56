/// The names of a handbook in two scripts, as they are looked for in a text that is converted.
///
/// A converter that knows only the words of the language takes the end of one for the beginning of
/// the next; and where an author wrote a name in both scripts, it cannot know it.
struct ScriptTerms {
  enum Piece: Equatable {
    case text(String)
    /// A name, in the new script.
    case name(String)
  }

  private typealias Term = (source: [Unicode.Scalar], target: String)

  /// By their first character, the longest first.
  private var terms: [Unicode.Scalar: [Term]] = [:]

  /// Of equal sources the last counts; a single character is a part of too many words.
  mutating func add(_ source: String, as target: String) {
    let scalars = Array(source.unicodeScalars)
    guard scalars.count > 1, scalars[0].value > 0x7F else { return }
    var list = terms[scalars[0]] ?? []
    list.removeAll { $0.source == scalars }
    let place = list.firstIndex { $0.source.count < scalars.count } ?? list.count
    list.insert((scalars, target), at: place)
    terms[scalars[0]] = list
  }

  /// `text` cut before and behind every name, from left to right, the longest at each place.
  func pieces(of text: String) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var (start, index) = (0, 0)
    func rest(upTo end: Int) -> [Piece] {
      start < end ? [.text(String(String.UnicodeScalarView(scalars[start..<end])))] : []
    }
    while index < scalars.count {
      if let term = terms[scalars[index]]?.first(where: {
        scalars[index...].starts(with: $0.source)
      }) {
        pieces += rest(upTo: index) + [.name(term.target)]
        index += term.source.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + rest(upTo: scalars.count)
  }
}
