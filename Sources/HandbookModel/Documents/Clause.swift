import Diagnostics

/// What a clause speaks of.
public enum ClauseSubject: Hashable, Sendable {
  case kind(KindID)
  /// The reserved row 全部回访, all visits: holds for every clause.
  case all
  /// The reserved row 其余各类, all others: fills what no clause states.
  case others
}

/// A clause's key. A missing part means "for all of these"; blocks of one document merge by key.
public struct ClauseKey: Hashable, Sendable {
  public var subject: ClauseSubject
  public var condition: Condition?
  /// Which of several visits (第 1 次, 以后), as written; nil for every one.
  public var occurrence: String?

  public init(_ subject: ClauseSubject, condition: Condition? = nil, occurrence: String? = nil) {
    self.subject = subject
    self.condition = condition
    self.occurrence = occurrence
  }
}

/// One row, list item or card of a visits block: what the author stated there, and nothing else.
/// A nil attribute was not stated here.
public struct Clause: Sendable {
  public var key: Located<ClauseKey>
  /// The place of the whole row.
  public var range: SourceRange
  public var deadline: Located<Statement<Deadline>>?
  public var rate: Located<Statement<Rate>>?
  /// The kinds whose cases are counted together for the rate (合计); empty: each by itself.
  public var pool: [KindID] = []
  public var leaders: Located<Statement<Leaders>>?
  /// They see to it that the visit is made, and need not go themselves.
  public var organisers: Located<Statement<[Located<RoleID>]>>?
  public var companions: Located<Statement<[Located<RoleID>]>>?
  public var assistants: Located<Statement<[Located<RoleID>]>>?
  public var supervisors: Located<Statement<[Located<RoleID>]>>?
  public var methods: Located<Statement<[MethodWay]>>?
  public var fallbacks: Located<Statement<[Fallback]>>?
  public var topics: Located<Statement<[Located<TopicID>]>>?
  public var sheets: Located<Statement<[Located<FormKey>]>>?
  public var signatures: Located<Statement<[Located<SignatureDemand>]>>?
  public var contacts: Located<Statement<[Located<ContactGroupID>]>>?
  public var length: Located<Statement<VisitLength>>?
  public var hours: Located<Statement<VisitHours>>?
  public var notice: Located<Statement<Notice>>?
  /// The name of the script, as its heading has it.
  public var script: Located<Statement<String>>?

  public init(key: Located<ClauseKey>, range: SourceRange) {
    self.key = key
    self.range = range
  }
}
