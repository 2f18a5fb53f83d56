/// A piece of Swift source, as far as finding the messages in it takes.
struct SwiftToken {
  enum Content {
    case word(String)
    /// `->`, `==`, `+`, a bracket: one sign, or the operators that read otherwise by halves.
    case sign(String)
    case literal(SwiftLiteral)
  }

  let content: Content
  let line: Int
  /// The first on its line.
  let isFirst: Bool

  var word: String? { if case .word(let word) = content { word } else { nil } }
  var sign: String? { if case .sign(let sign) = content { sign } else { nil } }
  var literal: SwiftLiteral? { if case .literal(let literal) = content { literal } else { nil } }
}

/// A string literal; what is interpolated stays tokens.
struct SwiftLiteral {
  enum Part {
    case text(String)
    case interpolation([SwiftToken])
  }

  let parts: [Part]

  var interpolations: [[SwiftToken]] {
    parts.compactMap { if case .interpolation(let tokens) = $0 { tokens } else { nil } }
  }
}

/// Splits Swift source into tokens; comments are left out. Not for raw strings with interpolations,
/// which the sources do not have.
struct SwiftLexer {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var isFirst = true

  static func tokens(of text: String) -> [SwiftToken] {
    var lexer = SwiftLexer(bytes: Array(text.utf8))
    return lexer.tokens(inInterpolation: false)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }

  private func isNext(_ text: StaticString) -> Bool {
    bytes[index...].starts(with: "\(text)".utf8)
  }

  /// Up to the end, or to the bracket that closes an interpolation.
  private mutating func tokens(inInterpolation: Bool) -> [SwiftToken] {
    var tokens: [SwiftToken] = []
    var depth = 0
    while let byte = byte() {
      if skipsSpace(byte) { continue }
      let (start, wasFirst) = (line, isFirst)
      isFirst = false
      let content = content(byte)
      if case .sign("(") = content { depth += 1 }
      if case .sign(")") = content {
        if inInterpolation && depth == 0 { return tokens }
        depth -= 1
      }
      tokens.append(SwiftToken(content: content, line: start, isFirst: wasFirst))
    }
    return tokens
  }

  private mutating func skipsSpace(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "\n") {
      line += 1
      isFirst = true
      index += 1
    } else if byte == UInt8(ascii: " ") {
      index += 1
    } else if isNext("//") {
      while let byte = self.byte(), byte != UInt8(ascii: "\n") { index += 1 }
    } else if isNext("/*") {
      while index < bytes.count, !isNext("*/") { index += 1 }
      index += 2
    } else {
      return false
    }
    return true
  }

  private mutating func content(_ byte: UInt8) -> SwiftToken.Content {
    if byte == UInt8(ascii: "\"") { return .literal(literal()) }
    if isNext("#\"") { return .literal(rawLiteral()) }
    if Self.isInWord(byte) {
      let start = index
      while let byte = self.byte(), Self.isInWord(byte) { index += 1 }
      return .word(String(decoding: bytes[start..<index], as: UTF8.self))
    }
    for sign in ["->", "==", "!=", "+=", "??"] where bytes[index...].starts(with: sign.utf8) {
      index += sign.utf8.count
      return .sign(sign)
    }
    index += 1
    return .sign(String(UnicodeScalar(byte)))
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "@"), UInt8(ascii: "#"), 0x80...:
      true
    default: false
    }
  }
}

extension SwiftLexer {
  private mutating func rawLiteral() -> SwiftLiteral {
    index += 2
    let start = index
    while index < bytes.count, !isNext("\"#") { index += 1 }
    let text = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
    index += 2
    return SwiftLiteral(parts: [.text(text)])
  }

  private mutating func literal() -> SwiftLiteral {
    let isBlock = isNext("\"\"\"")
    index += isBlock ? 3 : 1
    var parts: [SwiftLiteral.Part] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    while let byte = byte() {
      if isBlock ? isNext("\"\"\"") : byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isNext("\\(") {
        index += 2
        flush()
        parts.append(.interpolation(tokens(inInterpolation: true)))
      } else if byte == UInt8(ascii: "\\") {
        escape(into: &text)
      } else {
        text.append(byte)
        index += 1
      }
    }
    index += isBlock ? 3 : 1
    flush()
    return SwiftLiteral(parts: isBlock ? Self.unindented(parts) : parts)
  }

  private mutating func escape(into text: inout [UInt8]) {
    defer { index += 2 }
    switch byte(1) {
    case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "\n"):
      // What follows begins behind its indentation, which `unindented` cannot see any more.
      line += 1
      while byte(2) == UInt8(ascii: " ") { index += 1 }
    case UInt8(ascii: "u"):
      let digits = bytes[(index + 3)...].prefix { $0 != UInt8(ascii: "}") }
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      text += Array(String(number.flatMap(UnicodeScalar.init).map(Character.init) ?? "?").utf8)
      index += 2 + digits.count
    case let byte?: text.append(byte)
    case nil: break
    }
  }

  /// Without the line breaks next to the quotes and the indentation of the closing ones.
  private static func unindented(_ parts: [SwiftLiteral.Part]) -> [SwiftLiteral.Part] {
    guard case .text(let last)? = parts.last else { return parts }
    let indentation = last.reversed().prefix { $0 == " " }.count
    let margin = "\n" + String(repeating: " ", count: indentation)
    var unindented = parts.map { (part: SwiftLiteral.Part) -> SwiftLiteral.Part in
      guard case .text(let text) = part else { return part }
      return .text(text.replacing(margin, with: "\n"))
    }
    if case .text(let first)? = unindented.first {
      unindented[0] = .text(String(first.dropFirst()))
    }
    if case .text(let last)? = unindented.last {
      unindented[unindented.count - 1] = .text(String(last.dropLast()))
    }
    return unindented
  }
}
