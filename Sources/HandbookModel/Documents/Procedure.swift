import Diagnostics

/// `role: text` of a duties block. Only the role and what the text cites are read.
public struct Duty: Sendable {
  public var role: Located<RoleID>
  public var text: SourceText
  public var range: SourceRange

  public init(role: Located<RoleID>, text: SourceText, range: SourceRange) {
    self.role = role
    self.text = text
    self.range = range
  }
}

/// A step of a procedure.
public struct Step: Sendable {
  public enum Target: Hashable, Sendable {
    /// The number as printed.
    case step(Int)
    case label(String)
    case end
  }

  public struct Branch: Sendable {
    public var condition: SourceText
    public var actor: Located<RoleID>?
    public var due: Located<DueDate>?
    public var text: SourceText
    public var target: Located<Target>?
    public var range: SourceRange

    public init(
      condition: SourceText, text: SourceText, target: Located<Target>?, range: SourceRange
    ) {
      self.condition = condition
      self.text = text
      self.target = target
      self.range = range
    }
  }

  /// As printed, counted from the list's start.
  public var number: Int
  public var label: Located<String>?
  /// Nil where the head is a condition or missing.
  public var actor: Located<RoleID>?
  public var condition: SourceText?
  public var due: Located<DueDate>?
  public var text: SourceText
  public var target: Located<Target>?
  public var branches: [Branch]
  /// Steps of their own below this one, in their order.
  public var substeps: [Step]
  /// The forms and documents that it cites, in the order of the text.
  public var citations: [Located<Citation>]
  public var range: SourceRange

  public init(number: Int, text: SourceText, range: SourceRange) {
    self.number = number
    self.text = text
    self.range = range
    branches = []
    substeps = []
    citations = []
  }
}

/// A demand, made by the words of a step or of running text, that a form bear a signature.
public struct FormDemand: Hashable, Sendable {
  public enum Act: Hashable, Sendable { case sign, review, decide }

  public var form: FormKey
  public var role: RoleID
  public var act: Act

  public init(form: FormKey, role: RoleID, act: Act) {
    self.form = form
    self.role = role
    self.act = act
  }
}

/// A row of an escalations block.
public struct Escalation: Sendable {
  public struct Link: Sendable {
    public var role: Located<RoleID>
    public var due: Located<DueDate>?

    public init(role: Located<RoleID>, due: Located<DueDate>?) {
      self.role = role
      self.due = due
    }
  }

  /// How often something has to happen before it is reported.
  public struct Threshold: Hashable, Sendable {
    /// At least 1.
    public var count: Int
    /// In a row (连续).
    public var isConsecutive: Bool

    public init(count: Int, isConsecutive: Bool) {
      self.count = count
      self.isConsecutive = isConsecutive
    }
  }

  /// Within what the threshold is counted: `同一住户，3 个月内`.
  public struct Counting: Hashable, Sendable {
    public var unit: VisitKind.Unit?
    public var within: Offset?

    public init(unit: VisitKind.Unit?, within: Offset?) {
      self.unit = unit
      self.within = within
    }
  }

  public var occasion: SourceText
  /// Nil where the occasion's words state no number.
  public var threshold: Located<Threshold>?
  public var countedPer: SourceText?
  /// The limit whose miss is the case (`第 2 级逾期`); the first limit that was missed is level 1.
  public var level: Located<Int>?
  /// What `countedPer` says; nil where it is missing, or was reported as unreadable.
  public var counting: Located<Counting>?
  public var by: Located<RoleID>?
  /// To whom, one after the other.
  public var chain: [Link]
  public var due: Located<DueDate>?
  public var governing: [Located<Citation>]
  /// A cell of the row could not be read, and was reported.
  public var isUnreadable: Bool
  public var range: SourceRange

  public init(occasion: SourceText, range: SourceRange) {
    self.occasion = occasion
    self.range = range
    chain = []
    governing = []
    isUnreadable = false
  }
}

/// A row of a targets block.
public struct Target: Sendable {
  public enum Comparator: String, Sendable { case atLeast, atMost, equal }
  public enum Value: Hashable, Sendable {
    case share(Comparator, Share)
    case number(Comparator, Int)
    /// The rate of a clause (`= 投诉回访`).
    case rate(of: KindID)
  }

  public enum Quantity: Hashable, Sendable {
    case measure(MeasureID)
    case denominator(DenominatorID)
    case kind(KindID)
  }

  public var name: SourceText
  public var value: Located<Value>?
  /// Its cell holds a blank, or says that another document or the plan sets the value.
  public var isLeftOpen: Bool
  public var numerator: Located<Quantity>?
  public var denominator: Located<Quantity>?
  public var period: Located<CalendarPeriod>?
  public var exceptions: [Located<KindID>]
  public var owner: Located<RoleID>?
  /// A cell of the row could not be read, and was reported.
  public var isUnreadable: Bool
  public var range: SourceRange

  public init(name: SourceText, range: SourceRange) {
    self.name = name
    self.range = range
    exceptions = []
    isLeftOpen = false
    isUnreadable = false
  }
}

/// A row of an hours block.
public struct ContactHours: Sendable {
  public var required: [Located<HourRange>]
  public var recommended: [Located<HourRange>]
  public var avoided: [Located<HourRange>]
  /// Empty: for every visit.
  public var appliesTo: [Located<KindID>]
  public var range: SourceRange

  public init(range: SourceRange) {
    self.range = range
    required = []
    recommended = []
    avoided = []
    appliesTo = []
  }
}

/// A defined term.
public struct Term: Sendable {
  public var term: Located<String>
  public var meaning: SourceText

  public init(term: Located<String>, meaning: SourceText) {
    self.term = term
    self.meaning = meaning
  }
}

/// A document under 上级, 引用 or 外部 of a documents block.
public struct RelatedDocument: Sendable {
  public enum Relation: String, CaseIterable, Sendable { case parent, cited, external }

  public var relation: Relation
  public var citation: Located<Citation>

  public init(relation: Relation, citation: Located<Citation>) {
    self.relation = relation
    self.citation = citation
  }
}
