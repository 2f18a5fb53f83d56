import HandbookModel

/// A meaning that words of `Language/phrases.txt` have; the raw value is its key there.
enum Concept: String, CaseIterable, Sendable {
  // Words without a meaning of their own.
  case filler, article, indefinite
  // Statements without a value.
  case none, unlimited, exempt
  case perDocument = "per-document"
  case sameAs = "same-as"
  // Lengths of time.
  case unitMinute = "unit.minute"
  case unitHour = "unit.hour"
  case unitHalfHour = "unit.half-hour"
  case unitDay = "unit.day"
  case unitWorkingDay = "unit.working-day"
  case unitWeek = "unit.week"
  case unitHalfMonth = "unit.half-month"
  case unitMonth = "unit.month"
  case unitQuarter = "unit.quarter"
  case unitHalfYear = "unit.half-year"
  case unitYear = "unit.year"
  // Calendar periods.
  case periodDay = "period.day"
  case periodWeek = "period.week"
  case periodMonth = "period.month"
  case periodQuarter = "period.quarter"
  case periodHalfYear = "period.half-year"
  case periodYear = "period.year"
  case adverbDay = "adverb.day"
  case adverbWeek = "adverb.week"
  case adverbMonth = "adverb.month"
  case adverbQuarter = "adverb.quarter"
  case adverbHalfYear = "adverb.half-year"
  case adverbYear = "adverb.year"
  case every, previous, current, next
  case halfOfYear = "half-of-year"
  case firstHalfOfYear = "half-of-year.first"
  case secondHalfOfYear = "half-of-year.second"
  // How often.
  case times, once, twice, interval, apart
  // What is counted.
  case unitHousehold = "unit.household"
  case unitCustomer = "unit.customer"
  case unitSite = "unit.site"
  case unitCase = "unit.case"
  // Bounds.
  case atLeast = "at-least"
  case atMost = "at-most"
  case moreThan = "more-than"
  case lessThan = "less-than"
  case orMore = "or-more"
  case orLess = "or-less"
  case equal
  case rangeSign = "range-sign"
  case between, from, and, or, separator, then, included, excluded
  // Windows.
  case after, before, around, inside, within
  case notBefore = "not-before"
  case full, ordinal
  case ordinalSuffix = "ordinal-suffix"
  case on
  case sameDay = "same-day"
  case nextDay = "next-day"
  case dayBefore = "day-before"
  case secondDay = "second-day"
  case nextWorkingDay = "next-working-day"
  case eachOne = "each-one"
  case later
  case unitFortnight = "unit.fortnight"
  case adverbFortnight = "adverb.fortnight"
  case vague
  case ownEvent = "own-event"
  case dayOneIncluded = "day-one.included"
  case dayOneExcluded = "day-one.excluded"
  case roughly, overdue, level, exactly
  case anyTime = "any-time"
  case andHalfMonth = "and-half-month"
  case everyOther = "every-other"
  case done
  case spanStart = "span.start"
  case spanMiddle = "span.middle"
  case spanEnd = "span.end"
  case spanFinish = "span.finish"
  case during
  // Series of visits.
  case firstTime = "first-time"
  case thereafter, until, lasting
  case untilBehind = "until-behind"
  // Rates.
  case percent
  case percentOf = "percent-of"
  case tenths, half, all, sample
  case rateOf = "rate-of"
  case fractionOf = "fraction-of"
  case vagueShare = "vague-share"
  case repeatsAllowed = "repeats.allowed"
  case repeatsExcluded = "repeats.excluded"
  case byRole = "by-role"
  case decides, of
  // Conditions.
  case when
  case squareMetre = "measure.square-metre"
  case persons = "measure.person"
  case person
  case notReached = "result.not-reached"
  case inconvenient = "result.inconvenient"
  case dissatisfied = "result.dissatisfied"
  case unqualified = "result.unqualified"
  case hasFeature = "has-feature"
  case sites
  // Due dates.
  case dayOfMonth = "day-of-month"
  case endOf = "end-of"
  case monthOf = "month-of"
  case firstMonth = "quarter-month.first"
  case secondMonth = "quarter-month.second"
  case thirdMonth = "quarter-month.third"
  case byDate = "by-date"
  case closingTime = "closing-time"
  case actDone = "act-done"
  case vagueDate = "vague-date"
  case lastWorkingDay = "last-working-day"
  case agreed, this
  case agreedTime = "agreed-time"
  case withWhom = "with-whom"
  case restDay = "rest-day"
  case shiftLater = "shift.later"
  case shiftEarlier = "shift.earlier"
  case monday = "weekday.monday"
  case tuesday = "weekday.tuesday"
  case wednesday = "weekday.wednesday"
  case thursday = "weekday.thursday"
  case friday = "weekday.friday"
  case saturday = "weekday.saturday"
  case sunday = "weekday.sunday"
  case january = "month.1"
  case february = "month.2"
  case march = "month.3"
  case april = "month.4"
  case may = "month.5"
  case june = "month.6"
  case july = "month.7"
  case august = "month.8"
  case september = "month.9"
  case october = "month.10"
  case november = "month.11"
  case december = "month.12"
  // Retention.
  case archived, keep, permanent, destroyed
  // Hours.
  case am, pm, noon
  case oClock = "o-clock"
  case halfPast = "half-past"
  case minuteOf = "minute-of"
  case hoursRequired = "hours.required"
  case hoursRecommended = "hours.recommended"
  case hoursAvoided = "hours.avoided"
  case onwards
  // Lengths of visits.
  case promisedLength = "promised-length"
  case except
  case exceptBehind = "except-behind"
  // Notice before a visit.
  case thisVisit = "this-visit"
  case eachTime = "each-time"
  case notice, ahead
  // Money.
  case money
  case hongKongDollar = "money.hong-kong-dollar"
  case taiwanDollar = "money.taiwan-dollar"
  case dollar = "money.dollar"
  case pound = "money.pound"
  case euro = "money.euro"
  case moneyPrefix = "money-prefix"
  case hongKongDollarPrefix = "money-prefix.hong-kong-dollar"
  case taiwanDollarPrefix = "money-prefix.taiwan-dollar"
  case dollarPrefix = "money-prefix.dollar"
  case poundPrefix = "money-prefix.pound"
  case euroPrefix = "money-prefix.euro"
  case wholeMoney = "whole-money"
  // What is counted, and how often.
  case same
  case inARow = "in-a-row"
  case accumulated
  case point, counter, occurrence
  case oneAndTheSame = "one-and-the-same"
  case occasionOpens = "occasion.opens"
  case occasionCloses = "occasion.closes"
  // Parts of names.
  case kindSuffix = "kind-suffix"
  case eventVerb = "event-verb"
  case spanSuffix = "span-suffix"
}

extension Concept {
  static let offsetUnits: [(Concept, Offset)] = [
    (.unitHour, Offset(1, .hour)), (.unitDay, Offset(1, .day)),
    (.unitWorkingDay, Offset(1, .workingDay)), (.unitWeek, Offset(7, .day)),
    (.unitFortnight, Offset(14, .day)),
    (.unitHalfMonth, Offset(1, .halfMonth)), (.unitMonth, Offset(1, .month)),
    (.unitQuarter, Offset(3, .month)), (.unitHalfYear, Offset(6, .month)),
    (.unitYear, Offset(12, .month)),
  ]

  /// Units that several days make up.
  static let stretchUnits: [(Concept, Offset)] = [
    (.unitWeek, Offset(7, .day)), (.unitFortnight, Offset(14, .day)),
    (.unitHalfMonth, Offset(1, .halfMonth)),
    (.unitMonth, Offset(1, .month)), (.unitQuarter, Offset(3, .month)),
    (.unitHalfYear, Offset(6, .month)), (.unitYear, Offset(12, .month)),
  ]

  static let periods: [(Concept, CalendarPeriod)] = [
    (.periodDay, .day), (.periodWeek, .week), (.periodMonth, .month), (.periodQuarter, .quarter),
    (.periodHalfYear, .halfYear), (.periodYear, .year),
  ]

  static let adverbs: [(Concept, CalendarPeriod)] = [
    (.adverbDay, .day), (.adverbWeek, .week), (.adverbMonth, .month), (.adverbQuarter, .quarter),
    (.adverbHalfYear, .halfYear), (.adverbYear, .year),
  ]

  static let countedUnits: [(Concept, VisitKind.Unit)] = [
    (.unitHousehold, .household), (.unitCustomer, .customer), (.unitSite, .site),
    (.unitCase, .case),
  ]

  /// What numbers without a unit of their own are said of.
  static let countWords: [Concept] = [
    .persons, .times, .point, .unitHousehold, .unitCustomer, .unitSite, .unitCase,
  ]

  static let spanPoints: [(Concept, SpanPoint)] = [
    (.spanStart, .start), (.spanMiddle, .middle), (.spanEnd, .end),
  ]

  static let results: [(Concept, VisitResult)] = [
    (.notReached, .notReached), (.inconvenient, .inconvenient), (.dissatisfied, .dissatisfied),
    (.unqualified, .unqualified),
  ]

  /// Behind a sum.
  static let currencies: [(Concept, Amount.Currency)] = [
    (.money, .yuan), (.hongKongDollar, .hongKongDollar), (.taiwanDollar, .taiwanDollar),
    (.dollar, .dollar), (.pound, .pound), (.euro, .euro),
  ]

  /// Before a sum.
  static let currencyPrefixes: [(Concept, Amount.Currency)] = [
    (.moneyPrefix, .yuan), (.hongKongDollarPrefix, .hongKongDollar),
    (.taiwanDollarPrefix, .taiwanDollar), (.dollarPrefix, .dollar), (.poundPrefix, .pound),
    (.euroPrefix, .euro),
  ]

  static let weekdays: [(Concept, Weekday)] = [
    (.monday, .monday), (.tuesday, .tuesday), (.wednesday, .wednesday), (.thursday, .thursday),
    (.friday, .friday), (.saturday, .saturday), (.sunday, .sunday),
  ]

  /// From 0.
  static let quarterMonths: [(Concept, Int)] = [
    (.firstMonth, 0), (.secondMonth, 1), (.thirdMonth, 2),
  ]

  static let months: [(Concept, Int)] = [
    (.january, 1), (.february, 2), (.march, 3), (.april, 4), (.may, 5), (.june, 6), (.july, 7),
    (.august, 8), (.september, 9), (.october, 10), (.november, 11), (.december, 12),
  ]
}
