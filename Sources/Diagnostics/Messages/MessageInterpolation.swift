extension Message: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) {
    self.init(pattern: Interpolation.escaped(text))
  }

  public init(stringInterpolation interpolation: Interpolation) {
    self.init(pattern: interpolation.pattern, arguments: interpolation.arguments)
  }

  /// Makes the pattern and collects what is filled in.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    fileprivate private(set) var pattern = ""
    fileprivate private(set) var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      pattern.reserveCapacity(literalCapacity + 3 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { pattern += Self.escaped(literal) }

    /// A part of the sentence that has a pattern of its own.
    public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    /// What is the same in every language.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.verbatim(value.description))
    }

    /// A number with what is counted: `\(3, "branch", "branches")` is `3 branches`.
    ///
    /// English has a form for one and a form for more; each is a pattern of its own.
    public mutating func appendInterpolation(
      _ number: Int, _ one: StaticString, _ many: StaticString
    ) {
      let noun = number.magnitude == 1 ? one : many
      append(
        .message(
          Message(
            pattern: "{1} \(Self.escaped("\(noun)"))",
            arguments: [.verbatim(Message.grouped(number))])))
    }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      pattern += "{\(arguments.count)}"
    }

    fileprivate static func escaped(_ text: String) -> String {
      text.utf8.contains(UInt8(ascii: "{"))
        ? text.split(separator: "{", omittingEmptySubsequences: false).joined(separator: "{{")
        : text
    }
  }

  /// `100,000`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: place)
    }
    return (number < 0 ? "-" : "") + String(digits)
  }
}
