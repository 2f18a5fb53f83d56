import Diagnostics

@testable import HandbookModel

extension Sample {
  /// One step per sort of due date; the first says everything.
  var steps: [Step] {
    var steps = dueDates.enumerated().map { index, due in
      var step = Step(number: index + 1, text: text("30%"), range: at("30%"))
      step.due = put(due)
      return step
    }
    steps[0].label = put("30%")
    steps[0].actor = put(.visitor, "客服主管")
    steps[0].condition = text("及时")
    steps[0].target = put(.step(2))
    steps[0].branches = [.label("整改"), .end].map {
      Step.Branch(condition: text("及时"), text: text("30%"), target: put($0), range: at("30%"))
    }
    steps[0].branches[0].actor = put(.visitor, "客服主管")
    steps[0].branches[0].due = put(.sameDay)
    steps[0].substeps = [Step(number: 1, text: text("及时"), range: at("及时"))]
    steps[0].citations = citations
    return steps
  }

  private var dueDates: [DueDate] {
    let months: [MonthReference] = [
      .next, .relative(1), .named(12, yearOffset: nil), .named(1, yearOffset: 1),
      .ofQuarter(index: 0, quarterOffset: 1),
    ]
    return months.map { .day(24, of: $0, isIncluded: true) }
      + Weekday.allCases.map { .weekday($0, isIncluded: false) } + [
        .weekday(.monday, isIncluded: nil), .monthEnd(.next), .within(Offset(2, .workingDay)),
        .sameDay, .dailyClose, .quarterEnd, .halfYearEnd, .promised, .vague("及时"),
        .anchored(
          Window(anchor: Anchor(.thisVisit), lower: Bound(Offset(-1, .day)), upper: nil)),
        .shifted(.quarterEnd, .later), .shifted(.sameDay, .earlier), .shifted(.dailyClose, .none),
      ]
  }

  var duties: [Duty] {
    [Duty(role: put(RoleID("post"), "客服主管"), text: text("**投诉回访**"), range: at("**投诉回访**"))]
  }

  var demands: [Located<FormDemand>] {
    [FormDemand.Act.sign, .review, .decide].map {
      put(FormDemand(form: formKey, role: RoleID("post"), act: $0), "《业主回访记录表》")
    }
  }

  var escalations: [Escalation] {
    var full = Escalation(occasion: text("投诉回访"), range: at("投诉回访"))
    full.threshold = put(.init(count: 2, isConsecutive: true), "3")
    full.countedPer = text("3 天内")
    full.counting = put(.init(unit: .household, within: Offset(3, .month)), "3 天内")
    full.by = put(RoleID("post"), "客服主管")
    full.chain = [
      .init(role: put(RoleID("body"), "客服主管"), due: put(.sameDay)),
      .init(role: put(RoleID("body"), "客服主管"), due: nil),
    ]
    full.due = put(.within(Offset(5, .day)))
    full.governing = citations
    return [full]
  }

  var targets: [Target] {
    let values: [Target.Value] = [
      .share(.atLeast, Share(percent: 90)), .number(.atMost, 2), .number(.equal, 2),
      .share(.equal, Share(percent: 1)), .share(.atMost, Share(percent: 1)), .number(.atLeast, 3),
      .rate(of: KindID("case")),
    ]
    let quantities: [Target.Quantity] = [
      .measure(MeasureID("problems")), .denominator(DenominatorID("month")), .kind(KindID("case")),
    ]
    return values.enumerated().map { index, value in
      var target = Target(name: text("30%"), range: at("30%"))
      target.value = put(value, "30%")
      target.numerator = put(quantities[index % 3])
      target.denominator = put(quantities[index % 3])
      target.period = put(.quarter)
      target.exceptions = ids("case")
      target.owner = put(RoleID("post"), "客服主管")
      return target
    }
  }

  var hours: [ContactHours] {
    var hours = ContactHours(range: at("投诉回访"))
    let day = HourRange(from: TimeOfDay(hour: 9, minute: 5), to: TimeOfDay(hour: 24, minute: 0))
    hours.required = [put(day)]
    hours.recommended = [put(day)]
    hours.avoided = [put(day)]
    hours.appliesTo = ids("case")
    return [hours]
  }
}
