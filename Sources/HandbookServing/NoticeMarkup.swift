import Diagnostics

/// A notice as HTML: a `details` element, so that it opens and closes without script and by keyboard.
///
/// Errors stand over the page, open; whoever closes them sees the page under a line that says what it
/// is. Warnings are a closed line at the foot.
struct NoticeMarkup {
  let notice: Notice
  let language: MessageLanguage
  /// There is a page below the notice.
  let isOverPage: Bool

  /// Empty where there is nothing to say.
  var html: String {
    guard notice.weight != .none else { return "" }
    let isOpen = notice.weight == .errors
    return """
      <aside class="visitbook-notice is-\(notice.weight.rawValue)" lang="\(language.rawValue)" \
      aria-label="\(said("Findings of VisitBook"))">
      <details\(isOpen ? " open" : "")><summary>\(summary)</summary>
      <div class="visitbook-findings">\(introduction)\(findings)</div></details></aside>

      """
  }

  private var summary: String {
    guard notice.weight == .errors else { return said(notice.summary) }
    let mark = isOverPage ? said("Not up to date") : said("No page")
    return "<strong>\(mark)</strong> \(said(notice.summary))"
  }

  private var introduction: String {
    guard notice.weight == .errors else { return "" }
    return isOverPage
      ? "<p>\(said("The page below is the last that could be made. It is made again when the files are mended."))</p>"
      : "<p>\(said("There is no page yet. It is made when the files are mended."))</p>"
  }

  private var findings: String {
    guard !notice.findings.isEmpty else { return "" }
    let items = notice.findings.map { "<li>\(item($0))</li>\n" }.joined()
    let more =
      notice.others > 0
      ? "<p>\(said("… and \(notice.others) more, in the terminal"))</p>" : ""
    return "<ol>\n\(items)</ol>\(more)"
  }

  private func item(_ finding: ShownFinding) -> String {
    let severity = finding.severity
    var html = """
      <p class="visitbook-headline"><span class="visitbook-code is-\(severity.rawValue)">\
      \(said(severity.label)) \(finding.code)</span> \(said(finding.summary))</p>
      """
    html += excerpt(finding.place)
    if let explanation = finding.explanation { html += remark("why", explanation) }
    for note in finding.notes {
      html += remark("note", note.text) + (note.place.map(excerpt) ?? "")
    }
    for help in finding.help {
      html += remark("help", help.text)
      if !help.lines.isEmpty {
        html += "<pre lang=\"und\">\(Self.escaped(help.lines.joined(separator: "\n")))</pre>"
      }
    }
    return html
  }

  private func remark(_ word: Message, _ text: Message) -> String {
    "<p><b>\(said(word))</b> \(said(text))</p>"
  }

  private func excerpt(_ place: ShownFinding.Place) -> String {
    let lines = place.lines.map { line in
      let mark =
        line.marked.isEmpty
        ? "<mark class=\"is-point\"></mark>" : "<mark>\(Self.escaped(line.marked))</mark>"
      return "<span class=\"visitbook-number\">\(line.number)</span>"
        + Self.escaped(line.before) + mark + Self.escaped(line.after)
    }
    return "<p class=\"visitbook-place\">\(Self.escaped(place.name))</p>"
      + "<pre lang=\"und\">\(lines.joined(separator: "\n"))</pre>"
  }

  private func said(_ message: Message) -> String { Self.escaped(message.text(in: language)) }

  /// Scalar by scalar: a sign with a combining mark behind it is still the sign.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
