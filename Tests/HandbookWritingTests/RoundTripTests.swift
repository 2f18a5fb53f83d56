import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing
@testable import HandbookWriting

/// What is written is read back as the same value, in every language and under every convention.
@Suite struct RoundTripTests {
  struct Setting: CustomTestStringConvertible, Sendable {
    var language: Language
    var before: Conventions.Inclusion?
    var dayOne = Conventions.DayOne.nextDay

    static let all = Language.allCases.flatMap { language in
      [nil, .inclusive, .exclusive].map { Setting(language: language, before: $0) }
        + [Setting(language: language, dayOne: .sameDay)]
    }

    var testDescription: String {
      "\(language.rawValue), \(before?.rawValue ?? "open"), \(dayOne.rawValue)"
    }

    var conventions: Conventions {
      var conventions = Conventions()
      conventions.before = before
      conventions.after = before
      conventions.dayOne = dayOne
      return conventions
    }

    var writer: ValueWriter {
      ValueWriter(
        language, vocabulary: Samples.vocabulary, forms: [Samples.form], conventions: conventions)
    }

    var reader: PhraseReader {
      PhraseReader(
        names: HandbookNames(Samples.vocabulary), conventions: conventions,
        forms: FormIndex([Samples.form]))
    }

    func generator(_ seed: UInt64) -> Generator {
      Generator(seed: seed, language: language, conventions: conventions)
    }
  }

  /// How many failures are told.
  private static let shown = 20

  /// Writes and reads so many values, and returns what was generated.
  private func check<Value: Equatable>(
    _ setting: Setting, rounds: Int = 300, _ make: (inout Generator) -> Value,
    write: (ValueWriter) -> (Value) -> String,
    read: (PhraseReader) -> (SourceText) -> Reading<Value>, describe: (Value) -> String
  ) -> Tally {
    var generator = setting.generator(20_261_122)
    let (writer, reader) = (setting.writer, setting.reader)
    var failures: [String: String] = [:]
    for _ in 0..<rounds {
      let value = make(&generator)
      let text = write(writer)(value)
      let reading = read(reader)(SourceText(text))
      // That a choice is open is a finding of its own.
      let isSound = reading.diagnostics.allSatisfy { $0.code == RuleCode(413) }
      guard reading.value != value || !isSound else { continue }
      let found = reading.value.map(describe) ?? reading.diagnostics.map(\.summary.english).joined()
      let form = String(text.map { $0.isNumber ? "0" : $0 })
      failures[form] = "\(text) ⇒ \(found), for \(describe(value))"
    }
    if !failures.isEmpty {
      let some = failures.values.sorted().prefix(RoundTripTests.shown).joined(separator: "\n")
      Issue.record("\(failures.count) forms, of which:\n\(some)")
    }
    return generator.tally
  }

  private func expectAll<Case: CaseIterable>(_ type: Case.Type, in tally: Tally) {
    #expect(tally.missing(type) == [])
  }

  @Test(arguments: Setting.all) func readsDeadlinesBack(setting: Setting) {
    let tally = check(
      setting, rounds: 1_500, { $0.deadline() }, write: { writer in { writer.deadline($0) } },
      read: { $0.deadline }, describe: { ModelNotation.text(of: $0) })
    expectAll(DeadlineCase.self, in: tally)
    expectAll(PointCase.self, in: tally)
    #expect(tally.missing(SubjectCase.self) == ["SubjectCase.thisVisit"])
    #expect(tally.missing(WindowShape.self) == ["WindowShape.reversed"])
    expectAll(TailCase.self, in: tally)
    expectAll(EndCase.self, in: tally)
    expectAll(TimeUnit.self, in: tally)
    expectAll(CalendarPeriod.self, in: tally)
    expectAll(VisitKind.Unit.self, in: tally)
    expectAll(IntervalCase.self, in: tally)
    expectAll(Bool.self, in: tally)
  }

  @Test(arguments: Setting.all) func readsRatesBack(setting: Setting) {
    let tally = check(
      setting, { $0.rate() }, write: { $0.rate }, read: { $0.rate },
      describe: { ModelNotation.text(of: $0) })
    expectAll(RateCase.self, in: tally)
    expectAll(Repetition.self, in: tally)
    expectAll(VisitKind.Unit.self, in: tally)
  }

  @Test(arguments: Setting.all) func readsConditionsBack(setting: Setting) {
    let tally = check(
      setting, { $0.condition() }, write: { $0.condition }, read: { $0.condition },
      describe: { ModelNotation.text(of: $0) })
    expectAll(TermCase.self, in: tally)
    expectAll(IntervalCase.self, in: tally)
    expectAll(VisitResult.self, in: tally)
    _ = check(
      setting, { $0.conditions() }, write: { $0.conditions }, read: { $0.conditions },
      describe: { $0.map { ModelNotation.text(of: $0) }.joined(separator: " or ") })
  }

  @Test(arguments: Setting.all) func readsDueDatesBack(setting: Setting) {
    let tally = check(
      setting, rounds: 800, { $0.due() }, write: { writer in { writer.due($0) } },
      read: { $0.dueDate },
      describe: { ModelNotation.text(of: $0) })
    expectAll(DueCase.self, in: tally)
    expectAll(MonthCase.self, in: tally)
    #expect(tally.missing(Conventions.HolidayShift.self) == ["HolidayShift.none"])
    expectAll(Bool.self, in: tally)
    expectAll(SubjectCase.self, in: tally)
  }

  @Test(arguments: Setting.all) func readsCoveredPeriodsBack(setting: Setting) {
    let tally = check(
      setting, { $0.covers() }, write: { $0.covers }, read: { $0.coveredPeriod },
      describe: { ModelNotation.text(of: $0) })
    expectAll(CoveredCase.self, in: tally)
    expectAll(CalendarPeriod.self, in: tally)
    let periods = check(
      setting, { $0.period() }, write: { $0.each }, read: { $0.calendarPeriod },
      describe: \.rawValue)
    expectAll(CalendarPeriod.self, in: periods)
  }

  @Test(arguments: Setting.all) func readsOccasionsBack(setting: Setting) {
    let tally = check(
      setting, { $0.occasion() }, write: { $0.occasion }, read: { $0.occasion },
      describe: { "\($0)" })
    expectAll(OccasionCase.self, in: tally)
  }

  @Test(arguments: Setting.all) func readsRetentionsBack(setting: Setting) {
    let tally = check(
      setting, { $0.retention() }, write: { $0.retention }, read: { $0.retention },
      describe: { ModelNotation.text(of: $0) })
    expectAll(LimitsCase.self, in: tally)
    expectAll(Bool.self, in: tally)
  }

  @Test(arguments: Setting.all) func readsAmountsBack(setting: Setting) {
    let tally = check(
      setting, { $0.amount() }, write: { $0.amount }, read: { $0.amount }, describe: { "\($0)" })
    expectAll(LimitsCase.self, in: tally)
    expectAll(Amount.Currency.self, in: tally)
  }

  @Test(arguments: Setting.all) func readsTimesOfProvisionsBack(setting: Setting) {
    let tally = check(
      setting, { $0.time() }, write: { $0.time }, read: { $0.provisionTime },
      describe: { "\($0)" })
    expectAll(TimeCase.self, in: tally)
  }

  @Test(arguments: Setting.all) func readsLengthsOfVisitsBack(setting: Setting) {
    let tally = check(
      setting, { $0.visitLength() }, write: { writer in { writer.length($0) } },
      read: { $0.visitLength }, describe: { "\($0)" })
    expectAll(ExceptionCase.self, in: tally)
    expectAll(Bool.self, in: tally)
  }

  @Test(arguments: Setting.all) func readsHoursBack(setting: Setting) {
    _ = check(
      setting, { $0.hours() }, write: { writer in { writer.hours($0) } }, read: { $0.visitHours },
      describe: { "\($0)" })
  }

  @Test(arguments: Setting.all) func readsNoticesBack(setting: Setting) {
    _ = check(
      setting, { $0.notice() }, write: { $0.notice }, read: { $0.notice }, describe: { "\($0)" })
  }

  @Test(arguments: Setting.all) func readsCountingBack(setting: Setting) {
    let tally = check(
      setting, { $0.counting() }, write: { $0.counting }, read: { $0.counting },
      describe: { "\($0)" })
    expectAll(VisitKind.Unit.self, in: tally)
    let thresholds = check(
      setting, { $0.threshold() }, write: { $0.threshold },
      read: { reader in { Reading(reader.threshold(in: $0)?.value) } }, describe: { "\($0)" })
    expectAll(Bool.self, in: thresholds)
  }

  @Test(arguments: Setting.all) func readsTargetsBack(setting: Setting) {
    let tally = check(
      setting, { $0.target() }, write: { $0.target }, read: { $0.targetValue },
      describe: { ModelNotation.text(of: $0) })
    expectAll(TargetCase.self, in: tally)
    expectAll(ComparatorCase.self, in: tally)
  }
}
