/// What a literal says, as a pattern.
extension MessageWalk {
  /// Reads literals that are joined by `+`; returns where to go on.
  mutating func literal(_ tokens: [SwiftToken], _ start: Int) -> Int {
    var end = start
    while end + 2 < tokens.count, tokens[end + 1].sign == "+", tokens[end + 2].literal != nil {
      end += 2
    }
    let literals = stride(from: start, through: end, by: 2).compactMap { tokens[$0].literal }
    let isCast = end + 2 < tokens.count && tokens[end + 1].word == "as"
    let isMessage =
      isCast ? tokens[end + 2].word == "Message" : !isOperand(tokens, start, end) && expectsMessage
    if isMessage {
      add(literals, at: tokens[start], isAssembled: isJoined(tokens, start, end))
    }
    for interpolation in literals.flatMap(\.interpolations) {
      walk(interpolation, inMessage: isMessage)
    }
    add(tokens[end])
    return end + 1
  }

  var expectsMessage: Bool { isMessage(in: top) }

  func isOperand(_ tokens: [SwiftToken], _ start: Int, _ end: Int) -> Bool {
    let around = [start - 1, end + 1].filter(tokens.indices.contains)
    return around.contains { ["==", "!=", "."].contains(tokens[$0].sign) }
  }

  func isJoined(_ tokens: [SwiftToken], _ start: Int, _ end: Int) -> Bool {
    start > 0 && tokens[start - 1].sign == "+"
      || end + 1 < tokens.count && tokens[end + 1].sign == "+"
  }

  mutating func add(_ literals: [SwiftLiteral], at token: SwiftToken, isAssembled: Bool) {
    var count = 0
    var text = ""
    for part in literals.flatMap(\.parts) {
      switch part {
      case .text(let part): text += part.replacing("{", with: "{{")
      case .interpolation:
        count += 1
        text += "{\(count)}"
      }
    }
    let isExample = ["fails", "repaired"].contains(frames[top].label)
    let pattern = MessageSources.Pattern(
      text: text, file: file, line: token.line, isExample: isExample)
    if isAssembled { assembled.append(pattern) }
    if text != "{1}" && !text.isEmpty { patterns.append(pattern) }
  }

  mutating func walk(_ interpolation: [SwiftToken], inMessage: Bool) {
    let isCounted =
      interpolation.last?.literal != nil && interpolation.contains { $0.sign == "," }
    if inMessage && isCounted {
      for token in interpolation {
        guard case .text(let noun)? = token.literal?.parts.first else { continue }
        patterns.append(.init(text: "{1} \(noun)", file: file, line: token.line))
      }
      return
    }
    var frame = Frame(sign: "(")
    frame.isInterpolation = inMessage
    frame.callee = inMessage ? nil : ""
    frames.append(frame)
    walk(interpolation)
    frames.removeLast()
  }
}
