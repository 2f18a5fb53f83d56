import Diagnostics
import HandbookModel

struct FormLacksField: Rule {
  static let info = RuleInfo(
    502, "form-lacks-field", .always(.error),
    checks: "The sheets of a visit together have fields for its date, the method where there are "
      + "several, and every topic; and a field or a signature for the visitor.",
    why: "What the sheet does not ask for is not written down. The links are `records` and "
      + "`topic` of a field, never its wording.",
    fails: """
      # policy: all visits talk about the owner's needs
      - All visits: effect of the service, owner's needs
      # form
      fields: [{ id: effect, name: { en: Effect }, type: lines, topic: effect }]
      """,
    repaired: """
      fields:
        - { id: effect, name: { en: Effect }, type: lines, topic: effect }
        - { id: needs, name: { en: Needs }, type: lines, topic: needs }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    var gaps = SheetGaps()
    for text in context.originals {
      for visit in text.visits {
        guard let sheets = visit.readableSheets(in: context.handbook) else { continue }
        for demand in FieldDemand.all(of: visit) where !demand.isMet(by: sheets) {
          let noun = demand.noun(context.names)
          gaps.add(
            noun, of: noun.english,
            SheetGaps.Demand(
              sheets: sheets.map(\.key),
              note: "demanded for \(text.names.key(visit.key, kind: visit.kind)) here",
              range: demand.range))
        }
      }
    }
    gaps.report(into: &findings, names: context.names, lack: { "no field for \($0)" }) {
      context.handbook.form($0)?.idRange
    }
  }
}

extension Visit {
  /// Its sheets; nil where it has none, or one of them could not be read.
  func readableSheets(in handbook: Handbook) -> [Form]? {
    let forms = sheets.members.compactMap(handbook.form)
    return forms.isEmpty || forms.count != sheets.items.count || sheets.isUnreadable ? nil : forms
  }
}
