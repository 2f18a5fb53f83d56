import Diagnostics
import HandbookModel

struct FormLacksField: Rule {
  static let info = RuleInfo(
    502, "form-lacks-field", .always(.error),
    checks: "The sheets of a visit together have fields for its date, the visitor, the method "
      + "where there are several, and every topic.",
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
    for text in context.originals {
      var gaps = SheetGaps()
      for visit in text.visits {
        let sheets = visit.sheets.members.compactMap(context.handbook.form)
        guard let first = sheets.first, sheets.count == visit.sheets.items.count,
          !visit.sheets.isUnreadable
        else { continue }
        let fields = sheets.flatMap(\.fields)
        for demand in demands(of: visit, text.names) where !demand.isMet(by: fields) {
          gaps.add(
            demand.noun, on: sheets.map(\.key), at: first.idRange,
            demandedBy: text.names.key(visit.key, kind: visit.kind), at: demand.range)
        }
      }
      gaps.report(into: &findings, names: text.names, lack: "field for")
    }
  }

  private struct Demand {
    let noun: String
    let range: SourceRange
    let isMetBy: (Field) -> Bool

    func isMet(by fields: [Field]) -> Bool { fields.contains(where: isMetBy) }
  }

  private func demands(of visit: Visit, _ names: Names) -> [Demand] {
    var demands = [
      Demand(noun: "the date of the visit", range: visit.head) {
        $0.records?.value == .visitDate
      },
      Demand(noun: "the visitor", range: visit.leaders?.range ?? visit.head) {
        $0.records?.value == .visitor
      },
    ]
    if let methods = visit.methods, let ways = methods.value.value, ways.count > 1 {
      demands.append(
        Demand(noun: "the method", range: methods.range) { $0.records?.value == .method })
    }
    demands += visit.topics.items.map { item in
      Demand(noun: names.topic(item.member), range: item.range) {
        $0.topic?.value == item.member
      }
    }
    return demands
  }
}
