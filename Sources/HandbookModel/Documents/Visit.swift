import Diagnostics

/// Where a merged value comes from.
public enum Origin: Hashable, Sendable {
  /// A clause of the same kind, in any block.
  case own
  /// A clause of a kind that this one is a part of.
  case parent(KindID)
  /// The row 全部回访, all visits.
  case all
  /// The row 其余各类, all others.
  case others
}

/// A merged value with its source.
public struct Sourced<Value> {
  public var value: Statement<Value>
  public var range: SourceRange
  public var origin: Origin

  public init(_ value: Statement<Value>, at range: SourceRange, from origin: Origin) {
    self.value = value
    self.range = range
    self.origin = origin
  }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}

/// A merged set: what several rows state unites, and each member keeps its source.
public struct SourcedSet<Member> {
  public struct Item {
    public var member: Member
    public var range: SourceRange
    public var origin: Origin

    public init(_ member: Member, at range: SourceRange, from origin: Origin) {
      self.member = member
      self.range = range
      self.origin = origin
    }
  }

  /// In the order in which they were stated: own, parent, all, others; each member once.
  public var items: [Item]
  /// Set where a row states `—`: nothing, and nothing is filled in. Its place and source.
  public var closed: Closing?
  /// What a row states instead of members: no limit, a blank, exempt, another document. Never a
  /// value, and never that there is nothing.
  public var silence: Sourced<[Member]>?
  /// A cell of the set could not be read, and was reported: rules keep silent about gaps.
  public var isUnreadable: Bool

  public struct Closing {
    public var range: SourceRange
    public var origin: Origin

    public init(at range: SourceRange, from origin: Origin) {
      self.range = range
      self.origin = origin
    }
  }

  public init(
    items: [Item] = [], closed: Closing? = nil, silence: Sourced<[Member]>? = nil,
    isUnreadable: Bool = false
  ) {
    self.silence = silence
    self.items = items
    self.closed = closed
    self.isUnreadable = isUnreadable
  }

  public var members: [Member] { items.map { $0.member } }
  /// Nothing is stated, neither a member nor that there is none.
  public var isUnstated: Bool { items.isEmpty && closed == nil && silence == nil && !isUnreadable }
}

extension SourcedSet: Sendable where Member: Sendable {}
extension SourcedSet.Item: Sendable where Member: Sendable {}
extension SourcedSet.Closing: Sendable where Member: Sendable {}

/// A row of the merged table: one clause key with all that holds for it.
///
/// A nil value is stated by nobody. The windows' anchors are resolved: `.ownEvent` is left only
/// where the kind has no event.
public struct Visit: Sendable {
  public var key: ClauseKey
  public var kind: KindID
  /// False for a kind whose parts are complete: a clause, but no row of the printed table.
  public var isPrinted: Bool
  /// Where the row's key is first written.
  public var head: SourceRange
  /// Every place where a clause of this very key is written, in source order.
  public var heads: [SourceRange]
  public var deadline: Sourced<Deadline>?
  public var rate: Sourced<Rate>?
  /// The kinds whose cases are counted together for the rate (合计); empty: this one's only.
  public var pool: [KindID] = []
  public var leaders: Sourced<Leaders>?
  /// They see to it that the visit is made, and need not go themselves.
  public var organisers: Sourced<[Located<RoleID>]>?
  public var companions: Sourced<[Located<RoleID>]>?
  public var assistants: Sourced<[Located<RoleID>]>?
  public var supervisors: Sourced<[Located<RoleID>]>?
  public var methods: Sourced<[MethodWay]>?
  public var fallbacks: Sourced<[Fallback]>?
  public var length: Sourced<VisitLength>?
  public var hours: Sourced<VisitHours>?
  public var notice: Sourced<Notice>?
  public var script: Sourced<String>?
  public var topics = SourcedSet<TopicID>()
  public var sheets = SourcedSet<FormKey>()
  public var signatures = SourcedSet<SignatureDemand>()
  public var contacts = SourcedSet<ContactGroupID>()

  public init(key: ClauseKey, kind: KindID, isPrinted: Bool, heads: [SourceRange]) {
    precondition(!heads.isEmpty, "a visit is written somewhere")
    self.key = key
    self.kind = kind
    self.isPrinted = isPrinted
    self.head = heads[0]
    self.heads = heads
  }
}
