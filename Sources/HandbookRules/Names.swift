import HandbookModel
import HandbookWriting

/// What things are called, for messages: the printed name in the language of the text at fault.
///
/// A class, as `DocumentText` is: every rule makes and hands on these for every document.
public final class Names: Sendable {
  public let workspace: Workspace
  public let handbook: Handbook
  public let language: Language
  /// English words around names of `language`.
  public let writer: ValueWriter

  public init(workspace: Workspace, handbook: Handbook, language: Language) {
    self.workspace = workspace
    self.handbook = handbook
    self.language = language
    writer = ValueWriter(.en, of: handbook, naming: language)
  }

  private var vocabulary: Vocabulary { handbook.vocabulary }

  public func role(_ id: RoleID) -> String {
    id == .visitor ? "the visitor" : text(vocabulary.roles[id]?.name, id.text)
  }
  public func kind(_ id: KindID) -> String { text(vocabulary.kinds[id]?.name, id.text) }
  public func event(_ id: EventID) -> String { text(vocabulary.events[id]?.name, id.text) }
  public func method(_ id: MethodID) -> String { text(vocabulary.methods[id]?.name, id.text) }
  public func topic(_ id: TopicID) -> String { text(vocabulary.topics[id]?.name, id.text) }
  public func contact(_ id: ContactGroupID) -> String {
    text(vocabulary.contacts[id]?.name, id.text)
  }
  public func denominator(_ id: DenominatorID) -> String {
    text(vocabulary.denominators[id]?.name, id.text)
  }
  public func measure(_ id: MeasureID) -> String { text(vocabulary.measures[id]?.name, id.text) }
  public func axis(_ id: AxisID) -> String { text(vocabulary.axes[id]?.name, id.text) }

  public func form(_ key: FormKey) -> String {
    text((handbook.form(key) ?? workspace.form(key))?.title, key.id.text)
  }

  public func document(_ key: DocumentKey) -> String {
    workspace.document(key)?.title(in: language) ?? key.id.text
  }

  /// An outside document, by its first title.
  public func external(_ title: String) -> String {
    let entry = handbook.external.first { $0.title.all.contains { $0.value == title } }
    return entry?.title.text(in: language) ?? title
  }

  public func plan(_ plan: Plan) -> String { plan.title.text(in: language) }

  public func paper(_ subject: Paper.Subject) -> String {
    switch subject {
    case .form(let key): form(key)
    case .document(let key): document(key)
    case .named(let name), .system(let name): name
    }
  }

  public func ways(_ ways: [MethodWay]) -> String { writer.ways(ways) }

  /// What a clause speaks of.
  public func subject(_ key: ClauseKey) -> String {
    switch key.subject {
    case .kind(let kind): self.key(key, kind: kind)
    case .all: "all visits"
    case .others: "all other visits"
    }
  }

  /// What narrows a row, without the kind: `管理面积 below 100,000 m²`.
  func tier(_ visit: Visit) -> String {
    [visit.key.condition.map(writer.condition), visit.key.occurrence].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// Values as the author would write them, for what a suggestion says to write.
  var inOwnWords: ValueWriter { ValueWriter(language, of: handbook) }

  /// The kind with what narrows it: `常规回访 (管理面积 below 100,000 m²)`.
  public func key(_ key: ClauseKey, kind: KindID) -> String {
    let narrowing = [key.condition.map(writer.condition), key.occurrence].compactMap { $0 }
    let name = self.kind(kind)
    return narrowing.isEmpty ? name : writer.noted(name, narrowing.joined(separator: ", "))
  }

  /// A deadline beside another: the event is named only where the two count from different ones.
  func deadline(_ deadline: Deadline, besides other: Deadline, of kind: VisitKind?) -> String {
    guard case .phases(let windows) = deadline.resolved(for: kind),
      case .phases(let others) = other.resolved(for: kind)
    else { return writer.deadline(deadline) }
    guard Set((windows + others).map(\.anchor)).count == 1 else {
      return writer.deadline(.phases(windows))
    }
    return writer.list(windows.map(writer.bounds), .phases)
  }

  private func text(_ name: LocalizedName?, _ id: String) -> String {
    name?.text(in: language) ?? id
  }
}
