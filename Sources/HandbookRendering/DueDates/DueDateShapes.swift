extension ViewShape {
  /// A date to enter. `part` is `day`, `start` or `end` of the event `event`.
  static let dueField = ViewShape(
    "dueField", ["id": .text, "label": .text, "event": .text, "part": .text])
  static let dueChoice = ViewShape("dueChoice", ["index": .text, "title": .text])
  /// A clause: its kind (on pages of several), its condition and its deadline in words.
  static let dueRow = ViewShape(
    "dueRow",
    [
      "index": .text, "kind": .text, "href": .text, "condition": .text, "values": .list(.value),
    ])
  static let dueStage = ViewShape(
    "dueStage",
    ["index": .text, "act": .text, "role": .markup, "rule": .text, "source": .text])
  static let duePaper = ViewShape(
    "duePaper",
    ["index": .text, "title": .markup, "covers": .text, "stages": .list(.dueStage)])
  /// The due-date calculator of a page. The words stand without a script as well; `form` is what
  /// only the script can use.
  static let dueDates = ViewShape(
    "dueDates",
    [
      "data": .markup, "hasKinds": .flag, "kinds": .list(.dueChoice), "hasPlans": .flag,
      "plans": .list(.dueChoice), "fields": .list(.dueField), "rows": .list(.dueRow),
      "hasPapers": .flag, "papers": .list(.duePaper),
    ])
}
