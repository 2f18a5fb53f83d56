import Diagnostics

/// A field of a sheet, or a column of its table.
public struct Field: Sendable {
  public enum Sort: String, CaseIterable, Sendable {
    case text, lines, number, date, time, month, phone, choice, scale, fixed
  }
  public enum Width: String, CaseIterable, Sendable { case full, half, third }
  /// What a clause can demand to be recorded; the only link, besides `topic`, that VB502 uses.
  public enum Fact: String, CaseIterable, Sendable {
    case visitDate = "visit-date"
    case eventDate = "event-date"
    case method, visitor, result, problem
    case promisedDate = "promised-date"
    case contacts
  }
  /// What the program prints into a fixed field.
  public enum Printed: String, CaseIterable, Sendable { case rate, deadline, theme }

  public struct Option: Sendable {
    public var id: String
    public var name: LocalizedName

    public init(id: String, name: LocalizedName) {
      self.id = id
      self.name = name
    }
  }

  public enum Options: Sendable {
    case listed([Option])
    case computed(ComputedList)
  }

  /// The field is filled in only when `field` has one of `options`.
  public struct Dependence: Hashable, Sendable {
    public var field: Located<FieldID>
    public var options: [Located<String>]

    public init(field: Located<FieldID>, options: [Located<String>]) {
      self.field = field
      self.options = options
    }
  }

  public var id: FieldID
  public var name: LocalizedName
  public var sort: Sort
  public var range: SourceRange
  /// Writing lines, at least 1.
  public var lines: Int
  public var width: Width
  public var unit: LocalizedName?
  /// The text of a fixed field.
  public var text: LocalizedName?
  public var options: Options?
  /// More than one option may be ticked.
  public var allowsSeveral: Bool
  /// The ends of a scale; 1 and 5 unless stated.
  public var scale: ClosedRange<Int>
  public var isRequired: Bool
  public var isPersonal: Bool
  public var records: Located<Fact>?
  public var topic: Located<TopicID>?
  public var when: Dependence?
  public var prints: Printed?

  public init(id: FieldID, name: LocalizedName, sort: Sort, range: SourceRange) {
    self.id = id
    self.name = name
    self.sort = sort
    self.range = range
    lines = 1
    width = .full
    allowsSeveral = false
    scale = 1...5
    isRequired = true
    isPersonal = false
  }
}

/// A box for a signature.
public struct SignatureField: Sendable {
  public enum Act: String, CaseIterable, Sendable {
    case visit, review, approve, compile, decide, accept
  }

  public var id: FieldID
  public var name: LocalizedName
  public var role: Located<RoleID>
  public var does: Act
  public var range: SourceRange
  public var hasDate: Bool
  public var hasSeal: Bool
  public var times: Int
  public var when: Field.Dependence?
  /// Only signed where the visit is made in person.
  public var isInPersonOnly: Bool
  /// Writing lines for an opinion above the signature.
  public var lines: Int

  public init(
    id: FieldID, name: LocalizedName, role: Located<RoleID>, does: Act, range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.does = does
    self.range = range
    hasDate = true
    hasSeal = false
    times = 1
    isInPersonOnly = false
    lines = 0
  }
}
