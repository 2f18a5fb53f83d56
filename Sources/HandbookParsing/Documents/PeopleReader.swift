import Diagnostics
import HandbookModel

/// Reads cells that name people: who leads a visit, who goes along, who signs.
struct PeopleReader {
  let context: ReadingContext
  private let words = CellWords.shared

  init(_ context: ReadingContext) { self.context = context }

  /// What a cell of responsible people says.
  struct Cell {
    var leaders: Located<Statement<Leaders>>?
    var companions: Located<Statement<[Located<RoleID>]>>?
    var assistants: Located<Statement<[Located<RoleID>]>>?
  }

  /// `A 或 B；同行：C；协助：D`; an organiser is `E（组织）` or `组织：E`.
  func responsible(_ text: SourceText, into findings: inout [Diagnostic]) -> Cell {
    var cell = Cell()
    var leaders = Leaders([])
    var isReadable = true
    for value in text.split(at: ";").map(\.trimmed) where !value.isEmpty {
      let parts = value.split(at: ":", limit: 1).map(\.trimmed)
      if parts.count == 2 {
        isReadable = label(parts[0], parts[1], &cell, &leaders, into: &findings) && isReadable
      } else if let bracket = value.closingBracket, words.says(.organisers, bracket.inside.text) {
        leaders.organisers += roles(bracket.head, into: &findings) ?? []
      } else if let named = alternatives(value, into: &findings) {
        leaders.roles += named
      } else {
        isReadable = false
      }
    }
    let hasLeaders = !leaders.roles.isEmpty || !leaders.organisers.isEmpty
    if !isReadable {
      cell.leaders = Located(.unreadable, at: text.place)
    } else if hasLeaders {
      cell.leaders = Located(.value(leaders), at: leaders.roles.first?.range ?? text.place)
    }
    return cell
  }

  private func label(
    _ label: SourceText, _ value: SourceText, _ cell: inout Cell, _ leaders: inout Leaders,
    into findings: inout [Diagnostic]
  ) -> Bool {
    guard let named = roles(value, into: &findings) else { return false }
    if words.says(.companions, label.text) {
      cell.companions = Located(.value(named), at: value.place)
    } else if words.says(.assistants, label.text) {
      cell.assistants = Located(.value(named), at: value.place)
    } else if words.says(.organisers, label.text) {
      leaders.organisers += named
    } else {
      findings.append(unknownLabel(label))
      return false
    }
    return true
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

  /// `回访人员、业主；电话回访时：回访人员`: who signs, and who signs instead by some methods.
  func signatures(
    _ text: SourceText, into findings: inout [Diagnostic]
  ) -> Statement<[Located<SignatureDemand>]> {
    var general: [Located<RoleID>] = []
    var exceptions: [(methods: [MethodID], roles: [Located<RoleID>])] = []
    for value in text.split(at: ";").map(\.trimmed) where !value.isEmpty {
      let parts = value.split(at: ":", limit: 1).map(\.trimmed)
      let people = parts[parts.count - 1]
      let isNone = words.says(.unsigned, people.text)
      guard let named = isNone ? [] : roles(people, into: &findings) else { return .unreadable }
      guard parts.count == 2 else {
        general += named
        continue
      }
      guard let methods = occasion(parts[0], into: &findings) else { return .unreadable }
      exceptions.append((methods, named))
    }
    return .value(demands(general, exceptions))
  }

  /// The methods of `电话回访时`, `when by phone`.
  private func occasion(_ text: SourceText, into findings: inout [Diagnostic]) -> [MethodID]? {
    var rest = text
    if let length = rest.prefixLength(words[.opens]) { rest = rest.suffix(from: length) }
    if let length = rest.prefixLength(words[.by]) { rest = rest.suffix(from: length) }
    if let length = rest.lengthBeforeSuffix(words[.closes]) { rest = rest.prefix(to: length) }
    if let length = rest.lengthBeforeSuffix(words[.visit]) { rest = rest.prefix(to: length) }
    return context.methods.list(rest, into: &findings)?.map(\.value)
  }

  private func demands(
    _ general: [Located<RoleID>], _ exceptions: [(methods: [MethodID], roles: [Located<RoleID>])]
  ) -> [Located<SignatureDemand>] {
    let always = general.map { role in
      let dropped = exceptions.filter { !$0.roles.map(\.value).contains(role.value) }
      let scope: SignatureDemand.Scope =
        dropped.isEmpty ? .always : .except(dropped.flatMap(\.methods))
      return Located(SignatureDemand(role.value, scope: scope), at: role.range)
    }
    let added = exceptions.flatMap { exception in
      exception.roles.filter { role in !general.map(\.value).contains(role.value) }
        .map { Located(SignatureDemand($0.value, scope: .only(exception.methods)), at: $0.range) }
    }
    return always + added
  }

  private func unknownLabel(_ label: SourceText) -> Diagnostic {
    let known = [CellWords.ID.companions, .assistants, .organisers].flatMap { words[$0] }
    let near = NearMiss.nearest(to: label.text, among: known)
    return Diagnostic(
      RuleCode(106), .error, at: label.place,
      "No label '\(label.text)' for people" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      explanation: "Labels are: \(known.inScript(of: label.text).joined(separator: ", "))")
  }

  private func openList(_ text: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: text.place, "The list does not say whether all go or one of them",
      explanation:
        "Write the others behind a label (\(list(.companions, like: text))), "
        + "or put one of these between them: \(list(.or, like: text))")
  }

  private func list(_ id: CellWords.ID, like text: SourceText) -> String {
    words[id].inScript(of: text.text).joined(separator: ", ")
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

extension SourceText {
  /// Splits at words that stand between other words, outside brackets.
  func split(atWords words: [String]) -> [SourceText] {
    var parts: [SourceText] = []
    var start = 0
    var index = 1
    while index < utf8.count {
      if let length = wordLength(words, at: index), isFree(at: index, length: length) {
        parts.append(slice(start..<index).trimmed)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    return parts + [slice(start..<utf8.count).trimmed]
  }

  /// A Latin word is one only between spaces.
  private func isFree(at index: Int, length: Int) -> Bool {
    guard utf8[index] < 0x80 else { return true }
    return utf8[index - 1] == 0x20 && (index + length == utf8.count || utf8[index + length] == 0x20)
  }
}
