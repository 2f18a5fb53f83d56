import Testing

/// The reader of messages in Swift source, on sources made for it.
@Suite struct MessageSourcesTests {
  /// The patterns in `text`, beside declarations such as those of the program.
  private func patterns(in text: String) -> [String] {
    let declarations = """
      public struct Note { public init(_ text: Message, at range: Int? = nil) {} }
      public struct Shape { public static func text(_ summary: Message, _ of: String) {} }
      extension Sink { mutating func report(at: Int, _ summary: Message, code: String) {} }
      struct Gap { let noun: Message; let id: String }
      """
    let files = [("a.swift", declarations), ("b.swift", text)]
    return MessageSources(targets: [("Diagnostics", files)]).patterns.map(\.text)
  }

  @Test func readsWhatIsFilledInAndWhatIsEscaped() {
    #expect(patterns(in: #"Note("No '\(name)' in {a}")"#) == ["No '{1}' in {{a}"])
    #expect(patterns(in: #"Note("\(f(a, "b")) and \(c)")"#) == ["{1} and {2}"])
    #expect(patterns(in: #"Note("tab\t\"\u{2026}\"")"#) == ["tab\t\"…\""])
  }

  @Test func joinsLiteralsAndReadsBlocksWithoutTheirMargin() {
    #expect(patterns(in: #"Note("a \(b) " + "c \(d)")"#) == ["a {1} c {2}"])
    let block = ["Note(", "  \"\"\"", "  a \\", "    b", "  \\(c)", "  \"\"\")"]
    #expect(patterns(in: block.joined(separator: "\n")) == ["a b\n{1}"])
  }

  @Test func readsBothFormsOfACountedNoun() {
    let source = #"Note("It has \(count, "leg", "legs")")"#
    #expect(patterns(in: source).sorted() == ["It has {1}", "{1} leg", "{1} legs"])
  }

  @Test func followsTheTypeThatIsDeclared() {
    #expect(patterns(in: #"let a: Message = b ? "x" : "y""#) == ["x", "y"])
    #expect(patterns(in: #"let a: [Message] = (b ? ["x"] : []) + ["y"]"#) == ["x", "y"])
    #expect(patterns(in: #"var noun: Message { switch self { case .a: "x" } }"#) == ["x"])
    #expect(patterns(in: #"func f() -> Message? { if b { return "x" }; return nil }"#) == ["x"])
    #expect(patterns(in: #"var all: [Message] = []; func g() { all.append("x") }"#) == ["x"])
    #expect(
      patterns(in: #"typealias T = (Message, Int)"# + "\n" + #"func f() -> T { ("x", 1) }"#) == [
        "x"
      ])
    #expect(patterns(in: #"let gap = Gap(noun: "x", id: "y")"#) == ["x"])
  }

  @Test func passesOverWhatIsNoMessage() {
    #expect(patterns(in: #"sink.report(at: 1, "x", code: "y")"#) == ["x"])
    #expect(patterns(in: #"func f() { let a = "x"; b["y"] = c.joined(separator: ", ") }"#) == [])
    #expect(patterns(in: #"let a = map.text("key"); let b: Shape = .text("x", "y")"#) == ["x"])
    #expect(
      patterns(in: #"func f() -> Message { if a == "x" { return "y" }; return "z" }"#) == [
        "y", "z",
      ])
    #expect(patterns(in: "// Note(\"x\")\n/* Note(\"y\") */") == [])
  }
}
