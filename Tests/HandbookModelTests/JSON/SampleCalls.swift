import Diagnostics

@testable import HandbookModel

/// What is said on a visit and how long it may last, and what supports the visits.
extension Sample {
  var length: VisitLength {
    VisitLength(
      maximum: 20, isPromised: true,
      exceptions: [.kind(KindID("case")), .result(.dissatisfied), .text("及时")])
  }

  var visitHours: VisitHours {
    let day = HourRange(from: TimeOfDay(hour: 9, minute: 5), to: TimeOfDay(hour: 24, minute: 0))
    return VisitHours(required: [day], recommended: [day], avoided: [day])
  }

  var scripts: [Script] {
    let acts: [Script.Act] = [.say, .ask, .do, .pick(3), .rule, .call("投诉回访")]
    var items = acts.enumerated().map { index, act in
      Script.Item(number: index + 1, act: put(act), text: text("30%"), range: at("30%"))
    }
    items[0].label = put("30%")
    items[0].slots = [put("维修回访")]
    let targets: [Script.Target] = [.item(2), .label("整改"), .end]
    for (index, target) in targets.enumerated() { items[index].target = put(target) }
    items[0].answers = targets.map {
      Script.Answer(text("及时"), action: text("30%"), target: put($0), range: at("30%"))
    }
    items[3].questions = [text("30%")]
    return [
      Script(name: put("投诉回访"), kinds: ids("case"), items: items, range: at("投诉回访"))
    ]
  }

  /// One per category and sort of time; the first says everything.
  var provisions: [Provision] {
    let times: [Provision.Time] = [
      .frequency(Frequency(period: .quarter, minimum: 1, maximum: 1)), .due(.promised),
      .vague("及时"),
    ]
    var rows = Provision.Category.allCases.enumerated().map { index, category in
      var row = Provision(name: text("30%"), range: at("30%"))
      row.category = put(category)
      row.time = put(times[index % times.count])
      return row
    }
    rows[0].addressees = ids("post")
    rows[0].responsible = put(RoleID("post"), "客服主管")
    rows[0].contents = [text("30%")]
    rows[0].forms = [put(formKey, "《业主回访记录表》")]
    rows[0].amount = put(.value(Amount(minimum: 5_000, maximum: 10_050)), "3")
    rows[0].governing = citations
    for (row, currency) in zip(3..., Amount.Currency.allCases) {
      rows[row].amount = put(.value(Amount(minimum: nil, maximum: 1, currency: currency)), "3")
    }
    rows[1].amount = put(.elsewhere(.external("民法典")))
    rows[2].amount = put(.blank)
    return rows
  }
}
