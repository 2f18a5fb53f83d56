import Diagnostics
import HandbookModel
import LocatedYAML

/// What can be wrong with one field of a form beyond its shape.
enum FieldFault {
  static func emptyScale(_ map: Mapping, low: Int, high: Int) -> Diagnostic {
    Diagnostic(
      RuleCode(102), .error, at: map.keyRange("max") ?? map.keyRange("min") ?? map.head,
      "The scale from \(low) to \(high) has no steps")
  }

  /// A choice needs something to choose from, a fixed field something to print.
  static func missing(in field: HandbookModel.Field, _ map: Mapping) -> [Diagnostic] {
    let place = map.keyRange("type") ?? map.head
    switch field.sort {
    case .choice where !map.has("options") && !map.has("from"):
      return [missing("'options' or 'from'", "choice", field, at: place)]
    case .fixed where !map.has("text") && !map.has("print"):
      return [missing("'text' or 'print'", "fixed", field, at: place)]
    default: return []
    }
  }

  private static func missing(
    _ keys: Message, _ type: String, _ field: HandbookModel.Field, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(104), .error, at: place, "\(keys) is missing in the \(type) field '\(field.id)'",
      suggestions: [Suggestion("Add \(keys)")])
  }

  static func twice(_ option: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(110), .error, at: option.place, "The option '\(option.text)' is given twice")
  }

  static func severalConditions(_ second: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(102), .error, at: second.place, "'when' can only name one field",
      explanation: "Several options of it may stand in a list")
  }
}

/// Reads where the options of a field come from.
enum OptionSource {
  static func list(
    _ text: SourceText, vocabulary: Vocabulary, into findings: inout [Diagnostic]
  ) -> ComputedList? {
    let axes = vocabulary.axes.filter { !$0.values.isEmpty }.map { "segments.\($0.id)" }
    let isAxis = text.text.hasPrefix("segments.")
    return UnknownName.resolved(
      isAxis ? 115 : 103, isAxis ? "axis" : "source of options", text,
      among: ["kinds", "methods"] + axes,
      explanation: isAxis
        ? "An axis with values is declared under 'segments' in vocabulary.yaml"
        : "Options come from 'kinds', 'methods' or 'segments.' and the id of an axis",
      into: &findings
    ).flatMap { ComputedList($0) }
  }
}

extension ComputedList {
  init?(_ text: String) {
    switch text {
    case "kinds": self = .kinds
    case "contacts": self = .contacts
    case "methods": self = .methods
    case "topics": self = .topics
    case _ where text.hasPrefix("segments."):
      self = .segments(AxisID(String(text.dropFirst("segments.".count))))
    default: return nil
    }
  }
}
