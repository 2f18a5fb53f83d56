import Diagnostics

// Deadlines, rates and what else a cell can say. See docs/model.schema.json, `deadline`, `rate`,
// `condition` and the definitions that begin with `stated`.

extension TimeUnit: ModelWord {}
extension CalendarPeriod: ModelWord {}
extension SpanPoint: ModelWord {}
extension VisitResult: ModelWord {}

extension Offset: ModelObject {
  var jsonMembers: JSONMembers { ["count": count, "unit": unit] }
}

extension Anchor: ModelObject {
  var jsonMembers: JSONMembers {
    switch subject {
    case .ownEvent: ["ownEvent": true, "point": point]
    case .event(let event): ["event": event, "point": point]
    case .visit(let kind): ["visit": kind, "point": point]
    case .thisVisit: ["thisVisit": true]
    case .answer(let answer): ["answer": answer]
    case .overdue(let level): ["overdueLevel": level]
    }
  }
}

extension Bound: ModelObject {
  var jsonMembers: JSONMembers { offset.jsonMembers + ["included": isIncluded] }
}

extension Window: ModelObject {
  var jsonMembers: JSONMembers { ["anchor": anchor, "lower": lower, "upper": upper] }
}

extension Frequency: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "period": period, "periods": periodCount == 1 ? nil : periodCount, "minimum": minimum,
      "maximum": maximum,
      "per": unit,
    ]
  }
}

extension Deadline: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .phases(let windows): ["windows": windows]
    case .frequency(let frequency): ["frequency": frequency]
    case .gap(let offset): ["gap": offset]
    case .sequence(let sequence): ["sequence": sequence]
    case .choice(let options): ["choice": options]
    case .vague(let text): ["vague": text]
    }
  }
}

extension FieldAnswer: ModelObject {
  var jsonMembers: JSONMembers {
    ["form": form, "field": field, "lower": value.lower, "upper": value.upper]
  }
}

extension VisitSequence: ModelObject {
  var jsonMembers: JSONMembers {
    ["points": points, "start": start, "then": tail, "end": end]
  }
}

extension VisitSequence.Tail: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .every(let offset): ["every": offset]
    case .frequency(let frequency): ["frequency": frequency]
    }
  }
}

extension VisitSequence.End: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .until(let anchor): ["until": anchor]
    case .after(let offset): ["after": offset]
    case .times(let count): ["times": count]
    }
  }
}

extension Repetition: ModelWord {}

extension Rate: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .share(let share, let denominator, let repeats):
      ["basisPoints": share.basisPoints, "of": denominator, "repeats": repeats]
    case .each(let unit): ["each": unit]
    case .sample(let number, let unit, let repeats):
      ["sample": number, "unit": unit, "repeats": repeats]
    case .delegated(let role, let floor):
      ["setBy": role, "floorBasisPoints": floor?.basisPoints]
    case .vague(let text): ["vague": text]
    }
  }
}

extension NumericInterval.End: ModelObject {
  var jsonMembers: JSONMembers { ["value": value, "included": isIncluded] }
}

extension Condition.Term: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .number(let axis, let interval):
      ["axis": axis, "lower": interval.lower, "upper": interval.upper]
    case .segment(let axis, let segment): ["axis": axis, "segment": segment]
    case .feature(let feature): ["feature": feature]
    case .result(let result): ["result": result]
    case .measure(let measure, let interval):
      ["measure": measure, "lower": interval.lower, "upper": interval.upper]
    }
  }
}

extension Condition: ModelValue {
  func json(in sources: SourceMap) -> JSONValue { terms.json(in: sources) }
}

extension Statement: ModelValue, ModelObject where Value: ModelValue {
  var jsonMembers: JSONMembers {
    switch self {
    case .value(let value): ["value": value]
    case .nothing: ["statement": "nothing"]
    case .unlimited: ["statement": "unlimited"]
    case .blank: ["statement": "blank"]
    case .exempt: ["statement": "exempt"]
    case .elsewhere(let citation): ["elsewhere": citation]
    case .unreadable: ["statement": "unreadable"]
    }
  }

  var sourcedMembers: JSONMembers { jsonMembers }
}
