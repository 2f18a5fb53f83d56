import HandbookModel

/// A sheet that goes with every regulation and that nobody has to draw: the program makes it from the
/// model, edition by edition.
enum MadeSheet: Hashable, Sendable {
  /// Read and understood by the people of a role, with what is new and what they have to do.
  case reading(RoleID)
  /// Who took part in the training on a regulation.
  case training

  /// Behind the document's id in the address. An author's id holds no point, so that no form that is
  /// written has the same.
  var suffix: String {
    switch self {
    case .reading(let role): "read.\(role.text)"
    case .training: "training"
    }
  }

  /// The sheets of a regulation: one for each role that it gives something to do, in the order of the
  /// vocabulary, and one for the training on it.
  static func all(of text: DocumentText, _ activities: ActivityIndex, in handbook: Handbook)
    -> [MadeSheet]
  {
    let readers = handbook.vocabulary.roles.filter { role in
      role.isStaff && !activities[role.id].within(text.document.key).isEmpty
    }
    return readers.map { .reading($0.id) } + [.training]
  }
}

/// The forms of the sheets that go with a regulation, in the order of `MadeSheet.all`.
struct MadeForms {
  private let text: DocumentText
  private let activities: ActivityIndex
  private let maker: FormMaker
  private let sheets: [MadeSheet]

  init(_ context: HandbookContext, _ text: DocumentText, _ activities: ActivityIndex) {
    self.text = text
    self.activities = activities
    maker = FormMaker(context, text.document)
    sheets = MadeSheet.all(of: text, activities, in: context.handbook)
  }

  var all: [(MadeSheet, Form)] { sheets.compactMap { sheet in form(sheet).map { (sheet, $0) } } }

  private func form(_ sheet: MadeSheet) -> Form? {
    switch sheet {
    case .training: return TrainingSheet(maker: maker, audience: readers).form
    case .reading(let id):
      guard let role = maker.context.handbook.vocabulary.roles[id] else { return nil }
      let own = activities[id].within(text.document.key)
      return ReadingSheet(maker: maker, role: role, activities: own).form
    }
  }

  private var readers: [RoleID] {
    sheets.compactMap { if case .reading(let role) = $0 { role } else { nil } }
  }
}

extension Role {
  /// Its people work here, and so read the regulations: no customer, authority or meeting.
  var isStaff: Bool { sort == .post || sort == .body }
}

extension Activities {
  /// What one document gives to do; signatures stand on forms and go with their papers.
  func within(_ document: DocumentKey) -> Activities {
    var result = Activities()
    result.duties = duties.filter { $0.text.document.key == document }
    result.visits = visits.filter { $0.text.document.key == document }
    result.stages = stages.filter { $0.text.document.key == document }
    result.keeps = keeps.filter { $0.text.document.key == document }
    result.steps = steps.filter { $0.text.document.key == document }
    result.escalations = escalations.filter { $0.text.document.key == document }
    result.targets = targets.filter { $0.text.document.key == document }
    return result
  }
}
