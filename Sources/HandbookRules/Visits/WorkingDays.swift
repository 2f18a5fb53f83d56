import Diagnostics
import HandbookModel

/// Where working days are counted.
extension DocumentVersion {
  /// Each place once, in the order of the text.
  var workingDayPlaces: [SourceRange] {
    var places: [SourceRange] = []
    for clause in clauses {
      if let deadline = clause.deadline, deadline.value.value?.countsWorkingDays ?? false {
        places.append(deadline.range)
      }
      if let notice = clause.notice, notice.value.value?.ahead?.unit == .workingDay {
        places.append(notice.range)
      }
    }
    places += dueDates.filter(\.value.countsWorkingDays).map(\.range)
    return Set(places).sorted()
  }
}

extension DueDate {
  fileprivate var countsWorkingDays: Bool {
    switch self {
    case .within(let offset): offset.unit == .workingDay
    case .anchored(let window): window.countsWorkingDays
    case .shifted(let date, _): date.countsWorkingDays
    default: false
    }
  }
}

extension Deadline {
  fileprivate var countsWorkingDays: Bool {
    switch self {
    case .phases(let windows): windows.contains(where: \.countsWorkingDays)
    case .gap(let offset): offset.unit == .workingDay
    case .sequence(let sequence): sequence.countsWorkingDays
    case .choice(let options): options.contains(where: \.countsWorkingDays)
    case .frequency, .vague: false
    }
  }
}

extension VisitSequence {
  fileprivate var countsWorkingDays: Bool {
    if points.contains(where: \.countsWorkingDays) { return true }
    if case .every(let offset)? = tail, offset.unit == .workingDay { return true }
    if case .after(let offset)? = end { return offset.unit == .workingDay }
    return false
  }
}

extension Window {
  fileprivate var countsWorkingDays: Bool {
    lower?.offset.unit == .workingDay || upper?.offset.unit == .workingDay
  }
}
