import Diagnostics
import HandbookModel

/// Reads cells that name people: who leads a visit, who goes along, who sees to it.
struct PeopleReader {
  let context: ReadingContext
  private let words = CellWords.shared

  init(_ context: ReadingContext) { self.context = context }

  typealias Stated = Located<Statement<[Located<RoleID>]>>

  /// What a cell of responsible people says.
  struct Cell {
    var leaders: Located<Statement<Leaders>>?
    /// Everybody else, by the label that names their part.
    var others: [CellWords.ID: [Located<RoleID>]] = [:]
    var place: SourceRange

    func people(_ label: CellWords.ID) -> Stated? {
      others[label].map { roles in
        Located(.value(roles), at: roles.first?.range ?? place)
      }
    }
  }

  /// The labels of a cell of people.
  static let labels: [CellWords.ID] = [.companions, .assistants, .organisers, .supervisors]

  /// `A 或 B；同行：C；协助：D；监督：E`; an organiser is `F（组织）` or `组织：F`; who leads in some
  /// cases instead stands behind a condition: `如购买人数达到 300 人：G`.
  func responsible(_ text: SourceText, into findings: inout [Diagnostic]) -> Cell {
    var cell = Cell(place: text.place)
    var leaders = Leaders([])
    var isReadable = true
    for value in text.split(at: ";").flatMap(\.lines).map(\.trimmed) where !value.isEmpty {
      let parts = value.split(at: ":", limit: 1).map(\.trimmed)
      let isRead =
        parts.count == 2
        ? labelled(parts[0], parts[1], &cell, &leaders, into: &findings)
        : plain(value, &cell, &leaders, into: &findings)
      isReadable = isRead && isReadable
    }
    if !isReadable {
      cell.leaders = Located(.unreadable, at: text.place)
    } else if !leaders.roles.isEmpty || !leaders.exceptions.isEmpty {
      cell.leaders = Located(.value(leaders), at: leaders.roles.first?.range ?? text.place)
    }
    return cell
  }

  private func plain(
    _ value: SourceText, _ cell: inout Cell, _ leaders: inout Leaders,
    into findings: inout [Diagnostic]
  ) -> Bool {
    if let (head, inside) = value.closingBracket, let label = label(inside) {
      guard let named = roles(head, into: &findings) else { return false }
      cell.others[label, default: []] += named
      return true
    }
    if let end = value.lengthBeforeSuffix(words[.jointly]) {
      guard let named = roles(value.prefix(to: end), into: &findings) else { return false }
      leaders.roles += named.prefix(1)
      cell.others[.companions, default: []] += named.dropFirst()
      return true
    }
    guard let named = alternatives(value, into: &findings) else { return false }
    leaders.roles += named
    return true
  }

  private func label(_ text: SourceText) -> CellWords.ID? {
    PeopleReader.labels.first { words.says($0, text.text) }
  }

  private func labelled(
    _ label: SourceText, _ value: SourceText, _ cell: inout Cell, _ leaders: inout Leaders,
    into findings: inout [Diagnostic]
  ) -> Bool {
    if let part = self.label(label) {
      guard let named = roles(value, into: &findings) else { return false }
      cell.others[part, default: []] += named
      return true
    }
    guard isCondition(label) else {
      findings.append(unknownLabel(label))
      return false
    }
    let conditions = context.phrases.conditions(label)
    findings += conditions.diagnostics
    guard let named = alternatives(value, into: &findings), let read = conditions.value else {
      return false
    }
    leaders.exceptions.append(Leaders.Exception(read, roles: named))
    return true
  }

  private func isCondition(_ label: SourceText) -> Bool {
    label.prefixLength(words[.opens]) != nil || label.lengthBeforeSuffix(words[.closes]) != nil
      || context.phrases.conditions(label).isClean
  }

  /// `A 或 B`; a list without `或` or a label does not say whether all go or one of them.
  private func alternatives(
    _ text: SourceText, into findings: inout [Diagnostic]
  ) -> [Located<RoleID>]? {
    let parts = text.split(atWords: words[.or])
    if !context.roles.knows(text) {
      let members = parts.map { ListDivider(index: context.names.roles).parts(of: $0) }
      if let joined = members.firstIndex(where: { $0.count > 1 }) {
        findings.append(
          parts.count == 1 ? openList(text) : mixedList(text, parts, members, at: joined))
        return nil
      }
    }
    var found: [Located<RoleID>] = []
    for part in parts {
      guard let named = roles(part, into: &findings) else { return nil }
      found += named
    }
    return found
  }

  func roles(_ text: SourceText, into findings: inout [Diagnostic]) -> [Located<RoleID>]? {
    context.roles.list(text, into: &findings)
  }

  // MARK: Findings

  private func unknownLabel(_ label: SourceText) -> Diagnostic {
    let near = NearMiss.nearest(
      to: label.text, among: PeopleReader.labels.flatMap { words[$0] })
    let known = PeopleReader.labels.map { words.word($0, like: label) }
    return Diagnostic(
      RuleCode(106), .error, at: label.place,
      "No label '\(label.text)' for people\(Message.didYouMean(near))",
      explanation: "Labels are: \(Message(names: known))")
  }

  private func openList(_ text: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: text.place, "The list does not say whether all go or one of them",
      explanation:
        "Write the others behind a label (\(list(.companions, like: text))), "
        + "or put one of these between them: \(list(.or, like: text))")
  }

  private func list(_ id: CellWords.ID, like text: SourceText) -> String {
    words.word(id, like: text)
  }

  /// `A 和 B 或 C`: both ways of reading it.
  private func mixedList(
    _ text: SourceText, _ parts: [SourceText], _ members: [[SourceText]], at joined: Int
  ) -> Diagnostic {
    let left = joined + 1 < parts.count ? joined : joined - 1
    let (before, after) = (parts[left].text, parts[left + 1].text)
    let or = text.text.dropFirst(before.count).dropLast(after.count)
    let last = members[left].last?.text ?? before
    let first = members[left + 1].first?.text ?? after
    let byAnd = [(before, members[left]), (after, members[left + 1])]
      .map { $0.1.count > 1 ? "(\($0.0))" : $0.0 }.joined(separator: String(or))
    let byOr = "\(before.dropLast(last.count))(\(last)\(or)\(first))\(after.dropFirst(first.count))"
    return Diagnostic(
      RuleCode(106), .error, at: text.place, "'And' and 'or' are mixed in one list",
      explanation: "It could mean '\(byAnd)' or '\(byOr)'")
  }
}
