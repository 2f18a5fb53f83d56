import Diagnostics
import HandbookModel
import HandbookRules

/// Finds the form that is meant by an id or a title.
struct FormChoice {
  let handbook: Handbook
  /// All its editions.
  let editions: [Form]

  /// - Parameter handbook: nil: any of those that are checked.
  init(
    _ name: String, in checked: CheckedWorkspace, handbook: String?
  ) throws(EnvironmentFailure) {
    let forms = try FormChoice.handbooks(handbook, in: checked).flatMap { handbook in
      handbook.forms.filter { $0.key.handbook == handbook.id && $0.medium == .paper }
        .map { (handbook: handbook, form: $0) }
    }
    let found = forms.filter { FormChoice.names(of: $0.form).contains(FormChoice.folded(name)) }
    guard let first = found.first else {
      let near = NearMiss.nearest(to: name, among: forms.flatMap { FormChoice.written($0.form) })
      throw EnvironmentFailure(
        "No form '\(name)' on paper\(.didYouMean(near))",
        remedy: "name the id or a title of a form in forms/")
    }
    let keys = Set(found.map { "\($0.handbook.id)/\($0.form.key.id)" }).sorted()
    guard keys.count == 1 else {
      let isOfSeveral = Set(found.map(\.handbook.id)).count > 1
      throw FormChoice.ambiguous(name, keys, isOfSeveral: isOfSeveral)
    }
    self.handbook = first.handbook
    editions = found.map(\.form)
  }

  static func handbooks(
    _ name: String?, in checked: CheckedWorkspace
  ) throws(EnvironmentFailure) -> [Handbook] {
    let all = checked.workspace.handbooks
    guard let name else { return all }
    let found = all.filter { $0.id.text == name }
    guard found.isEmpty else { return found }
    let near = NearMiss.nearest(to: name, among: all.map(\.id.text))
    throw EnvironmentFailure(
      "No handbook '\(name)'\(.didYouMean(near))",
      remedy: "name one of \(Message(names: all.map(\.id.text)))")
  }

  private static func ambiguous(
    _ name: String, _ keys: [String], isOfSeveral: Bool
  ) -> EnvironmentFailure {
    EnvironmentFailure(
      "'\(name)' is the name of several forms: \(Message(names: keys))",
      remedy: isOfSeveral ? "say which with --handbook" : "name the form by its id")
  }

  private static func names(of form: Form) -> [String] { written(form).map(folded) }

  private static func written(_ form: Form) -> [String] {
    [form.key.id.text] + form.title.all.map(\.value)
  }

  /// Title marks do not count: they come along when a title is copied from a text.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { !$0.isWhitespace && !$0.isTitleMark })
  }
}

extension Character {
  fileprivate var isTitleMark: Bool { self == "\u{300A}" || self == "\u{300B}" }
}
