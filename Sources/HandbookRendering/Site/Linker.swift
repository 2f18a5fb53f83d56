import Diagnostics
import HandbookModel
import HandbookWriting

/// Makes links from one page to others; knows where the page stands and nothing else of it.
struct Linker: Sendable {
  let context: HandbookContext
  let location: PageLocation
  /// On paper: links lead to parts of the bound handbook, or nowhere. Nil on the site.
  let bound: BoundTargets?

  init(_ context: HandbookContext, from page: SitePage, bound: BoundTargets? = nil) {
    self.context = context
    self.bound = bound
    location = context.location(page)
  }

  /// Empty on paper, which has no such pages.
  func href(_ page: SitePage) -> String {
    bound == nil ? location.href(to: context.location(page)) : ""
  }
  /// Empty for a form that a system keeps: it has no sheet, and so no page.
  func href(_ key: FormKey) -> String {
    if let bound { return bound.href(key) }
    guard context.workspace.form(key)?.medium == .paper else { return "" }
    return location.href(to: context.location(key))
  }
  func href(_ key: DocumentKey) -> String {
    bound?.href(key) ?? location.href(to: context.location(key))
  }

  /// The address of a section, by its anchor, on the page of its document; empty on paper.
  func fragment(_ anchor: String) -> String {
    bound == nil ? "#" + PageLocation.encoded(anchor) : ""
  }

  /// The address of the clause at `range`; only the fragment where it stands on this very page.
  func href(to range: SourceRange, in text: DocumentText) -> String {
    if let bound { return bound.href(range, in: text) }
    let fragment = text.outline.fragment(at: range)
    let target = context.location(text.document.key)
    return target == location ? fragment : location.href(to: target) + fragment
  }

  /// Empty for what has no page here.
  func href(_ citation: Citation) -> String {
    switch citation {
    case .form(let key): href(key)
    case .document(let key): context.workspace.document(key) == nil ? "" : href(key)
    case .external: ""
    }
  }

  func title(_ citation: Citation) -> String {
    switch citation {
    case .form(let key):
      context.workspace.form(key).map { context.text(of: $0.title) } ?? key.id.text
    case .document(let key):
      context.workspace.document(key)?.title(in: context.language) ?? key.id.text
    case .external(let title): title
    }
  }

  func role(_ id: RoleID) -> Markup {
    let name = Markup(text: context.writer.role(id))
    guard id != .visitor, context.handbook.vocabulary.roles[id] != nil else { return name }
    let href = href(.role(id))
    return href.isEmpty ? name : .link(name, to: href)
  }

  func roles(_ ids: [RoleID], _ joint: ValueWriter.Joint) -> Markup { joined(ids.map(role), joint) }

  func form(_ key: FormKey) -> Markup { cited(.form(key)) }

  func cited(_ citation: Citation) -> Markup {
    let title = Markup(text: context.texts.phrase("title.cite", ["title": title(citation)]))
    let href = href(citation)
    return href.isEmpty ? title : .link(title, to: href)
  }

  func joined(_ items: [Markup], _ joint: ValueWriter.Joint) -> Markup {
    let separator = Markup.escape(context.writer.joint(joint))
    return Markup(trusted: items.map(\.html).joined(separator: separator))
  }

  /// Plain text in which titles in 《》 or [] that name a form or document become links. In brackets
  /// the signs go with the link; around anything else they stay as they are.
  func linked(_ text: String) -> Markup {
    var html = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(where: { Linker.closing[$0] != nil }) {
      let sign = rest[open]
      html += Markup.escape(String(rest[..<open]))
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: Linker.closing[sign] ?? sign),
        let citation = context.titles.citation(String(inner[..<close]), in: context.handbook.id),
        case let href = self.href(citation), !href.isEmpty
      else {
        html += Markup.escape(String(sign))
        rest = inner
        continue
      }
      let title = sign == "[" ? String(inner[..<close]) : String(rest[open...close])
      html += Markup.link(Markup(text: title), to: href).html
      rest = rest[rest.index(after: close)...]
    }
    return Markup(trusted: html + Markup.escape(String(rest)))
  }

  /// Signs around a cited title: they are punctuation, not words.
  private static let closing: [Character: Character] = ["\u{300A}": "\u{300B}", "[": "]"]
}
