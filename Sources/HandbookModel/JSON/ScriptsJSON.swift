import Diagnostics

// Call scripts. See docs/model.schema.json, `script`.

extension Script.Target: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .item(let number): ["item": number]
    case .label(let label): ["label": label]
    case .end: ["end": true]
    }
  }
}

extension Script.Act: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .say: ["act": "say"]
    case .ask: ["act": "ask"]
    case .do: ["act": "do"]
    case .pick(let count): ["act": "pick", "count": count]
    case .rule: ["act": "rule"]
    case .call(let script): ["act": "call", "script": script]
    }
  }
}

extension Script.Answer: ModelObject {
  var jsonMembers: JSONMembers {
    ["answer": answer, "action": action, "target": target, "at": range]
  }
}

extension Script.Item: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "number": number, "at": range, "label": label, "act": act, "text": text, "slots": slots,
      "answers": answers, "questions": questions, "target": target,
    ]
  }
}

extension Script: ModelObject {
  var jsonMembers: JSONMembers { ["name": name, "at": range, "kinds": kinds, "items": items] }
}
