import Diagnostics
import Foundation
import HandbookModel
import HandbookPipeline
import Testing

/// The sheets of the content against FormCatalogue/sheets.txt: what visit regulations want to have
/// written down, and by whom it is signed.
@Suite struct FormCatalogueTests {
  /// A line of the catalogue.
  private struct Entry {
    let code: String
    let form: String
    let fields: Set<String>
    let signatures: [String]
    let paper: Set<String>

    init(_ cells: [String]) {
      func list(_ cell: String) -> [String] {
        cell.components(separatedBy: "；").filter { !$0.isEmpty }
      }
      code = cells[0]
      form = cells[1]
      fields = Set(list(cells[2]))
      signatures = list(cells[3])
      paper = Set(list(cells[4]))
    }
  }

  /// Checked once for all tests.
  private static let content = Result {
    try Build(BuildOptions()).check([Repository.content.path]).workspace
  }

  private let entries: [Entry]
  private let workspace: Workspace

  init() throws {
    entries = try TextTable.all(inFile: "sheets.txt", of: "FormCatalogue").flatMap(\.rows)
      .map(Entry.init)
    workspace = try Self.content.get()
  }

  private func forms() -> [String: Form] {
    let forms = workspace.handbooks.flatMap(\.forms)
    return Dictionary(uniqueKeysWithValues: forms.map { (name(of: $0), $0) })
  }

  private func name(of form: Form) -> String { "\(form.key.handbook.text)/\(form.key.id.text)" }

  @Test func `every sheet that regulations ask for is there with its fields`() throws {
    let forms = forms()
    for entry in entries {
      let form = try #require(forms[entry.form], "\(entry.code)")
      let printed = Set(form.fields.map { $0.name.text(in: .zhHans) })
      #expect(entry.fields.subtracting(printed).sorted() == [], "\(entry.code) \(entry.form)")
    }
    #expect(Set(entries.map(\.form)) == Set(forms.keys), "the catalogue and the content differ")
  }

  @Test func `everybody who has to sign a sheet has a place there, in order`() throws {
    let forms = forms()
    for entry in entries {
      let form = try #require(forms[entry.form], "\(entry.code)")
      let boxes = form.signatures.map { "\($0.role.value.text) \($0.does.rawValue)" }
      #expect(boxes.sorted() == entry.signatures.sorted(), "\(entry.code) \(entry.form)")
    }
  }

  @Test func `sheets are numbered, bound, sealed and copied as the catalogue says`() throws {
    let forms = forms()
    for entry in entries {
      let form = try #require(forms[entry.form], "\(entry.code)")
      #expect(entry.paper.subtracting(paper(of: form)).sorted() == [], "\(entry.code)")
    }
  }

  private func paper(of form: Form) -> Set<String> {
    let facts = [
      "serial": form.serial != nil, "bound": form.binding >= 10, "A5": form.size == .a5,
      "landscape": form.orientation == .landscape, "system": form.medium == .system,
      "bilingual": form.languages == [.zhHans, .en], "2 copies": form.copies.count == 2,
      "seal": form.signatures.contains(where: \.hasSeal),
    ]
    return Set(facts.filter(\.value).keys)
  }

  @Test func `everything on a sheet is named in Chinese and in English`() {
    for form in forms().values {
      let options = form.fields.flatMap { field -> [LocalizedName] in
        if case .listed(let options) = field.options { options.map(\.name) } else { [] }
      }
      let fixed = form.fields.compactMap(\.text) + form.fields.compactMap(\.unit)
      let titles =
        form.parts.compactMap(\.title) + form.parts.flatMap(\.sections).compactMap(\.title)
      let names = [form.title] + form.fields.map(\.name) + form.signatures.map(\.name)
      for name in names + options + fixed + titles {
        #expect(name.has(.zhHans) && name.has(.en), "\(self.name(of: form)): \(name.all)")
      }
    }
  }

  @Test func `how long a sheet is kept stands in a regulation`() {
    let kept = workspace.handbooks.flatMap(\.documents).flatMap(\.versions).flatMap(\.papers)
      .filter { $0.retention != nil }
      .compactMap { paper -> FormKey? in
        if case .form(let key) = paper.subject.value { key } else { nil }
      }
    for form in forms().values { #expect(kept.contains(form.key), "\(name(of: form))") }
  }

  @Test func `every sheet fits its pages in every language, and a fuller one would not`() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.content, as: "content")
    let build = Build(
      BuildOptions(output: "\(folder.path)/output", templates: Repository.templates.path))
    let report = try build.build("\(folder.path)/content")
    #expect(report.findings.filter { $0.severity >= .warning }.map(\.summary.english) == [])
    // The sheets that are made for each regulation have a point in their names.
    let pages = try folder.files(in: "output").keys.count { path in
      path.contains("/forms/") && path.split(separator: "/").last?.split(separator: ".").count == 2
    }
    #expect(pages == 2 * forms().values.count { $0.medium == .paper })

    let register = "content/standard-sheets/forms/complaint-register.yaml"
    let text = try folder.read(register)
    try folder.write(text.replacing("rows: 10", with: "rows: 30"), to: register)
    let codes = try build.build("\(folder.path)/content").findings
      .filter { $0.severity == .error }.map(\.code)
    #expect(codes == [RuleCode(506), RuleCode(506)], "one in each language")
  }
}
