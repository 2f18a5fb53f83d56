import Diagnostics

// Duties, steps, escalations, targets, hours and terms. See docs/model.schema.json under the same
// names.

extension Duty: ModelObject {
  var jsonMembers: JSONMembers { ["role": role, "text": text, "at": range] }
}

extension Step.Target: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .step(let number): ["step": number]
    case .label(let label): ["label": label]
    case .end: ["end": true]
    }
  }
}

extension Step.Branch: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "condition": condition, "actor": actor, "due": due, "text": text, "target": target,
      "at": range,
    ]
  }
}

extension Step: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "number": number, "at": range, "label": label, "actor": actor, "condition": condition,
      "due": due, "text": text, "target": target, "branches": branches,
      "substeps": substeps, "citations": citations,
    ]
  }
}

extension FormDemand.Act: ModelValue {
  func json(in sources: SourceMap) -> JSONValue {
    switch self {
    case .sign: "sign"
    case .review: "review"
    case .decide: "decide"
    }
  }
}

extension FormDemand: ModelObject {
  var jsonMembers: JSONMembers { ["form": form, "role": role, "act": act] }
}

extension Escalation.Link: ModelObject {
  var jsonMembers: JSONMembers { ["role": role, "due": due] }
}

extension Escalation.Threshold: ModelObject {
  var jsonMembers: JSONMembers { ["count": count, "consecutive": isConsecutive] }
}

extension Escalation.Counting: ModelObject {
  var jsonMembers: JSONMembers { ["unit": unit, "within": within] }
}

extension Escalation: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "occasion": occasion, "at": range, "threshold": threshold, "countedPer": countedPer,
      "counting": counting, "by": by, "chain": chain, "due": due, "under": governing,
    ]
  }
}

extension ContactHours: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "at": range, "required": required, "recommended": recommended, "avoided": avoided,
      "appliesTo": appliesTo,
    ]
  }
}

extension Term: ModelObject {
  var jsonMembers: JSONMembers { ["term": term, "meaning": meaning] }
}
