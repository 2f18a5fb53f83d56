import Diagnostics
import HandbookModel

/// The names that running text may give what the marked blocks of its document speak of.
struct ProseNames {
  private let shared: NameIndex<Remark.Subject>
  /// Of this document's papers, targets, escalations and provisions.
  private var own = NameIndex<Remark.Subject>()
  private let roles: NameIndex<RoleID>
  private let titles: TitleIndex
  private let formTitles: NameIndex<FormKey>
  /// The forms that are papers of the document.
  private let forms: Set<FormKey>
  /// The cases that are reported from so many on.
  private var thresholds: [(escalation: Int, occasion: SourceText)] = []

  init(_ version: DocumentVersion, context: ReadingContext) {
    shared = context.names.spokenSubjects
    roles = context.names.spokenRoles
    titles = context.titles
    formTitles = context.phrases.forms.titles
    forms = Set(version.papers.compactMap { $0.subject.value.form })
    for paper in version.papers {
      if let name = paper.subject.value.name { own.insert(name, .paper(paper.subject.value)) }
    }
    for (index, target) in version.targets.enumerated() {
      own.insert(target.name.text, .target(index))
    }
    for (index, provision) in version.provisions.enumerated() {
      own.insert(provision.name.text, .provision(index))
    }
    add(version.escalations)
  }

  private mutating func add(_ escalations: [Escalation]) {
    for (index, escalation) in escalations.enumerated() {
      if escalation.threshold == nil {
        own.insert(escalation.occasion.text, .escalation(index))
      } else {
        thresholds.append((index, escalation.occasion))
      }
    }
  }

  /// What the longest name that begins at `index` stands for, and how many atoms it takes.
  func subjects(in atoms: [Atom], at index: Int) -> (subjects: [Remark.Subject], count: Int)? {
    let found = [own, shared].compactMap { $0.matches(in: atoms, at: index).first }
    let form = formTitles.matches(in: atoms, at: index).first.flatMap { match in
      match.ids.first { forms.contains($0) }.map { (subjects: [paper($0)], count: match.count) }
    }
    let named = found.map { (subjects: $0.ids, count: $0.count) } + [form].compactMap(\.self)
    return named.max { $0.count < $1.count }
  }

  func role(in atoms: [Atom], at index: Int) -> (role: RoleID, count: Int)? {
    roles.matches(in: atoms, at: index).first.flatMap { match in
      match.ids.first.map { ($0, match.count) }
    }
  }

  /// The paper of a title in its signs; nil where the document has no such paper.
  func paper(titled title: String) -> Remark.Subject? {
    switch titles.citation(for: title) {
    case .form(let key): forms.contains(key) ? paper(key) : nil
    case .document(let key): .paper(.document(key))
    case .external, nil: nil
    }
  }

  private func paper(_ form: FormKey) -> Remark.Subject { .paper(.form(form)) }

  /// The cases of so many that a clause tells in nearly the same words.
  func escalations(toldIn clause: SourceText) -> [Remark.Subject] {
    thresholds.filter { $0.occasion.resembles(clause) }.map { .escalation($0.escalation) }
  }
}

extension Paper.Subject {
  fileprivate var form: FormKey? { if case .form(let key) = self { key } else { nil } }
  fileprivate var name: String? {
    switch self {
    case .named(let name), .system(let name): name
    case .form, .document: nil
    }
  }
}
