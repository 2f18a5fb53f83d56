// Shapes of views that several pages share; docs/templates.md lists them for those who write
// templates.

extension ViewShape {
  /// `{{value}}`
  static let item = ViewShape("item", ["value": .text])
  static let link = ViewShape("link", ["href": .text, "title": .text, "note": .text])
  /// A value of the regulation: `content` may hold links; `href` leads to its clause where the
  /// content holds none; `origin` is own, parent, all or others; `sourceName` says where an
  /// inherited value comes from, or names the clause, in `sourceLanguage` where that is not the
  /// page's.
  static let value = ViewShape(
    "value",
    [
      "isStated": .flag, "origin": .text, "content": .markup, "href": .text, "sourceName": .text,
      "sourceHref": .text, "sourceLanguage": .text,
    ])
  static let fact = ViewShape("fact", ["label": .text, "values": .list(.value)])
  static let version = ViewShape(
    "version", ["language": .text, "name": .text, "href": .text, "isCurrent": .flag])
  static let navigationItem = ViewShape(
    "navigationItem", ["title": .text, "href": .text, "isCurrent": .flag])
  /// What every page provides as `page`. `original` is the language of what is written only once
  /// (names of people, summaries of changes) where it is not the page's.
  static let frame = ViewShape(
    "frame",
    [
      "language": .text, "original": .text, "title": .text, "description": .text, "sort": .text,
      "handbook": .text,
      "organisation": .text, "seal": .text, "logo": .text, "home": .text, "handbooks": .text,
      "assets": .text,
      "isDraft": .flag,
      "hasVersions": .flag, "versions": .list(.version), "navigation": .list(.navigationItem),
      "listTitle": .text, "listHref": .text, "search": .text, "styles": .list(.item),
      "isUntranslated": .flag, "conversion": .text,
    ])
  static let controlRow = ViewShape(
    "controlRow",
    ["act": .text, "name": .text, "role": .text, "roleHref": .text, "date": .text])
  /// A site for the public has no names.
  static let control = ViewShape("control", ["hasNames": .flag, "rows": .list(.controlRow)])
  static let refinement = ViewShape(
    "refinement", ["href": .text, "title": .text, "edition": .text, "language": .text])
}

extension View {
  static func item(_ value: String) -> View { View(.item, ["value": .text(value)]) }

  static func items(_ values: [String]) -> Value { .list(values.map(View.item)) }

  static func link(_ title: String, _ href: String, note: String = "") -> View {
    View(.link, ["href": .text(href), "title": .text(title), "note": .text(note)])
  }

  /// A plain fact that is not a clause's value.
  static func fact(_ label: String, _ contents: [Markup]) -> View {
    View(.fact, ["label": .text(label), "values": .list(contents.map { .value($0) })])
  }

  static func fact(_ label: String, values: [View]) -> View {
    View(.fact, ["label": .text(label), "values": .list(values)])
  }

  static func value(
    _ content: Markup, origin: String = "own", href: String = "", sourceName: String = "",
    sourceHref: String = "", sourceLanguage: String = ""
  ) -> View {
    View(
      .value,
      [
        "isStated": .flag(true), "origin": .text(origin), "content": .markup(content),
        "href": .text(href), "sourceName": .text(sourceName), "sourceHref": .text(sourceHref),
        "sourceLanguage": .text(sourceLanguage),
      ])
  }

  /// Nobody states the value.
  static let unstated = View(
    .value,
    [
      "isStated": .flag(false), "origin": .text(""), "content": .markup(.empty),
      "href": .text(""), "sourceName": .text(""), "sourceHref": .text(""),
      "sourceLanguage": .text(""),
    ])
}
