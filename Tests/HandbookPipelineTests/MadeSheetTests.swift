import Foundation
import HandbookModel
import HandbookPipeline
import Testing

/// The sheets that the program makes for every regulation: read and understood, training.
@Suite struct MadeSheetTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Repository.content, as: "content")
  }

  private func build() throws -> [String: Data] {
    let options = BuildOptions(
      output: "\(folder.path)/output", templates: Repository.templates.path)
    #expect(try Build(options).build("\(folder.path)/content").published != nil)
    return try folder.files(in: "output")
  }

  /// What stands on a sheet, a line per text.
  private func words(_ page: Data?) throws -> String {
    let html = String(decoding: try #require(page), as: UTF8.self)
    let main = try #require(html.split(separator: "<main", maxSplits: 1).last)
    let texts = main.split(separator: "<").dropFirst().compactMap { part in
      part.split(separator: ">", maxSplits: 1).dropFirst().first.map(String.init)
    }
    let lines = texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  @Test(
    arguments: [
      "zh-Hans/forms/return-visit.read.cs-supervisor", "en/forms/return-visit.read.reception",
      "zh-Hans/forms/return-visit.training", "en/forms/return-visit.training",
    ])
  func sayWhatIsNewAndWhatIsToBeDone(path: String) throws {
    let words = try words(build()["property-services/\(path).html"])
    let name = path.replacing("/forms/", with: ".")
    try ExpectedText("MadeSheets/\(name).txt").expect(words)
  }

  @Test func areMadeForEachRoleThatTheRegulationGivesSomethingToDo() throws {
    let files = try build()
    let page = String(
      decoding: try #require(files["property-services/en/documents/return-visit.html"]),
      as: UTF8.self)
    let sheets = files.keys.filter { $0.hasPrefix("property-services/en/forms/return-visit.") }
    #expect(sheets.count > 5)
    for sheet in sheets {
      #expect(page.contains(try #require(sheet.split(separator: "/").last)), "\(sheet)")
    }
    // The owner signs, and reads no regulation.
    #expect(!sheets.contains { $0.contains("read.owner") })
  }

  @Test func standInBothLanguagesOnOneSheetWhereTheHandbookAsksForIt() throws {
    let path = "content/property-services/handbook.yaml"
    try folder.write(folder.read(path) + "\nsheet-languages: [zh-Hans, en]\n", to: path)
    let words = try words(build()["property-services/zh-Hans/forms/return-visit.training.html"])
    #expect(words.contains("培训签到表") && words.contains("Training Attendance Sheet"))
  }
}
