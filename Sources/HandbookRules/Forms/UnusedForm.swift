import Diagnostics
import HandbookModel

struct UnusedForm: Rule {
  static let info = RuleInfo(
    501, "unused-form", .always(.warning),
    checks: "Every form is named by some document, plan or other form, beyond a row of the "
      + "records that says nothing of it.",
    why: "It is printed and kept up to date for nothing, or a rule forgets to ask for it.",
    fails: "# forms/statistics-sheet.yaml exists, and no document names it",
    repaired: """
      | Record | Archived | Keeper |
      | --- | --- | --- |
      | [Visit Statistics Sheet] | Office, month-end | Office |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let used = Set(context.workspace.handbooks.flatMap(Self.uses))
    for form in context.ownForms
    where !used.contains(FormName(handbook: form.key.handbook, id: form.key.id)) {
      let rows = Self.bareRecords(of: form.key, in: context.handbook)
      findings.report(
        at: form.idRange, "\(context.names.form(form.key)) is used by no document",
        notes: rows.map { Note("it is only listed here, and nobody fills it in", at: $0) })
    }
  }

  /// Another edition of a used form is in use, or was.
  private struct FormName: Hashable {
    let handbook: HandbookID
    let id: FormID
  }

  private static func uses(in handbook: Handbook) -> [FormName] {
    let cited = handbook.documents.flatMap(\.versions).flatMap(forms)
    let planned = handbook.plans.flatMap(\.visits).compactMap(\.form?.value)
    let extended = handbook.forms.compactMap(\.extends?.value).flatMap { id in
      handbook.forms.filter { $0.key.id == id }.map(\.key)
    }
    return (cited + planned + extended).map { FormName(handbook: $0.handbook, id: $0.id) }
  }

  /// Where records list the form and say nothing of it.
  private static func bareRecords(of form: FormKey, in handbook: Handbook) -> [SourceRange] {
    handbook.documents.flatMap(\.versions).flatMap(\.papers)
      .filter { $0.isBareRecord && $0.subject.value == .form(form) }.map(\.subject.range)
  }

  private static func forms(of version: DocumentVersion) -> [FormKey] {
    let bare = Set(version.papers.filter(\.isBareRecord).map(\.subject.range))
    let sheets = version.visits.flatMap(\.sheets.members) + version.demands.map(\.value.form)
    let papers = version.papers.filter { !$0.isBareRecord }.compactMap { paper -> FormKey? in
      if case .form(let key) = paper.subject.value { key } else { nil }
    }
    let cited = (version.citations + version.papers.flatMap(\.enclosures))
      // The title of the row itself.
      .filter { !bare.contains($0.range) }
      .compactMap { citation -> FormKey? in
        if case .form(let key) = citation.value { key } else { nil }
      }
    return sheets + papers + cited
  }
}

extension Paper {
  /// A row among the records that says nothing of what it lists.
  fileprivate var isBareRecord: Bool {
    isRecord && !isReport && !isUnreadable && stages.isEmpty && contents.isEmpty
      && keeper == nil && retention == nil && covers == nil && numbering == nil
  }
}
