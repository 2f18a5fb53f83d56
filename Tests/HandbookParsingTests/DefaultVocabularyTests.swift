import Diagnostics
import HandbookModel
import LocatedYAML
import Testing

@testable import HandbookParsing

/// The default vocabulary itself, and how it stands beside a handbook's own words.
@Suite struct DefaultVocabularyTests {
  private static let handbook = """
    id: company
    title: { zh-Hans: 手册 }
    organisation: { zh-Hans: 公司 }
    languages: [zh-Hans]
    uses: [defaults]
    """
  private static let policy = """
    ---
    id: visits
    kind: policy
    title: 回访制度
    edition: "1.0"
    ---

    <!-- 回访 -->
    | 回访类型 | 时限 | 负责人 | 方式 |
    | --- | --- | --- | --- |
    | 维修回访 | 维修完成后 3 天内 | 客服主管 | 电话 |
    """

  private func workspace(_ files: [String: String]) -> FilesWorkspace {
    FilesWorkspace(files.mapValues { Array($0.utf8) })
  }

  private func company(_ more: [String: String]) -> FilesWorkspace {
    workspace(
      ["company/handbook.yaml": Self.handbook, "company/policies/visits.md": Self.policy]
        .merging(more) { _, new in new })
  }

  private func names(in vocabulary: Vocabulary) -> [(id: String, name: LocalizedName)] {
    vocabulary.roles.map { ($0.id.text, $0.name) } + vocabulary.kinds.map { ($0.id.text, $0.name) }
      + vocabulary.events.map { ($0.id.text, $0.name) }
      + vocabulary.methods.map { ($0.id.text, $0.name) }
      + vocabulary.denominators.map { ($0.id.text, $0.name) }
      + vocabulary.contacts.map { ($0.id.text, $0.name) }
      + vocabulary.topics.map { ($0.id.text, $0.name) }
  }

  @Test func hasEveryNameInAllLanguages() {
    for (id, name) in names(in: DefaultVocabulary.shared) {
      #expect(name.entries.map(\.language) == Language.allCases, "\(id)")
    }
  }

  /// What is written for every default entry is what the default vocabulary says.
  @Test func writesEveryEntryAsItReadsIt() throws {
    var writer = EntryWriter(Vocabulary(), languages: Language.allCases)
    let shared = DefaultVocabulary.shared
    let lists: [(VocabularyList, [String])] = [
      (.roles, shared.roles.map(\.id.text)), (.kinds, shared.kinds.map(\.id.text)),
      (.events, shared.events.map(\.id.text)), (.methods, shared.methods.map(\.id.text)),
      (.denominators, shared.denominators.map(\.id.text)),
      (.contacts, shared.contacts.map(\.id.text)), (.topics, shared.topics.map(\.id.text)),
    ]
    for (list, ids) in lists {
      for id in ids {
        writer.add(.init(list: list, text: id), id, as: DefaultEntry(list: list, id: id))
      }
    }
    let text = try #require(VocabularyEditor.adding(writer.all, to: nil))
    var findings: [Diagnostic] = []
    let file = ParsedFile(
      file: LoadedFile(source: SourceID(index: 0), name: "vocabulary.yaml"),
      yaml: YAMLReader.read(text, source: SourceID(index: 0)))
    let read = VocabularyFileReader.vocabulary(file, used: [], into: &findings)
    #expect(findings.allSatisfy { $0.code == RuleCode(120) })
    let key = { (pair: (id: String, name: LocalizedName)) in
      "\(pair.id): \(pair.name.all.map(\.value))"
    }
    #expect(names(in: read).map(key).sorted() == names(in: shared).map(key).sorted())
    let kind = try #require(read.kinds[KindID("major-complaint")])
    #expect(kind.parents.map(\.value) == [KindID("complaint")])
    #expect(kind.event?.value == EventID("complaint-closed"))
    #expect(read.methods[MethodID("home")]?.presence == .inPerson)
    #expect(read.events[EventID("contract")]?.isSpan == true)
  }

  @Test func countsAsOwnVocabularyWhereItIsUsed() throws {
    let workspace = company([:])
    #expect(workspace.resolved.findings == [])
    let clause = try #require(
      workspace.handbook("company")?.documents.first?.versions.first?.clauses.first)
    #expect(clause.key.value.subject == .kind(KindID("repair")))
  }

  /// Nobody looks for pages of words of which the handbook says nothing.
  @Test func keepsOnlyTheWordsThatTheHandbookSpeaksOf() throws {
    let vocabulary = try #require(company([:]).handbook("company")?.vocabulary)
    #expect(vocabulary.roles.map(\.id.text) == ["cs-supervisor"])
    #expect(vocabulary.kinds.map(\.id.text) == ["repair"])
    #expect(vocabulary.events.map(\.id.text) == ["repair-finished"])
    #expect(vocabulary.topics.isEmpty)
  }

  @Test func letsOwnEntriesReplaceDefaultOnesByIdAndByName() throws {
    let workspace = company([
      "company/vocabulary.yaml": """
      roles: { head: { name: { zh-Hans: 客服主管 }, reports-to: project-manager } }
      methods: { phone: { name: { zh-Hans: 电话 }, presence: remote } }
      """
    ])
    #expect(workspace.resolved.findings == [])
    let vocabulary = try #require(workspace.handbook("company")?.vocabulary)
    #expect(vocabulary.roles.map(\.id.text) == ["head", "project-manager"])
    #expect(vocabulary.methods[MethodID("phone")]?.name.all.map(\.value) == ["电话"])
  }

  /// A handbook may replace a default word that came by way of a used handbook.
  @Test func letsOwnEntriesReplaceDefaultOnesOfUsedHandbooks() throws {
    let workspace = company([
      "site/handbook.yaml": Self.handbook.replacing("id: company", with: "id: site")
        .replacing("[defaults]", with: "[company]"),
      "site/vocabulary.yaml": "roles: { cs-supervisor: { name: { zh-Hans: 客服班长 } } }",
    ])
    #expect(workspace.resolved.findings == [])
    let roles = try #require(workspace.handbook("site")?.vocabulary.roles)
    #expect(roles.map { $0.name.text(in: .zhHans) } == ["客服班长"])
  }

  @Test func prefersARealHandbookOfThatName() throws {
    let workspace = company([
      "defaults/handbook.yaml": Self.handbook.replacing("id: company", with: "id: defaults")
        .replacing("uses: [defaults]", with: "")
    ])
    #expect(Set(workspace.resolved.findings.map(\.code.number)) == [112])
  }

  @Test func proposesWhatAnEntryRefersToUnderTheHandbooksOwnId() throws {
    let workspace = company([
      "company/handbook.yaml": Self.handbook.replacing("uses: [defaults]", with: ""),
      "company/vocabulary.yaml": "events: { done: { name: { zh-Hans: [维修完毕, 维修完成] } } }",
    ])
    let finding = try #require(workspace.resolved.findings.first { $0.code == RuleCode(112) })
    #expect(
      finding.suggestions.first?.lines == [
        "kinds:", "  repair: { name: { zh-Hans: [维修回访, 报修回访] }, event: done }",
      ])
  }
}
