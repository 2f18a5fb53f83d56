import Diagnostics

@testable import HandbookModel

extension Sample {
  /// One clause per sort of deadline, and others for what else a cell can say.
  var clauses: [Clause] {
    deadlines.map { deadline in
      var clause = Clause(key: put(ClauseKey(.kind(KindID("case")))), range: at("投诉回访"))
      clause.deadline = put(.value(deadline), "投诉处理完毕后 3 天内")
      return clause
    }
      + rates.map { rate in
        var clause = Clause(key: put(ClauseKey(.others)), range: at("维修回访"))
        clause.rate = put(.value(rate), "30%")
        return clause
      }
      + silences.map { silence in
        var clause = Clause(key: put(ClauseKey(.all)), range: at("维修回访"))
        clause.rate = put(silence, "____")
        return clause
      } + [fullClause] + statedElsewhere
  }

  private var silences: [Statement<Rate>] {
    [.nothing, .unlimited, .blank, .exempt, .unreadable, .elsewhere(.external("民法典"))]
  }

  var deadlines: [Deadline] {
    let anchors = [
      Anchor(.ownEvent), Anchor(.ownEvent, point: .start),
      Anchor(.event(EventID("contract")), point: .middle),
      Anchor(.visit(KindID("case")), point: .end),
    ]
    let windows = anchors.map {
      Window(anchor: $0, lower: Bound(Offset(-1, .day), isIncluded: false), upper: nil)
    }
    let gaps = TimeUnit.allCases.map { Deadline.gap(Offset(3, $0)) }
    let upTo = Window(anchor: Anchor(.ownEvent), lower: nil, upper: Bound(Offset(3, .workingDay)))
    return [
      .phases(windows + [upTo]), .vague("及时"),
      .frequency(Frequency(period: .quarter, minimum: 1, maximum: 1, unit: .household)),
      .frequency(Frequency(period: .year, minimum: 2, maximum: nil)),
    ] + gaps
  }

  var rates: [Rate] {
    [
      .share(Share(percent: 30), of: DenominatorID("month")),
      .share(Share(basisPoints: 1), of: nil),
      .each(.household), .sample(5, .customer),
      .delegated(to: RoleID("post"), floor: Share(percent: 20)),
      .delegated(to: RoleID("post"), floor: nil),
    ]
  }

  var condition: Condition {
    let interval = NumericInterval(
      lower: .init(100_000, isIncluded: true), upper: .init(150_000, isIncluded: false))
    return Condition(
      [
        .number(AxisID("site"), interval), .segment(AxisID("unit"), SegmentID("large")),
        .feature("pool"),
      ]
        + VisitResult.allCases.map(Condition.Term.result))
  }

  var ways: [MethodWay] { [MethodWay([MethodID("remote"), MethodID("paper")], isOrdered: true)] }
  var fallbacks: [Fallback] { VisitResult.allCases.map { Fallback($0, ways: ways) } }
  var leaders: Leaders { Leaders(ids("post")) }

  var signatures: [SignatureDemand] {
    [
      SignatureDemand(.visitor),
      SignatureDemand(RoleID("party"), scope: .except([MethodID("remote")])),
      SignatureDemand(RoleID("party"), scope: .only([MethodID("in-person")])),
    ]
  }

  private var fullClause: Clause {
    let key = ClauseKey(.kind(KindID("case")), condition: condition, occurrence: "第 1 次")
    var clause = Clause(key: put(key), range: at("投诉回访"))
    clause.leaders = put(.value(leaders), "客服主管")
    clause.companions = put(.value(ids("post")), "客服主管")
    clause.assistants = put(.value(ids("post")), "客服主管")
    clause.methods = put(.value(ways))
    clause.fallbacks = put(.value(fallbacks))
    clause.topics = put(.value(ids("effect")))
    clause.sheets = put(.value([put(formKey, "《业主回访记录表》")]), "《业主回访记录表》")
    clause.signatures = put(.value(signatures.map { put($0) }))
    clause.contacts = put(.value(ids("family")))
    clause.length = put(.value(20), "3")
    return clause
  }
}
