import Diagnostics

// Visit plans. See docs/model.schema.json, `plan`.

extension Plan: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "handbook": handbook, "id": id, "at": range, "title": title, "status": status,
      "refines": refines, "period": period, "control": control, "told": told, "site": site,
      "staff": staff,
      "capacity": capacity.map { ["method": $0.method, "visits": $0.visits] as JSONMembers },
      "visits": visits, "none": omissions, "themes": themes,
    ]
  }
}

extension Plan.Told: ModelObject {
  var jsonMembers: JSONMembers { ["role": role, "date": date] }
}

extension Plan.Theme: ModelObject {
  var jsonMembers: JSONMembers {
    ["period": period, "periodText": periodText, "title": title]
  }
}

extension Plan.Omission: ModelObject {
  var jsonMembers: JSONMembers { ["kind": kind, "because": reason, "agreed": agreed] }
}

extension Site: ModelObject {
  var jsonMembers: JSONMembers {
    ["name": name, "at": range, "calendar": calendar, "features": features, "facts": facts]
  }
}

extension Site.Facts: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "from": from,
      "numbers": numbers.map { ["name": $0.name, "number": $0.value] as JSONMembers },
    ]
  }
}

extension StaffMember: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "name": name, "role": role, "from": from, "to": to, "away": away, "shareThousandths": share,
    ]
  }
}
