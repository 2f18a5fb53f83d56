import Diagnostics
import HandbookModel

extension Paper {
  /// The dates of all stages in every period of some years, as the text says them.
  var sampledDates: [(covered: DayRange, dates: [StageDates])] {
    guard let covers = coveredPeriod, let sample = DueOrder.sample else { return [] }
    return covers.ranges(endingIn: sample).map { covered in
      (covered, stageDates(for: covered, calendar: nil, onHoliday: .none))
    }
  }

  func stage(_ act: Act) -> Int? { stages.firstIndex { $0.act.value == act } }

  var form: FormKey? { if case .form(let key) = subject.value { key } else { nil } }
}
