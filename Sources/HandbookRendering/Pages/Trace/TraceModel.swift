import HandbookModel
import HandbookRules

/// A place elsewhere that a requirement is traced to.
struct TraceLink {
  var href: String
  var title: String
  var language = ""
  var verdict: RefinementVerdict?
}

/// A requirement with all that it is traced to.
struct TraceRow {
  var label: String
  var values: [View]
  var standards: [TraceLink] = []
  var plans: [TraceLink] = []
  var proofs: [View] = []
  var gaps: [String] = []
}

/// The requirements of one thing.
struct TraceGroup {
  var title: String
  var language = ""
  var href: String
  var note = ""
  var plans: [TraceLink] = []
  var gaps: [String] = []
  var rows: [TraceRow] = []

  /// What is not stated at all is no requirement of the document.
  var count: Int { rows.count }
}
