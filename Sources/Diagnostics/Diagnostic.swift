/// How much a finding weighs. An error keeps a handbook from being published.
public enum Severity: String, Comparable, Sendable, CaseIterable {
  case information, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The number of a rule, printed as `VB106`. Numbers are never reused.
public struct RuleCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let number: Int

  public init(_ number: Int) { self.number = number }

  /// Reads `VB106` (in any case) or `106`; nil for anything else.
  public init?(text: some StringProtocol) {
    let digits = text.uppercased().hasPrefix("VB") ? String(text.dropFirst(2)) : String(text)
    guard digits.count == 3, let number = Int(digits), number >= 100 else { return nil }
    self.number = number
  }

  public var description: String { "VB\(number)" }

  public static func < (left: RuleCode, right: RuleCode) -> Bool { left.number < right.number }
}

/// A replacement of one stretch of one file.
public struct Edit: Hashable, Sendable {
  public var range: SourceRange
  public var replacement: String

  public init(_ range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// What the author could do: a verb phrase, and the edits that do it where they are known.
public struct Suggestion: Hashable, Sendable {
  public var text: Message
  public var edits: [Edit]
  /// The edits may be made without asking: what they write says what the author wrote, in the sign or
  /// spelling that is read. Never for a choice between meanings, such as the near miss of a name that
  /// authors give.
  public var isSafe: Bool
  /// Lines to paste where `text` says, without a place of their own yet; printed as they are.
  public var lines: [String]

  public init(_ text: Message, edits: [Edit] = [], isSafe: Bool = false, lines: [String] = []) {
    self.text = text
    self.edits = edits
    self.isSafe = isSafe && !edits.isEmpty
    self.lines = lines
  }
}

/// Another place that has to do with a finding, or a sentence without a place.
public struct Note: Hashable, Sendable {
  public var text: Message
  public var range: SourceRange?

  public init(_ text: Message, at range: SourceRange? = nil) {
    self.text = text
    self.range = range
  }
}

/// One finding about what an author wrote, as a value; printing it is the emitters' affair.
///
/// - `range`: the smallest text that is wrong.
/// - `summary`: headline style, most specific thing first, no full stop.
/// - `explanation`: answers the author's next question, or is absent.
public struct Diagnostic: Hashable, Sendable {
  public var code: RuleCode
  public var severity: Severity
  public var range: SourceRange
  public var summary: Message
  public var explanation: Message?
  public var notes: [Note]
  public var suggestions: [Suggestion]
  /// The name that nothing declares, where that is what is wrong.
  public var undeclared: UndeclaredName?

  public init(
    _ code: RuleCode, _ severity: Severity, at range: SourceRange, _ summary: Message,
    explanation: Message? = nil, notes: [Note] = [], suggestions: [Suggestion] = [],
    undeclared: UndeclaredName? = nil
  ) {
    self.code = code
    self.severity = severity
    self.range = range
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.suggestions = suggestions
    self.undeclared = undeclared
  }
}

extension Diagnostic {
  /// The order of reporting: by place, then by code, then by wording.
  public static func isReportedBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    (left.range, left.code, left.summary) < (right.range, right.code, right.summary)
  }
}

/// Collects findings in the order in which they are made; `sorted` gives the order of reporting.
public struct DiagnosticSink: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  public mutating func report(contentsOf others: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: others)
  }

  /// By place, then by code, then by wording; equal findings once.
  public var sorted: [Diagnostic] {
    var sorted: [Diagnostic] = []
    for diagnostic in diagnostics.sorted(by: Diagnostic.isReportedBefore) {
      // Equal findings stand among those of one place; hashing all their texts took longer.
      let isKnown = sorted.reversed().prefix { $0.range == diagnostic.range }.contains(diagnostic)
      if !isKnown { sorted.append(diagnostic) }
    }
    return sorted
  }
}
