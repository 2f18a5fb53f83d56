/// Where a message is expected.
extension MessageWalk {
  func isMessageType(_ type: ArraySlice<SwiftToken>) -> Bool {
    MessageSignatures.isMessage(type)
      || type.contains { token in
        token.word.map { word in scopes.contains { $0.aliases.contains(word) } } ?? false
      }
  }

  /// Whether what stands in frame `index` now is expected to be a message.
  func isMessage(in index: Int) -> Bool {
    let frame = frames[index]
    guard index > 0 else { return isDeclared(frame) ?? false }
    if frame.isInterpolation { return true }
    switch frame.sign {
    case "(": return isArgument(frame, in: index)
    case "[": return frame.callee == nil && isMessage(in: index - 1)
    default: return isValue(frame, in: index)
    }
  }

  static let transparent: Set<String> = [
    "Located", "map", "flatMap", "compactMap", "Optional",
  ]

  func isArgument(_ frame: Frame, in index: Int) -> Bool {
    guard let callee = frame.callee else { return isMessage(in: index - 1) }
    // What the target declares hides what others offer, where no receiver is named.
    let isOwn = !frame.isMember && scopes.prefix(2).contains { $0.functions.contains(callee) }
    let asked = isOwn ? scopes.prefix(2) : scopes[...]
    let parameter = "\(callee) \(frame.argument)"
    let wanted = frame.isOfValue ? [parameter] : [parameter, "static " + parameter]
    if asked.contains(where: { !$0.parameters.isDisjoint(with: wanted) }) { return true }
    return Self.transparent.contains(callee) && isMessage(in: index - 1)
  }

  func isValue(_ frame: Frame, in index: Int) -> Bool {
    if let declared = isDeclared(frame) { return declared }
    if let first = frame.statement.first?.word, first == "case" { return false }
    if let returns = frame.returnsMessage { return returns }
    let isReturn = frame.statement.first?.word == "return"
    if isReturn, let body = frames[...index].last(where: { $0.returnsMessage != nil }) {
      return body.returnsMessage ?? false
    }
    return isMessage(in: index - 1)
  }

  /// `let text: Message = …`, `text = …`; nil for what is neither.
  func isDeclared(_ frame: Frame) -> Bool? {
    let statement = frame.statement
    guard let sign = statement.firstIndex(where: { $0.sign == "=" || $0.sign == "+=" }) else {
      return nil
    }
    let isCondition = ["if", "guard", "while"].contains(statement.first?.word)
    guard !isCondition else { return false }
    if let colon = statement[..<sign].firstIndex(where: { $0.sign == ":" }) {
      return isMessageType(statement[colon..<sign])
    }
    let isVariable = statement[..<sign].contains { $0.word == "let" || $0.word == "var" }
    guard !isVariable, let place = statement[..<sign].lastIndex(where: { $0.word != nil }),
      let name = statement[place].word
    else { return false }
    let isProperty =
      place > 1 && statement[place - 1].sign == "." && statement[place - 2].word != "self"
    return (isProperty ? scopes[...] : scopes.prefix(1)).contains { $0.names.contains(name) }
  }
}
