/// One character for all that the two scripts and their usages write for it: 訪 and 访 are 访, 裏 and 裡
/// and 里 are 里.
///
/// Character by character, without regard to its neighbours: a part of a text folds to the part of
/// the folded text, which is what a search for any substring needs. A table, made once; OpenCC is
/// not held.
public struct CharacterFold: Sendable {
  /// Only characters that fold to another.
  private let table: [Unicode.Scalar: Unicode.Scalar]

  /// - Throws: `ScriptFailure`, where OpenCC lacks a dictionary.
  public init() throws(ScriptFailure) {
    let all = CharacterFold.ideographs
    var folded = all
    // There and back: what one usage writes as the other's Simplified character (着, 著) meets it.
    for conversion in [ScriptConverter.Conversion.fromHongKong, .taiwanCharacters, .simplified] {
      folded = try CharacterFold.each(of: folded, by: ScriptConverter(conversion))
    }
    table = Dictionary(uniqueKeysWithValues: zip(all, folded).filter { $0 != $1 })
  }

  public func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar { table[scalar] ?? scalar }

  /// As many scalars as `text` has, in their order.
  public func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(folded)))
  }

  /// Each character that folds to another, with that; in the order of their code points.
  public var pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)] {
    table.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension CharacterFold {
  /// Unified ideographs of the basic plane and their Extension A (Unicode, Blocks.txt); the rarer
  /// ones beyond stand in no dictionary of phrases and are few in regulations.
  private static let ideographs: [Unicode.Scalar] =
    [0x3400...0x4DBF, 0x4E00...0x9FFF].flatMap { $0.compactMap(Unicode.Scalar.init) }

  /// Each on a line of its own, so that no neighbour makes a word with it; a character for which the
  /// dictionary has several stays.
  private static func each(
    of scalars: [Unicode.Scalar], by converter: borrowing ScriptConverter
  ) throws(ScriptFailure) -> [Unicode.Scalar] {
    let text = String(String.UnicodeScalarView(scalars.flatMap { [$0, "\n"] }))
    var made: [Unicode.Scalar] = []
    var line: [Unicode.Scalar] = []
    for scalar in try converter.converted(text).unicodeScalars {
      if scalar != "\n" {
        line.append(scalar)
      } else {
        made.append(line.count == 1 ? line[0] : scalars[made.count])
        line = []
      }
    }
    return made
  }
}
