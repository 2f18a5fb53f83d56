extension ViewShape {
  /// `facts`: by when, who, how many, how, on which sheet, who signs; `more`: the rest.
  static let kindClause = ViewShape(
    "kindClause",
    [
      "title": .text, "language": .text, "document": .text, "documentHref": .text,
      "facts": .list(.fact), "hasMore": .flag, "more": .list(.fact),
    ])
  /// A sheet of the visit: who signs it, who keeps it and for how long.
  static let kindSheet = ViewShape(
    "kindSheet",
    [
      "href": .text, "title": .text, "number": .text, "signers": .text, "keeper": .text,
      "retention": .text,
    ])
  static let comparedCell = ViewShape(
    "comparedCell",
    ["label": .text, "values": .list(.item), "verdict": .text, "verdictName": .text])
  /// What one document or plan says of the kind, beside what it refines.
  static let comparedLevel = ViewShape(
    "comparedLevel",
    [
      "href": .text, "title": .text, "language": .text, "sort": .text, "parent": .text,
      "cells": .list(.comparedCell),
    ])
  static let kindComparison = ViewShape(
    "kindComparison", ["columns": .list(.item), "levels": .list(.comparedLevel)])
  static let kindPage = ViewShape(
    "kind",
    [
      "text": .texts, "page": .view(.frame), "facts": .list(.fact), "hasParts": .flag,
      "parts": .list(.pagePart), "clauses": .list(.kindClause), "hasSheets": .flag,
      "sheets": .list(.kindSheet), "hasOutcomes": .flag, "outcomes": .list(.outcome),
      "hasEscalations": .flag, "escalations": .list(.escalation), "hasReports": .flag,
      "reports": .list(.paper), "hasScripts": .flag, "scripts": .list(.script),
      "hasProcedures": .flag, "procedures": .list(.procedure),
      "comparison": .view(.kindComparison), "trace": .text, "hasPlans": .flag,
      "plans": .list(.link), "dueDates": .view(.dueDates), "timeLine": .view(.timeLine),
    ])
}
