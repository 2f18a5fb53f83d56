import Diagnostics
import HandbookModel

/// Finds documents, forms and plans that cannot be told apart (VB110).
enum DuplicateFinder {
  static func findings(in documents: [Document]) -> [Diagnostic] {
    repeated(documents, key: \.key) { later, earlier in
      edition(later.key.id.text, later.edition, earlier.edition)
    }
  }

  /// `forms`: those of `handbook` and those of the handbooks that it uses, used ones first. What is
  /// wrong among the latter was reported with their own handbook.
  static func findings(in forms: [Form], of handbook: HandbookID) -> [Diagnostic] {
    let own = forms.filter { $0.key.handbook == handbook }
    let twice = repeated(own, key: \.key) { later, earlier in
      edition(later.key.id.text, later.edition, earlier.edition)
    }
    let used = forms.filter { $0.key.handbook != handbook }
    let owner = Dictionary(used.map { ($0.key.id, $0) }) { first, _ in first }
    return twice + own.compactMap { form in owner[form.key.id].map { taken(form, by: $0) } }
  }

  static func findings(in plans: [Plan]) -> [Diagnostic] {
    repeated(plans, key: \.id) { later, earlier in
      Diagnostic(
        RuleCode(110), .error, at: later.range, "The plan '\(later.id)' is given twice",
        notes: [Note("First given here", at: earlier.range)])
    }
  }

  private static func repeated<Item, Key: Hashable>(
    _ items: [Item], key: (Item) -> Key, _ finding: (Item, Item) -> Diagnostic
  ) -> [Diagnostic] {
    var first: [Key: Item] = [:]
    return items.compactMap { item in
      guard let earlier = first[key(item)] else {
        first[key(item)] = item
        return nil
      }
      return finding(item, earlier)
    }
  }

  private static func edition(
    _ id: String, _ later: Located<String>, _ earlier: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(110), .error, at: later.range, "Edition '\(later.value)' of '\(id)' is given twice",
      notes: [Note("First given here", at: earlier.range)])
  }

  private static func taken(_ form: Form, by earlier: Form) -> Diagnostic {
    Diagnostic(
      RuleCode(110), .error, at: form.idRange,
      "The id '\(form.key.id)' is taken by a form of the handbook '\(earlier.key.handbook)'",
      explanation: "The forms of a used handbook count as the handbook's own",
      notes: [Note("It is declared here", at: earlier.idRange)])
  }
}
