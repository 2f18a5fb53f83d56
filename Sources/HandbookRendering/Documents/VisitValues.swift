import Diagnostics
import HandbookModel

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

  private var printer: ValuePrinter { linker.context.printer }
  private var texts: TextTable { linker.context.texts }

  // MARK: Columns

  func deadline(_ visit: Visit) -> [View] {
    scalar(visit.deadline) { Markup(text: printer.deadline($0, kind: visit.kind)) }
  }

  func rate(_ visit: Visit) -> [View] { scalar(visit.rate) { Markup(text: printer.rate($0)) } }

  func leaders(_ visit: Visit) -> [View] {
    scalar(visit.leaders) { roles($0.roles.map(\.value), "any") }
  }

  func organisers(_ visit: Visit) -> [View] {
    scalar(visit.organisers) { roles($0.map(\.value), "all") }
  }

  func companions(_ visit: Visit) -> [View] {
    scalar(visit.companions) { roles($0.map(\.value), "together") }
  }

  func assistants(_ visit: Visit) -> [View] {
    scalar(visit.assistants) { roles($0.map(\.value), "all") }
  }

  func methods(_ visit: Visit) -> [View] {
    scalar(visit.methods) { Markup(text: printer.ways($0)) }
  }

  func fallbacks(_ visit: Visit) -> [View] {
    scalar(visit.fallbacks) { fallbacks in
      Markup(text: printer.list(fallbacks.map(printer.fallback), "separate"))
    }
  }

  func length(_ visit: Visit) -> [View] {
    scalar(visit.length) {
      Markup(text: texts.phrase("length.at-most", ["length": printer.minutes($0.maximum)]))
    }
  }

  func topics(_ visit: Visit) -> [View] {
    set(visit.topics, joint: "all") { Markup(text: printer.topic($0)) }
  }

  func sheets(_ visit: Visit) -> [View] {
    set(visit.sheets, joint: "all", isLink: true) { linker.form($0) }
  }

  func signatures(_ visit: Visit) -> [View] {
    set(visit.signatures, joint: "all") { Markup(text: printer.signature($0)) }
  }

  func contacts(_ visit: Visit) -> [View] {
    set(visit.contacts, joint: "all") { Markup(text: printer.contact($0)) }
  }

  // MARK: Making views

  private func roles(_ ids: [RoleID], _ joint: String) -> Markup {
    style == .facts
      ? linker.roles(ids, joint) : Markup(text: printer.list(ids.map(printer.role), joint))
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
    case .nothing: Markup(text: texts.phrase("statement.nothing"))
    case .unlimited: Markup(text: texts.phrase("statement.unlimited"))
    case .exempt: Markup(text: texts.phrase("statement.exempt"))
    case .blank: Markup(trusted: "<span class=\"blank\"></span>")
    case .elsewhere(let citation):
      Markup(
        text: texts.phrase("statement.elsewhere", ["title": linker.title(citation)]))
    case .unreadable: Markup(text: texts.phrase("statement.unreadable"))
    }
  }

  /// Members that come from one source stand together; a closed set says "none".
  private func set<Member>(
    _ set: SourcedSet<Member>, joint: String, isLink: Bool = false, _ print: (Member) -> Markup
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
      let none = Markup(text: texts.phrase("statement.nothing"))
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
        sourceName: name.isEmpty ? section : name + " " + section, sourceHref: clause)
    }
  }

  private func originName(_ origin: Origin) -> String {
    switch origin {
    case .own: ""
    case .parent(let kind): texts.phrase("origin.parent", ["kind": printer.kind(kind)])
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
