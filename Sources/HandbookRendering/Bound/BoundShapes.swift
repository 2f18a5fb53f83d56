// Shapes of the views of a bound handbook; docs/bound-handbook.md shows its parts.

extension ViewShape {
  /// What is said of a document on the cover and in the footer of its pages.
  static let boundIdentity = ViewShape(
    "boundIdentity",
    [
      "href": .text, "title": .text, "titleLanguage": .text, "sort": .text, "number": .text,
      "edition": .text, "effective": .text, "status": .text, "isDraft": .flag,
    ])
  static let boundContentsEntry = ViewShape(
    "boundContentsEntry",
    ["level": .text, "href": .text, "number": .text, "title": .text, "language": .text])
  static let boundDocument = ViewShape(
    "boundDocument",
    [
      "anchor": .text, "identity": .view(.boundIdentity), "language": .text,
      "pageLanguage": .text, "translation": .markup, "hasRefines": .flag,
      "refines": .list(.refinement),
      "control": .view(.control), "hasRevisions": .flag, "revisions": .list(.revision),
      "body": .markup, "hasAcceptances": .flag, "acceptances": .list(.acceptance),
    ])
  static let boundAnnex = ViewShape(
    "boundAnnex",
    [
      "anchor": .text, "label": .text, "title": .text, "number": .text, "edition": .text,
      "paper": .text, "pages": .list(.sheetPage),
    ])
  /// A controlled copy in the distribution list.
  static let boundCopy = ViewShape("boundCopy", ["number": .text])
  static let boundHandbook = ViewShape(
    "boundHandbook",
    [
      "text": .texts, "language": .text, "original": .text, "title": .text,
      "organisation": .text,
      "assets": .text, "style": .text, "styleName": .text, "styles": .list(.item),
      "fontFaces": .markup, "isDraft": .flag, "isControlled": .flag, "mark": .text,
      "copy": .text, "digest": .text, "identity": .text, "pageBefore": .text,
      "pageBetween": .text, "pageAfter": .text, "only": .view(.boundIdentity),
      "hasSeveral": .flag,
      "several": .list(.boundIdentity), "copies": .list(.boundCopy),
      "contents": .list(.boundContentsEntry), "documents": .list(.boundDocument),
      "hasAnnexes": .flag, "annexes": .list(.boundAnnex),
    ])
}
