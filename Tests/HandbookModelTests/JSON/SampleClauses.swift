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
      Anchor(.visit(KindID("case")), point: .end), Anchor(.thisVisit),
      Anchor(.answer(FieldAnswer(form: formKey, field: FieldID("score"), value: interval))),
      Anchor(.overdue(level: 2)),
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
      .frequency(Frequency(period: .year, periodCount: 3, minimum: 1, maximum: 1)),
      .choice([.vague("及时"), .gap(Offset(3, .month))]),
    ] + gaps + sequences(of: upTo)
  }

  private func sequences(of point: Window) -> [Deadline] {
    let frequency = Frequency(period: .quarter, minimum: 1, maximum: 1)
    let ends: [VisitSequence.End?] = [
      .until(Anchor(.event(EventID("contract")), point: .end)), .after(Offset(12, .month)),
      .times(3), nil,
    ]
    let tails: [VisitSequence.Tail?] = [
      .every(Offset(1, .month)), .frequency(frequency), .every(Offset(3, .day)), nil,
    ]
    return zip(tails, ends).map { tail, end in
      .sequence(
        VisitSequence(
          points: [point], start: tail == nil ? nil : Anchor(.ownEvent), tail: tail, end: end))
    }
  }

  private var interval: NumericInterval {
    NumericInterval(
      lower: .init(100_000, isIncluded: true), upper: .init(150_000, isIncluded: false))
  }

  var rates: [Rate] {
    [
      .share(Share(percent: 30), of: DenominatorID("month")),
      .share(Share(basisPoints: 1), of: nil, repeats: .allowed), .vague("部分业主"),
      .share(Share(percent: 30), of: nil, repeats: .excluded),
      .sample(5, .customer, repeats: .excluded), .sample(5, .site, repeats: .allowed),
      .each(.household), .sample(5, .customer),
      .delegated(to: RoleID("post"), floor: Share(percent: 20)),
      .delegated(to: RoleID("post"), floor: nil),
    ]
  }

  var condition: Condition {
    Condition(
      [
        .measure(MeasureID("problems"), interval), .number(AxisID("site"), interval),
        .segment(AxisID("unit"), SegmentID("large")),
        .feature("pool"),
      ]
        + VisitResult.allCases.map(Condition.Term.result))
  }

  var ways: [MethodWay] { [MethodWay([MethodID("remote"), MethodID("paper")], isOrdered: true)] }
  var fallbacks: [Fallback] { VisitResult.allCases.map { Fallback($0, ways: ways) } }
  var leaders: Leaders {
    Leaders(ids("post"), exceptions: [.init([condition], roles: ids("body"))])
  }

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
    clause.organisers = put(.value(ids("body")), "客服主管")
    clause.pool = [KindID("case"), KindID("site")]
    clause.supervisors = put(.value(ids("post")), "客服主管")
    clause.length = put(.value(length), "3")
    clause.hours = put(.value(visitHours))
    clause.notice = put(.value(Notice(ahead: Offset(1, .day), methods: [MethodID("remote")])))
    clause.script = put(.value("投诉回访"))
    return clause
  }
}
