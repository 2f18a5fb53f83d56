import Diagnostics
import HandbookModel

extension Target {
  var values: [Restatement.Value] {
    var values: [Restatement.Value] = []
    func add(_ quantity: Remark.Quantity, _ place: SourceRange?) {
      if let place { values.append(Restatement.Value(quantity: quantity, place: place)) }
    }
    switch value?.value {
    case .share(_, let share): add(.share(share), value?.range)
    case .number(_, let number): add(.count(number), value?.range)
    case .rate, nil: break
    }
    // A number of times each month is said as a frequency too.
    if let period {
      var frequency = Frequency(period: period.value, minimum: 1, maximum: 1)
      if case .number(_, let number)? = value?.value { frequency.minimum = number }
      frequency.maximum = frequency.minimum
      add(.frequency(frequency), period.range)
    }
    return values
  }
}

extension Statement {
  /// A value, or decided that there is none: nobody has still to say it.
  var isSettled: Bool {
    switch self {
    case .value, .nothing, .exempt, .unlimited: true
    case .blank, .elsewhere, .unreadable: false
    }
  }
}

extension Remark {
  var kinds: [KindID] { subjects.compactMap { if case .kind(let id) = $0 { id } else { nil } } }
  var events: [EventID] { subjects.compactMap { if case .event(let id) = $0 { id } else { nil } } }
  var papers: [Paper.Subject] {
    subjects.compactMap { if case .paper(let subject) = $0 { subject } else { nil } }
  }
}

extension Remark {
  /// What is done with a sheet that is already filled in.
  var isOfSheet: Bool { act == .review || act == .approve || act == .sign }
}

extension Remark.Act {
  /// Whether the words of running text may mean this stage.
  func isAct(_ act: Paper.Act) -> Bool {
    switch self {
    case .compile: act == .compile
    case .review: act == .review
    case .approve: act == .approve || act == .review
    case .sign: act == .review || act == .approve
    case .submit, .report: act == .submit || act == .approve || act == .review
    case .archive: act == .archive
    case .visit, .notify, .keep, .other: false
    }
  }
}
