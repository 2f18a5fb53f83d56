import Foundation
import Testing

@testable import Diagnostics

/// Holds the tables of messages to the sources: what the program can say, it can say in every
/// language.
@Suite struct MessageTableTests {
  private static let table = MessageTable.simplifiedChinese.entries
  private static let sources = Result { try sourcesOfTheProgram() }
  /// Files that write for programs, in words which are English everywhere.
  private static let unspoken: Set<String> = ["LocatedYAML/Shape/JSONSchema.swift"]
  /// Entries that leave out what their pattern fills in, and why.
  private static let shortened: [String: String] = [:]

  private static func sourcesOfTheProgram() throws -> MessageSources {
    let folder = Golden.folder.appending(path: "../../Sources").standardizedFileURL.path
    let files = FileManager.default
    let targets = try files.contentsOfDirectory(atPath: folder).sorted().map { target in
      let paths = try files.subpathsOfDirectory(atPath: "\(folder)/\(target)").sorted()
      return try (
        name: target,
        files: paths.filter { $0.hasSuffix(".swift") }.map { path in
          (path, try String(contentsOfFile: "\(folder)/\(target)/\(path)", encoding: .utf8))
        }
      )
    }
    return MessageSources(targets: targets)
  }

  /// What the sources say to people.
  private func patterns() throws -> [MessageSources.Pattern] {
    try Self.sources.get().patterns.filter { !Self.unspoken.contains($0.file) }
  }

  @Test func hasAnEntryForEveryMessageOfTheSources() throws {
    let missing = try patterns().filter { pattern in
      // Arguments and spaces alone are the same in every language.
      pattern.text.contains { $0.isLetter || $0.isPunctuation && !"{}".contains($0) }
        && Self.table[pattern.text] == nil
    }
    #expect(missing.map { "\($0.file):\($0.line) \($0.text)" } == [])
  }

  @Test func hasNoEntryThatNothingSays() throws {
    let said = Set(try patterns().map(\.text))
    #expect(Self.table.keys.filter { !said.contains($0) }.sorted() == [])
  }

  @Test func findsEnoughMessagesToBeTrusted() throws {
    #expect(try patterns().count > 1_500)
  }

  @Test func putsNoMessageTogetherThatATableCannotHold() throws {
    let assembled = try Self.sources.get().assembled
    #expect(assembled.map { "\($0.file):\($0.line) \($0.text)" } == [])
  }

  @Test func fillsInWhatTheEnglishFillsIn() {
    for (pattern, text) in Self.table where Self.shortened[pattern] == nil {
      #expect(Self.numbers(in: text) == Self.numbers(in: pattern), "\(pattern)")
    }
  }

  /// The arguments that a pattern names.
  private static func numbers(in pattern: String) -> Set<Int> {
    Set(
      pattern.replacing("{{", with: "").split(separator: "{").compactMap { part in
        part.firstIndex(of: "}").flatMap { Int(part[..<$0]) }
      })
  }

  @Test func setsASpaceWhereLatinLettersMeetHan() {
    let name = Message(verbatim: "Repair visit")
    let message: Message = "\(name) has no deadline"
    #expect(message.text(in: .simplifiedChinese) == "Repair visit 没有时限")
    #expect("完工后3天内".spacedBesideHan == "完工后 3 天内")
    #expect("30%的业主、“A”区".spacedBesideHan == "30%的业主、“A”区")
  }

  @Test func deniesSeveralAtOnce() {
    let members: [Message] = ["keeper", "archive date", "retention term"]
    let lacking = Message(list: members, .absent)
    #expect(lacking.english == "no keeper, no archive date and no retention term")
    #expect(lacking.text(in: .simplifiedChinese) == "没有保管人、归档日期和保管期限")
  }

  @Test func punctuatesAsChineseDoes() throws {
    let examples = Set(try patterns().filter(\.isExample).map(\.text))
    for (pattern, text) in Self.table where !examples.contains(pattern) {
      #expect(Self.narrowSigns(in: text) == [], "\(text)")
    }
  }

  /// ASCII signs beside Han or beside what is filled in between Han.
  private static func narrowSigns(in text: String) -> [String] {
    let characters = Array(text)
    return characters.indices.compactMap { index in
      guard ",;:?!().".contains(characters[index]) else { return nil }
      let around = [index - 1, index + 1].filter(characters.indices.contains)
      return around.contains { isHan(characters[$0]) }
        ? String(characters[max(0, index - 4)..<min(characters.count, index + 5)]) : nil
    }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.isIdeographic }
  }

  @Test func endsAHeadlineAsTheEnglishDoes() throws {
    let examples = Set(try patterns().filter(\.isExample).map(\.text))
    for (pattern, text) in Self.table where !examples.contains(pattern) {
      #expect(text.hasSuffix("。") == pattern.hasSuffix("."), "\(text)")
    }
  }

  @Test(arguments: [20, 37, 60])
  func breaksLinesWhereAReaderExpectsIt(width: Int) {
    for text in Self.table.values where !text.contains("\n") {
      let lines = wrapped(text, width: width)
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(!"，。；：？、）》”…".contains(next.first ?? " "), "\(next)")
        #expect(!"（《“".contains(line.last ?? " "), "\(line)")
      }
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for (line, next) in zip(lines, lines.dropFirst()) {
        let isBroken = line.last?.isASCII == true && next.first?.isASCII == true
        #expect(!isBroken || text.contains("\(line) \(next)"), "\(text)")
      }
    }
  }
}
