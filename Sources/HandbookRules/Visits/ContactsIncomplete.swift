import Diagnostics
import HandbookModel

struct ContactsIncomplete: Rule {
  static let info = RuleInfo(
    423, "contacts-incomplete", .always(.error),
    checks: "A sheet of a visit that has people to reach records who was reached, each of them "
      + "where it lists them; and no group asks for more people than it has.",
    why: "A visit counts once everybody was reached. What the sheet does not ask for, nobody can "
      + "show afterwards.",
    fails: """
      # policy
      | Use visit | all of: head of finance, system administrator |
      # form
      rows: [{ en: head of finance }]
      columns: [{ id: reached, name: { en: Reached }, type: date, records: contacts }]
      """,
    repaired: """
      rows: { from: contacts, of: use-visit }
      columns: [{ id: reached, name: { en: Reached }, type: date, records: contacts }]
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for group in context.ownContacts where group.minimum > max(1, group.members.count) {
      findings.report(
        at: group.range,
        "'\(context.names.contact(group.id))' asks for \(group.minimum) of "
          + "\(group.members.count) people",
        suggestions: [Suggestion("Lower 'min', or name the others under 'any-of'")])
    }
    for text in context.originals { check(text, context, into: &findings) }
  }

  private func check(
    _ text: DocumentText, _ context: RuleContext, into findings: inout Findings
  ) {
    var reported: Set<[FormKey]> = []
    for visit in text.visits {
      guard let demand = visit.contacts.items.first, !visit.contacts.isUnreadable,
        let sheets = visit.readableSheets(in: context.handbook), let sheet = sheets.first,
        reported.insert(sheets.map(\.key)).inserted
      else { continue }
      let lists = sheets.flatMap(\.contactLists)
      guard !lists.isEmpty else {
        findings.report(
          at: sheet.idRange,
          "\(context.names.form(sheet.key)) has no place for who was reached",
          notes: [
            Note(
              "people to reach for \(text.names.key(visit.key, kind: visit.kind))",
              at: demand.range)
          ],
          suggestions: [
            Suggestion("Add a field with 'records: contacts', or a table with a row for each")
          ])
        continue
      }
      reportRows(visit, lists, sheet, text, context, into: &findings)
    }
  }

  /// Who is to be reached and stands in no list of the sheets.
  private func reportRows(
    _ visit: Visit, _ lists: [ContactList], _ sheet: Form, _ text: DocumentText,
    _ context: RuleContext, into findings: inout Findings
  ) {
    let listed = lists.compactMap(\.names)
    guard let list = lists.first, listed.count == lists.count else { return }
    let names = Set(listed.joined())
    let contacts = context.handbook.vocabulary.contacts
    for item in visit.contacts.items {
      guard let group = contacts[item.member] else { continue }
      for post in group.missing(in: names, contacts) {
        findings.report(
          at: list.range,
          "\(context.names.form(sheet.key)) has no row for \(text.names.contact(post))",
          notes: [Note("to be reached", at: item.range)],
          suggestions: [Suggestion("Add it, or take the rows 'from: contacts'")])
      }
    }
  }
}

extension RuleContext {
  /// Without those of the handbooks that it uses, which report theirs themselves.
  fileprivate var ownContacts: [ContactGroup] {
    let used = handbook.uses.compactMap { workspace.handbook($0.value)?.vocabulary.contacts }
    return handbook.vocabulary.contacts.filter { group in
      !used.contains { $0[group.id] != nil }
    }
  }
}

extension ContactGroup {
  /// Whom a list must hold too, so that it has enough of the group's people.
  fileprivate func missing(
    in names: Set<String>, _ contacts: EntryTable<ContactGroup>
  ) -> [ContactGroupID] {
    func isListed(_ group: ContactGroup) -> Bool {
      !names.isDisjoint(with: group.name.all.map(\.value))
    }
    guard !isListed(self) else { return [] }
    guard !members.isEmpty else { return [id] }
    let posts = members.compactMap { contacts[$0.value] }
    let missing = posts.filter { !isListed($0) }
    return posts.count - missing.count >= minimum ? [] : missing.map(\.id)
  }
}
