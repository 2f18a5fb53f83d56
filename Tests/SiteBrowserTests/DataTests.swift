import Foundation
import Testing

/// The files for programs and spreadsheets, read by others than the one that wrote them.
@Suite struct DataTests {
  private let site: Site

  init() throws { site = try Site.content.get() }

  /// Empty where the file is as its schema says.
  private func faults(_ file: String, by schema: String) throws -> String {
    let script = """
      import json, sys, jsonschema
      schema, file = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
      for fault in list(jsonschema.Draft202012Validator(schema).iter_errors(file))[:5]:
          print(fault.json_path, fault.message[:200])
      """
    let schema = Repository.root.appending(path: "docs/\(schema)").path
    return try Program.run(python: script, schema, site.address(file))
  }

  private struct Index: Decodable {
    struct Handbook: Decodable {
      struct Address: Decodable { let address: String }
      let model: String
      let tables: [Address]
      let pages: [Address]
    }
    let handbooks: [Handbook]
  }

  @Test func `the index and the models are as their schemas say`() throws {
    #expect(try faults("handbook.json", by: "handbook.schema.json") == "")
    #expect(try faults("group/model.json", by: "model.schema.json") == "")
    // The check would see a fault.
    #expect(try faults("handbook.json", by: "model.schema.json") != "")
  }

  @Test func `the index lists every page, and only files that are there`() throws {
    let file = try Data(contentsOf: URL(filePath: site.address("handbook.json")))
    let index = try JSONDecoder().decode(Index.self, from: file)
    let listed = index.handbooks.flatMap(\.pages).map(\.address).sorted()
    // What stands for a page that is missing is none that anybody looks for.
    let pages = site.pages.filter { $0.contains("/") && !$0.hasSuffix("/404.html") }
    #expect(listed == pages.sorted())
    let files = Set(site.files)
    for handbook in index.handbooks {
      #expect(files.contains(handbook.model))
      for table in handbook.tables { #expect(files.contains(table.address), "\(table.address)") }
    }
  }

  @Test func `the tables are read by another program as the pages say it`() throws {
    let script = """
      import csv, json, sys
      with open(sys.argv[1], "rb") as file:
          assert file.read(3) == b"\\xef\\xbb\\xbf"
      with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
          print(json.dumps(list(csv.DictReader(file, strict=True))))
      """
    func rows(_ path: String) throws -> [[String: String]] {
      let output = try Program.run(python: script, site.address("property-services/\(path).csv"))
      return try JSONDecoder().decode([[String: String]].self, from: Data(output.utf8))
    }
    let visits = try rows("en/data/visits")
    let complaint = try #require(visits.first { $0["Visit"] == "Ordinary-complaint visit" })
    #expect(complaint["Deadline"] == "within 3 days after the complaint is closed")
    #expect(complaint["Sheet"] == "Owner Visit Record Sheet")
    #expect(complaint["Page"] == "property-services/en/kinds/ordinary-complaint.html")
    let duties = try rows("zh-Hans/data/duties")
    let summary = duties.filter { $0["岗位"] == "客服主管" && $0["事项"] == "月回访汇总表" }
    #expect(summary.map { $0["期限"] } == ["25 日前"])
    #expect(duties.contains { $0["事项类别"] == "保管记录" && $0["期限"] == "存档后 2 年" })
  }
}
