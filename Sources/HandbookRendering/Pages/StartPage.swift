import HandbookModel
import HandbookWriting

extension ViewShape {
  static let documentTile = ViewShape(
    "documentTile",
    [
      "href": .text, "title": .text, "sort": .text, "number": .text, "edition": .text,
      "effective": .text, "status": .text, "isDraft": .flag, "language": .text,
    ])
  static let kindRow = ViewShape(
    "kindRow",
    [
      "href": .text, "title": .text, "condition": .text, "deadline": .text,
      "responsible": .text,
    ])
  static let formTile = ViewShape(
    "formTile",
    [
      "href": .text, "title": .text, "number": .text, "edition": .text, "size": .text,
      "pages": .text,
    ])
  static let planTile = ViewShape(
    "planTile",
    ["href": .text, "title": .text, "site": .text, "period": .text, "calendar": .text])
  static let startPage = ViewShape(
    "start",
    [
      "text": .texts, "page": .view(.frame), "hasRoles": .flag, "roles": .list(.link),
      "hasDocuments": .flag, "documents": .list(.documentTile), "hasKinds": .flag,
      "kinds": .list(.kindRow), "hasForms": .flag, "forms": .list(.formTile),
      "hasPlans": .flag, "plans": .list(.planTile), "more": .list(.link), "timeLine": .text,
    ])
}

/// The first page of a handbook in one language: the ways to everything else.
struct StartPage {
  let context: HandbookContext
  let activities: ActivityIndex
  /// The handbook is printed as a whole, beside this page.
  let isBound: Bool

  private var linker: Linker { Linker(context, from: .start) }
  private var writer: ValueWriter { context.writer }

  var view: View {
    let roles = roles
    let kinds = kinds
    let forms = context.handbook.forms.filter(isListed).map(form)
    let frame = PageFrame(context, .start, title: context.text(of: context.handbook.title))
    return View(
      .startPage,
      [
        "text": .texts(context.texts), "page": frame.view, "hasRoles": .flag(!roles.isEmpty),
        "roles": .list(roles), "hasDocuments": .flag(!context.current.isEmpty),
        "documents": .list(context.current.map(document)), "hasKinds": .flag(!kinds.isEmpty),
        "kinds": .list(kinds), "hasForms": .flag(!forms.isEmpty), "forms": .list(forms),
        "hasPlans": .flag(!context.handbook.plans.isEmpty),
        "plans": .list(context.handbook.plans.map(plan)),
        "more": .list(FurtherPages(linker: linker, isBound: isBound).views),
        "timeLine": .text(TimeLinePage.exists(in: context) ? linker.href(.timeLine) : ""),
      ])
  }

  /// Roles of the house that have something to do, those with visits of their own first.
  private var roles: [View] {
    let active = context.handbook.vocabulary.roles.filter {
      $0.sort != .party && $0.sort != .case && !activities[$0.id].isEmpty
    }
    let leading = active.filter { !activities[$0.id].visits.isEmpty }
    let others = active.filter { activities[$0.id].visits.isEmpty }
    return (leading + others).map { role in
      .link(
        writer.role(role.id), linker.href(.role(role.id)),
        note: context.texts.name(of: role.sort.rawValue, in: "role-sort"))
    }
  }

  private func document(_ text: DocumentText) -> View {
    let document = text.document
    return View(
      .documentTile,
      [
        "href": .text(linker.href(document.key)), "title": .text(text.version.title.value),
        "sort": .text(context.texts.name(of: document.sort.rawValue, in: "sort")),
        "number": .text(document.number?.value ?? ""),
        "edition": .text(document.edition.value),
        "effective": .text(document.effective.map { writer.day($0.value) } ?? ""),
        "status": .text(context.texts.name(of: document.status.rawValue, in: "status")),
        "isDraft": .flag(document.status == .draft),
        "language": .text(context.foreign(text.version.language)),
      ])
  }

  private var kinds: [View] {
    context.current.flatMap { text in
      text.version.visits.filter(\.isPrinted).map { visit in
        View(
          .kindRow,
          [
            "href": .text(linker.href(.kind(visit.kind))),
            "title": .text(writer.kind(visit.kind)),
            "condition": .text(writer.applicability(visit.key)),
            "deadline": .text(
              visit.deadline?.value.value.map { writer.deadline($0, kind: visit.kind) } ?? ""),
            "responsible": .text(visit.leaders?.value.value.map(writer.leaders) ?? ""),
          ])
      }
    }
  }

  private func isListed(_ form: Form) -> Bool {
    form.key.handbook == context.handbook.id
      && context.editions[context.handbook.id]?.isCurrent(form) ?? true
  }

  private func form(_ form: Form) -> View {
    View(
      .formTile,
      [
        "href": .text(linker.href(form.key)), "title": .text(context.text(of: form.title)),
        "number": .text(form.number.value), "edition": .text(form.edition.value),
        "size": .text(form.size.rawValue),
        "pages": .text(
          form.medium == .system
            ? ""
            : context.texts.phrase(
              form.pages == 1 ? "pages.one" : "pages.other", ["n": String(form.pages)])),
      ])
  }

  private func plan(_ plan: Plan) -> View {
    View(
      .planTile,
      [
        "href": .text(linker.href(.plan(plan.id))), "title": .text(context.text(of: plan.title)),
        "site": .text(plan.site.map { context.text(of: $0.name) } ?? ""),
        "period": .text(writer.days(plan.period.value)),
        "calendar": .text(linker.href(.calendar(plan.id))),
      ])
  }
}
