import Diagnostics
import HandbookModel

/// What of a clause two editions of a document are compared by, in the order of the merged table's
/// columns.
public enum VisitAttribute: CaseIterable, Sendable {
  case deadline, rate, leaders, organisers, companions, assistants, supervisors, methods, fallbacks
  case topics, sheets, signatures, contacts, notice, hours, length, script
}

extension Visit {
  /// Whether both say the same, by normal forms: 24 months are 2 years, and a sheet of another edition
  /// is the same sheet. What is inherited counts as what is stated.
  public func says(
    _ attribute: VisitAttribute, like other: Visit, kinds: EntryTable<VisitKind>
  ) -> Bool {
    switch attribute {
    case .deadline: same(deadline, other.deadline) { $0.resolved(for: kinds[kind]) }
    case .rate: same(rate, other.rate) { $0.resolved(for: kinds[kind]) } && pool == other.pool
    case .leaders: same(leaders, other.leaders, \.normal)
    case .organisers: same(organisers, other.organisers, roles)
    case .companions: same(companions, other.companions, roles)
    case .assistants: same(assistants, other.assistants, roles)
    case .supervisors: same(supervisors, other.supervisors, roles)
    case .methods: same(methods, other.methods, \.normal)
    case .fallbacks:
      same(fallbacks, other.fallbacks) { fallbacks in
        Set(fallbacks.map { Fallback($0.result, ways: $0.ways.map(\.normal)) })
      }
    case .topics: same(topics, other.topics) { $0 }
    case .sheets: same(sheets, other.sheets, \.id)
    case .signatures: same(signatures, other.signatures) { $0 }
    case .contacts: same(contacts, other.contacts) { $0 }
    case .notice: same(notice, other.notice, \.normal)
    case .hours: same(hours, other.hours, \.normal)
    case .length: same(length, other.length) { $0 }
    case .script: same(script, other.script) { $0 }
    }
  }

  private func roles(_ roles: [Located<RoleID>]) -> Set<RoleID> { Set(roles.map(\.value)) }

  private func same<Value, Normal: Equatable>(
    _ own: Sourced<Value>?, _ other: Sourced<Value>?, _ normal: (Value) -> Normal
  ) -> Bool {
    sameStatement(own?.value, other?.value, normal)
  }

  private func same<Member, Normal: Hashable>(
    _ own: SourcedSet<Member>, _ other: SourcedSet<Member>, _ normal: (Member) -> Normal
  ) -> Bool {
    Set(own.members.map(normal)) == Set(other.members.map(normal))
      && (own.closed == nil) == (other.closed == nil)
      && sameStatement(own.silence?.value, other.silence?.value) { $0.map(normal) }
  }
}

/// Whether two statements say the same; nil: nothing is stated.
func sameStatement<Value, Normal: Equatable>(
  _ own: Statement<Value>?, _ other: Statement<Value>?, _ normal: (Value) -> Normal
) -> Bool {
  switch (own, other) {
  case (nil, nil), (.nothing?, .nothing?), (.unlimited?, .unlimited?), (.blank?, .blank?),
    (.exempt?, .exempt?), (.unreadable?, .unreadable?):
    true
  case (.value(let own)?, .value(let other)?): normal(own) == normal(other)
  case (.elsewhere(let own)?, .elsewhere(let other)?): own.isSame(as: other)
  default: false
  }
}

extension Citation {
  /// Whatever the edition.
  func isSame(as other: Citation) -> Bool {
    switch (self, other) {
    case (.form(let own), .form(let other)):
      (own.handbook, own.id) == (other.handbook, other.id)
    case (.document(let own), .document(let other)):
      (own.handbook, own.id) == (other.handbook, other.id)
    case (.external(let own), .external(let other)): own == other
    default: false
    }
  }
}
