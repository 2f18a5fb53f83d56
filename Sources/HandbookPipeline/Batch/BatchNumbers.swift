import Diagnostics
import HandbookModel

/// The numbers of a batch, taken while the register is held.
struct BatchNumbers {
  let series: String
  let numbers: ClosedRange<Int>
  let writer: SerialNumbers

  init(_ order: BatchOrder, from register: Register) throws(EnvironmentFailure) {
    let form = order.form.key.id
    let batch = order.original?.batchNumber(in: register) ?? register.nextBatch(of: form)
    series =
      order.original?.series ?? order.serial.series(of: order.period.days, batch: batch) ?? ""
    writer = SerialNumbers(
      pattern: order.pattern, check: order.serial.check, days: order.period.days, batch: batch)
    switch order.request.numbers {
    case .again(let again, _): numbers = again
    case .new(let copies, let first):
      let start = first ?? register.nextNumber(of: form, in: series)
      let (end, overflow) = start.addingReportingOverflow(copies - 1)
      guard start >= 1, copies >= 1, !overflow, end <= order.pattern.greatest else {
        throw BatchNumbers.tooMany(order, start)
      }
      numbers = start...end
      if let taken = register.print(of: form, in: series, overlapping: numbers) {
        throw BatchNumbers.given(taken)
      }
    }
    guard writer.text(numbers.upperBound) != nil else { throw BatchNumbers.tooMany(order, 1) }
  }

  /// In their order, without those that nobody asked for.
  var texts: [String] { numbers.map(text) }
  func text(_ number: Int) -> String { writer.text(number) ?? "" }

  private static func tooMany(_ order: BatchOrder, _ start: Int) -> EnvironmentFailure {
    EnvironmentFailure(
      "Numbers of '\(order.serial.pattern.value)' run from 1 to \(order.pattern.greatest); "
        + "the next is \(start)",
      remedy: "print fewer copies, or give the number of the form more digits")
  }

  private static func given(_ entry: RegisterEntry) -> EnvironmentFailure {
    let (first, last) = (entry.numbers.lowerBound, entry.numbers.upperBound)
    return EnvironmentFailure(
      entry.by.isEmpty
        ? "Numbers \(first) to \(last) of \(entry.series) were printed on \(entry.date)"
        : "Numbers \(first) to \(last) of \(entry.series) were printed on \(entry.date) by \(entry.by)",
      remedy: "leave --first out, or print them again with --reprint")
  }
}

extension RegisterEntry {
  /// Which batch of its form the print is, from 1.
  func batchNumber(in register: Register) -> Int {
    register.prints(of: form).count { $0.sequence <= sequence }
  }
}
