import Diagnostics
import HandbookModel

extension Paper {
  /// The dates of all stages in every period of some years, as the text says them.
  /// Computed as they are asked for: most rules need few of them.
  var sampledDates: some Collection<(covered: DayRange, dates: [StageDates])> {
    let sample = DueOrder.sample
    let ranges = coveredPeriod.flatMap { covers in sample.map { covers.ranges(endingIn: $0) } }
    return (ranges ?? []).lazy.map { covered in
      (covered, stageDates(for: covered, calendar: nil, onHoliday: .none))
    }
  }

  func stage(_ act: Act) -> Int? { stages.firstIndex { $0.act.value == act } }

  var form: FormKey? { if case .form(let key) = subject.value { key } else { nil } }
}
