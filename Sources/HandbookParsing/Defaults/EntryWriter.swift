import Diagnostics
import HandbookModel

/// Makes the entries to write for names that a vocabulary lacks. The same name gives the same entry,
/// and ids are given in the order of asking.
struct EntryWriter {
  let names: HandbookNames
  let beside: DefaultsBeside
  /// Those in which names are written; the first is that of the originals.
  let languages: [Language]
  let defaults = DefaultVocabulary.shared
  /// What was made for each name: what it refers to, then itself.
  private var made: [Key: [Key]] = [:]
  /// The same by the id of a default entry.
  var madeOfDefaults: [Key: [Key]] = [:]
  private var entries: [Key: ProposedEntry] = [:]
  private var order: [Key] = []
  private var taken: Set<Key>
  private var segments: [(id: String, name: LocalizedName)] = []

  /// An entry of a list, by its id or by what identifies the name.
  struct Key: Hashable {
    var list: VocabularyList
    var text: String
  }

  init(_ vocabulary: Vocabulary, languages: [Language]) {
    names = HandbookNames(vocabulary)
    beside = DefaultsBeside(vocabulary)
    self.languages = languages
    taken = EntryWriter.ids(of: vocabulary)
  }

  /// All entries, each once.
  var all: [ProposedEntry] { order.compactMap { entries[$0] } }

  /// The entries for a name that was added: what it refers to, and itself.
  func entries(for name: Key) -> [ProposedEntry] { (made[name] ?? []).compactMap { entries[$0] } }

  /// The handbook's own entry for what the default vocabulary calls by a name, with its printed name.
  func ownEntry(for known: DefaultEntry) -> (id: String, name: String)? {
    beside.namesake(of: known, in: defaults).map { ($0.id, $0.name.text(in: languages[0])) }
  }

  /// Makes the entries for a name, if that was not done.
  mutating func add(_ identity: Key, _ name: String, as known: DefaultEntry?) {
    guard made[identity] == nil else { return }
    if identity.list == .segments {
      addSegment(name)
      made[identity] = [segmentKey].compactMap(\.self)
    } else if let keys = known.flatMap({ addDefault($0.id, in: $0.list, written: name) }) {
      made[identity] = keys
    } else {
      made[identity] = [addPlain(name, to: identity.list)]
    }
  }

  // MARK: Names that the defaults do not have

  private mutating func addPlain(_ name: String, to list: VocabularyList) -> Key {
    let id = freeID(EntryWriter.slug(name), in: list)
    return insert(
      ProposedEntry(list, id, name: localized(name), EntryWriter.required(list, id)), list)
  }

  /// What the shape of the vocabulary demands beside a name.
  private static func required(_ list: VocabularyList, _ id: String) -> [ProposedEntry.Field?] {
    switch list {
    case .methods: [.init("presence", Method.Presence.remote.rawValue)]
    case .denominators: [.init("of", id), .init("per", CalendarPeriod.month.rawValue)]
    default: []
    }
  }

  /// The language of a text is told by its script; of the two Chinese ones, the handbook's.
  private func localized(_ name: String) -> LocalizedName {
    let script = Lexicon.shared.language(of: name)
    let language = script == .en ? .en : languages.first { $0 != .en } ?? script
    return LocalizedName([(language, [EntryWriter.placeless(name)])])
  }

  /// All unknown segments of a handbook stand under one axis.
  private mutating func addSegment(_ name: String) {
    let slug = EntryWriter.slug(name)
    let ids = Set(segments.map(\.id))
    segments.append((EntryWriter.free(slug, "new-segment", besides: ids), localized(name)))
    guard let axis = defaults.axes.first else { return }
    let key = segmentKey ?? Key(list: .segments, text: freeID(axis.id.text, in: .segments))
    let number = key.text.dropFirst(axis.id.text.count + 1)
    let values = segments.map { "\($0.id): { name: \($0.name.yaml) }" }.joined(separator: ", ")
    let axisName = axis.name.only(languages).numbered(number)
    entries[key] = ProposedEntry(
      .segments, key.text, name: axisName,
      [.init("of", axis.bearer.rawValue), .init("values", "{ \(values) }")])
    if segmentKey == nil { order.append(key) }
    taken.insert(key)
  }

  private var segmentKey: Key? { order.first { $0.list == .segments } }

  // MARK: Entries and their ids

  mutating func insert(_ entry: ProposedEntry, _ list: VocabularyList) -> Key {
    let key = Key(list: list, text: entry.id)
    entries[key] = entry
    taken.insert(key)
    order.append(key)
    return key
  }

  /// `wish`, or the first numbered id that is free.
  func freeID(_ wish: String, in list: VocabularyList) -> String {
    let ids = Set(taken.lazy.filter { $0.list == list }.map(\.text))
    return EntryWriter.free(wish, "new-\(list.noun)", besides: ids)
  }

  /// Of ids that nobody wished for, the first is numbered too.
  private static func free(_ wish: String, _ stem: String, besides taken: Set<String>) -> String {
    if !wish.isEmpty, !taken.contains(wish) { return wish }
    let stem = wish.isEmpty ? stem : wish
    var number = wish.isEmpty ? 1 : 2
    while taken.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }

  /// The letters and digits of an English name, in lower case; empty where an id cannot be made.
  static func slug(_ name: String) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return "" }
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let slug = words.drop { $0 == "the" }.joined(separator: "-")
    return slug.first?.isLetter == true ? slug : ""
  }

  private static func placeless(_ name: String) -> Located<String> {
    Located(name, at: SourceRange(source: SourceID(index: -1), lower: 0, upper: 0))
  }

  private static func ids(of vocabulary: Vocabulary) -> Set<Key> {
    var ids: Set<Key> = []
    func add(_ list: VocabularyList, _ texts: [String]) {
      for text in texts { ids.insert(Key(list: list, text: text)) }
    }
    add(.roles, vocabulary.roles.map(\.id.text) + [RoleID.visitor.text])
    add(.kinds, vocabulary.kinds.map(\.id.text))
    add(.events, vocabulary.events.map(\.id.text))
    add(.methods, vocabulary.methods.map(\.id.text))
    add(.segments, vocabulary.axes.map(\.id.text))
    add(.denominators, vocabulary.denominators.map(\.id.text))
    add(.measures, vocabulary.measures.map(\.id.text))
    add(.contacts, vocabulary.contacts.map(\.id.text))
    add(.topics, vocabulary.topics.map(\.id.text))
    return ids
  }
}

extension LocalizedName {
  /// With a number behind every name, where there is one.
  fileprivate func numbered(_ number: some StringProtocol) -> LocalizedName {
    guard !number.isEmpty else { return self }
    return LocalizedName(
      entries.map { entry in
        (entry.language, entry.names.map { Located("\($0.value) \(number)", at: $0.range) })
      })
  }
}
