import Diagnostics

/// A figure of running text, with what its words say that it is a figure of. Rules compare it with
/// what the marked blocks state.
public struct Remark: Sendable {
  public enum Quantity: Hashable, Sendable {
    case length(Offset)
    /// Of a call or visit.
    case minutes(Int)
    case share(Share)
    /// `minimum` is 0 where the text does not say how many times (`每季度`, `quarterly`).
    case frequency(Frequency)
    /// A day of a month, whichever month it is.
    case day(Int)
    case weekday(Weekday)
    /// How many of something: times, cases, or what a target counts.
    case count(Int)
    case copies(Int)
  }

  /// What is done so often, by then, or for so long.
  public enum Act: String, CaseIterable, Sendable {
    case visit, notify, keep, compile, review, approve, submit, archive, sign, report
    /// Anything else that the marked blocks do not speak of: training, answering, repairing.
    case other
  }

  public enum Subject: Hashable, Sendable {
    case kind(KindID)
    case event(EventID)
    case paper(Paper.Subject)
    /// All records (`回访记录`), none of them by name.
    case records
    /// By their index in the version's list.
    case target(Int)
    case escalation(Int)
    case provision(Int)
  }

  public var quantity: Located<Quantity>
  /// As it stands in the text.
  public var written: String
  /// The nearest of each sort: several where one figure is said of all of them.
  public var subjects: [Subject]
  /// The roles that are named in the same clause.
  public var roles: [Located<RoleID>]
  /// Nil where the words say nothing, or nothing that is known.
  public var act: Act?
  /// The act is named in the same clause, and not in one before or behind it.
  public var isActNear: Bool
  /// Nothing but subject and figure stands in the clause: the subject alone says what is meant.
  public var isBare: Bool
  /// A limit (`3 天内`) or a point (`第 7 天`), and no mere length.
  public var isLimit: Bool
  /// From how many on (`连续两次以上`).
  public var isThreshold: Bool
  /// In a case told in the same sentence (`如 …`): it need not agree with what holds otherwise.
  public var isConditional: Bool
  public var sentence: SourceText

  public init(quantity: Located<Quantity>, written: String, sentence: SourceText) {
    self.quantity = quantity
    self.written = written
    self.sentence = sentence
    subjects = []
    roles = []
    isActNear = false
    isBare = false
    isLimit = false
    isThreshold = false
    isConditional = false
  }
}
