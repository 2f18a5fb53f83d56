import Diagnostics
import HandbookModel
import LocatedYAML
import Markdown

/// Gives the files of one handbook their meaning, in the order in which one needs the other:
/// handbook.yaml, words, forms, titles, documents, plans.
struct HandbookResolver {
  private let files: ParsedHandbook
  private let used: [Handbook]
  private let defaults: DefaultVocabulary.InRun?
  private(set) var bodies: [BodyKey: MarkdownDocument] = [:]
  private(set) var findings: [Diagnostic] = []
  /// Where each title was first given, for the finding that it was given twice.
  private var titlePlaces: [String: SourceRange] = [:]

  /// `used`: handbooks resolved before, of which this one may use some.
  init(_ files: ParsedHandbook, used: [Handbook], defaults: DefaultVocabulary.InRun? = nil) {
    self.files = files
    self.used = used
    self.defaults = defaults
  }

  /// Nil where handbook.yaml cannot be read at all: then nothing else means anything.
  mutating func handbook() -> Handbook? {
    guard
      var handbook = HandbookFileReader.handbook(
        files.handbook, folder: files.folder, into: &findings)
    else { return nil }
    let inherited = handbook.uses.compactMap { use in used.first { $0.id == use.value } }
    handbook.vocabulary = VocabularyFileReader.vocabulary(
      files.vocabulary, used: inherited.map(\.vocabulary), defaults: defaults,
      usesDefaults: files.usesDefaults, into: &findings)
    let names = HandbookNames(handbook.vocabulary)
    readForms(&handbook, inherited: inherited, names: names)
    var context = ReadingContext(
      names: names,
      phrases: PhraseReader(
        names: names, conventions: handbook.conventions, forms: FormIndex(handbook.forms)),
      titles: TitleIndex())
    let works = works(of: handbook, context: context)
    context.titles = titles(of: handbook, works: works, inherited: inherited).shared
    readDocuments(&handbook, works: works, context: context)
    resolveReferences(&handbook, inherited: inherited)
    handbook.plans = files.plans.compactMap { file in
      PlanFileReader.plan(file, handbook: handbook, context: context, into: &findings)
    }
    resolvePlans(&handbook, inherited: inherited)
    for file in [files.handbook] + [files.vocabulary].compactMap({ $0 }) + files.plans + files.forms
    {
      handbook.allowances += YAMLAllowances.allowances(in: file.yaml, into: &findings)
    }
    findings += LinkChecker(handbook: handbook, bodies: bodies, files: files).findings()
    return handbook
  }

  private mutating func readForms(
    _ handbook: inout Handbook, inherited: [Handbook], names: HandbookNames
  ) {
    // Two used handbooks may both hand on the forms of a third.
    var known: Set<FormKey> = []
    for form in inherited.flatMap(\.forms) where known.insert(form.key).inserted {
      handbook.forms.append(form)
    }
    handbook.forms += FormFileReader.forms(
      files.forms, handbook: handbook, names: names, into: &findings)
    findings += DuplicateFinder.findings(in: handbook.forms, of: handbook.id)
  }

  /// A document before its text is read: its front matter, and its files by language.
  private struct Work {
    var document: Document
    var texts: [Text]
  }

  private struct Text {
    var policy: ParsedPolicy
    var language: Language
    var title: Located<String>
    var translates: Located<String>?
    var checked: DocumentControl.Signatory?
  }

  /// Originals with their translations, by file name.
  private mutating func works(of handbook: Handbook, context: ReadingContext) -> [Work] {
    var works: [Work] = []
    let translations = Dictionary(
      grouping: files.policies.filter { $0.name.language != nil }, by: \.name.work)
    for policy in files.policies where policy.name.language == nil {
      guard
        let read = FrontMatterReader.document(
          policy, handbook: handbook, context: context, into: &findings)
      else { continue }
      var work = Work(
        document: read.document,
        texts: [Text(policy: policy, language: handbook.languages[0], title: read.title)])
      work.document.isSuperseded = policy.name.edition != nil
      addTranslations(translations[policy.name.work] ?? [], to: &work, context: context)
      works.append(work)
    }
    reportOrphans()
    return works
  }

  private mutating func addTranslations(
    _ policies: [ParsedPolicy], to work: inout Work, context: ReadingContext
  ) {
    for translation in policies {
      guard let language = translation.name.language,
        let read = FrontMatterReader.translation(translation, context: context, into: &findings)
      else { continue }
      work.texts.append(
        Text(
          policy: translation, language: language, title: read.title,
          translates: read.translates, checked: read.checked))
    }
  }

  private mutating func reportOrphans() {
    let originals = Set(files.policies.filter { $0.name.language == nil }.map(\.name.work))
    for policy in files.policies
    where policy.name.language != nil && !originals.contains(policy.name.work) {
      let start = SourceRange(source: policy.file.source, lower: 0, upper: 0)
      findings.append(
        Diagnostic(
          RuleCode(117), .error, at: start, "No original '\(policy.name.work).md' to translate"))
    }
  }

  /// Titles of this handbook and of those that it uses. The current edition of a form comes before
  /// superseded ones, so that a bare title means it.
  private mutating func titles(
    of handbook: Handbook, works: [Work], inherited: [Handbook]
  ) -> TitleIndex {
    var titles = TitleIndex()
    let forms = handbook.forms.sorted { !$0.isSuperseded && $1.isSuperseded }
    for form in forms {
      for name in form.title.all { add(name, .form(form.key), to: &titles) }
    }
    for work in works {
      for text in work.texts { add(text.title, .document(work.document.key), to: &titles) }
    }
    for document in inherited.flatMap(\.documents) {
      for version in document.versions {
        titles.insert(version.title.value, .document(document.key))
      }
    }
    for external in ([handbook] + inherited).flatMap(\.external) {
      guard let first = external.title.all.first else { continue }
      for name in external.title.all { add(name, .external(first.value), to: &titles) }
    }
    return titles
  }

  private mutating func add(
    _ name: Located<String>, _ citation: Citation, to titles: inout TitleIndex
  ) {
    let earlier = titles.insert(name.value, citation)
    let first = titlePlaces[folded(name.value)] ?? name.range
    titlePlaces[folded(name.value)] = first
    guard let earlier, !earlier.isOtherEdition(of: citation) else { return }
    findings.append(
      Diagnostic(
        RuleCode(110), .error, at: name.range, "The title '\(name.value)' stands for two things",
        explanation: "A citation of it could mean either",
        notes: first == name.range ? [] : [Note("The other bears it here", at: first)]))
  }

  private mutating func readDocuments(
    _ handbook: inout Handbook, works: [Work], context: ReadingContext
  ) {
    for work in works {
      var document = work.document
      for text in work.texts {
        var read = VersionReader.version(
          of: text.policy.markdown, language: text.language, title: text.title, context: context)
        read.version.translates = text.translates
        read.version.checked = text.checked
        findings += read.findings
        handbook.allowances += read.allowances
        document.versions.append(read.version)
        bodies[BodyKey(document: document.key, language: text.language)] = text.policy.markdown
      }
      handbook.documents.append(document)
    }
  }

  private mutating func resolveReferences(_ handbook: inout Handbook, inherited: [Handbook]) {
    let resolver = ReferenceResolver(handbook: handbook, inherited: inherited)
    for index in handbook.documents.indices {
      handbook.documents[index].refines = handbook.documents[index].refines.map {
        resolver.resolved($0, into: &findings)
      }
    }
    findings += DuplicateFinder.findings(in: handbook.documents)
    for form in handbook.forms where form.key.handbook == handbook.id {
      resolver.check(form, into: &findings)
    }
  }

  private mutating func resolvePlans(_ handbook: inout Handbook, inherited: [Handbook]) {
    let resolver = ReferenceResolver(handbook: handbook, inherited: inherited)
    for index in handbook.plans.indices {
      handbook.plans[index].refines = handbook.plans[index].refines.map {
        resolver.resolved($0, into: &findings)
      }
    }
    findings += DuplicateFinder.findings(in: handbook.plans)
  }
}

extension Citation {
  /// Two editions of one form or document share their title.
  fileprivate func isOtherEdition(of other: Citation) -> Bool {
    switch (self, other) {
    case (.form(let left), .form(let right)):
      left.handbook == right.handbook && left.id == right.id
    case (.document(let left), .document(let right)):
      left.handbook == right.handbook && left.id == right.id
    default: false
    }
  }
}
