import Diagnostics
import Foundation
import LocatedYAML
import Testing

@Suite struct ContentTests {
  static let content = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "content")

  static var files: [String] {
    let all = FileManager.default.enumerator(atPath: content.path())?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test func findsTheContent() { #expect(Self.files.count >= 8) }

  @Test(arguments: files) func placesEveryScalarOfTheContent(file: String) throws {
    let sample = YAMLSample(Array(try Data(contentsOf: Self.content.appending(path: file))))
    #expect(sample.faults == [])
    let scalars = try #require(sample.document.root).allScalars
    #expect(scalars.count > 10)
    for scalar in scalars {
      let written = sample.slice(scalar.text.whole)
      let unquoted = written.hasPrefix("\"") ? String(written.dropFirst().dropLast()) : written
      #expect(unquoted == scalar.text.text)
    }
  }
}
