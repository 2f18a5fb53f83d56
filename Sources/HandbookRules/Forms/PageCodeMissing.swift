import Diagnostics
import HandbookModel

struct PageCodeMissing: Rule {
  static let info = RuleInfo(
    505, "page-code-missing", .always(.error),
    checks: "A form whose pages or copies the rules number has a serial.",
    why: "Blank sheets that must not disappear are counted by their printed number.",
    fails: """
      # policy
      | Record | Numbering |
      | --- | --- |
      | [Owner Visit Record Sheet] | per page |
      # the form has no `serial`
      """,
    repaired: """
      # forms/owner-visit-record.yaml
      serial: { pattern: "HF{year}-{number:6}", per: year }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for paper in text.version.papers {
        guard let numbering = paper.numbering, case .form(let key) = paper.subject.value,
          let form = context.handbook.form(key), form.serial == nil
        else { continue }
        findings.report(
          at: form.idRange, "\(text.names.form(key)) has no serial number",
          notes: [Note("\(numbering.value.clause) here", at: numbering.range)],
          suggestions: [Suggestion("Add a 'serial' to the form")])
      }
    }
  }
}
