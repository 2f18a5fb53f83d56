import Foundation
import Testing

/// In which language the program tells what it found.
@Suite struct LanguageTests {
  private let content: Content

  init() throws { content = try Content() }

  /// The last line of a check of issued content.
  private func summary(_ arguments: [String], _ locale: [String: String]) throws -> String {
    let result = try Command.run(["check"] + arguments, in: content.folder, locale: locale)
    #expect(result.status == 0)
    return result.output.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test(arguments: [
    ["LANG": "zh_CN.UTF-8"], ["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "de_DE.UTF-8"],
    ["LC_ALL": "zh_SG", "LC_MESSAGES": "C", "LANG": "C"], ["LC_ALL": "", "LANG": "zh_TW.UTF-8"],
  ])
  func speaksChineseWhereTheEnvironmentDoes(locale: [String: String]) throws {
    #expect(try summary([], locale) == "12 个提示（1 个文件）")
    #expect(try summary(["--language", "en"], locale) == "12 infos in 1 file")
  }

  @Test(arguments: [
    [:], ["LANG": "C"], ["LANG": "POSIX"], ["LANG": "fr_FR.UTF-8"],
    ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], ["LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"],
  ])
  func speaksEnglishWhereTheEnvironmentDoesNotAskForChinese(locale: [String: String]) throws {
    #expect(try summary([], locale) == "12 infos in 1 file")
    #expect(try summary(["--language", "zh-CN"], locale) == "12 个提示（1 个文件）")
  }

  @Test func refusesALanguageWithoutATable() throws {
    let result = try Command.run("check", "--language", "fr")
    #expect(result.status == 2)
    #expect(result.errors.contains("no messages in 'fr'; there are en, zh-Hans"))
  }

  @Test func tellsInChineseWhatKeepsItFromRunning() throws {
    let result = try Command.run("check", "no/such/folder", "--language", "zh-Hans")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("错误："), "\(result.errors)")
  }

  @Test func explainsAndListsRulesInChinese() throws {
    let page = try Command.run("explain", "VB404", "--language", "zh-Hans").output
    #expect(page.hasPrefix("VB404 open-ended-window（警告）\n"), "\(page)")
    #expect(page.contains("\n改正后：\n"))
    let list = try Command.run("rules", locale: ["LANG": "zh_CN.UTF-8"]).output
    #expect(list.contains("VB404  open-ended-window"))
    #expect(list.split(separator: "\n").allSatisfy { $0.unicodeScalars.last?.isASCII == false })
  }

  @Test func keepsWhatProgramsReadTheSameInBothLanguages() throws {
    let formats = [["--format", "json"], ["--format", "sarif"]]
    for format in formats {
      let english = try Command.run(["check"] + format, in: content.folder).output
      let chinese = try Command.run(
        ["check", "--language", "zh-Hans"] + format, in: content.folder
      ).output
      #expect(english != chinese)
      for key in ["code", "ruleId", "severity", "level", "content/v1"] {
        #expect(values(of: key, in: english) == values(of: key, in: chinese), "\(key)")
      }
    }
  }

  private func values(of key: String, in json: String) -> [Substring] {
    json.split(separator: "\n").filter { $0.contains("\"\(key)\": ") }
  }
}
