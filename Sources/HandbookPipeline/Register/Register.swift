import Diagnostics
import HandbookModel

/// The ledger of the numbers that a handbook's forms have given out: entries are only ever added, and
/// what holds today follows from all of them.
public struct Register: Hashable, Sendable {
  /// In the order of their sequence, from 1.
  public private(set) var entries: [RegisterEntry] = []

  public init() {}

  public var nextSequence: Int { entries.count + 1 }

  /// Traps where the sequence does not go on: entries are made for this register.
  public mutating func append(_ entry: RegisterEntry) {
    precondition(entry.sequence == nextSequence, "a register's entries follow one another")
    entries.append(entry)
  }

  /// Numbers once given out are never given out again, void or not.
  public func prints(of form: FormID, in series: String? = nil) -> [RegisterEntry] {
    entries.filter {
      $0.event == .print && $0.form == form && (series == nil || $0.series == series)
    }
  }

  /// The number after the greatest that was given out.
  public func nextNumber(of form: FormID, in series: String) -> Int {
    (prints(of: form, in: series).map(\.numbers.upperBound).max() ?? 0) + 1
  }

  /// How many batches of a form there were, and one.
  public func nextBatch(of form: FormID) -> Int { prints(of: form).count + 1 }

  /// The first print that gave out one of `numbers`.
  public func print(
    of form: FormID, in series: String, overlapping numbers: ClosedRange<Int>
  ) -> RegisterEntry? {
    prints(of: form, in: series).first { $0.numbers.overlaps(numbers) }
  }

  /// The first entry that made one of `numbers` void.
  public func void(
    of form: FormID, in series: String, overlapping numbers: ClosedRange<Int>
  ) -> RegisterEntry? {
    entries.first {
      $0.event == .void && $0.form == form && $0.series == series && $0.numbers.overlaps(numbers)
    }
  }

  /// Prints and reprints of which nothing says how they ended.
  public var unfinished: [RegisterEntry] {
    let ended = Set(entries.compactMap(\.concerns))
    return entries.filter {
      ($0.event == .print || $0.event == .reprint) && !ended.contains($0.sequence)
    }
  }
}

/// Numbers of a form that a reprint or a void is about.
public struct NumberChoice: Hashable, Sendable {
  public var form: FormID
  public var numbers: ClosedRange<Int>
  /// Nil: the only series that has them.
  public var series: String?

  public init(form: FormID, numbers: ClosedRange<Int>, series: String? = nil) {
    self.form = form
    self.numbers = numbers
    self.series = series
  }

  var text: String {
    numbers.count == 1 ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)..\(numbers.upperBound)"
  }
}

extension Register {
  /// The one print that gave out all of the numbers, of which none is void.
  public func print(of choice: NumberChoice) throws(EnvironmentFailure) -> RegisterEntry {
    let found = prints(of: choice.form, in: choice.series).filter {
      $0.numbers.contains(choice.numbers.lowerBound)
        && $0.numbers.contains(choice.numbers.upperBound)
    }
    guard let print = found.first else {
      throw EnvironmentFailure(
        "No batch of '\(choice.form)' holds the numbers \(choice.text)",
        remedy: "see 'visitbook register'; take the numbers of each batch by themselves")
    }
    guard found.count == 1 else {
      throw EnvironmentFailure(
        "'\(choice.form)' has the numbers \(choice.text) in \(Message(names: found.map(\.series), .all))",
        remedy: "say which with --series")
    }
    if let void = void(of: choice.form, in: print.series, overlapping: choice.numbers) {
      throw EnvironmentFailure(
        void.reason.isEmpty
          ? "Of the numbers \(choice.text), some are void since \(void.date)"
          : "Of the numbers \(choice.text), some are void since \(void.date): \(void.reason)",
        remedy: "leave them out")
    }
    return print
  }
}
