import Foundation
import Testing

@testable import Diagnostics

@Suite struct JSONTextTests {
  @Test func writesMembersInTheirOrder() {
    let value: JSONValue = [
      "z": 1, "a": ["x", true, nil, .number(0.5)], "empty": [:], "none": [], "m": ["k": -3],
    ]
    let expected = """
      {
        "z": 1,
        "a": [
          "x",
          true,
          null,
          0.5
        ],
        "empty": {},
        "none": [],
        "m": {
          "k": -3
        }
      }

      """
    #expect(JSONText(value).text == expected)
  }

  @Test func escapesWhatJSONAndTerminalsMustNotSee() {
    let text = JSONText(.string("\"\\\n\t\r\u{1}\u{7F}\u{202E}\u{2028}/回𠮷é\u{E0041}")).text
    #expect(
      text == #""\"\\\n\t\r\u0001\u007f\u202e\u2028/回𠮷é\udb40\udc41""# + "\n")
  }

  @Test func isReadBackByAnotherReader() throws {
    let strings = (0..<0x3000).compactMap { Unicode.Scalar($0) }.map { String($0) }
    let text = JSONText(.array(strings.map { .string($0) })).text
    let read = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(read.map { Array($0.utf8) } == strings.map { Array($0.utf8) })
  }

  @Test func trapsOnARepeatedKey() async {
    await #expect(processExitsWith: .failure) {
      let value: JSONValue = ["a": 1, "a": 2]
      print(JSONText(value).text)
    }
  }
}
