import Diagnostics
import HandbookModel

extension PhraseReader {
  /// What `text` as a whole is the name of. A near miss is reported and taken for what it means;
  /// a name of several things has no value.
  func name<ID>(
    _ text: SourceText, in index: KeyPath<HandbookNames, NameIndex<ID>>, _ sort: NameSort
  ) -> Reading<ID> {
    let written = text.trimmed
    let ids = names[keyPath: index].exact(written.text)
    if ids.count == 1 { return Reading(ids.first) }
    guard ids.isEmpty else {
      return Reading(nil, [.ambiguousName(written, sort, ids: ids.map { "\($0)" })])
    }
    let near = names[keyPath: index].nearest(written.text)
    return Reading(near?.id, [.unknownName(written, sort, near: near?.name)])
  }
}
