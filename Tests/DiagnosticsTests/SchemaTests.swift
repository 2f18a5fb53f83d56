import Foundation
import Testing

@testable import Diagnostics

/// All of `Emit/`, read by others: SARIF by the schema of the standard, which `VISITBOOK_SARIF_SCHEMA`
/// names (it is not ours to hand on), JUnit by an XML parser.
@Suite struct SchemaTests {
  private static let schema = ProcessInfo.processInfo.environment["VISITBOOK_SARIF_SCHEMA"]
  private static let python = Golden.folder.appending(path: "../../.venv/bin/python")
    .standardizedFileURL

  @Test(.enabled(if: schema != nil, "VISITBOOK_SARIF_SCHEMA names no schema"))
  func theSchemaOfSARIFAcceptsEveryReport() throws {
    let schema = try #require(Self.schema)
    let logs = try EmitCase.names.flatMap { name in
      let example = try EmitCase(name)
      return MessageLanguage.allCases.map { example.sarif(in: $0) }
    }
    try run(
      """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      validator = jsonschema.validators.validator_for(schema)(schema)
      for path in sys.argv[2:]:
          for error in validator.iter_errors(json.load(open(path, encoding="utf-8"))):
              sys.exit(f"{path}: {error.json_path}: {error.message[:300]}")
      """, [schema], logs)
  }

  @Test func anXMLParserReadsEveryJUnitReport() throws {
    let reports = try EmitCase.names.map { name in
      try #require(try EmitCase(name).reports.first { $0.file == "expected.junit.xml" }).output
    }
    try run(
      """
      import sys, xml.etree.ElementTree as tree
      for path in sys.argv[1:]:
          root = tree.parse(path).getroot()
          for name, found in [("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")]:
              for suites in [[root], root]:
                  stated = sum(int(suite.get(name)) for suite in suites)
                  if stated != len(root.findall(f".//{found}")): sys.exit(f"{path}: {name}")
      """, [], reports)
  }

  private func run(_ script: String, _ arguments: [String], _ texts: [String]) throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: Self.python.path),
      "no .venv: run 'make test' once, which sets it up")
    let folder = FileManager.default.temporaryDirectory.appending(path: "visitbook-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try texts.enumerated().map { index, text in
      let file = folder.appending(path: "\(index)")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Self.python
    process.arguments = ["-c", script] + arguments + files
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: output, as: UTF8.self))")
  }
}
