import Diagnostics
import HandbookModel

/// What sheets lack, gathered so that one gap is one finding however many clauses demand it.
struct SheetGaps {
  private struct Gap {
    let noun: String
    let sheets: [FormKey]
    let range: SourceRange
    var demands: [(text: String, range: SourceRange)]
  }

  private var gaps: [Gap] = []
  private var places: [Name: Int] = [:]

  private struct Name: Hashable {
    let noun: String
    let sheets: [FormKey]
  }

  mutating func add(
    _ noun: String, on sheets: [FormKey], at range: SourceRange, demandedBy text: String,
    at place: SourceRange
  ) {
    let name = Name(noun: noun, sheets: sheets)
    if let index = places[name] {
      gaps[index].demands.append((text, place))
    } else {
      places[name] = gaps.count
      gaps.append(Gap(noun: noun, sheets: sheets, range: range, demands: [(text, place)]))
    }
  }

  func report(into findings: inout Findings, names: Names, lack: String) {
    for gap in gaps {
      var seen: Set<SourceRange> = []
      let notes = gap.demands.filter { seen.insert($0.range).inserted }
      let sheets = Wording.list(gap.sheets.map(names.form))
      findings.report(
        at: gap.range, "\(sheets) \(gap.sheets.count == 1 ? "has" : "have") no \(lack) \(gap.noun)",
        notes: notes.prefix(3).map { Note("demanded of \($0.text) here", at: $0.range) }
          + (notes.count > 3 ? [Note("and \(notes.count - 3) more places")] : []))
    }
  }
}
