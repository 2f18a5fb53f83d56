import Diagnostics
import HandbookModel

/// What sheets lack, gathered so that one gap is one finding however many clauses demand it.
///
/// Clauses whose visits have several sheets demand that one of them has the place; the gap is told
/// of the sheet that most clauses demand it of.
struct SheetGaps {
  struct Demand {
    /// Any one of these sheets would do.
    let sheets: [FormKey]
    let note: Message
    let range: SourceRange
  }

  private struct Gap {
    var noun: Message
    var demands: [Demand]
  }

  private var gaps: [Gap] = []
  private var places: [String: Int] = [:]

  /// Demands of one `subject` are one gap, called `noun`.
  mutating func add(_ noun: Message, of subject: String, _ demand: Demand) {
    if let index = places[subject] {
      gaps[index].demands.append(demand)
    } else {
      places[subject] = gaps.count
      gaps.append(Gap(noun: noun, demands: [demand]))
    }
  }

  func report(
    into findings: inout Findings, names: Names, lack: (Message) -> Message,
    at place: (FormKey) -> SourceRange?
  ) {
    for gap in gaps {
      var rest = gap.demands
      while let form = Self.mostDemanded(rest), let range = place(form) {
        let own = rest.filter { $0.sheets.contains(form) }
        rest.removeAll { $0.sheets.contains(form) }
        let sheets = own[0].sheets.filter { sheet in own.allSatisfy { $0.sheets.contains(sheet) } }
        findings.report(
          at: range,
          sheets.count == 1
            ? "\(Wording.list(sheets.map(names.form))) has \(lack(gap.noun))"
            : "\(Wording.list(sheets.map(names.form))) have \(lack(gap.noun))",
          notes: Self.notes(own))
      }
    }
  }

  /// The first of those that most demands name.
  private static func mostDemanded(_ demands: [Demand]) -> FormKey? {
    var counts: [FormKey: Int] = [:]
    for sheet in demands.flatMap(\.sheets) { counts[sheet, default: 0] += 1 }
    let most = counts.values.max()
    return demands.lazy.flatMap(\.sheets).first { counts[$0] == most }
  }

  /// Each place once; three of them, and how many more there are.
  private static func notes(_ demands: [Demand]) -> [Note] {
    var first: [SourceRange: Demand] = [:]
    var order: [SourceRange] = []
    var isShared: Set<SourceRange> = []
    for demand in demands {
      if let earlier = first[demand.range] {
        if earlier.note != demand.note { isShared.insert(demand.range) }
      } else {
        first[demand.range] = demand
        order.append(demand.range)
      }
    }
    let notes = order.prefix(3).compactMap { range in
      first[range].map { Note(isShared.contains(range) ? "demanded here" : $0.note, at: range) }
    }
    let more = order.count - notes.count
    return notes + (more > 0 ? [Note("and \(more, "more place", "more places")")] : [])
  }
}
