import Diagnostics

/// The model as text, one self-contained fact per line: `visit repair: rate 50 % of
/// completions-this-month · own`. It is what a reviewer compares with a regulation, and what
/// `visitbook model --format text` prints; docs/outline.md describes it.
///
/// Everything is named by its id and written as `ModelNotation` writes it; what authors wrote stands
/// in quotes. Lines of one sort keep the order of the text.
public struct ModelOutline {
  let handbook: Handbook
  let language: Language
  /// The handbooks whose words it uses.
  let used: [Handbook]

  /// The lines of all handbooks, each ended by a line feed.
  public static func text(of workspace: Workspace) -> String {
    workspace.handbooks.flatMap { handbook in
      let used = handbook.uses.compactMap { workspace.handbook($0.value) }
      return ModelOutline(handbook, using: used).lines
    }.map { $0 + "\n" }.joined()
  }

  private init(_ handbook: Handbook, using used: [Handbook]) {
    self.handbook = handbook
    self.used = used
    language = handbook.languages[0]
  }

  private var lines: [String] {
    let languages = handbook.languages.map(\.rawValue).joined(separator: ", ")
    return ["handbook \(handbook.id): \(languages), \(quoted(handbook.title))"]
      + handbook.documents.flatMap(document) + handbook.plans.flatMap(plan)
      + ownForms.flatMap(form) + vocabulary
  }

  private var ownForms: [Form] { handbook.forms.filter { $0.key.handbook == handbook.id } }

  private func document(_ document: Document) -> [String] {
    head(of: document) + document.versions.flatMap(version)
  }

  private func version(_ version: DocumentVersion) -> [String] {
    text(of: version) + duties(version) + visits(version) + hours(version) + papers(version)
      + procedures(version) + demands(version) + escalations(version) + targets(version)
      + scripts(version) + provisions(version)
  }
}

// MARK: What all lines share

extension ModelOutline {
  /// In quotes; a stretch of white space is one space.
  func quoted(_ text: String) -> String {
    "\"" + text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "\""
  }

  func quoted(_ text: SourceText) -> String { quoted(text.text) }

  func quoted(_ name: LocalizedName) -> String { quoted(name.text(in: language)) }

  func text(of citation: Citation) -> String {
    switch citation {
    case .form(let key): "form \(id(key.id, in: key.handbook))"
    case .document(let key): "document \(id(key.id, in: key.handbook))"
    case .external(let title): "external \(quoted(title))"
    }
  }

  /// With the handbook's id before it where that is another one.
  func id<Subject>(_ id: Identifier<Subject>, in other: HandbookID) -> String {
    other == handbook.id ? id.text : "\(other)/\(id)"
  }

  func list<Subject>(_ ids: [Located<Identifier<Subject>>]) -> String {
    ids.map(\.value.text).joined(separator: ", ")
  }

  /// A value, or what the cell says instead.
  func text<Value>(of statement: Statement<Value>, _ value: (Value) -> String) -> String {
    switch statement {
    case .value(let stated): value(stated)
    case .nothing: "none"
    case .unlimited: "no limit"
    case .blank: "blank"
    case .exempt: "exempt"
    case .elsewhere(let citation): "per \(text(of: citation))"
    case .unreadable: "unreadable"
    }
  }
}

extension Optional {
  /// The lines or parts for what is there; none for what is not.
  func lines(_ text: (Wrapped) -> String) -> [String] { map { [text($0)] } ?? [] }
}
