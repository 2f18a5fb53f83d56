/// Lays out one finding:
///
///     error[VB116]: No form 'intke'; did you mean 'intake'?
///       --> plans/site.yaml:3:9
///        |
///      3 |   form: intke
///        |         ^^^^^
///        |
///        = why: A sheet that nobody defined cannot be printed
///     note: Defined here
///       --> forms/intake.yaml:1:5
///        …
///     help: Rename to 'intake'
///        |
///      3 -   form: intke
///      3 +   form: intake
struct FindingWriter {
  private let diagnostic: Diagnostic
  private let sources: SourceMap
  private let style: Style
  private let width: Int
  private let language: MessageLanguage
  /// The columns of the line numbers, the same for all excerpts of a finding.
  private let gutter: Int
  private var output = ""

  init(
    _ diagnostic: Diagnostic, _ sources: SourceMap, width: Int, style: Style,
    _ language: MessageLanguage
  ) {
    self.language = language
    self.diagnostic = diagnostic
    self.sources = sources
    self.style = style
    self.gutter = Self.gutter(for: diagnostic, sources)
    self.width = max(width, 20)
  }

  mutating func write() -> String {
    let severity = diagnostic.severity
    title("\(said(severity.label))[\(diagnostic.code)]", .severity(severity), diagnostic.summary)
    excerpt(diagnostic.range)
    remarks()
    for note in diagnostic.notes {
      guard let range = note.range else { continue }
      title(said("note"), .note, note.text)
      excerpt(range)
    }
    for suggestion in diagnostic.suggestions {
      if !suggestion.edits.isEmpty { preview(suggestion) }
      if !suggestion.lines.isEmpty { paste(suggestion) }
    }
    return output
  }

  /// What has no place of its own stands below the excerpt, behind `=`.
  private mutating func remarks() {
    var remarks: [(word: Message, text: Message)] = []
    if let explanation = diagnostic.explanation { remarks.append(("why", explanation)) }
    for note in diagnostic.notes where note.range == nil { remarks.append(("note", note.text)) }
    for suggestion in diagnostic.suggestions
    where suggestion.edits.isEmpty && suggestion.lines.isEmpty {
      remarks.append(("help", suggestion.text))
    }
    if !remarks.isEmpty { row(Excerpt.Row()) }
    for remark in remarks { self.remark(said(remark.word), said(remark.text)) }
  }

  private mutating func remark(_ word: String, _ text: String) {
    let word = word + said(":")
    let gap = said(": ").hasSuffix(" ") ? " " : ""
    let indentation = gutter + 1 + DisplayWidth.of("= \(word)\(gap)")
    for (index, line) in wrapped(text, width: width - indentation).enumerated() {
      output +=
        index > 0
        ? String(repeating: " ", count: indentation)
        : String(repeating: " ", count: gutter + 1) + "= \(style.paint(word, .emphasis))\(gap)"
      output += line + "\n"
    }
  }

  private func said(_ message: Message) -> String { message.text(in: language) }

  /// Neither cut nor wrapped, however long: what is pasted must be whole.
  private mutating func paste(_ suggestion: Suggestion) {
    title(said("help"), .help, suggestion.text)
    for line in suggestion.lines {
      output += "    " + style.paint(VisibleText.line(line), .added) + "\n"
    }
  }

  /// Of a repair in many places, the first ones.
  private mutating func preview(_ suggestion: Suggestion) {
    title(said("help"), .help, suggestion.text)
    let all = suggestion.edits.sorted { $0.range < $1.range }
    let edits = shown(all)
    defer {
      if all.count > edits.count {
        row(Excerpt.Row(label: "…", rule: "", text: said("and \(all.count - edits.count) more")))
      }
    }
    for source in EditSet(edits)?.sources ?? [] {
      let own = edits.filter { $0.range.source == source }
      if source != diagnostic.range.source { own.first.map { place($0.range) } }
      row(Excerpt.Row())
      EditPreview(of: own[...], in: sources.lines(of: source), width: inner).rows.forEach {
        row($0)
      }
    }
  }

  /// The edits of the first lines.
  private func shown(_ edits: [Edit]) -> [Edit] {
    var lines: [String] = []
    return Array(
      edits.prefix { edit in
        let source = edit.range.source
        let line = sources.lines(of: source).line(at: edit.range.offsets.lowerBound)
        if lines.last != "\(source) \(line)" { lines.append("\(source) \(line)") }
        return lines.count <= Self.shownLines
      })
  }

  private mutating func excerpt(_ range: SourceRange) {
    place(range)
    row(Excerpt.Row())
    Excerpt(of: range, in: sources.lines(of: range.source), width: inner).rows.forEach { row($0) }
  }

  private mutating func title(_ word: String, _ role: Style.Role, _ text: Message) {
    let text = style.paint("\(said(": "))\(VisibleText.line(said(text)))", .emphasis)
    output += style.paint(word, role) + text + "\n"
  }

  private mutating func place(_ range: SourceRange) {
    let arrow = style.paint("\(String(repeating: " ", count: gutter))-->", .gutter)
    output += "\(arrow) \(VisibleText.line(sources.place(of: range)))\n"
  }

  private mutating func row(_ row: Excerpt.Row) {
    let label = String(repeating: " ", count: gutter - row.label.count) + row.label
    output += style.paint("\(label) \(row.rule)", .gutter)
    let text = trimmed(row.margin + row.text)
    guard !text.isEmpty else { return output += "\n" }
    let margin = String(text.prefix(row.margin.count))
    output += " " + style.paint(margin, .severity(diagnostic.severity))
    output += painted(String(text.dropFirst(margin.count)), row) + "\n"
  }

  private func painted(_ text: String, _ row: Excerpt.Row) -> String {
    if row.isMark { return style.paint(text, .severity(diagnostic.severity)) }
    switch row.rule {
    case "-": return style.paint(text, .removed)
    case "+": return style.paint(text, .added)
    default: return text
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return String(text)
  }

  private static let shownLines = 6

  /// The columns beside the line numbers and the rule.
  private var inner: Int { width - gutter - 3 }

  private static func gutter(for diagnostic: Diagnostic, _ sources: SourceMap) -> Int {
    let ranges = [diagnostic.range] + diagnostic.notes.compactMap(\.range)
    let edits = diagnostic.suggestions.flatMap(\.edits)
    let lines = (ranges + edits.map(\.range)).map { range in
      sources.lines(of: range.source).lines(touchedBy: range).upperBound
    }
    let added = edits.reduce(0) { $0 + $1.replacement.utf8.count { $0 == 0x0A || $0 == 0x0D } }
    return max(2, String((lines.max() ?? 1) + added).count)
  }
}
