import Diagnostics

/// A document as it stands in one language: its text's structure and what its blocks say.
public struct DocumentVersion: Sendable {
  public var language: Language
  public var source: SourceID
  public var title: Located<String>
  /// For a translation: the edition that it translates.
  public var translates: Located<String>?
  /// For a translation: who compared it with the original.
  public var checked: DocumentControl.Signatory?
  /// For a version that no author wrote: how it was made of that in the other script. Its places are
  /// those of the text that it was made of, and so are its values.
  public var conversion: ScriptConversion?
  /// In the order of the text.
  public var sections: [Section]
  public var passages: [Passage]
  public var blocks: [MarkedBlock]
  /// As stated, in the order of the text.
  public var clauses: [Clause]
  /// The kind or the condition of a row of visits could not be read, and was reported: the row is
  /// not among the clauses.
  public var hasLostClauses = false
  /// Merged, in the order in which their keys first appear.
  public var visits: [Visit]
  /// The place of each occurrence that keys name (第 1 次 is 1), by its spelling there; what comes
  /// after all others (以后) is last.
  public var occurrenceOrder: [String: Int]
  public var duties: [Duty]
  public var papers: [Paper]
  public var escalations: [Escalation]
  public var targets: [Target]
  public var procedures: [[Step]]
  public var scripts: [Script]
  public var provisions: [Provision]
  public var demands: [Located<FormDemand>]
  /// What duties and steps give roles to do, in the order of the text.
  public var tasks: [Located<AssignedTask>] = []
  /// Names that the text says to be one role, or one kind of visit.
  public var equalRoles: [Located<Equation<Role>>] = []
  public var equalKinds: [Located<Equation<VisitKind>>] = []
  public var hours: [ContactHours]
  public var terms: [Term]
  public var related: [RelatedDocument]
  /// Every title that the text cites, in the order of the text.
  public var citations: [Located<Citation>]
  /// In the order of their sorts, and of the text.
  public var exhibits: [Exhibit] = []
  /// The figures of running text, of duties and of steps.
  public var remarks: [Remark]

  public init(language: Language, source: SourceID, title: Located<String>) {
    self.language = language
    self.source = source
    self.title = title
    sections = []
    passages = []
    blocks = []
    clauses = []
    visits = []
    occurrenceOrder = [:]
    duties = []
    papers = []
    escalations = []
    targets = []
    procedures = []
    scripts = []
    provisions = []
    demands = []
    hours = []
    terms = []
    related = []
    citations = []
    remarks = []
  }
}

/// A heading and what stands under it up to the next heading of its level or above.
public struct Section: Sendable {
  /// 1 for the top level.
  public var level: Int
  /// The hand-written number (`5.1`, `一、`), without what follows it.
  public var number: Located<String>?
  /// Without its number.
  public var title: Located<String>
  /// The place of the heading.
  public var heading: SourceRange
  /// Unique on its page, made of the title; the same from build to build.
  public var anchor: String
  /// The dictionary word that the title stands for (`purpose`, `scope`), if it is one.
  public var topic: String?
  /// Nothing stands under it, not even a subsection.
  public var isEmpty: Bool

  public init(
    level: Int, number: Located<String>?, title: Located<String>, heading: SourceRange,
    anchor: String, topic: String?, isEmpty: Bool
  ) {
    self.level = level
    self.number = number
    self.title = title
    self.heading = heading
    self.anchor = anchor
    self.topic = topic
    self.isEmpty = isEmpty
  }
}

/// A stretch of readable text: a paragraph, list item, table cell or heading.
public struct Passage: Sendable {
  public enum Sort: Sendable { case heading, paragraph, item, cell }

  public var sort: Sort
  public var text: SourceText
  /// The index into `DocumentVersion.sections`, nil before the first heading.
  public var section: Int?
  /// It belongs to a marked block, and its meaning was read there.
  public var isData: Bool
  /// Nil outside lists.
  public var place: ListPlace?

  /// Where an item stands; what several paragraphs of one item say stands in one place.
  public struct ListPlace: Hashable, Sendable {
    /// Items of one list have the same, those of other lists of the text another.
    public var list: Int
    /// From 1.
    public var number: Int

    public init(list: Int, number: Int) {
      self.list = list
      self.number = number
    }
  }

  public init(
    sort: Sort, text: SourceText, section: Int?, isData: Bool, place: ListPlace? = nil
  ) {
    self.sort = sort
    self.text = text
    self.section = section
    self.isData = isData
    self.place = place
  }
}

/// What stands in a text beside its words: a picture, a file that it links to, code (as which charts
/// are drawn).
public struct Exhibit: Sendable {
  public enum Sort: Sendable { case picture, file, code }

  public var sort: Sort
  /// What stands in its place for who cannot see it; empty for code.
  public var name: SourceText
  public var range: SourceRange

  public init(sort: Sort, name: SourceText, range: SourceRange) {
    self.sort = sort
    self.name = name
    self.range = range
  }
}

/// A marked block: what sort it is and where it stands.
public struct MarkedBlock: Sendable {
  public enum Sort: String, CaseIterable, Sendable {
    case duties, visits, reports, records, escalations, targets, steps, script, hours, documents,
      terms, provisions
  }

  public var sort: Sort
  public var marker: SourceRange
  public var content: SourceRange
  /// The index into `DocumentVersion.sections`, nil before the first heading.
  public var section: Int?

  public init(sort: Sort, marker: SourceRange, content: SourceRange, section: Int?) {
    self.sort = sort
    self.marker = marker
    self.content = content
    self.section = section
  }
}
