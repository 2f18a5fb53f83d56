/// Goes through the tokens of one file with the brackets that are open around each.
struct MessageWalk {
  struct Frame {
    var sign = "{"
    /// The function that a `(` calls or declares; the one whose trailing closure a `{` is.
    var callee: String?
    /// The callee stands behind a dot; behind the name of a value and a dot.
    var isMember = false
    var isOfValue = false
    /// The label of the argument, or how many without one stand before it.
    var argument: String { label ?? "\(unlabelled)" }
    var label: String?
    var unlabelled = 0
    /// What has been read of the statement, or of the argument.
    var statement: [SwiftToken] = []
    /// Whether the value of a body is a message; nil for a block that is no body of its own.
    var returnsMessage: Bool?
    var isInterpolation = false
  }

  let file: String
  /// What its own file declares, its target, and the modules that it imports.
  let scopes: [MessageSignatures]
  var patterns: [MessageSources.Pattern] = []
  var assembled: [MessageSources.Pattern] = []
  var frames: [Frame] = [Frame()]

  init(file: String, scopes: [MessageSignatures]) {
    self.file = file
    self.scopes = scopes
  }

  mutating func walk(_ tokens: [SwiftToken]) {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.literal != nil {
        index = literal(tokens, index)
        continue
      }
      switch token.sign {
      case "(", "[", "{": open(tokens, index)
      case ")", "]", "}": close(token)
      case ",": next(token)
      case ":": colon(token)
      default: add(token)
      }
      index += 1
    }
  }

  mutating func add(_ token: SwiftToken) {
    if token.isFirst && frames[top].sign == "{" && startsStatement(token) {
      frames[top].statement = []
    }
    frames[top].statement.append(token)
  }

  /// What continues the line before begins with a sign, or stands behind one.
  func startsStatement(_ token: SwiftToken) -> Bool {
    guard token.word != nil || token.literal != nil else { return false }
    guard let last = frames[top].statement.last?.sign else { return true }
    return [")", "]", "}", ">", "!", "?"].contains(last)
  }

  var top: Int { frames.count - 1 }
}

extension MessageWalk {
  mutating func open(_ tokens: [SwiftToken], _ index: Int) {
    let token = tokens[index]
    var frame = Frame(sign: token.sign ?? "")
    let before = frames[top].statement.last
    switch token.sign {
    case "(":
      frame.callee = isCall(token, before) ? callee(tokens, index) : nil
      frame.isMember = index > 1 && tokens[index - 2].sign == "."
      frame.isOfValue = frame.isMember && index > 2 && Self.isValueName(tokens[index - 3])
    case "[": frame.callee = before.map(Self.isValue) == true && !token.isFirst ? "[" : nil
    default: (frame.callee, frame.returnsMessage) = body(of: frames[top].statement)
    }
    if token.sign != "{" { add(token) }
    frames.append(frame)
  }

  static let keywords: Set<String> = [
    "if", "switch", "return", "in", "case", "let", "var", "guard", "for", "while", "where", "else",
    "is", "as", "try", "some", "throw",
  ]

  static func isValue(_ token: SwiftToken) -> Bool {
    token.word.map { !keywords.contains($0) } ?? [")", "]", "}", ">"].contains(token.sign)
  }

  /// `map`, not `Shape`.
  static func isValueName(_ token: SwiftToken) -> Bool {
    token.word.map { $0.first?.isLowercase == true && !keywords.contains($0) }
      ?? [")", "]", "?"].contains(token.sign)
  }

  func isCall(_ token: SwiftToken, _ before: SwiftToken?) -> Bool {
    before.map { $0.word != nil && Self.isValue($0) || $0.sign == ">" } ?? false
  }

  /// The name before a bracket; that of a type's `init`, and of a generic type.
  func callee(_ tokens: [SwiftToken], _ index: Int) -> String? {
    var place = index - 1
    if tokens[place].sign == ">" {
      while place > 0, tokens[place].sign != "<" { place -= 1 }
      place -= 1
    }
    guard place >= 0, let word = tokens[place].word else { return nil }
    if word == "append", place > 1, let owner = tokens[place - 2].word {
      return scopes[0].names.contains(owner) ? nil : word
    }
    return word
  }

  /// What a `{` begins, by the statement before it.
  func body(of statement: [SwiftToken]) -> (callee: String?, returnsMessage: Bool?) {
    let words = statement.compactMap(\.word)
    if let keyword = words.first(where: { ["func", "init", "subscript"].contains($0) }),
      !statement.contains(where: { $0.sign == "=" })
    {
      let arrow = statement.lastIndex { $0.sign == "->" }
      let result = arrow.map { statement[$0...] }
      return (nil, keyword == "func" && (result.map(isMessageType) ?? false))
    }
    if words.contains("var"), let colon = statement.firstIndex(where: { $0.sign == ":" }),
      !statement.contains(where: { $0.sign == "=" })
    {
      return (nil, isMessageType(statement[colon...]))
    }
    if ["struct", "enum", "extension", "class", "protocol"].contains(where: words.contains) {
      return (nil, false)
    }
    // A closure behind a call; behind anything else a block, whose value is that of the statement.
    let call = statement.last?.sign == ")" ? statement.last(where: { $0.word != nil })?.word : nil
    let callee = call ?? statement.last?.word
    if let callee, scopes.contains(where: { $0.closureTakers.contains(callee) }) {
      return (callee, true)
    }
    return (callee, nil)
  }

  mutating func close(_ token: SwiftToken) {
    // What stood in square brackets may be the type that a statement declares.
    let inner = token.sign == "]" ? frames[top].statement : []
    if frames.count > 1 { frames.removeLast() }
    frames[top].statement += inner + [token]
  }

  mutating func next(_ token: SwiftToken) {
    if frames[top].sign != "{" && frames[top].label == nil { frames[top].unlabelled += 1 }
    if frames[top].sign == "{" {
      add(token)
    } else {
      frames[top].label = nil
      frames[top].statement = []
    }
  }

  mutating func colon(_ token: SwiftToken) {
    let statement = frames[top].statement
    if frames[top].sign == "(", statement.count < 3, !statement.contains(where: { $0.sign == "?" }),
      let label = statement.first?.word
    {
      frames[top].label = label
      frames[top].statement = []
    } else if ["case", "default"].contains(statement.first?.word), frames[top].sign == "{" {
      frames[top].statement = []
    } else {
      add(token)
    }
  }
}
