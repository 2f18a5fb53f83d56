import HandbookModel
import HandbookRules

/// New, dropped and changed rows of visits.
struct VisitChanges {
  let pair: EditionPair
  private let rows: EditionRows
  private let before: VisitValues
  private let after: VisitValues

  init(_ pair: EditionPair) {
    self.pair = pair
    rows = EditionRows(before: pair.before.version, after: pair.after.version)
    before = VisitValues(text: pair.before, linker: pair.linker, style: .facts)
    after = VisitValues(text: pair.after, linker: pair.linker, style: .facts)
  }

  var all: [Change] {
    rows.added.map(added) + rows.pairs.compactMap(changed) + rows.dropped.map(dropped)
  }

  private func changed(_ match: EditionRows.Pair) -> Change? {
    let kinds = pair.context.handbook.vocabulary.kinds
    let columns = zip(before.columns(match.before), after.columns(match.after))
    let differing = zip(VisitAttribute.allCases, columns).filter { attribute, _ in
      !match.after.says(attribute, like: match.before, kinds: kinds)
    }
    guard !differing.isEmpty else { return nil }
    return Change(
      sort: .changed, subject: subject(match.after),
      rows: differing.map { _, columns in
        Change.Row(
          label: columns.1.label, before: columns.0.values, after: columns.1.values)
      },
      roles: roles(of: match.before).union(roles(of: match.after)))
  }

  private func added(_ visit: Visit) -> Change {
    Change(
      sort: .added, subject: subject(visit),
      rows: after.columns(visit).filter { !$0.values.isEmpty }.map {
        Change.Row(label: $0.label, before: [], after: $0.values)
      }, roles: roles(of: visit))
  }

  private func dropped(_ visit: Visit) -> Change {
    Change(
      sort: .dropped, subject: subject(visit),
      rows: before.columns(visit).filter { !$0.values.isEmpty }.map {
        Change.Row(label: $0.label, before: $0.values, after: [])
      }, roles: roles(of: visit))
  }

  private func subject(_ visit: Visit) -> Markup {
    let writer = pair.context.writer
    let kind = Markup.link(
      Markup(text: writer.kind(visit.kind)), to: pair.linker.href(.kind(visit.kind)))
    let condition = writer.applicability(visit.key)
    guard !condition.isEmpty else { return kind }
    return kind + Markup(text: writer.noted("", condition))
  }

  private func roles(of visit: Visit) -> Set<RoleID> {
    let leaders = visit.leaders?.value.value
    var roles = Set(leaders?.roles.map(\.value) ?? [])
    roles.formUnion(leaders?.exceptions.flatMap { $0.roles.map(\.value) } ?? [])
    for others in [visit.organisers, visit.companions, visit.assistants, visit.supervisors] {
      roles.formUnion(others?.value.value?.map(\.value) ?? [])
    }
    return roles
  }
}
