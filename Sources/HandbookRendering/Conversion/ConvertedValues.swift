import HandbookModel

// Values that hold words as they were written. All others are numbers and ids, which are the same
// in every language.

extension Deadline: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    switch self {
    case .vague(let words): self = .vague(script(words))
    case .choice(var choices):
      choices.convert(script)
      self = .choice(choices)
    default: break
    }
  }
}

extension DueDate: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    switch self {
    case .vague(let words): self = .vague(script(words))
    case .shifted(var due, let shift):
      due.convert(script)
      self = .shifted(due, shift)
    default: break
    }
  }
}

extension Rate: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    if case .vague(let words) = self { self = .vague(script(words)) }
  }
}

extension VisitLength: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    exceptions = exceptions.map { exception in
      if case .text(let words) = exception { .text(script(words)) } else { exception }
    }
  }
}

extension Provision.Time: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    switch self {
    case .vague(let words): self = .vague(script(words))
    case .due(var due):
      due.convert(script)
      self = .due(due)
    case .frequency: break
    }
  }
}

extension Paper.Subject: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    switch self {
    case .named(let name): self = .named(script(name))
    case .system(let name): self = .system(script(name))
    case .form, .document: break
    }
  }
}

extension Paper.Occasion: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    if case .when(let words) = self { self = .when(script(words)) }
  }
}

extension AssignedTask: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    guard case .paper(var subject) = object else { return }
    subject.convert(script)
    object = .paper(subject)
  }
}

extension Step.Target: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    if case .label(let label) = self { self = .label(script(label)) }
  }
}

extension Script.Target: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    if case .label(let label) = self { self = .label(script(label)) }
  }
}

extension Script.Act: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    if case .call(let name) = self { self = .call(script(name)) }
  }
}

extension Remark: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    written.convert(script)
    sentence.convert(script)
    subjects = subjects.map { subject in
      guard case .paper(var paper) = subject else { return subject }
      paper.convert(script)
      return .paper(paper)
    }
  }
}
