import Diagnostics
import HandbookModel

extension TranslationComparison {
  /// A row by what it is for; the words of an occurrence differ by language, its place does not.
  private struct RowKey: Hashable {
    let kind: KindID
    let terms: Set<Condition.Term>
    let turn: Int
  }

  mutating func compareVisits() {
    let (own, wanted) = (rows(of: translation), rows(of: original))
    let byKey = Dictionary(own.map { ($0.0, $0.1) }) { first, _ in first }
    let wantedKeys = Set(wanted.map(\.0))
    for (key, visit) in wanted {
      guard let translated = byKey[key] else {
        differ(
          at: translation.place(of: .visits),
          "No row of \(names.key(visit.key, kind: visit.kind))", from: visit.head,
          note: "the original has it here")
        continue
      }
      gather(names.key(visit.key, kind: visit.kind)) { $0.compare(translated, with: visit) }
    }
    for (key, visit) in own where !wantedKeys.contains(key) {
      differ(
        at: visit.head,
        "\(names.key(visit.key, kind: visit.kind)) is a row that the original does not have",
        from: original.place(of: .visits), note: "the visits of the original")
    }
  }

  private func rows(of version: DocumentVersion) -> [(RowKey, Visit)] {
    var turns: [RowKey: Int] = [:]
    return version.visits.map { visit in
      let first = RowKey(
        kind: visit.kind, terms: Set(visit.key.condition?.terms ?? []), turn: 0)
      let turn = turns[first, default: 0]
      turns[first] = turn + 1
      return (RowKey(kind: first.kind, terms: first.terms, turn: turn), visit)
    }
  }

  private mutating func compare(_ own: Visit, with wanted: Visit) {
    let kind = kinds[own.kind]
    let names = names
    var alone = OneSided()
    compare(own, wanted, \.deadline, "deadline", &alone) {
      ($0.resolved(for: kind).withoutWords, names.writer.deadline($0))
    }
    compare(own, wanted, \.rate, "rate", &alone) {
      ($0.resolved(for: kind).withoutWords, names.writer.rate($0))
    }
    compare(own, wanted, \.leaders, "responsible role", &alone) {
      ($0.normal, names.writer.leaders($0))
    }
    compare(own, wanted, \.organisers, "organisers", &alone) { roles in
      (Set(roles.map(\.value)), Wording.list(roles.map { names.role($0.value) }))
    }
    compare(own, wanted, \.companions, "companions", &alone) { roles in
      (Set(roles.map(\.value)), Wording.list(roles.map { names.role($0.value) }))
    }
    compare(own, wanted, \.assistants, "assistants", &alone) { roles in
      (Set(roles.map(\.value)), Wording.list(roles.map { names.role($0.value) }))
    }
    compare(own, wanted, \.supervisors, "supervisors", &alone) { roles in
      (Set(roles.map(\.value)), Wording.list(roles.map { names.role($0.value) }))
    }
    compare(own, wanted, \.methods, "methods", &alone) { ($0.normal, names.ways($0)) }
    compare(own, wanted, \.fallbacks, "fallback", &alone) { fallbacks in
      let normal = fallbacks.map { Fallback($0.result, ways: $0.ways.map(\.normal)) }
      let text = Wording.list(
        fallbacks.map { "\(names.ways($0.ways)) if \($0.result.noun)" })
      return (Set(normal), text)
    }
    compare(own, wanted, \.length, "length", &alone) {
      ($0.withoutWords, names.writer.length($0))
    }
    compare(own, wanted, \.hours, "hours", &alone) { ($0.normal, names.writer.hours($0)) }
    compare(own, wanted, \.notice, "notice", &alone) { ($0.normal, names.writer.notice($0)) }
    report(alone, own, wanted)
    compareSet(own, wanted, \.topics, "topics", names.topic)
    compareSet(own, wanted, \.sheets, "sheets", names.form)
    compareSet(own, wanted, \.contacts, "people to reach", names.contact)
    compareSet(own, wanted, \.signatures, "signatures") { names.role($0.role) }
  }

  /// What only one of the two rows states: a row that is missing is told once, not by attribute.
  private struct OneSided {
    var here: [(noun: Message, range: SourceRange, origin: Origin)] = []
    var there: [(noun: Message, range: SourceRange, origin: Origin)] = []
  }

  private mutating func report(_ alone: OneSided, _ own: Visit, _ wanted: Visit) {
    let here = alone.here.filter { isNew($0.range) }
    if let first = here.first {
      differ(
        at: first.range,
        "\(subject(of: own, first.origin)): \(Wording.list(here.map(\.noun))), which the original "
          + "does not state", from: wanted.head, note: "the original's row")
    }
    let there = alone.there.filter { isNew($0.range) }
    if let first = there.first {
      differ(
        at: own.head,
        "\(subject(of: wanted, first.origin)): \(Wording.list(there.map(\.noun), .absent)), "
          + "unlike the original", from: first.range, note: "the original says it here")
    }
  }

  /// The row that a value comes from.
  private func subject(of visit: Visit, _ origin: Origin) -> Message {
    switch origin {
    case .own: names.key(visit.key, kind: visit.kind)
    case .parent(let kind): names.kind(kind)
    case .all: "All visits"
    case .others: "All other visits"
    }
  }

  private mutating func compare<Value, Normal: Equatable>(
    _ own: Visit, _ wanted: Visit, _ attribute: KeyPath<Visit, Sourced<Value>?>, _ noun: Message,
    _ alone: inout OneSided, _ normal: (Value) -> (form: Normal, text: Message)
  ) {
    switch (own[keyPath: attribute], wanted[keyPath: attribute]) {
    case (nil, nil): return
    case (let left?, nil) where !left.value.isReported:
      alone.here.append((noun, left.range, left.origin))
    case (nil, let right?) where !right.value.isReported:
      alone.there.append((noun, right.range, right.origin))
    case (let left?, let right?) where !left.value.isReported && !right.value.isReported:
      let (ownForm, wantedForm) = (left.value.normal(normal), right.value.normal(normal))
      guard ownForm.form != wantedForm.form else { return }
      let row = subject(of: own, left.origin == right.origin ? left.origin : .own)
      differ(
        at: left.range,
        noun == "deadline"
          ? "\(row): \(ownForm.text); the original says \(wantedForm.text)"
          : "\(row), \(noun): \(ownForm.text); the original says \(wantedForm.text)",
        from: right.range)
    default: return
    }
  }

  private mutating func compareSet<Member: Hashable>(
    _ own: Visit, _ wanted: Visit, _ attribute: KeyPath<Visit, SourcedSet<Member>>,
    _ noun: Message, _ name: (Member) -> Message
  ) {
    let (left, right) = (own[keyPath: attribute], wanted[keyPath: attribute])
    guard !left.isUnreadable, !right.isUnreadable,
      Set(left.members) != Set(right.members) || (left.closed == nil) != (right.closed == nil)
    else { return }
    let missing = right.items.filter { !left.members.contains($0.member) }
    let extra = left.items.filter { !right.members.contains($0.member) }
    let parts: [Message] =
      (missing.isEmpty ? [] : ["without \(Wording.list(missing.map { name($0.member) }))"])
      + (extra.isEmpty ? [] : ["with \(Wording.list(extra.map { name($0.member) }))"])
    let origins = Set((missing + extra).map(\.origin))
    let row = subject(of: own, origins.count == 1 ? origins.first ?? .own : .own)
    differ(
      at: extra.first?.range ?? left.items.first?.range ?? left.closed?.range ?? own.head,
      "\(row), \(noun): \(parts.isEmpty ? "stated otherwise" : Wording.list(parts)), "
        + "unlike the original",
      from: missing.first?.range ?? right.items.first?.range ?? right.closed?.range ?? wanted.head,
      places: (missing + extra).isEmpty ? nil : (missing + extra).map(\.range))
  }
}

extension Deadline {
  /// A limit without a number is in the words of its language.
  fileprivate var withoutWords: Deadline {
    switch self {
    case .vague: .vague("")
    case .choice(let options): .choice(options.map(\.withoutWords))
    case .phases, .frequency, .gap, .sequence: self
    }
  }
}

extension Rate {
  fileprivate var withoutWords: Rate { if case .vague = self { .vague("") } else { self } }
}

extension VisitLength {
  /// What the vocabulary has no word for is in the words of its language.
  fileprivate var withoutWords: VisitLength {
    let exceptions = exceptions.map { exception in
      if case .text = exception { VisitLength.Exception.text("") } else { exception }
    }
    return VisitLength(
      maximum: maximum, isPromised: isPromised,
      exceptions: exceptions.sorted { "\($0)" < "\($1)" })
  }
}

extension Statement {
  /// Unreadable or blank: told where it stands, so that it is not told again as a difference.
  var isReported: Bool {
    switch self {
    case .unreadable, .blank: true
    case .value, .nothing, .unlimited, .exempt, .elsewhere: false
    }
  }

  fileprivate func normal<Normal>(
    _ transform: (Value) -> (form: Normal, text: Message)
  ) -> (form: Statement<Normal>, text: Message) {
    switch self {
    case .value(let value):
      let (form, text) = transform(value)
      return (.value(form), text)
    case .nothing: return (.nothing, word)
    case .unlimited: return (.unlimited, word)
    case .blank: return (.blank, "a blank")
    case .exempt: return (.exempt, word)
    case .elsewhere(let citation): return (.elsewhere(citation), "as another document says")
    case .unreadable: return (.unreadable, word)
    }
  }
}
