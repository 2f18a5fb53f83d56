import Diagnostics

/// The words of a handbook: its own and those of the handbooks that it uses, used ones first.
public struct Vocabulary: Hashable, Sendable {
  public var roles = EntryTable<Role>()
  public var kinds = EntryTable<VisitKind>()
  public var events = EntryTable<Event>()
  public var methods = EntryTable<Method>()
  public var axes = EntryTable<SegmentAxis>()
  public var denominators = EntryTable<Denominator>()
  public var measures = EntryTable<Measure>()
  public var contacts = EntryTable<ContactGroup>()
  public var topics = EntryTable<Topic>()

  public init() {}

  /// What all its entries are called, those of segments included.
  public var names: [LocalizedName] {
    roles.map(\.name) + kinds.map(\.name) + events.map(\.name) + methods.map(\.name)
      + axes.map(\.name) + axes.flatMap(\.values).map(\.name) + denominators.map(\.name)
      + measures.map(\.name) + contacts.map(\.name) + topics.map(\.name)
  }
}

/// A post, body or person that acts. See docs/content-format.md, vocabulary.
public struct Role: Entry {
  public enum Sort: String, CaseIterable, Sendable {
    case post, body, meeting, authority, party, `case`
  }

  public var id: RoleID
  public var name: LocalizedName
  public var range: SourceRange
  public var sort: Sort
  /// The level of the organisation that it belongs to, as the author names it: group, project.
  public var level: String?
  public var reportsTo: Located<RoleID>?
  public var partOf: [Located<RoleID>]
  /// Nobody may act for it.
  public var isInPerson: Bool

  public init(
    id: RoleID, name: LocalizedName, range: SourceRange, sort: Sort = .post, level: String? = nil,
    reportsTo: Located<RoleID>? = nil, partOf: [Located<RoleID>] = [], isInPerson: Bool = false
  ) {
    self.id = id
    self.name = name
    self.range = range
    self.sort = sort
    self.level = level
    self.reportsTo = reportsTo
    self.partOf = partOf
    self.isInPerson = isInPerson
  }
}

/// A kind of visit.
public struct VisitKind: Entry {
  /// What one visit is counted for.
  public enum Unit: String, CaseIterable, Sendable { case household, `case`, customer, site }

  public var id: KindID
  public var name: LocalizedName
  public var range: SourceRange
  /// The kinds that this one is a part of, and whose unstated values it inherits.
  public var parents: [Located<KindID>]
  /// Its parts are all of it: it is a clause, but not itself a visit.
  public var hasCompleteParts: Bool
  public var event: Located<EventID>?
  public var unit: Unit
  /// Only sites with this feature have the kind.
  public var feature: Located<String>?

  public init(
    id: KindID, name: LocalizedName, range: SourceRange, parents: [Located<KindID>] = [],
    hasCompleteParts: Bool = false, event: Located<EventID>? = nil, unit: Unit = .case,
    feature: Located<String>? = nil
  ) {
    self.id = id
    self.name = name
    self.range = range
    self.parents = parents
    self.hasCompleteParts = hasCompleteParts
    self.event = event
    self.unit = unit
    self.feature = feature
  }
}

/// Something that happens and that windows count from.
public struct Event: Entry {
  public var id: EventID
  public var name: LocalizedName
  public var range: SourceRange
  /// It lasts: it has a start, a middle and an end.
  public var isSpan: Bool

  public init(id: EventID, name: LocalizedName, range: SourceRange, isSpan: Bool = false) {
    self.id = id
    self.name = name
    self.range = range
    self.isSpan = isSpan
  }
}

/// A way of visiting.
public struct Method: Entry {
  public enum Presence: String, CaseIterable, Sendable {
    case remote
    case inPerson = "in-person"
    case paper
  }

  public var id: MethodID
  public var name: LocalizedName
  public var range: SourceRange
  public var parents: [Located<MethodID>]
  public var presence: Presence

  public init(
    id: MethodID, name: LocalizedName, range: SourceRange, parents: [Located<MethodID>] = [],
    presence: Presence
  ) {
    self.id = id
    self.name = name
    self.range = range
    self.parents = parents
    self.presence = presence
  }
}

/// An axis along which customers or sites are told apart.
public struct SegmentAxis: Entry {
  public enum Bearer: String, CaseIterable, Sendable { case site, unit, customer, `case` }

  public var id: AxisID
  public var name: LocalizedName
  public var range: SourceRange
  public var bearer: Bearer
  /// The unit of a numeric axis (`m2`).
  public var unit: String?
  public var values: [SegmentValue]

  public init(
    id: AxisID, name: LocalizedName, range: SourceRange, bearer: Bearer, unit: String? = nil,
    values: [SegmentValue] = []
  ) {
    self.id = id
    self.name = name
    self.range = range
    self.bearer = bearer
    self.unit = unit
    self.values = values
  }
}

/// One named value of a segment axis.
public struct SegmentValue: Entry {
  public var id: SegmentID
  public var name: LocalizedName
  public var range: SourceRange
  /// The predicate that defines it, as written (`licences >= 10`).
  public var predicate: Located<String>?
  /// What the predicate says: an interval of a measure or of another axis. Nil where there is none,
  /// or it cannot be read.
  public var definition: Condition.Term?

  public init(
    id: SegmentID, name: LocalizedName, range: SourceRange, predicate: Located<String>? = nil,
    definition: Condition.Term? = nil
  ) {
    self.id = id
    self.name = name
    self.range = range
    self.predicate = predicate
    self.definition = definition
  }
}

/// What a rate is a share of.
public struct Denominator: Entry {
  public enum Whole: Hashable, Sendable {
    case kind(KindID)
    /// A population of the site: `households`, `customers` or one declared by being named here.
    case population(String)
  }

  public var id: DenominatorID
  public var name: LocalizedName
  public var range: SourceRange
  public var of: Located<Whole>
  public var period: CalendarPeriod

  public init(
    id: DenominatorID, name: LocalizedName, range: SourceRange, of: Located<Whole>,
    period: CalendarPeriod
  ) {
    self.id = id
    self.name = name
    self.range = range
    self.of = of
    self.period = period
  }
}

/// A number that conditions and targets speak of.
public struct Measure: Entry {
  public var id: MeasureID
  public var name: LocalizedName
  public var range: SourceRange
  public var unit: String?

  public init(id: MeasureID, name: LocalizedName, range: SourceRange, unit: String? = nil) {
    self.id = id
    self.name = name
    self.range = range
    self.unit = unit
  }
}

/// People of a customer who must be reached: at least `minimum` of `members`.
public struct ContactGroup: Entry {
  public var id: ContactGroupID
  public var name: LocalizedName
  public var range: SourceRange
  public var members: [Located<ContactGroupID>]
  public var minimum: Int

  public init(
    id: ContactGroupID, name: LocalizedName, range: SourceRange,
    members: [Located<ContactGroupID>] = [], minimum: Int = 1
  ) {
    self.id = id
    self.name = name
    self.range = range
    self.members = members
    self.minimum = minimum
  }
}

/// Something to talk about on a visit.
public struct Topic: Entry {
  public var id: TopicID
  public var name: LocalizedName
  public var range: SourceRange

  public init(id: TopicID, name: LocalizedName, range: SourceRange) {
    self.id = id
    self.name = name
    self.range = range
  }
}
