extension ViewShape {
  /// A place elsewhere that a requirement is traced to. `verdict`: how the nearer of the two stands
  /// to the other.
  static let traceLink = ViewShape(
    "traceLink",
    ["href": .text, "title": .text, "language": .text, "verdict": .text, "verdictName": .text])
  /// One requirement. `gaps`: what is missing, in words.
  static let traceRow = ViewShape(
    "traceRow",
    [
      "id": .text, "label": .text, "values": .list(.value), "hasStandards": .flag,
      "standards": .list(.traceLink), "hasPlans": .flag, "plans": .list(.traceLink),
      "hasProofs": .flag, "proofs": .list(.link), "hasGaps": .flag, "gaps": .list(.item),
    ])
  /// The requirements of a kind of visit in one case, or of one paper, or what is not stated.
  static let traceGroup = ViewShape(
    "traceGroup",
    [
      "id": .text, "title": .text, "language": .text, "href": .text, "note": .text,
      "plans": .list(.traceLink), "hasGaps": .flag, "gaps": .list(.item),
      "rows": .list(.traceRow),
    ])
  static let traceDocument = ViewShape(
    "traceDocument",
    [
      "id": .text, "title": .text, "language": .text, "href": .text, "count": .text,
      "groups": .list(.traceGroup),
    ])
  static let traceabilityPage = ViewShape(
    "traceability",
    [
      "text": .texts, "page": .view(.frame), "count": .text, "gapCount": .text,
      "hasGaps": .flag, "gaps": .list(.link), "documents": .list(.traceDocument),
    ])
}
