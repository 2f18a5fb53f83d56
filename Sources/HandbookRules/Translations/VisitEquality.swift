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
      compare(translated, with: visit)
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
    compare(own, wanted, \.deadline, "") {
      ($0.resolved(for: kind).withoutWords, Wording.deadline($0, names: names))
    }
    compare(own, wanted, \.rate, "rate") {
      ($0.resolved(for: kind), Wording.rate($0, names: names))
    }
    compare(own, wanted, \.leaders, "responsible") { leaders in
      let roles = [leaders.roles, leaders.organisers].map { Set($0.map(\.value)) }
      let text = leaders.roles.map { names.role($0.value) }.joined(separator: " or ")
      return (roles, text)
    }
    compare(own, wanted, \.companions, "with") { roles in
      (Set(roles.map(\.value)), Wording.list(roles.map { names.role($0.value) }))
    }
    compare(own, wanted, \.assistants, "assisted by") { roles in
      (Set(roles.map(\.value)), Wording.list(roles.map { names.role($0.value) }))
    }
    compare(own, wanted, \.methods, "by") { (Set($0.map(\.normal)), names.ways($0)) }
    compare(own, wanted, \.fallbacks, "fallback") { fallbacks in
      let normal = fallbacks.map { Fallback($0.result, ways: $0.ways.map(\.normal)) }
      let text = Wording.list(
        fallbacks.map { "\(names.ways($0.ways)) if \($0.result.rawValue)" })
      return (Set(normal), text)
    }
    compare(own, wanted, \.length, "length") { ($0, Wording.count($0, "minute")) }
    compareSet(own, wanted, \.topics, "topics", names.topic)
    compareSet(own, wanted, \.sheets, "sheets", names.form)
    compareSet(own, wanted, \.contacts, "people to reach", names.contact)
    compareSet(own, wanted, \.signatures, "signed by") { names.role($0.role) }
  }

  private mutating func compare<Value, Normal: Equatable>(
    _ own: Visit, _ wanted: Visit, _ attribute: KeyPath<Visit, Sourced<Value>?>, _ noun: String,
    _ normal: (Value) -> (form: Normal, text: String)
  ) {
    let (left, right) = (own[keyPath: attribute], wanted[keyPath: attribute])
    if left?.value.isUnreadable ?? false || right?.value.isUnreadable ?? false { return }
    let (ownForm, wantedForm) = (left?.value.normal(normal), right?.value.normal(normal))
    guard ownForm?.form != wantedForm?.form else { return }
    let subject = names.key(own.key, kind: own.kind) + (noun.isEmpty ? "" : ", \(noun)")
    differ(
      at: left?.range ?? own.head,
      "\(subject): \(ownForm?.text ?? "not stated"); "
        + "the original says \(wantedForm?.text ?? "nothing")",
      from: right?.range ?? wanted.head)
  }

  private mutating func compareSet<Member: Hashable>(
    _ own: Visit, _ wanted: Visit, _ attribute: KeyPath<Visit, SourcedSet<Member>>,
    _ noun: String, _ name: (Member) -> String
  ) {
    let (left, right) = (own[keyPath: attribute], wanted[keyPath: attribute])
    guard !left.isUnreadable, !right.isUnreadable,
      Set(left.members) != Set(right.members) || (left.closed == nil) != (right.closed == nil)
    else { return }
    let missing = right.items.filter { !left.members.contains($0.member) }
    let extra = left.items.filter { !right.members.contains($0.member) }
    let subject = "\(names.key(own.key, kind: own.kind)), \(noun)"
    let parts =
      (missing.isEmpty ? [] : ["without \(Wording.list(missing.map { name($0.member) }))"])
      + (extra.isEmpty ? [] : ["with \(Wording.list(extra.map { name($0.member) }))"])
    differ(
      at: extra.first?.range ?? left.items.first?.range ?? left.closed?.range ?? own.head,
      "\(subject): \(parts.isEmpty ? "stated otherwise" : parts.joined(separator: " and ")), "
        + "unlike the original",
      from: missing.first?.range ?? right.items.first?.range ?? right.closed?.range ?? wanted.head)
  }
}

extension MethodWay {
  /// The order of methods counts only where it was stated.
  fileprivate var normal: MethodWay {
    isOrdered ? self : MethodWay(methods.sorted(), isOrdered: false)
  }
}

extension Deadline {
  /// A limit without a number is in the words of its language.
  fileprivate var withoutWords: Deadline {
    if case .vague = self { .vague("") } else { self }
  }
}

extension Statement {
  var isUnreadable: Bool { if case .unreadable = self { true } else { false } }

  fileprivate func normal<Normal>(
    _ transform: (Value) -> (form: Normal, text: String)
  ) -> (form: Statement<Normal>, text: String) {
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
