import Diagnostics
import HandbookModel

/// The vocabulary of a handbook with those default words only that it speaks of: a word of which no
/// text says anything has no page, and no row in a table of all topics.
struct UsedWords {
  private let handbook: Handbook
  private var said: Set<String> = []

  init(_ handbook: Handbook, sources: SourceMap) {
    self.handbook = handbook
    var probe = handbook
    probe.vocabulary = Vocabulary()
    // The printed model names everything that the handbook speaks of, by id.
    collect(Workspace(handbooks: [probe]).json(in: sources))
  }

  func vocabulary(besides defaults: SourceID) -> Vocabulary {
    let given = handbook.vocabulary.given(by: defaults)
    var vocabulary = handbook.vocabulary.written(besides: defaults)
    var used = said.union(vocabulary.referredIDs)
    // What a used word refers to is used too.
    var count = 0
    while count < used.count {
      count = used.count
      used.formUnion(given.only { id, _ in used.contains(id) }.referredIDs)
    }
    vocabulary.fill(given.only { id, _ in used.contains(id) })
    return vocabulary
  }

  private mutating func collect(_ value: JSONValue) {
    switch value {
    case .string(let text): said.insert(text)
    case .array(let values): for value in values { collect(value) }
    case .object(let object): for member in object.members { collect(member.value) }
    default: break
    }
  }
}
