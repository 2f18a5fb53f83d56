import Diagnostics
import HandbookModel

/// Looks up the titles that a document cites, `《Title》` and `[Title]`.
///
/// A title in 《》 is always meant as a citation; one in brackets only where it is, or nearly is,
/// a known title, or stands in a marked cell (`[2026]` in running text is text).
struct CitationReader {
  let titles: TitleIndex

  /// How a title was marked, which decides what a failure means.
  enum Style { case bookTitle, shortcut, cell }

  func citation(
    _ title: SourceText, style: Style, expectsForm: Bool, into findings: inout [Diagnostic]
  ) -> Citation? {
    if let found = titles.citation(for: title.text) { return found }
    let near = titles.nearest(to: title.text)
    if style == .shortcut && near == nil { return nil }
    findings.append(unknown(title, near: near, expectsForm: expectsForm))
    // Going on with the near miss keeps one misspelling from becoming several findings.
    return near?.citation
  }

  private func unknown(
    _ title: SourceText, near: (title: String, citation: Citation)?, expectsForm: Bool
  ) -> Diagnostic {
    let isForm = near.map { $0.citation.isForm } ?? expectsForm
    let place = title.place
    return Diagnostic(
      RuleCode(isForm ? 116 : 117), .error, at: place,
      isForm
        ? "No form '\(title.text)'\(Message.didYouMean(near?.title))"
        : "No document '\(title.text)'\(Message.didYouMean(near?.title))",
      explanation: near != nil
        ? nil
        : isForm
          ? "A form is defined by a file in forms/"
          : "A document outside the handbook is listed under 'external' in handbook.yaml or in a block of documents",
      suggestions: near.map {
        [Suggestion("Rename to '\($0.title)'", edits: [Edit(place, replacement: $0.title)])]
      } ?? [],
      undeclared: UndeclaredName(
        isForm ? "forms" : "documents", title.text, isMisspelt: near != nil))
  }
}

extension Citation {
  var isForm: Bool { if case .form = self { true } else { false } }

  var form: FormKey? { if case .form(let key) = self { key } else { nil } }
}

/// A title between its signs, as found in a text.
struct CitedTitle {
  var title: SourceText
  /// With the signs.
  var range: Range<Int>
  var style: CitationReader.Style
}

extension SourceText {
  /// Every `《…》` and `[…]` of the text, in order; byte offsets of the whole with its signs.
  var citedTitles: [CitedTitle] {
    var found: [CitedTitle] = []
    var index = 0
    while index < utf8.count {
      guard utf8[index] == 0xE3 || utf8[index] == 0x5B,
        let sign = SourceText.titleSigns.first(where: { has($0.open, at: index) }),
        let end = offset(of: sign.close, from: index + sign.open.count)
      else {
        index += 1
        continue
      }
      found.append(
        CitedTitle(
          title: slice(index + sign.open.count..<end), range: index..<end + sign.close.count,
          style: sign.style))
      index = end + sign.close.count
    }
    return found
  }

  private static let titleSigns: [(open: [UInt8], close: [UInt8], style: CitationReader.Style)] = [
    (Array("《".utf8), Array("》".utf8), .bookTitle), (Array("[".utf8), Array("]".utf8), .shortcut),
  ]

  private func offset(of sign: [UInt8], from start: Int) -> Int? {
    guard start <= utf8.count else { return nil }
    return (start..<utf8.count).first { has(sign, at: $0) }
  }
}
