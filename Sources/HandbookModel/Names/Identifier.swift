/// The id of one sort of thing; ids of different sorts cannot be mixed up.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

public typealias RoleID = Identifier<Role>
public typealias KindID = Identifier<VisitKind>
public typealias EventID = Identifier<Event>
public typealias MethodID = Identifier<Method>
public typealias AxisID = Identifier<SegmentAxis>
public typealias SegmentID = Identifier<SegmentValue>
public typealias DenominatorID = Identifier<Denominator>
public typealias MeasureID = Identifier<Measure>
public typealias ContactGroupID = Identifier<ContactGroup>
public typealias TopicID = Identifier<Topic>
public typealias HandbookID = Identifier<Handbook>
public typealias DocumentID = Identifier<Document>
public typealias FormID = Identifier<Form>
public typealias FieldID = Identifier<Field>
public typealias PlanID = Identifier<Plan>
public typealias CalendarID = Identifier<WorkingCalendar>

extension RoleID {
  /// Built in: whoever leads the visit at hand.
  public static let visitor = RoleID("visitor")
}
