import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads the predicates of segment values (`when: 'licences >= 10'`), once all measures and axes of
/// the vocabulary are known.
struct SegmentDefinitions {
  private let texts: [SourceRange: SourceText]
  private let phrases: PhraseReader

  /// Gives the values of the file's axes their definitions; what cannot be read is reported (VB106,
  /// VB115).
  static func read(
    _ map: Mapping, into vocabulary: inout Vocabulary, _ findings: inout [Diagnostic]
  ) {
    let texts = map.mappingEntries("segments").flatMap { $0.value.mappingEntries("values") }
      .compactMap { $0.value.text("when") }
    guard !texts.isEmpty else { return }
    let definitions = SegmentDefinitions(
      texts: Dictionary(texts.map { ($0.place, $0) }) { first, _ in first },
      phrases: PhraseReader(names: HandbookNames(vocabulary), conventions: Conventions()))
    vocabulary.axes = EntryTable(
      vocabulary.axes.map { axis in
        var axis = axis
        axis.values = axis.values.map { definitions.defined($0, into: &findings) }
        return axis
      })
  }

  private func defined(
    _ value: SegmentValue, into findings: inout [Diagnostic]
  ) -> SegmentValue {
    guard let text = value.predicate.flatMap({ texts[$0.range] }) else { return value }
    let reading = phrases.predicate(text)
    findings += reading.diagnostics
    var value = value
    value.definition = reading.value
    return value
  }
}
