import Diagnostics

// Lines of a plan. See docs/model.schema.json, `planVisit`.

extension PlanVisit: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "kind": kind, "at": range, "condition": condition, "leaders": leaders,
      "companions": companions, "methods": methods, "within": within, "form": form, "rate": rate,
      "eligible": eligible, "schedule": schedule, "count": count,
    ]
  }
}

extension PlanVisit.Population: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .number(let number): ["number": number]
    case .named(let name): ["population": name]
    }
  }
}

extension PlanVisit.PerPeriod: ModelObject {
  var jsonMembers: JSONMembers { ["number": number, "period": period] }
}

extension PlanVisit.Share: ModelObject {
  var jsonMembers: JSONMembers {
    ["period": period, "periodText": periodText, "count": count]
  }
}

extension PlanVisit.Schedule: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .dates(let dates): ["dates": dates]
    case .each(let period): ["each": period]
    case .spread(let shares): ["spread": shares]
    case .expect(let forecast): ["expect": forecast]
    }
  }
}
