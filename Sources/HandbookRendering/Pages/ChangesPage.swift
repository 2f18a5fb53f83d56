import HandbookModel

extension ViewShape {
  static let changeRow = ViewShape(
    "changeRow",
    [
      "label": .text, "showsBefore": .flag, "hasBefore": .flag, "before": .list(.value),
      "showsAfter": .flag, "hasAfter": .flag, "after": .list(.value),
    ])
  /// `sort`: added, dropped, changed, moved or wording, as style sheets name it; `sortName` in words.
  static let change = ViewShape(
    "change",
    [
      "anchor": .text, "sort": .text, "sortName": .text, "subject": .markup,
      "rows": .list(.changeRow),
    ])
  static let changeGroup = ViewShape(
    "changeGroup", ["anchor": .text, "title": .text, "changes": .list(.change)])
  static let documentChanges = ViewShape(
    "documentChanges",
    [
      "anchor": .text, "title": .text, "language": .text, "href": .text, "edition": .text,
      "effective": .text, "before": .view(.link), "isUnchanged": .flag,
      "groups": .list(.changeGroup), "hasRevisions": .flag, "revisions": .list(.revision),
    ])
  static let roleChanges = ViewShape(
    "roleChanges", ["title": .text, "href": .text, "count": .text, "changes": .list(.roleChange)])
  static let roleChange = ViewShape(
    "roleChange", ["href": .text, "sortName": .text, "subject": .markup, "note": .text])
  static let changesPage = ViewShape(
    "changes",
    [
      "text": .texts, "page": .view(.frame), "hasRoles": .flag, "roles": .list(.roleChanges),
      "documents": .list(.documentChanges), "hasForms": .flag, "forms": .list(.change),
    ])
}

/// What is new: clause by clause where the edition before stands in the handbook, else in the words of
/// the revisions; and for each role what of it changes its work.
struct ChangesPage {
  /// A change with its place on the page and what a role is told of it.
  private struct Placed {
    let anchor: String
    let group: String
    let change: Change
  }

  let context: HandbookContext
  private let linker: Linker
  private let changes: HandbookChanges
  private let placed: [[[Placed]]]
  private let placedForms: [Placed]

  init(context: HandbookContext) {
    self.context = context
    linker = Linker(context, from: .changes)
    changes = HandbookChanges(linker)
    var count = 0
    func place(_ change: Change, _ group: String) -> Placed {
      count += 1
      return Placed(anchor: "change-\(count)", group: context.texts[label: group], change: change)
    }
    placed = changes.documents.map { document in
      document.groups.map { group in group.changes.map { place($0, group.label) } }
    }
    placedForms = changes.forms.map { place($0, "forms") }
  }

  var view: View {
    var frame = PageFrame(
      context, .changes, title: context.texts[label: "changes"], section: .more)
    frame.styles = ["changes.css"]
    let roles = roles
    return View(
      .changesPage,
      [
        "text": .texts(context.texts), "page": frame.view, "hasRoles": .flag(!roles.isEmpty),
        "roles": .list(roles),
        "documents": .list(zip(changes.documents, placed).enumerated().map(document)),
        "hasForms": .flag(!placedForms.isEmpty), "forms": .list(placedForms.map(view)),
      ])
  }

  private func document(
    _ number: Int, _ item: (HandbookChanges.OfDocument, [[Placed]])
  ) -> View {
    let (changes, groups) = item
    let text = changes.text
    let document = text.document
    // Without an earlier edition to compare with, the revisions are all that is known.
    let revisions =
      changes.before == nil ? ControlViews(linker: linker).revisions(document.revisions) : []
    return View(
      .documentChanges,
      [
        "anchor": .text("document-\(number + 1)"), "title": .text(text.version.title.value),
        "language": .text(context.foreign(text.version.language)),
        "href": .text(linker.href(document.key)), "edition": .text(document.edition.value),
        "effective": .text(document.effective.map { context.writer.day($0.value) } ?? ""),
        "before": .view(
          changes.before.map { before in
            .link(before.document.edition.value, linker.href(before.document.key))
          }),
        "isUnchanged": .flag(changes.before != nil && groups.isEmpty),
        "groups": .list(
          zip(changes.groups, groups).map { group in
            View(
              .changeGroup,
              [
                "anchor": .text("document-\(number + 1)-\(group.0.label)"),
                "title": .text(context.texts[label: group.0.label]),
                "changes": .list(group.1.map(view)),
              ])
          }),
        "hasRevisions": .flag(!revisions.isEmpty), "revisions": .list(revisions),
      ])
  }

  private func view(_ placed: Placed) -> View {
    let change = placed.change
    return View(
      .change,
      [
        "anchor": .text(placed.anchor), "sort": .text(change.sort.rawValue),
        "sortName": .text(name(of: change.sort)), "subject": .markup(change.subject),
        "rows": .list(change.rows.map { row($0, of: change) }),
      ])
  }

  private func name(of sort: Change.Sort) -> String {
    context.texts.name(of: sort.rawValue, in: "change")
  }

  private func row(_ row: Change.Row, of change: Change) -> View {
    View(
      .changeRow,
      [
        "label": .text(row.label ?? context.texts[label: "change-content"]),
        "showsBefore": .flag(change.sort != .added), "hasBefore": .flag(!row.before.isEmpty),
        "before": .list(row.before), "showsAfter": .flag(change.sort != .dropped),
        "hasAfter": .flag(!row.after.isEmpty), "after": .list(row.after),
      ])
  }

  // MARK: What changes for me

  private var roles: [View] {
    let all = placed.joined().joined() + placedForms
    return context.handbook.vocabulary.roles.filter { $0.sort != .party && $0.sort != .case }
      .compactMap { role in
        let own = all.filter { $0.change.roles.contains(role.id) }
        guard !own.isEmpty else { return nil }
        return View(
          .roleChanges,
          [
            "title": .text(context.writer.role(role.id)),
            "href": .text(linker.href(.role(role.id))),
            "count": .text(String(own.count)), "changes": .list(own.map(told)),
          ])
      }
  }

  private func told(_ placed: Placed) -> View {
    let labels = placed.change.rows.compactMap(\.label)
    return View(
      .roleChange,
      [
        "href": .text("#" + placed.anchor), "sortName": .text(name(of: placed.change.sort)),
        "subject": .markup(placed.change.subject),
        "note": .text(
          placed.change.sort == .changed && !labels.isEmpty
            ? context.writer.list(labels, .all) : placed.group),
      ])
  }
}
