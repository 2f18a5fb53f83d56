/// What search knows of a page: what it is called, and what stands on it, section by section.
struct IndexedPage: Sendable {
  /// Sorts of pages, in the order in which search lists what their texts say: first those that
  /// state it, then those that repeat it, last what is no longer in force.
  enum Sort: Int, CaseIterable, Sendable {
    case document, kind, role, form, plan, term, page, made, superseded

    /// The key of its label.
    var label: String {
      switch self {
      case .kind: "visit"
      case .role: "role"
      case .document: "document"
      case .form, .made: "form"
      case .plan: "plan"
      case .term: "search-term"
      case .page: "search-page"
      case .superseded: "search-superseded"
      }
    }

    /// Nobody looks there first, whatever the title.
    var isLast: Bool { self == .made || self == .superseded }
  }

  /// Relative to the folder of the language, as links have it.
  var href: String
  var sort: Sort
  var title: [UInt8]
  /// What else the page is called, as a title counts: aliases, names in other languages, numbers.
  var names: [String]
  /// The first is what stands above all headings that have an address, and has no anchor.
  var sections: [IndexedSection]
}

/// A part of a page that has an address of its own. Texts are UTF-8; a line feed stands between
/// paragraphs, cells and whatever else is not read in one breath.
struct IndexedSection: Sendable {
  /// As it stands in an address, without `#`.
  var anchor: String
  var title: [UInt8]
  /// An author's heading, not one that every page of the sort has.
  var isTitled: Bool
  var text: [UInt8]
}
