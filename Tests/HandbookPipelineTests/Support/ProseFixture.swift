import Diagnostics
import Foundation
import HandbookPipeline
import HandbookRules

/// A file of `Prose/`: running text that is put into a regulation, with every figure in it marked.
///
///     handbook Casebook/R15
///
///     after   # 1 目的
///     text    投诉处理完毕后{三天|五天}内回访；热线 {24 小时?another service}值守。
///
/// `after` is a line that stands in the regulation once; the texts below it become paragraphs behind
/// it. `{three days|five days}` restates something that the regulation's blocks state, and is altered
/// to what stands behind the bar; `{24 hours?class}` is a figure of something that they do not state.
struct ProseFixture {
  static let folder = Case.folder.deletingLastPathComponent().appending(path: "Prose")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted() ?? []

  struct Figure: Hashable {
    var written: String
    /// What it is altered to; nil for a figure of something that no block states.
    var altered: String?
    var sort: String?
  }

  let name: String
  let handbook: String
  /// In the order of the file, which need not be that of the regulation.
  private(set) var figures: [Figure] = []
  private var insertions: [(line: String, pieces: [Piece])] = []

  private enum Piece {
    case text(String)
    case figure(Int)
  }

  init(_ name: String) throws {
    self.name = name
    let file = Self.folder.appending(path: name + ".txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(
      String.init)
    handbook = lines.first.map { String($0.dropFirst(9)) } ?? ""
    for line in lines.dropFirst() {
      let text = String(line.dropFirst(8))
      if line.hasPrefix("after   ") { insertions.append((text, [])) } else { add(text) }
    }
  }

  private mutating func add(_ text: String) {
    var pieces: [Piece] = [.text("\n")]
    for part in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard part.offset > 0, let end = part.element.firstIndex(of: "}") else {
        pieces.append(.text(String(part.element)))
        continue
      }
      let inside = part.element[..<end]
      pieces.append(.figure(figures.count))
      figures.append(Self.figure(inside))
      pieces.append(.text(String(part.element[part.element.index(after: end)...])))
    }
    insertions[insertions.count - 1].pieces += pieces + [.text("\n")]
  }

  private static func figure(_ text: Substring) -> Figure {
    if let bar = text.firstIndex(of: "|") {
      return Figure(
        written: String(text[..<bar]), altered: String(text[text.index(after: bar)...]))
    }
    let mark = text.firstIndex(of: "?") ?? text.endIndex
    return Figure(written: String(text[..<mark]), sort: String(text[mark...].dropFirst()))
  }

  /// The regulation with the text in it, and the bytes of each figure.
  func document(_ text: String, altering altered: Int?) throws -> (
    text: String, places: [Int: Range<Int>]
  ) {
    var document = ""
    var places: [Int: Range<Int>] = [:]
    var missing = Set(insertions.map(\.line))
    for line in text.components(separatedBy: "\n") {
      document += line + "\n"
      guard missing.remove(line) != nil else { continue }
      for piece in insertions.filter({ $0.line == line }).flatMap(\.pieces) {
        switch piece {
        case .text(let text): document += text
        case .figure(let index):
          let start = document.utf8.count
          document += (index == altered ? figures[index].altered : nil) ?? figures[index].written
          places[index] = start..<document.utf8.count
        }
      }
    }
    guard missing.isEmpty else { throw CaseError("\(name): no line '\(missing.sorted()[0])'") }
    return (document, places)
  }
}

/// The handbook of a fixture, laid out once in a folder of its own.
final class ProseFolder {
  private let root: URL
  private let policy: URL
  private let original: String
  private let fixture: ProseFixture

  init(_ fixture: ProseFixture) throws {
    self.fixture = fixture
    root = FileManager.default.temporaryDirectory.appending(path: "visitbook-\(UUID().uuidString)")
    let isContent = fixture.handbook.hasPrefix("content")
    let source = URL(filePath: Case.repository).appending(
      path: isContent ? "content" : "Tests/HandbookPipelineTests/\(fixture.handbook)")
    try FileManager.default.copyItem(at: source, to: root)
    // Checked once per figure, and no figure is about them.
    if isContent { try FileManager.default.removeItem(at: root.appending(path: "standard-sheets")) }
    let folder =
      isContent
      ? "property-services" : (fixture.handbook.split(separator: "/").last ?? "").lowercased()
    let policies = root.appending(path: folder + "/policies")
    policy = policies.appending(path: isContent ? "return-visit.md" : "visits.md")
    if isContent { try Self.translate(root.appending(path: folder), policy, fixture.handbook) }
    original = try String(contentsOf: policy, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The English translation as the original of an English handbook: there is no other of its size.
  private static func translate(_ folder: URL, _ policy: URL, _ handbook: String) throws {
    let translation = folder.appending(path: "policies/return-visit.en.md")
    let english = try String(contentsOf: translation, encoding: .utf8)
    try FileManager.default.removeItem(at: translation)
    guard handbook == "content-en" else { return }
    let front = try String(contentsOf: policy, encoding: .utf8).components(separatedBy: "---\n")[1]
    let body = english.components(separatedBy: "---\n").dropFirst(2).joined(separator: "---\n")
    try "---\n\(front)---\n\(body)".write(to: policy, atomically: true, encoding: .utf8)
    let file = folder.appending(path: "handbook.yaml")
    let settings = try String(contentsOf: file, encoding: .utf8)
    try settings.replacing("languages: [zh-Hans, en]", with: "languages: [en]")
      .write(to: file, atomically: true, encoding: .utf8)
  }

  /// Where VB213 is found, as indexes of the fixture's figures; -1 for any other place.
  func found(altering altered: Int?) throws -> (figures: Set<Int>, messages: [String]) {
    let (text, places) = try fixture.document(original, altering: altered)
    try text.write(to: policy, atomically: true, encoding: .utf8)
    let report = try Build(BuildOptions()).check([root.path])
    let findings = report.findings.filter { $0.code == ProseFolder.code }
    let figures = findings.map { finding in
      places.keys.sorted().first { places[$0]?.overlaps(finding.range.offsets) ?? false } ?? -1
    }
    return (Set(figures), findings.map(\.summary.english))
  }

  private static let code = RuleCode(213)
}
