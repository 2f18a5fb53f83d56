import Diagnostics
import HandbookModel
import Markdown

/// Reads the text of a document in one language: first its structure, then what its blocks say.
struct VersionReader {
  private var context: ReadingContext
  private let markdown: MarkdownDocument
  private var text: CollectedText
  private var version: DocumentVersion
  private var findings: [Diagnostic]
  /// Where titles in signs that are names of scripts begin.
  private var scriptCalls: Set<Int32> = []

  /// What came of reading a text.
  struct Result {
    var version: DocumentVersion
    var findings: [Diagnostic]
    var allowances: [Allowance]
  }

  static func version(
    of markdown: MarkdownDocument, language: Language, title: Located<String>,
    context: ReadingContext
  ) -> Result {
    var reader = VersionReader(markdown, language: language, title: title, context: context)
    reader.resolveRows()
    reader.readDocuments()
    reader.readBlocks()
    reader.readScriptNames()
    reader.readCitations()
    reader.readDemands()
    reader.readTasks()
    reader.readEquations()
    reader.readRemarks()
    reader.findings += UnmarkedItems.findings(
      in: markdown, text: reader.text, context: reader.context)
    reader.findings += UnmarkedSentences(reader.version, context: reader.context)
      .findings(in: reader.version.passages.filter { !reader.text.isNoData($0) })
    reader.findings += LostEmphasis.findings(in: reader.version.passages)
    reader.findings = reader.findings.withoutRepeats
    return Result(
      version: reader.version, findings: reader.findings, allowances: reader.text.allowances)
  }

  private init(
    _ markdown: MarkdownDocument, language: Language, title: Located<String>,
    context: ReadingContext
  ) {
    self.context = context
    self.markdown = markdown
    text = BlockCollector.collect(markdown, title: title.value)
    findings = text.findings
    version = DocumentVersion(language: language, source: markdown.source, title: title)
    version.sections = text.sections
    version.passages = text.passages
    version.blocks = text.blocks.map {
      MarkedBlock(sort: $0.sort, marker: $0.marker, content: $0.content, section: $0.section)
    }
    version.exhibits = markdown.exhibits
  }

  /// Cells that a heading gives to all rows, and cells that refer to another row, are as good as
  /// written out.
  private mutating func resolveRows() {
    text.blocks = text.blocks.map(\.withHeading)
    text.blocks = RowReferences.resolved(text.blocks, context: context, into: &findings)
  }

  /// Documents that the text declares to stand outside count for all its citations.
  private mutating func readDocuments() {
    let reader = RelatedReader(context: context)
    for block in text.blocks where block.sort == .documents {
      for cell in reader.cells(of: block, into: &findings) {
        for title in cell.titles {
          if cell.relation == .external {
            context.titles.insert(title.text.text, .external(title.text.text))
          }
          guard let citation = reader.citation(title, context.titles, into: &findings) else {
            continue
          }
          version.related.append(RelatedDocument(relation: cell.relation, citation: citation))
        }
      }
    }
  }

  private mutating func readBlocks() {
    let rows = RowReaders(context)
    let clauses = ClauseReader(context)
    let procedures = ProcedureReader(context)
    let scripts = ScriptReader(context)
    let provisions = ProvisionReader(context)
    for block in text.blocks {
      switch block.sort {
      case .visits:
        let read = block.rows.map { clauses.clauses(of: $0, into: &findings) }
        version.clauses += read.joined()
        if read.contains(where: \.isEmpty) { version.hasLostClauses = true }
      case .duties: version.duties += block.rows.compactMap { rows.duty($0, into: &findings) }
      case .steps: version.procedures.append(procedures.steps(of: block, into: &findings))
      case .escalations:
        version.escalations += block.rows.compactMap { rows.escalation($0, into: &findings) }
      case .targets:
        version.targets += block.rows.compactMap { rows.target($0, into: &findings) }
      case .hours: version.hours += block.rows.map { rows.hours($0, into: &findings) }
      case .terms: version.terms += block.rows.compactMap { rows.term($0, into: &findings) }
      case .script: version.scripts.append(scripts.script(of: block, into: &findings))
      case .provisions:
        version.provisions += block.rows.compactMap {
          provisions.provision($0, into: &findings)
        }
      case .reports, .records, .documents: break
      }
    }
    version.clauses = OccurrenceReader.unified(version.clauses)
    version.occurrenceOrder = OccurrenceReader.order(in: version.clauses)
    version.papers = PaperReader.papers(of: text.blocks, context: context, into: &findings)
    findings += DisagreementFinder(clauses: clausesOfKnownKinds).findings()
  }

  /// A kind that was guessed from a near miss may be another: what disagrees then is the guess.
  private var clausesOfKnownKinds: [Clause] {
    let guessed = findings.filter { $0.code == RuleCode(112) }.map(\.range.offsets)
    return version.clauses.filter { clause in
      !guessed.contains { clause.range.offsets.overlaps($0) }
    }
  }

  /// Scripts are called by their headings; a call in signs is no citation of a document.
  private mutating func readScriptNames() {
    let names = ScriptNames(version.scripts)
    findings += names.duplicates
    version.clauses = version.clauses.map { names.resolved($0, into: &findings) }
    version.scripts = version.scripts.map { names.resolved($0, into: &findings) }
    version.visits = ClauseMerger(version.clauses, vocabulary: context.vocabulary).visits()
    scriptCalls = names.calls(version)
  }

  private mutating func readCitations() {
    let reader = CitationReader(titles: context.titles)
    let data = version.blocks.map(\.content)
    let formCells = Set(
      text.blocks.flatMap(\.rows).flatMap { $0.all(.sheet) + $0.all(.document) }.map(\.place))
    for reference in markdown.references
    where !scriptCalls.contains(reference.title.place.lower) {
      let isData = data.contains { $0.offsets.contains(Int(reference.range.lower)) }
      let expectsForm = formCells.contains { $0.offsets.contains(Int(reference.range.lower)) }
      let style: CitationReader.Style =
        reference.style == .bookTitle ? .bookTitle : isData ? .cell : .shortcut
      let citation = reader.citation(
        reference.title, style: style, expectsForm: expectsForm, into: &findings)
      if let citation { version.citations.append(Located(citation, at: reference.range)) }
    }
  }

  private mutating func readDemands() {
    let reader = DemandReader(context)
    for duty in version.duties {
      version.demands += reader.demands(in: duty.text, actor: duty.role.value)
    }
    for step in version.procedures.joined().flatMap(\.withSubsteps) {
      let actor = step.actor?.value
      version.demands += reader.demands(in: step.text, actor: actor)
      for branch in step.branches {
        version.demands += reader.demands(in: branch.text, actor: branch.actor?.value ?? actor)
      }
    }
    for passage in version.passages where !passage.isData && passage.sort != .heading {
      version.demands += reader.demands(in: passage.text, actor: nil)
    }
  }
}

extension VersionReader {
  /// Who does a step of its own accord; what depends on a case is no standing task.
  private mutating func readTasks() {
    let reader = TaskReader(context, papers: version.papers)
    for duty in version.duties {
      version.tasks += reader.tasks(in: duty.text, role: duty.role.value, isDuty: true)
    }
    for step in version.procedures.joined().flatMap(\.withSubsteps) where step.condition == nil {
      guard let actor = step.actor?.value else { continue }
      version.tasks += reader.tasks(in: step.text, role: actor, isDuty: false)
    }
  }

  private mutating func readEquations() {
    let (roles, kinds) = (EquationReader(context.names.roles), EquationReader(context.names.kinds))
    for passage in version.passages where passage.sort != .heading {
      version.equalRoles += roles.equations(in: passage.text)
      version.equalKinds += kinds.equations(in: passage.text)
    }
    for term in version.terms {
      version.equalRoles += roles.equations(of: term.term.value, meaning: term.meaning)
      version.equalKinds += kinds.equations(of: term.term.value, meaning: term.meaning)
    }
  }

  /// Of running text, and of the parts of data whose figures are not read: what duties and steps say.
  private mutating func readRemarks() {
    let reader = RemarkReader(version, context: context)
    let prose = version.passages.filter {
      !$0.isData && ($0.sort == .paragraph || $0.sort == .item) && !text.isNoData($0)
    }
    version.remarks =
      prose.flatMap { reader.remarks(in: $0.text) }
      + version.duties.flatMap { reader.remarks(in: $0.text, role: $0.role) }
      + version.procedures.joined().flatMap(\.withSubsteps).flatMap { step in
        reader.remarks(in: step.text, role: step.actor)
          + step.branches.flatMap { reader.remarks(in: $0.text, role: $0.actor ?? step.actor) }
      }
  }
}

extension [Diagnostic] {
  /// A cell that two rows share is read twice.
  fileprivate var withoutRepeats: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
