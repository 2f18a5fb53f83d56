import Foundation
import LocatedYAML
import Testing

@testable import HandbookParsing

/// What editors and readers are given is made of the shapes that check.
@Suite struct FilesSchemaTests {
  static let docs = FilesWorkspace.repository.appending(path: "docs")

  @Test(arguments: FileSchemas.all.map(\.name)) func publishesTheSchemaOfTheShape(
    name: String
  ) throws {
    let schema = try #require(FileSchemas.all.first { $0.name == name }?.json)
    let file = Self.docs.appending(path: "schemas/\(name).schema.json")
    #expect(try schema == FilesGolden.expected(file, recording: schema))
  }

  @Test func describesEveryKeyInTheReference() throws {
    let file = Self.docs.appending(path: "content-format.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- made from the shapes: begin -->\n"))
    let end = try #require(text.range(of: "<!-- made from the shapes: end -->"))
    let whole =
      text[..<begin.upperBound] + "\n" + ShapeReference.markdown + "\n" + text[end.lowerBound...]
    #expect(try String(whole) == FilesGolden.expected(file, recording: String(whole)))
  }

  /// Editors read YAML 1.2: dates and `yes` are texts, `2026` is a number.
  @Test(
    .enabled(if: SchemaCheck.isPresent, "python3 with jsonschema and yaml is not installed"),
    arguments: FileSchemas.all.map(\.name))
  func acceptsTheContentInPython(name: String) throws {
    let schema = try #require(FileSchemas.all.first { $0.name == name }?.json)
    let files = try Self.content(of: name)
    #expect(!files.isEmpty)
    #expect(try SchemaCheck.errors(schema, files) == files.map { _ in "" })
  }

  @Test(
    .enabled(if: SchemaCheck.isPresent, "python3 with jsonschema and yaml is not installed"),
    arguments: FileSchemas.all.map(\.name))
  func refusesAnUnknownKeyInPython(name: String) throws {
    let schema = try #require(FileSchemas.all.first { $0.name == name }?.json)
    let file = try #require(try Self.content(of: name).first)
    let errors = try SchemaCheck.errors(schema, [file + "\nunheard-of: 1\n"])
    #expect(errors.first?.contains("unheard-of") == true)
  }

  /// The files of the content that a schema is for; of documents, the front matter.
  private static func content(of schema: String) throws -> [String] {
    let all = try FilesWorkspace.files(in: FilesWorkspace.repository.appending(path: "content"))
    return all.sorted { $0.key < $1.key }.compactMap { path, bytes in
      let isTranslation = path.hasSuffix(".en.md")
      let fits =
        switch schema {
        case "handbook", "vocabulary": path.hasSuffix("/\(schema).yaml")
        case "plan", "form": path.contains("/\(schema)s/")
        case "policy-front-matter": path.hasSuffix(".md") && !isTranslation
        default: isTranslation
        }
      guard fits else { return nil }
      let stretch = path.hasSuffix(".md") ? FrontMatter(bytes).yaml : nil
      return String(decoding: bytes[stretch ?? bytes.indices], as: UTF8.self)
    }
  }
}

/// Asks Python's `jsonschema`, which knows nothing of our code.
enum SchemaCheck {
  static let isPresent = (try? run("import jsonschema, yaml", ""))?.status == 0

  /// What is wrong with each file, empty where nothing is.
  static func errors(_ schema: String, _ files: [String]) throws -> [String] {
    let script = """
      import json, re, sys, yaml
      from jsonschema import Draft202012Validator as Validator
      class Core(yaml.SafeLoader): pass
      Core.yaml_implicit_resolvers = {}
      for tag, pattern in (("bool", "true|false"), ("int", "-?[0-9]+"),
                           ("float", r"-?[0-9]+\\.[0-9]+"), ("null", "~|null|")):
          Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(f"^(?:{pattern})$"), None)
      schema, files = json.load(sys.stdin)
      Validator.check_schema(json.loads(schema))
      validator = Validator(json.loads(schema))
      print(json.dumps(["; ".join(e.message for e in validator.iter_errors(yaml.load(f, Core)))
                        for f in files]))
      """
    let input = "[\(try json(schema)), \(try json(files))]"
    let result = try run(script, input)
    try #require(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode([String].self, from: Data(result.output.utf8))
  }

  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  private static func run(
    _ script: String, _ input: String
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output, errors)
  }
}
