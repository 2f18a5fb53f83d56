import Diagnostics
import Foundation
import LocatedYAML
import Testing

@Suite struct JSONSchemaTests {
  static let schema = SampleShape.form.jsonSchema(
    id: "https://example.org/form.schema.json", title: "Form")

  @Test func declaresWhatTheShapeDeclaresInItsOrder() {
    let expected = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://example.org/s.json",
        "title": "S",
        "description": "A sample",
        "type": "object",
        "properties": {
          "id": {
            "description": "Its id",
            "type": ["string", "integer"],
            "pattern": "^(?:[a-z0-9])+(?:-(?:[a-z0-9])+)*$"
          },
          "lines": {
            "description": "Lines (mm)",
            "type": "integer",
            "minimum": 1,
            "default": 1
          },
          "name": {
            "description": "Its \\"name\\"",
            "$ref": "#/$defs/name"
          }
        },
        "required": ["id"],
        "additionalProperties": false,
        "allOf": [
          {
            "not": {
              "required": ["lines", "name"]
            }
          }
        ],
        "$defs": {
          "name": {
            "type": "object",
            "propertyNames": {
              "pattern": "^(?:[a-z]){2,3}(?:-[A-Z](?:[a-z]){3})?(?:-(?:[A-Z]){2})?$"
            },
            "additionalProperties": {
              "description": "The name, or the name and its aliases",
              "anyOf": [
                {
                  "description": "The name",
                  "type": ["string", "number", "boolean"]
                },
                {
                  "description": "The name, then aliases",
                  "type": "array",
                  "items": {
                    "description": "A name",
                    "type": ["string", "number", "boolean"]
                  },
                  "minItems": 1
                }
              ]
            }
          }
        }
      }

      """
    let shape = Shape.map(
      "A sample",
      [
        .required("id", .text("Its id", .id)),
        .optional("lines", .integer("Lines", 1...Int.max, unit: "mm"), default: "1"),
        .optional("name", .name("Its \"name\"")),
      ], exclusive: [["lines", "name"]])
    #expect(shape.jsonSchema(id: "https://example.org/s.json", title: "S") == expected)
  }

  /// The schema is valid, and accepts and refuses what `validate` does.
  @Test(.enabled(if: PythonSchema.isPresent, "python3 with jsonschema and yaml is not installed"))
  func agreesWithTheValidatorOfPython() throws {
    let start = "id: a\ntitle: { en: A }\nedition: '1.10'\n"
    let good = [
      "extends: b", "extends: b\npages: 3\nstatus: issued\nbinding: 2.5\nrows: [a]",
      "fields: [{ id: x, name: { en: [X, Y] }, from: kinds }]", "extends: b\nrows: { from: kinds }",
      "extends: b\nfacts: [{ from: '2026-01-01', area: 3 }]", "extends: b\nperiod: 2026",
      "extends: b\neffective: '2026-03-01'\naway: [2026-02-10..2026-02-10]",
    ]
    let bad = [
      "", "fields: []", "extends: b\npages: 21", "extends: b\nstatus: x", "extends: b\nx: 1",
      "fields: [{ id: x }]", "extends: b\nrows: { from: x }", "extends: B",
      "extends: b\nperiod: 2026-13",
      "fields: [{ id: x, name: { en: X }, from: kinds, options: [a, b] }]",
      "extends: b\nfacts: [{ area: 3 }]", "extends: b\ncapacity: { A: 3 }",
    ]
    for text in good + bad { #expect(fits(start + text) == good.contains(text)) }
    let verdicts = try PythonSchema.verdicts(Self.schema, (good + bad).map { start + $0 })
    #expect(verdicts == good.map { _ in true } + bad.map { _ in false })
  }

  private func fits(_ yaml: String) -> Bool {
    var sink = DiagnosticSink()
    _ = YAMLSample(yaml).document.mapping(as: SampleShape.form, into: &sink)
    return sink.diagnostics.isEmpty
  }
}

/// Asks Python's `jsonschema`, which knows nothing of our code.
enum PythonSchema {
  static let isPresent = (try? run("import jsonschema, yaml", ""))?.status == 0

  static func verdicts(_ schema: String, _ files: [String]) throws -> [Bool] {
    let script = """
      import json, sys, yaml
      from jsonschema import Draft202012Validator as Validator
      (schema,), files = json.load(sys.stdin)
      Validator.check_schema(json.loads(schema))
      validator = Validator(json.loads(schema))
      print("".join("+" if validator.is_valid(yaml.safe_load(f)) else "-" for f in files))
      """
    let input = try JSONEncoder().encode([[schema]] + [files])
    let text = String(decoding: input, as: UTF8.self)
    let result = try run(script, text)
    try #require(result.status == 0, "\(result.errors)")
    return result.output.filter { "+-".contains($0) }.map { $0 == "+" }
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
