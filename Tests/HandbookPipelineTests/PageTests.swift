import Foundation
import HandbookPipeline
import Testing

/// Every page of the built content: is it valid, and does every link lead somewhere?
@Suite struct PageTests {
  private struct Scanned {
    let files: [String: Data]
    let pages: [String: PageScanner]
  }

  /// Built and scanned once for all tests.
  private static let scanned = Result {
    let folder = try TemporaryFolder()
    let options = BuildOptions(
      output: "\(folder.path)/output", templates: Repository.templates.path)
    _ = try Build(options).build(Repository.content.path)
    let files = try folder.files(in: "output")
    let pages = files.filter { $0.key.hasSuffix(".html") }
      .mapValues { PageScanner(String(decoding: $0, as: UTF8.self)) }
    return Scanned(files: files, pages: pages)
  }

  private let files: [String: Data]
  private let pages: [String: PageScanner]

  init() throws {
    let scanned = try PageTests.scanned.get()
    (files, pages) = (scanned.files, scanned.pages)
    #expect(pages.count > 90)
  }

  @Test func haveNothingThatABrowserMustMend() {
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      #expect(page.faults.isEmpty, "\(path): \(page.faults.prefix(3).joined(separator: "; "))")
    }
  }

  @Test func leadOnlyToFilesAndPlacesOfTheSite() {
    for (path, page) in pages {
      for target in page.targets where !target.hasPrefix("https:") && !target.hasSuffix(".pdf") {
        let (file, place) = resolve(target, from: path)
        #expect(files[file] != nil, "\(path) leads to \(target)")
        guard !place.isEmpty else { continue }
        #expect(pages[file]?.ids.contains(place) == true, "\(path) leads to \(target)")
      }
    }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try #require(files["property-services/en/\(path)"]), as: UTF8.self)
  }

  @Test func tellWhoeverVisitsTheStepsAndSheetsOfVisitors() throws {
    let reception = try text("roles/reception.html")
    #expect(reception.contains("visits within the deadline"))
    #expect(reception.contains("<span class=\"act\">as the visitor</span>"))
    #expect(try !text("roles/quality.html").contains("visits within the deadline"))
  }

  @Test func tellWhatFollowsFromAVisit() throws {
    let repair = try text("kinds/repair.html")
    #expect(repair.contains("<em>the owner is dissatisfied</em>"))
    #expect(repair.contains("<h3 id=\"escalations\">"))
  }

  @Test func answerWhatMustBeDoneAfterAComplaintIsClosed() throws {
    let kind = try text("kinds/ordinary-complaint.html")
    for answer in [
      "within 3 days after the complaint is closed", "Visitor, Owner (not by phone)",
      "the owner is dissatisfied", "step 3 (Customer-service supervisor)",
      "compiles <strong class=\"due-date\">by the 25th</strong>", "2 years after archiving",
      "class=\"flow-drawing\" viewBox=",
    ] {
      #expect(kind.contains(answer), "\(answer)")
    }
  }

  @Test func tellHowEachLevelStandsToTheOneAbove() throws {
    let kind = try text("kinds/ordinary-complaint.html")
    let levels = kind.components(
      separatedBy: "<th role=\"rowheader\" scope=\"row\"><span class=\"condition\">")
    #expect(levels.count == 5)
    #expect(levels[2].contains("<span class=\"verdict verdict-stricter\">stricter</span>"))
    #expect(levels[3].contains("within 2 days") && levels[3].contains("verdict-stricter"))
    #expect(!levels[4].contains("verdict-stricter"))
    let trace = try text("traceability.html")
    #expect(trace.contains("<strong class=\"trace-complete\">no gap</strong>"))
    let matrix = try text("responsibilities.html")
    #expect(matrix.contains("<span class=\"mark mark-approve\" aria-hidden=\"true\">A</span>"))
  }

  @Test func showOfAPlanOnlyTheTierOfItsSite() throws {
    let plan = try text("plans/guanyun-2026.html")
    #expect(plan.contains("managed area 100,000 to 150,000 m²: once per household every quarter"))
    #expect(!plan.contains("managed area below") && !plan.contains("managed area above"))
  }

  private func resolve(_ target: String, from page: String) -> (file: String, place: String) {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).removingPercentEncoding ?? "" }
    let place = parts.count > 1 ? parts[1] : ""
    guard !parts[0].isEmpty else { return (page, place) }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for step in parts[0].split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else { folders.append(String(step)) }
    }
    return (folders.joined(separator: "/"), place)
  }
}

@Suite struct PageScannerTests {
  private func faults(_ body: String) -> [String] {
    PageScanner("<html lang=\"en\"><body><h1>Page</h1>\(body)</body></html>").faults
  }

  @Test func findsWhatIsWrong() {
    #expect(faults("<p>fine</p>").isEmpty)
    #expect(faults("<p><b>x</p>").contains("</p> closes nothing"))
    #expect(faults("<p id=\"a\"></p><p id=\"a\"></p>") == ["id 'a' twice"])
    #expect(faults("<h3>x</h3>") == ["<h3> after <h1>"])
    #expect(faults("<p>回访</p>") == ["'回访' is not announced as Chinese"])
    #expect(faults("<p lang=\"zh-Hans\">回访</p>").isEmpty)
    #expect(faults("<a href=\"#\"></a>") == ["<a> says nothing"])
    #expect(faults("<p aria-labelledby=\"b\"></p>") == ["no id 'b', which a label refers to"])
  }
}
