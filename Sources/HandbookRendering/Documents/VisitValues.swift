import Diagnostics
import HandbookModel
import HandbookWriting

/// The values of a merged visit as views: what is printed, where it links, where it comes from.
struct VisitValues {
  /// How a value leads to its clause.
  enum Style {
    /// In the merged table of the document itself: the value is the link, and only inherited
    /// values name their origin.
    case glance
    /// On other pages: roles and sheets are links, and every value names its clause.
    case facts
  }

  let text: DocumentText
  let linker: Linker
  let style: Style

  private var writer: ValueWriter { linker.context.writer }
  private var texts: TextTable { linker.context.texts }

  // MARK: Columns

  func deadline(_ visit: Visit) -> [View] {
    scalar(visit.deadline) { Markup(text: writer.deadline($0, kind: visit.kind)) }
  }

  func rate(_ visit: Visit) -> [View] { scalar(visit.rate) { Markup(text: writer.rate($0)) } }

  func leaders(_ visit: Visit) -> [View] {
    scalar(visit.leaders) { leaders in
      let first = leaders.roles.isEmpty ? [] : [roles(leaders.roles.map(\.value), .any)]
      let others = leaders.exceptions.map { Markup(text: writer.exception($0)) }
      return linker.joined(first + others, .separate)
    }
  }

  func organisers(_ visit: Visit) -> [View] {
    scalar(visit.organisers) { roles($0.map(\.value), .all) }
  }

  func companions(_ visit: Visit) -> [View] {
    scalar(visit.companions) { roles($0.map(\.value), .together) }
  }

  func assistants(_ visit: Visit) -> [View] {
    scalar(visit.assistants) { roles($0.map(\.value), .all) }
  }

  func supervisors(_ visit: Visit) -> [View] {
    scalar(visit.supervisors) { roles($0.map(\.value), .all) }
  }

  func methods(_ visit: Visit) -> [View] {
    scalar(visit.methods) { Markup(text: writer.ways($0)) }
  }

  func fallbacks(_ visit: Visit) -> [View] {
    scalar(visit.fallbacks) { fallbacks in
      Markup(text: writer.fallbacks(fallbacks))
    }
  }

  func length(_ visit: Visit) -> [View] {
    scalar(visit.length) { Markup(text: writer.length($0)) }
  }

  /// Those that the clause itself states, beside the document's own.
  func ownHours(_ visit: Visit) -> [View] {
    scalar(visit.hours) { Markup(text: writer.hours($0)) }
  }

  func notice(_ visit: Visit) -> [View] {
    scalar(visit.notice) { Markup(text: writer.notice($0)) }
  }

  func script(_ visit: Visit) -> [View] { scalar(visit.script) { Markup(text: $0) } }

  func topics(_ visit: Visit) -> [View] {
    set(visit.topics, joint: .all) { Markup(text: writer.topic($0)) }
  }

  func sheets(_ visit: Visit) -> [View] {
    set(visit.sheets, joint: .all, isLink: true) { linker.form($0) }
  }

  func signatures(_ visit: Visit) -> [View] {
    set(visit.signatures, joint: .all) { Markup(text: writer.signature($0)) }
  }

  func contacts(_ visit: Visit) -> [View] {
    set(visit.contacts, joint: .all) { Markup(text: writer.contact($0)) }
  }

  // MARK: Making views

  private func roles(_ ids: [RoleID], _ joint: ValueWriter.Joint) -> Markup {
    style == .facts
      ? linker.roles(ids, joint) : Markup(text: writer.list(ids.map(writer.role), joint))
  }

  private func scalar<Value>(_ sourced: Sourced<Value>?, _ print: (Value) -> Markup) -> [View] {
    guard let sourced else { return [] }
    return [view(statement(sourced.value, print), at: sourced.range, from: sourced.origin)]
  }

  private func statement<Value>(
    _ statement: Statement<Value>, _ print: (Value) -> Markup
  ) -> Markup {
    switch statement {
    case .value(let value): print(value)
    case .blank: Markup(trusted: "<span class=\"blank\"></span>")
    case .nothing, .unlimited, .exempt, .elsewhere, .unreadable:
      Markup(text: writer.statement(statement, title: linker.title) { _ in "" })
    }
  }

  /// Members that come from one source stand together; a closed set says "none".
  private func set<Member>(
    _ set: SourcedSet<Member>, joint: ValueWriter.Joint, isLink: Bool = false,
    _ print: (Member) -> Markup
  ) -> [View] {
    var views: [View] = []
    var rest = set.items[...]
    while let first = rest.first {
      let group = rest.prefix {
        $0.origin == first.origin
          && text.outline.section(at: $0.range) == text.outline.section(at: first.range)
      }
      rest = rest.dropFirst(group.count)
      views.append(
        view(
          linker.joined(group.map { print($0.member) }, joint), at: first.range,
          from: first.origin, isLink: isLink))
    }
    if let closed = set.closed, set.items.isEmpty {
      let none = Markup(text: writer.nothing)
      views.append(view(none, at: closed.range, from: closed.origin))
    }
    return views
  }

  private func view(
    _ content: Markup, at range: SourceRange, from origin: Origin, isLink: Bool = false
  ) -> View {
    let clause = linker.href(to: range, in: text)
    let name = originName(origin)
    switch style {
    case .glance:
      return .value(
        content, origin: origin.name, href: isLink ? "" : clause, sourceName: name,
        sourceHref: clause)
    case .facts:
      let section = text.outline.label(at: range)
      return .value(
        content, origin: origin.name,
        sourceName: name.isEmpty ? section : name + " " + section, sourceHref: clause,
        sourceLanguage: linker.context.foreign(text.version.language))
    }
  }

  private func originName(_ origin: Origin) -> String {
    switch origin {
    case .own: ""
    case .parent(let kind): texts.phrase("origin.parent", ["kind": writer.kind(kind)])
    case .all: texts.phrase("origin.all")
    case .others: texts.phrase("origin.others")
    }
  }
}

extension Origin {
  /// As style sheets name it.
  var name: String {
    switch self {
    case .own: "own"
    case .parent: "parent"
    case .all: "all"
    case .others: "others"
    }
  }
}
