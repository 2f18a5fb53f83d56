import Diagnostics
import Foundation
import HandbookModel
import Testing

@testable import HandbookPipeline

/// What `print` refuses, before any sheet is made. Prints the example content's form in editions and
/// with serials of the test's own.
@Suite struct PrintRefusalTests {
  private static let form = "content/property-services/forms/owner-visit-record.yaml"
  private static let serial = "serial: { pattern: \"HF{year}-{number:6}\", per: year }"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Repository.content, as: "content")
  }

  private func request(_ change: (inout BatchRequest) -> Void = { _ in }) throws -> BatchRequest {
    var request = BatchRequest(
      form: "owner-visit-record", numbers: .new(copies: 3, first: nil),
      output: folder.path + "/sheets.pdf",
      today: try #require(CalendarDay(year: 2026, month: 7, day: 20)), by: "宋砚秋")
    request.handbook = "property-services"
    change(&request)
    return request
  }

  /// Why it is refused; where nothing is, there is no PDF engine to go on with.
  private func refusal(_ change: (inout BatchRequest) -> Void = { _ in }) throws -> String {
    let options = BuildOptions(
      templates: Repository.templates.path, pdfEngine: folder.path + "/no-engine")
    let failure = try #require(
      #expect(throws: EnvironmentFailure.self) {
        try Build(options).print(try request(change), from: folder.path + "/content")
      })
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["content"])
    return failure.description
  }

  private func change(_ text: String, to new: String) throws {
    let old = try folder.read(Self.form)
    try #require(old.contains(text))
    try folder.write(old.replacing(text, with: new), to: Self.form)
  }

  private static let allowed = "No PDF engine at"

  @Test func `a form is found by its id or any title, with title marks or without`() throws {
    for name in ["owner-visit-record", "《业主回访记录表》", "业主回访记录", "Owner visit record sheet"] {
      #expect(try refusal { $0.form = name }.hasPrefix(Self.allowed), "\(name)")
    }
    let unknown = try refusal { $0.form = "owner-visit-recrod" }
    #expect(unknown.contains("No form 'owner-visit-recrod' on paper; did you mean"))
  }

  @Test func `a name of several handbooks asks for one of them`() throws {
    try folder.makeFolder("content/other/forms")
    try folder.write(
      "id: other\ntitle: { zh-Hans: 另册 }\norganisation: { zh-Hans: 另一公司 }\n"
        + "languages: [zh-Hans]\n", to: "content/other/handbook.yaml")
    try folder.write(
      "id: log\ntitle: { zh-Hans: 重点户明细及服务情况, en: Log }\nnumber: G-1\nedition: \"1.0\"\n"
        + "status: issued\n"
        + "sections: [{ fields: [{ id: a, name: { zh-Hans: 甲, en: A }, type: text }] }]\n"
        + "signatures: []\n", to: "content/other/forms/log.yaml")
    let several = try refusal {
      $0.form = "重点户明细及服务情况"
      $0.handbook = nil
    }
    #expect(several.contains("other/log, property-services/key-household-log"))
    #expect(several.hasSuffix("say which with --handbook"))
    let one = try refusal {
      $0.form = "重点户明细及服务情况"
      $0.handbook = "other"
    }
    #expect(one.contains("Form 'log' has no serial"))
    #expect(try refusal { $0.handbook = "gruop" }.contains("did you mean 'group'?"))
  }

  @Test func `a form without a serial names the blank of the site`() throws {
    let refusal = try refusal { $0.form = "service-survey" }
    #expect(refusal.contains("Form 'service-survey' has no serial"))
    #expect(refusal.contains("print the PDF beside its page of the site"))
  }

  @Test func `a draft is printed only when asked for`() throws {
    try change("status: issued\n", to: "")
    #expect(try refusal().contains("Edition 2.0 of 'owner-visit-record' is a draft"))
    #expect(try refusal { $0.allowsDraft = true }.hasPrefix(Self.allowed))
  }

  @Test func `an edition is superseded from the day on which the next is in force`() throws {
    let old = try folder.read(Self.form)
    try folder.write(
      old.replacing("edition: \"2.0\"", with: "edition: \"1.0\"\neffective: 2024-01-01"),
      to: Self.form.replacing(".yaml", with: "@1.0.yaml"))
    try change("edition: \"2.0\"", to: "edition: \"2.0\"\neffective: 2026-07-01")
    let superseded = try refusal { $0.edition = "1.0" }
    #expect(superseded.contains("Edition 1.0 of 'owner-visit-record' is superseded by 2.0"))
    #expect(superseded.contains("--superseded"))
    let told = try refusal {
      $0.edition = "1.0"
      $0.allowsSuperseded = true
    }
    #expect(told.hasPrefix(Self.allowed))
    let june = try #require(CalendarDay(year: 2026, month: 6, day: 30))
    let before = try refusal {
      $0.edition = "1.0"
      $0.today = june
    }
    #expect(before.hasPrefix(Self.allowed))
    // Sheets for a period ahead come into use when it begins.
    let ahead = try refusal {
      $0.edition = "1.0"
      $0.today = june
      $0.period = NamedPeriod("2026-Q3")
    }
    #expect(ahead.contains("superseded by 2.0"))
    #expect(try refusal { $0.edition = "3.0" }.contains("No edition '3.0'"))
  }

  @Test func `a period that the serial cannot use is refused`() throws {
    try change(
      Self.serial, to: "serial: { pattern: \"HF{year}Q{quarter}-{number:2}\", per: quarter }")
    let year = try refusal { $0.period = NamedPeriod("2026") }
    #expect(year.contains("names the quarter, which '2026' leaves open"))
    #expect(year.hasSuffix("such as 2026-Q3"))
    #expect(try refusal { $0.period = NamedPeriod("2026-08") }.hasPrefix(Self.allowed))
  }

  @Test func `an edition is not printed before the day on which it is in force`() throws {
    try change("edition: \"2.0\"", to: "edition: \"2.0\"\neffective: 2026-08-01")
    let early = try refusal()
    #expect(early.contains("Edition 2.0 of 'owner-visit-record' comes into force on 2026-08-01"))
    #expect(try refusal { $0.period = NamedPeriod("2026-Q4") }.hasPrefix(Self.allowed))
  }

  @Test func `a plan says nothing of another year, and tells whose form is meant`() throws {
    let other = try refusal {
      $0.plan = "guanyun-2026"
      $0.period = NamedPeriod("2027-Q1")
    }
    #expect(other.contains("is for 2026-01-01 to 2026-12-31, and not for '2027-Q1'"))
    let own = try refusal {
      $0.handbook = nil
      $0.plan = "guanyun-2026"
      $0.period = NamedPeriod("2026-Q4")
    }
    #expect(own.hasPrefix(Self.allowed))
  }

  @Test func `a plan is found by its id, and a sheet prints one theme`() throws {
    #expect(try refusal { $0.plan = "guanyun-2025" }.contains("did you mean 'guanyun-2026'?"))
    let year = try refusal {
      $0.plan = "guanyun-2026"
      $0.period = NamedPeriod("2026")
    }
    #expect(year.contains("The plan has 4 themes for '2026'"))
    let quarter = try refusal {
      $0.plan = "guanyun-2026"
      $0.period = NamedPeriod("2026-Q3")
    }
    #expect(quarter.hasPrefix(Self.allowed))
  }

  @Test func `a language that the handbook has no pages in is refused`() throws {
    let refusal = try refusal { $0.language = .zhHant }
    #expect(refusal.contains("has no pages in 'zh-Hant': name one of zh-Hans, en"))
  }

  @Test func `numbers are printed again only where one batch holds them`() throws {
    let none = try refusal { $0.numbers = .again(1...3, series: nil) }
    #expect(none.contains("No batch of 'owner-visit-record' holds the numbers 1..3"))
  }

  @Test func `errors in the content keep a batch from being printed`() throws {
    try change("type: choice, from: kinds", to: "type: choice, from: kinsd")
    let (report, batch) = try Build(BuildOptions(templates: Repository.templates.path))
      .print(try request(), from: folder.path + "/content")
    #expect(batch == nil)
    #expect(report.hasErrors)
  }
}
