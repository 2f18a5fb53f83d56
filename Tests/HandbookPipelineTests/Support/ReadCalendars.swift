import Foundation
import HandbookPipeline
import Testing

/// The calendar files of Example/ as the `icalendar` package of Python reads them, and the tables as
/// its `csv` module does; built and read once.
struct ReadCalendars: Decodable {
  struct Event: Decodable {
    let uid, stamp, day, summary, description, category: String
  }
  struct File: Decodable {
    let name: String?
    let events: [Event]?
    let rows: [[String]]?
  }

  static let remedy: Comment = "Needs icalendar in .venv: run scripts/install.sh test"
  static let shared: Result<ReadCalendars, any Error> = Result { try ReadCalendars() }

  static let isPossible: Bool = {
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return false }
    return (try? run(["-c", "import icalendar"]))?.status == 0
  }()

  private static let python = Repository.root.appending(path: ".venv/bin/python")

  /// By language and name: `en/luwan-2026.ics`.
  private let files: [String: File]

  private init() throws {
    let folder = try TemporaryFolder()
    let options = BuildOptions(
      output: "\(folder.path)/output", templates: Repository.templates.path)
    _ = try Build(options).build(ExampleYear.folder.path)
    let paths = try folder.files(in: "output").keys.filter {
      $0.hasPrefix("property-services/") && ($0.hasSuffix(".ics") || $0.contains("/calendar/"))
        && !$0.hasSuffix(".html")
    }
    let script = Repository.root.appending(
      path: "Tests/HandbookPipelineTests/Calendars/read_calendars.py")
    let read = try Self.run(
      [script.path] + paths.sorted().map { "\(folder.path)/output/\($0)" })
    try #require(read.status == 0, "\(String(decoding: read.output, as: UTF8.self))")
    let all = try JSONDecoder().decode([String: File].self, from: read.output)
    files = Dictionary(
      uniqueKeysWithValues: all.map { path, file in
        let parts = path.split(separator: "/").suffix(3)
        return ("\(parts.first ?? "")/\(parts.last ?? "")", file)
      })
  }

  func events(_ file: String) throws -> [Event] { try #require(files[file]?.events, "\(file)") }
  func rows(_ file: String) throws -> [[String]] { try #require(files[file]?.rows, "\(file)") }
  func name(_ file: String) throws -> String { try #require(files[file]?.name, "\(file)") }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = python
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
