import Diagnostics

/// A sheet that is printed blank and filled in by hand. See docs/content-format.md, forms.
public struct Form: Sendable {
  public enum Medium: String, CaseIterable, Sendable { case paper, system }
  public enum Size: String, CaseIterable, Sendable { case a4 = "A4", a5 = "A5" }
  public enum Orientation: String, CaseIterable, Sendable { case portrait, landscape }

  public var key: FormKey
  public var title: LocalizedName
  public var number: Located<String>
  public var edition: Located<String>
  public var effective: Located<CalendarDay>?
  public var status: Status
  /// A newer edition stands beside it.
  public var isSuperseded: Bool
  /// Empty: the languages of the handbook, one sheet each; several: bilingual on one sheet.
  public var languages: [Language]
  public var medium: Medium
  public var size: Size
  public var orientation: Orientation
  /// Binding margin on the left, in millimetres.
  public var binding: Int
  /// Fixed pages that the sheet declares, at least 1.
  public var pages: Int
  public var serial: Serial?
  public var copies: [Copy]
  public var parts: [FormPart]
  /// The id of the form that it extends: it only adds.
  public var extends: Located<FormID>?
  /// The place of the whole file and of the id.
  public var range: SourceRange
  public var idRange: SourceRange

  public init(
    key: FormKey, title: LocalizedName, number: Located<String>, edition: Located<String>,
    range: SourceRange, idRange: SourceRange
  ) {
    self.key = key
    self.title = title
    self.number = number
    self.edition = edition
    self.range = range
    self.idRange = idRange
    status = .draft
    isSuperseded = false
    languages = []
    medium = .paper
    size = .a4
    orientation = .portrait
    binding = 0
    pages = 1
    copies = []
    parts = []
  }

  /// All fields of all parts: those of sections and the columns of tables, in order.
  public var fields: [Field] { parts.flatMap { $0.sections.flatMap(\.fields) } }
  public var signatures: [SignatureField] { parts.flatMap(\.signatures) }
}

/// The number printed on each copy.
public struct Serial: Hashable, Sendable {
  public enum Span: String, CaseIterable, Sendable { case year, quarter, month, batch }
  public enum Check: String, CaseIterable, Sendable { case none, mod97 }

  /// Such as `HF{year}-{number:6}`.
  public var pattern: Located<String>
  /// When counting begins anew.
  public var per: Span
  public var check: Check

  public init(pattern: Located<String>, per: Span, check: Check) {
    self.pattern = pattern
    self.per = per
    self.check = check
  }
}

/// A copy of a multi-part sheet and who keeps it.
public struct Copy: Hashable, Sendable {
  public var keeper: Located<RoleID>
  /// What the copy is called, such as the stub; nil: only counted.
  public var name: LocalizedName?
  /// The colour of its paper, in words: it is printed, since the print itself has no colours.
  public var colour: LocalizedName?

  public init(
    keeper: Located<RoleID>, name: LocalizedName? = nil, colour: LocalizedName? = nil
  ) {
    self.keeper = keeper
    self.name = name
    self.colour = colour
  }
}

/// A part of a sheet that is filled in and signed by itself; most sheets have one.
public struct FormPart: Sendable {
  public var title: LocalizedName?
  /// What it is filled in for; empty: whatever the sheet is for.
  public var usedBy: [Located<PartUse>] = []
  public var sections: [FormSection]
  public var signatures: [SignatureField]

  public init(title: LocalizedName?, sections: [FormSection], signatures: [SignatureField]) {
    self.title = title
    self.sections = sections
    self.signatures = signatures
  }
}

/// A titled group of fields, or a table.
public struct FormSection: Sendable {
  public var title: LocalizedName?
  public var content: Content

  public enum Content: Sendable {
    case fields([Field])
    case table(FormTable)
  }

  public init(title: LocalizedName?, content: Content) {
    self.title = title
    self.content = content
  }

  /// Its fields, or the columns of its table.
  public var fields: [Field] {
    switch content {
    case .fields(let fields): fields
    case .table(let table): table.columns
    }
  }
}

public struct FormTable: Sendable {
  public enum Rows: Sendable {
    /// Blank rows, at least 1.
    case blank(Int)
    case named([LocalizedName])
    /// Rows that are filled in before anybody writes on them: on sheets that the program makes.
    case printed([PrintedRow])
    /// One row per thing that the regulation names.
    case computed(ComputedList, of: Located<DocumentID>?)
  }

  /// A row with printed cells.
  public struct PrintedRow: Sendable {
    /// What the row is called; nil: it has no head.
    public var head: LocalizedName?
    /// By column; a column that is not among them is left to be filled in by hand.
    public var cells: [FieldID: LocalizedName]

    public init(head: LocalizedName? = nil, cells: [FieldID: LocalizedName]) {
      self.head = head
      self.cells = cells
    }
  }

  public var rows: Rows
  public var columns: [Field]
  /// What the column of named rows is called; nil: nothing stands over them.
  public var rowTitle: LocalizedName?
  public var range: SourceRange

  public init(rows: Rows, columns: [Field], range: SourceRange) {
    self.rows = rows
    self.columns = columns
    self.range = range
  }
}

/// A list that the program fills in from the model.
public enum ComputedList: Hashable, Sendable {
  case kinds, contacts, methods, topics
  case segments(AxisID)
}
