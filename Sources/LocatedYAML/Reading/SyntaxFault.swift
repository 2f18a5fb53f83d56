import Diagnostics
import Yams

/// Says in an author's words what Yams could not read, at the place where it can be mended.
struct SyntaxFault {
  private let text: YAMLBytes
  private let problem: String
  /// Where Yams noticed.
  private let place: Int
  /// Where the thing begins that Yams was reading.
  private let opening: Int?

  static func diagnostic(
    for error: any Error, in text: YAMLBytes, marks: inout MarkTable
  ) -> Diagnostic {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let opening = context.map { marks.offset(of: $0.mark) }
      let place = marks.offset(of: mark)
      return SyntaxFault(text: text, problem: problem, place: place, opening: opening).diagnostic
    default:
      let start = text.range.lowerBound
      return SyntaxFault(text: text, problem: "\(error)", place: start, opening: nil).diagnostic
    }
  }

  private var diagnostic: Diagnostic {
    var diagnostic = described
    if let hint = SeparatorHint.suggestion(in: text, near: place, opening: opening) {
      diagnostic.suggestions.insert(hint, at: 0)
    }
    return diagnostic
  }

  private var described: Diagnostic {
    switch problem {
    case "mapping values are not allowed in this context":
      fault(
        text.character(at: place), "A ':' cannot stand here",
        "A value that holds ': ' needs quotes; a key below another is indented under a line that "
          + "ends in ':'.")
    case "could not find expected ':'":
      fault(line(of: opening ?? place), "This line is neither 'key: value' nor '- entry'")
    case "did not find expected key", "did not find expected '-' indicator":
      trailing
        ?? fault(
          line(of: place), "The indentation of this line fits none above it",
          "Keys of one mapping, and entries of one list, begin in the same column.",
          note: "What it should line up with begins here")
    case "did not find expected ',' or ']'": unclosed("]")
    case "did not find expected ',' or '}'": unclosed("}")
    case "found unexpected end of stream", "found unexpected document indicator":
      fault(text.character(at: opening ?? place), "The text that begins here is never closed")
    case "found character that cannot start any token": badStart
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      fault(tabs, "A tab cannot indent; use spaces", suggestion: "Replace by spaces")
    case "block sequence entries are not allowed in this context":
      fault(
        text.character(at: place), "A list cannot begin on the line of its key",
        "Begin it on the next line, or write '[a, b]'.")
    default: rare
    }
  }

  private var rare: Diagnostic {
    switch problem {
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      fault(
        text.character(at: place), "'\\' begins no escape that YAML knows",
        "Between single quotes, '\\' is an ordinary character.")
    case "did not find expected <document start>":
      fault(line(of: place), "This line belongs to nothing above it")
    case "but found another document":
      fault(line(of: place), "A second document begins here; one file holds one")
    case "did not find expected alphabetic or numeric character", "found undefined alias",
      "found undefined tag handle":
      fault(
        text.character(at: place), "A value cannot begin with '&', '*' or '!' outside of quotes",
        "Anchors, aliases and tags are not part of the format.", suggestion: "Put it in quotes")
    case "did not find expected node content":
      fault(text.character(at: place), "A value is missing before this")
    case "did not find expected comment or line break":
      fault(
        text.character(at: place), "'|' and '>' end their line; the text follows on the next ones",
        "A value that begins with one of them needs quotes.")
    case _ where problem.hasPrefix("Maximum nesting level"):
      fault(
        text.character(at: place), "Nested more than \(YAMLReader.deepestNesting) deep")
    default:
      fault(text.character(at: place), "Not readable as YAML: \(problem)")
    }
  }

  /// Something behind a closing quote or bracket, where the next line was expected.
  private var trailing: Diagnostic? {
    let line = line(of: place).offsets
    guard place > line.lowerBound else { return nil }
    return fault(
      text.sourceRange(place, line.upperBound),
      "Nothing may follow the closing quote or bracket of a value",
      "Put quotes around all of it, and double those inside.")
  }

  private func unclosed(_ bracket: String) -> Diagnostic {
    fault(
      text.character(at: place), "',' or '\(bracket)' is missing before this",
      note: "What it should close begins here")
  }

  private var badStart: Diagnostic {
    let range = text.character(at: place)
    guard text[place] != 0x09 else {
      return fault(tabs, "A tab cannot indent; use spaces", suggestion: "Replace by spaces")
    }
    let sign = String(decoding: text.bytes[range.offsets], as: UTF8.self)
    return fault(
      range, "A value cannot begin with '\(sign)' outside of quotes",
      suggestion: "Put it in quotes")
  }

  /// The tabs at a place; Yams notices some only behind them.
  private var tabs: SourceRange {
    var lower = place
    while lower > text.range.lowerBound, text[lower] != 0x09, text.lineBreak(at: lower - 1) == 0 {
      lower -= 1
    }
    guard text[lower] == 0x09 else { return text.character(at: place) }
    var upper = lower
    while text[upper] == 0x09 { upper += 1 }
    return text.sourceRange(lower, upper)
  }

  /// What stands on the line of an offset, without the blanks around it.
  private func line(of offset: Int) -> SourceRange {
    var lower = text.lineStart(before: offset)
    var upper = text.lineEnd(from: lower)
    while lower < upper, text.isBlank(lower) { lower += 1 }
    while upper > lower, text.isBlank(upper - 1) { upper -= 1 }
    return text.sourceRange(lower, upper)
  }

  private func fault(
    _ range: SourceRange, _ summary: Message, _ explanation: Message? = nil,
    note: Message? = nil, suggestion: Message? = nil
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      .invalidYAML, .error, at: range, summary, explanation: explanation)
    if let note, let opening, opening != place {
      diagnostic.notes = [Note(note, at: text.character(at: opening))]
    }
    if let suggestion { diagnostic.suggestions = [Suggestion(suggestion)] }
    return diagnostic
  }
}
