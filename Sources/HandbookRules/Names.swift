import Diagnostics
import HandbookModel
import HandbookWriting

/// What things are called, for messages: the printed name in the language of the text at fault.
///
/// A class, as `DocumentText` is: every rule makes and hands on these for every document.
public final class Names: Sendable {
  public let workspace: Workspace
  public let handbook: Handbook
  public let language: Language
  /// Writes values with names of `language`.
  public let writer: MessageWriter

  public init(workspace: Workspace, handbook: Handbook, language: Language) {
    self.workspace = workspace
    self.handbook = handbook
    self.language = language
    writer = MessageWriter(of: handbook, naming: language)
  }

  private var vocabulary: Vocabulary { handbook.vocabulary }

  public func role(_ id: RoleID) -> Message {
    id == .visitor
      ? "the visitor" : text(vocabulary.roles[id]?.name, id.text)
  }
  public func kind(_ id: KindID) -> Message { text(vocabulary.kinds[id]?.name, id.text) }
  public func event(_ id: EventID) -> Message { text(vocabulary.events[id]?.name, id.text) }
  public func method(_ id: MethodID) -> Message { text(vocabulary.methods[id]?.name, id.text) }
  public func topic(_ id: TopicID) -> Message { text(vocabulary.topics[id]?.name, id.text) }
  public func contact(_ id: ContactGroupID) -> Message {
    text(vocabulary.contacts[id]?.name, id.text)
  }
  public func denominator(_ id: DenominatorID) -> Message {
    text(vocabulary.denominators[id]?.name, id.text)
  }
  public func measure(_ id: MeasureID) -> Message { text(vocabulary.measures[id]?.name, id.text) }
  public func axis(_ id: AxisID) -> Message { text(vocabulary.axes[id]?.name, id.text) }

  public func form(_ key: FormKey) -> Message {
    let title = (handbook.form(key) ?? workspace.form(key))?.title
    return Self.titled(title?.text(in: language) ?? key.id.text)
  }

  public func document(_ key: DocumentKey) -> Message {
    Self.titled(workspace.document(key)?.title(in: language) ?? key.id.text)
  }

  /// An outside document, by its first title.
  public func external(_ title: String) -> Message {
    let entry = handbook.external.first { $0.title.all.contains { $0.value == title } }
    return Self.titled(entry?.title.text(in: language) ?? title)
  }

  public func citation(_ citation: Citation) -> Message {
    switch citation {
    case .form(let key): form(key)
    case .document(let key): document(key)
    case .external(let title): external(title)
    }
  }

  public func plan(_ plan: Plan) -> Message { Self.titled(plan.title.text(in: language)) }

  public func paper(_ subject: Paper.Subject) -> Message {
    switch subject {
    case .form(let key): form(key)
    case .document(let key): document(key)
    case .named(let name): Self.titled(name)
    case .system(let name): Message(verbatim: name)
    }
  }

  public func ways(_ ways: [MethodWay]) -> Message { writer.ways(ways) }

  /// What a clause speaks of.
  public func subject(_ key: ClauseKey) -> Message {
    switch key.subject {
    case .kind(let kind): self.key(key, kind: kind)
    case .all: "all visits"
    case .others: "all other visits"
    }
  }

  /// What narrows a row, without the kind: `管理面积 below 100,000 m²`.
  func tier(_ visit: Visit) -> Message {
    let occurrence = visit.key.occurrence.map { Message(verbatim: $0) }
    return Wording.list(
      [visit.key.condition.map(writer.condition), occurrence].compactMap(\.self), .bare)
  }

  /// Values as the author would write them, for what a suggestion says to write.
  var inOwnWords: ValueWriter { ValueWriter(language, of: handbook) }

  /// The kind with what narrows it: `常规回访 (管理面积 below 100,000 m²)`.
  public func key(_ key: ClauseKey, kind: KindID) -> Message {
    let name = self.kind(kind)
    guard key.condition != nil || key.occurrence != nil else { return name }
    return writer.noted(name, key.condition, key.occurrence)
  }

  /// A deadline beside another: the event is named only where the two count from different ones.
  func deadline(_ deadline: Deadline, besides other: Deadline, of kind: VisitKind?) -> Message {
    guard case .phases(let windows) = deadline.resolved(for: kind),
      case .phases(let others) = other.resolved(for: kind)
    else { return writer.deadline(deadline) }
    guard Set((windows + others).map(\.anchor)).count == 1 else {
      return writer.deadline(.phases(windows))
    }
    return writer.bounds(windows)
  }

  /// A title, between the signs that it has in running text; English has none.
  static func titled(_ title: String) -> Message {
    let marked: Message = "[\(title)]"
    return Message { $0 == .english ? title : marked.text(in: $0) }
  }

  private func text(_ name: LocalizedName?, _ id: String) -> Message {
    Message(verbatim: name?.text(in: language) ?? id)
  }
}
