import Diagnostics
import HandbookModel

/// Reads who signs a visit's record: `回访人员、业主；电话回访时：回访人员`.
struct SignatureReader {
  let context: ReadingContext
  private let words = CellWords.shared

  init(_ context: ReadingContext) { self.context = context }

  /// Who signs, and who signs instead where the visit is made by some methods.
  func signatures(
    _ text: SourceText, into findings: inout [Diagnostic]
  ) -> Statement<[Located<SignatureDemand>]> {
    var general: [Located<RoleID>] = []
    var exceptions: [Exception] = []
    for value in text.split(at: ";").flatMap(\.lines).map(\.trimmed) where !value.isEmpty {
      let parts = value.split(at: ":", limit: 1).map(\.trimmed)
      let people = parts[parts.count - 1]
      let isNone = words.says(.unsigned, people.text)
      guard let named = isNone ? [] : context.roles.list(people, into: &findings) else {
        return .unreadable
      }
      guard parts.count == 2 else {
        general += named
        continue
      }
      guard let methods = occasion(parts[0], into: &findings) else { return .unreadable }
      exceptions.append(Exception(methods: methods, roles: named))
    }
    return .value(demands(general, exceptions))
  }

  private struct Exception {
    var methods: [MethodID]
    var roles: [Located<RoleID>]
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
    _ general: [Located<RoleID>], _ exceptions: [Exception]
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
}
