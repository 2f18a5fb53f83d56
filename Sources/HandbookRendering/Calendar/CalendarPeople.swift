import HandbookModel
import HandbookWriting

/// Writes who does what for an entry: `Project manager reviews`. Members of a body that leads are
/// not named beside it.
extension CalendarWords {
  /// Of a theme nobody in particular: it concerns everybody who visits.
  func people(_ entry: YearEntry) -> String {
    if case .theme = entry.subject { "" } else { people(entry.people) }
  }

  func people(_ people: [Participation]) -> String {
    sentences(people).map { key, roles in
      context.texts.phrase(
        key, ["role": context.writer.list(roles.map(context.writer.role), joint(key))])
    }.joined(separator: context.writer.joint(.separate))
  }

  /// The same with links to the roles.
  func people(_ people: [Participation], _ linker: Linker) -> Markup {
    let sentences = sentences(people).map { key, roles in
      Markup(
        text: context.texts.phrase(key), replacing: "{role}", with: linker.roles(roles, joint(key)))
    }
    return linker.joined(sentences, .separate)
  }

  private func joint(_ key: String) -> ValueWriter.Joint {
    key == "calendar.does.leads" ? .any : .all
  }

  /// Roles that do the same stand together, in the order in which the parts first appear.
  private func sentences(_ people: [Participation]) -> [(key: String, roles: [RoleID])] {
    var sentences: [(key: String, roles: [RoleID])] = []
    for person in people {
      guard let key = key(person.part) else { continue }
      if let index = sentences.firstIndex(where: { $0.key == key }) {
        sentences[index].roles.append(person.role)
      } else {
        sentences.append((key, [person.role]))
      }
    }
    return sentences
  }

  private func key(_ part: Participation.Part) -> String? {
    switch part {
    case .leads: "calendar.does.leads"
    case .goesAlong: "calendar.does.goes-along"
    case .assists: "calendar.does.assists"
    case .organises: "calendar.does.organises"
    case .member: nil
    case .act(let act): "calendar.act.\(act.rawValue)"
    }
  }
}
