import Testing

@testable import Diagnostics

@Suite struct EmitTests {
  @Test(arguments: EmitCase.names) func printsFindingsAsTheFolderShows(name: String) throws {
    let emitCase = try EmitCase(name)
    let emitter = TextEmitter(width: emitCase.findings.width)
    let output = emitter.text(for: emitCase.findings.diagnostics, in: emitCase.sources)
    #expect(try output == emitCase.expected("expected.txt", recording: output))
  }

  /// The formats for programs, in the folders that hold a file for them.
  @Test(arguments: EmitCase.names) func printsForProgramsAsTheFolderShows(name: String) throws {
    let emitCase = try EmitCase(name)
    for (file, output) in emitCase.reports where emitCase.has(file) {
      #expect(try output == emitCase.expected(file, recording: output))
    }
  }

  @Test func findsTheFolders() { #expect(EmitCase.names.count >= 15) }

  /// No byte of a source may act on the terminal, whatever stands in files, paths or messages.
  @Test(arguments: EmitCase.names) func printsNoControlCharacter(name: String) throws {
    let emitCase = try EmitCase(name)
    let text = TextEmitter(width: emitCase.findings.width)
      .text(for: emitCase.findings.diagnostics, in: emitCase.sources)
    let raw = text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control || scalar.properties.isBidiControl)
    }
    #expect(raw.isEmpty)
  }

  @Test(arguments: EmitCase.names) func keepsExcerptsWithinTheWidth(name: String) throws {
    let emitCase = try EmitCase(name)
    let width = emitCase.findings.width
    let text = TextEmitter(width: width)
      .text(for: emitCase.findings.diagnostics, in: emitCase.sources)
    for line in text.split(separator: "\n") where line.contains(" |") || line.contains("= why") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  /// Colours are laid over the same characters.
  @Test(arguments: EmitCase.names) func coloursChangeNoCharacter(name: String) throws {
    let emitCase = try EmitCase(name)
    let (diagnostics, sources) = (emitCase.findings.diagnostics, emitCase.sources)
    let width = emitCase.findings.width
    let plain = TextEmitter(width: width).text(for: diagnostics, in: sources)
    let coloured = TextEmitter(width: width, colour: .ansi).text(for: diagnostics, in: sources)
    #expect(coloured.contains("\u{1B}[1;"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func saysThatNothingWasFoundInSoManyFiles() {
    var sources = SourceMap()
    let none: [Diagnostic] = []
    #expect(TextEmitter().text(for: none, in: sources) == "No findings in 0 files\n")
    _ = sources.add(SourceFile(path: "a.md", bytes: []))
    #expect(TextEmitter().text(for: none, in: sources) == "No findings in 1 file\n")
  }
}

extension RuleInfo {
  static let unknownForm = RuleInfo(
    116, "unknown-form", .always(.error), checks: "Every sheet that is named is defined.",
    why: "A visitor who is told to fill in a sheet that nobody has drawn writes on plain paper, "
      + "and the summary at the end of the month misses the visit.",
    fails: "form: intke\n", repaired: "form: intake\n")
  static let laterThanAllowed = RuleInfo(
    702, "later-than-allowed", .errorWhenIssued,
    checks: "A window lies inside the window of the parent | at least as often.",
    why: "上级标准要求投诉处理完毕后三天内回访；下级单位写成五天，业主等得更久，而《业主回访记录表》上看不出来。"
      + "The parent's number is a promise to the customer.",
    fails: "```\n时限：5 天内\n```", repaired: "```\n时限：3 天内\n```")
}
