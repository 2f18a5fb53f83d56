import Diagnostics
import HandbookModel
import HandbookRendering

/// Chooses the edition of a form that a batch is printed from, and what its sheets must say of it.
struct EditionChoice {
  let form: Form
  private(set) var marks: [SheetSetting.Mark] = []
  let isDraft: Bool

  /// - Parameters:
  ///   - edition: nil: the one in force on `day`.
  ///   - day: when the sheets come into use.
  init(
    of editions: [Form], edition: String?, on day: CalendarDay, _ request: BatchRequest
  ) throws(EnvironmentFailure) {
    let inForce = EditionChoice.inForce(editions, on: day)
    let named = edition.flatMap { name in editions.first { $0.key.edition == name } }
    guard let form = edition == nil ? inForce : named else {
      throw EnvironmentFailure(
        "No edition '\(edition ?? "")' of the form",
        remedy: "name one of \(Message(names: editions.map(\.key.edition)))")
    }
    isDraft = form.status == .draft
    if isDraft, !request.allowsDraft {
      throw EnvironmentFailure(
        "Edition \(form.key.edition) of '\(form.key.id)' is a draft",
        remedy: "write 'status: issued' into the form, or print it as a draft with --draft")
    }
    if let begins = form.effective?.value, begins > day {
      throw EnvironmentFailure(
        "Edition \(form.key.edition) of '\(form.key.id)' comes into force on \(begins)",
        remedy: "name a --period from then on")
    }
    if let newer = inForce, EditionChoice.precedes(form, newer) {
      guard request.allowsSuperseded else {
        throw EnvironmentFailure(
          "Edition \(form.key.edition) of '\(form.key.id)' is superseded by \(newer.key.edition)",
          remedy: "leave --edition out, or print it all the same with --superseded")
      }
      marks = [.superseded]
    }
    self.form = form
  }

  /// The edition that came into force last, up to `day`; where none has, the first that will. Issued
  /// ones go before drafts.
  private static func inForce(_ editions: [Form], on day: CalendarDay) -> Form? {
    let issued = editions.filter { $0.status == .issued }
    let rivals = issued.isEmpty ? editions : issued
    let begun = rivals.filter { $0.effective.map { $0.value <= day } ?? true }
    return begun.isEmpty
      ? rivals.min(by: precedes) : begun.max(by: precedes)
  }

  /// By the day they come into force; an edition without one came first, and of such the one that
  /// stands in a file named after its edition.
  private static func precedes(_ left: Form, _ right: Form) -> Bool {
    rank(left) < rank(right)
  }

  private static func rank(_ form: Form) -> (Int, Int) {
    (form.effective?.value.ordinal ?? .min, form.isSuperseded ? 0 : 1)
  }
}
