import HandbookModel
import Testing

@testable import HandbookRules

/// How long records are kept, against the days on which they may be destroyed.
@Suite struct RetentionLawTests {
  private struct Keeping {
    /// The days from which terms count; nil is archiving.
    var days: [Anchor?: Int]
    /// Nil: never.
    var destroyed: Int?
  }

  private static let anchors: [Anchor?] = [nil, Anchor(.event(EventID("contract")), point: .end)]

  @Test func retentionMeansWhatTheOrderSays() {
    let random = Shared(SplitMix(seed: 51))
    let count = book(random).run(pairs: 1_000, samplesEach: 60)
    #expect(count.kept >= 300 && count.samples >= 10_000, "\(count)")
    #expect(count.refused >= 300 && count.witnesses == count.refused, "\(count)")
  }

  @Test func retentionIsAnOrder() {
    let random = Shared(SplitMix(seed: 52))
    let values = (0..<120).map { _ in Self.retention(&random.value) }
    let found = book(random).order(values) { $0.normal }
    #expect(found.related >= 100 && found.chains >= 100, "\(found)")
  }

  private func book(_ random: Shared<SplitMix>) -> LawBook<Retention, Keeping> {
    LawBook(
      value: { Self.retention(&random.value).normal },
      tightened: { Self.tightened($0, &random.value).normal }, refines: { $0.refines($1) },
      sample: { Self.keeping($0, &random.value) },
      candidates: { child, _ in
        AnySequence((0..<3_000).lazy.compactMap { _ in Self.keeping(child, &random.value) })
      },
      admits: Self.admits, text: { ModelNotation.text(of: $0) })
  }

  private static func term(_ random: inout SplitMix) -> Offset {
    random.one(of: [
      Offset(6, .month), Offset(12, .month), Offset(24, .month), Offset(36, .month),
      Offset(365, .day), Offset(366, .day), Offset(180, .day), Offset(731, .day), Offset(90, .day),
    ])
  }

  private static func retention(_ random: inout SplitMix) -> Retention {
    var terms = [term(&random), term(&random)]
    terms.sort { $0.days(as: .upper).upper ?? 0 < $1.days(as: .upper).upper ?? 0 }
    return Retention(
      minimum: random.once(in: 4) ? nil : terms[0], maximum: random.once(in: 4) ? nil : terms[1],
      isPermanent: random.once(in: 8), anchor: random.one(of: anchors))
  }

  private static func tightened(_ retention: Retention, _ random: inout SplitMix) -> Retention {
    var tighter = retention
    if let minimum = retention.minimum, random.once(in: 2) {
      tighter.minimum = Offset(minimum.count + random.below(3), minimum.unit)
    }
    if let maximum = retention.maximum, random.once(in: 2) {
      tighter.maximum = Offset(maximum.count - random.below(3), maximum.unit)
    }
    if retention.minimum == nil { tighter.minimum = term(&random) }
    return tighter
  }

  private static func admits(_ retention: Retention, _ keeping: Keeping) -> Bool {
    guard !retention.isPermanent else { return keeping.destroyed == nil }
    guard let day = keeping.days[retention.anchor] else { return false }
    let calendar = NaiveCalendar.shared
    let isLate =
      retention.minimum.map { least in
        keeping.destroyed.map { $0 >= calendar.adding(least, to: day) } ?? true
      } ?? true
    let isEarly =
      retention.maximum.map { most in
        keeping.destroyed.map { $0 <= calendar.adding(most, to: day) } ?? false
      } ?? true
    return isLate && isEarly
  }

  /// Destroyed at an end of the term, or never.
  private static func keeping(_ retention: Retention, _ random: inout SplitMix) -> Keeping? {
    let archived = random.one(of: DeadlineSampler.events)
    let contract = archived + random.one(of: [-1_500, -1, 0, 200, 1_500])
    let days = [Self.anchors[0]: archived, Self.anchors[1]: contract]
    let calendar = NaiveCalendar.shared
    let start = (days[retention.anchor] ?? nil) ?? archived
    let ends = [retention.minimum, retention.maximum].compactMap { $0 }
      .map { calendar.adding($0, to: start) }
    let kept = Keeping(
      days: days,
      destroyed: random.once(in: 4)
        ? nil : random.one(of: ends + [start, start + random.below(2_000)]))
    return admits(retention, kept) ? kept : nil
  }
}
