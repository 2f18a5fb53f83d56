import Diagnostics
import HandbookModel

/// Reads the phrases of cells, list values and YAML scalars: the value grammar of
/// docs/content-format.md, in all languages at once. The rules stand in Grammar/, the words in
/// Language/; `PhraseParser` says how a rule is written.
struct PhraseReader: Sendable {
  let names: HandbookNames
  let conventions: Conventions
  /// The forms whose fields deadlines may speak of.
  let forms: FormIndex

  init(names: HandbookNames, conventions: Conventions, forms: FormIndex = FormIndex([])) {
    self.names = names
    self.conventions = conventions
    self.forms = forms
  }

  func deadline(_ text: SourceText) -> Reading<Deadline> {
    read(
      text, as: .deadline,
      [
        { $0.frequency() }, { $0.gap() }, { $0.pointsAndSeries() }, { $0.vagueLimit() },
        { $0.choice() }, { $0.seriesFromStart() }, { $0.seriesWithEnd() },
      ])
  }

  func rate(_ text: SourceText) -> Reading<Rate> {
    read(
      text, as: .rate,
      [
        { $0.delegatedRate() }, { $0.sampleRate() }, { $0.vagueShare() }, { $0.share() },
        { $0.eachRate() },
      ])
  }

  func condition(_ text: SourceText) -> Reading<Condition> {
    read(text, as: .condition, [{ $0.condition() }])
  }

  /// Alternatives: any one of them has to hold.
  func conditions(_ text: SourceText) -> Reading<[Condition]> {
    read(text, as: .conditions, [{ $0.conditions() }])
  }

  func dueDate(_ text: SourceText) -> Reading<DueDate> {
    read(text, as: .dueDate, dueRules)
  }

  private var dueRules: [(inout PhraseParser) -> DueDate?] {
    let rules: [(inout PhraseParser) -> DueDate?] = [
      { $0.vagueDue() }, { $0.dailyClose() }, { $0.sameDayDue() }, { $0.dueWithin() },
      { $0.weekdayDue() }, { $0.datedDue() }, { $0.lastWorkingDay() }, { $0.anchoredDue() },
      { $0.promisedDue() },
    ]
    return rules.map { rule in
      { parser in
        parser.isAboutVisit = true
        return rule(&parser).map { parser.movedFromRestDay($0) }
      }
    }
  }

  func coveredPeriod(_ text: SourceText) -> Reading<CoveredPeriod> {
    read(text, as: .coveredPeriod, [{ $0.coveredDays() }, { $0.relativePeriod() }])
  }

  func calendarPeriod(_ text: SourceText) -> Reading<CalendarPeriod> {
    read(text, as: .calendarPeriod, [{ $0.calendarPeriod() }])
  }

  func retention(_ text: SourceText) -> Reading<Retention> {
    read(text, as: .retention, [{ $0.retention() }])
  }

  /// In the order written.
  func hourRanges(_ text: SourceText) -> Reading<[HourRange]> {
    read(text, as: .hours, [{ $0.hourRanges() }])
  }

  func visitLength(_ text: SourceText) -> Reading<VisitLength> {
    read(text, as: .visitLength, [{ $0.visitLength() }])
  }

  /// Each sort of hours in the order written.
  func visitHours(_ text: SourceText) -> Reading<VisitHours> {
    read(text, as: .visitHours, [{ $0.visitHours() }])
  }

  func notice(_ text: SourceText) -> Reading<Notice> {
    read(text, as: .notice, [{ $0.noticeBefore() }])
  }

  func amount(_ text: SourceText) -> Reading<Amount> {
    read(text, as: .amount, [{ $0.amount() }])
  }

  func occasion(_ text: SourceText) -> Reading<Paper.Occasion> {
    read(text, as: .occasion, [{ $0.eachVisit() }, { $0.eachEvent() }, { $0.toldOccasion() }])
  }

  func counting(_ text: SourceText) -> Reading<Escalation.Counting> {
    read(text, as: .counting, [{ $0.counting() }])
  }

  /// The number in the words of a case (`同一事项连续投诉两次以上`), where they hold one; never
  /// reports anything.
  func threshold(in text: SourceText) -> Located<Escalation.Threshold>? {
    var parser = PhraseParser(Phrase(text), self, isGuessing: false)
    return parser.firstThreshold()
  }

  /// The limit whose miss is the case (`第 2 级逾期仍未办结`), where its words name one; never reports
  /// anything.
  func overdueLevel(in text: SourceText) -> Located<Int>? {
    var parser = PhraseParser(Phrase(text), self, isGuessing: false)
    return parser.firstOverdueLevel()
  }

  /// Within what the case is counted, where its words say so (`同一患者一个月内感染 3 例`); never
  /// reports anything.
  func counting(in text: SourceText) -> Located<Escalation.Counting>? {
    var parser = PhraseParser(Phrase(text), self, isGuessing: false)
    return parser.countingInWords()
  }

  func provisionTime(_ text: SourceText) -> Reading<Provision.Time> {
    read(
      text, as: .provisionTime,
      [{ $0.vagueTime() }, { $0.frequentTime() }]
        + dueRules.map { rule in
          { parser in rule(&parser).map(Provision.Time.due) }
        })
  }

  func targetValue(_ text: SourceText) -> Reading<Target.Value> {
    read(text, as: .target, [{ $0.targetRate() }, { $0.targetShare() }, { $0.targetNumber() }])
  }

  func dayRange(_ text: SourceText) -> Reading<DayRange> {
    read(text, as: .dayRange, [{ $0.dayRange() }])
  }

  func numberPerPeriod(_ text: SourceText) -> Reading<PlanVisit.PerPeriod> {
    read(text, as: .numberPerPeriod, [{ $0.numberPerPeriod() }])
  }

  /// The value of the first rule that reads `text` to its end; a second round takes unknown names
  /// for names. Failing both, VB106 where the reading that came furthest got stuck.
  private func read<Value>(
    _ text: SourceText, as kind: PhraseKind, _ rules: [(inout PhraseParser) -> Value?]
  ) -> Reading<Value> {
    let phrase = Phrase(text)
    var stuck = PhraseParser(phrase, self, isGuessing: false)
    var attempts = 0
    for isGuessing in [false, true] {
      var parser = PhraseParser(phrase, self, isGuessing: isGuessing)
      for rule in rules {
        let whole = parser.attempt { parser in
          rule(&parser).flatMap { parser.isAtEnd() ? $0 : nil }
        }
        if let whole {
          var reading = Reading(parser.hasNoValue ? nil : whole, parser.diagnostics)
          reading.attempts = attempts + parser.attempts
          return reading
        }
      }
      attempts += parser.attempts
      if !isGuessing { stuck = parser }
      // A slip that is known by itself is no misspelt name.
      guard stuck.hint == nil else { break }
    }
    var reading = Reading<Value>(
      nil, [.unreadablePhrase(kind, phrase, from: stuck.fault ?? stuck.furthest, hint: stuck.hint)])
    reading.attempts = attempts
    return reading
  }
}
