import Foundation
import Testing

/// A printed PDF as independent programs read it: poppler, qpdf and a validator of PDF/UA.
struct PDFFile: Sendable {
  let path: String

  struct Line {
    /// In millimetres from the left and upper edge.
    let left: Double
    let right: Double
    let top: Double
    let text: String
  }

  /// The text of each page, in the order of the content; white space is left out, since lines end
  /// where the layout has them.
  func pages() throws -> [String] {
    try PDFFile.run("pdftotext", "-raw", path, "-").split(
      separator: "\u{C}", omittingEmptySubsequences: false
    ).dropLast().map { page in String(page.filter { !$0.isWhitespace && $0 != "\u{200B}" }) }
  }

  /// What stands side by side on one page, from 1, line by line and without white space.
  func rows(of page: Int) throws -> [String] {
    try PDFFile.run("pdftotext", "-layout", "-f", "\(page)", "-l", "\(page)", path, "-")
      .split(separator: "\n").map { row in String(row.filter { !$0.isWhitespace }) }
  }

  /// The picture of one page, from 1, right of the margin on the left.
  func picture(of page: Int) throws -> Data {
    try PDFFile.bytes(
      "pdftoppm", "-r", "100", "-f", "\(page)", "-l", "\(page)", "-x", "46", "-y", "0", "-W",
      "2000",
      "-H", "2000", "-mono", path)
  }

  /// Lines of one page, from 1, from top to bottom.
  func lines(of page: Int) throws -> [Line] {
    let text = try PDFFile.run(
      "pdftotext", "-bbox-layout", "-f", "\(page)", "-l", "\(page)", path, "-")
    let line = #/<line xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax=".+?">((?s).*?)</line>/#
    return text.matches(of: line).map { match in
      let words = String(match.4).matches(of: #/>([^<]*)</word>/#).map { String($0.1) }
      let (left, top, right) = (Double(match.1), Double(match.2), Double(match.3))
      return Line(
        left: (left ?? 0) * 25.4 / 72, right: (right ?? 0) * 25.4 / 72,
        top: (top ?? 0) * 25.4 / 72,
        text: words.joined(separator: " ").replacing("\u{200B}", with: ""))
    }.sorted { $0.top < $1.top }
  }

  /// `210 x 297` of each page.
  func sizes() throws -> [String] {
    let text = try PDFFile.run("pdfinfo", "-f", "1", "-l", "9999", path)
    return text.matches(of: #/Page +\d+ size: +([\d.]+) x ([\d.]+)/#).map { match in
      let sides = [match.1, match.2].map { ((Double($0) ?? 0) * 25.4 / 72).rounded() }
      return "\(Int(sides[0])) x \(Int(sides[1]))"
    }
  }

  /// Each font's line of `pdffonts`.
  func fonts() throws -> [String] {
    try PDFFile.run("pdffonts", path).split(separator: "\n").dropFirst(2).map(String.init)
  }

  /// What is wrong with the file, one complaint a line; empty: nothing.
  func faults() throws -> String {
    try PDFFile.run("qpdf", "--check", path)
      .contains("No syntax or stream encoding errors found") ? "" : "qpdf --check finds errors"
  }

  /// What PDF/UA-1 demands and the file does not fulfil.
  func accessibilityFaults() throws -> String {
    let script = """
      import page, sys
      for fault in page.validate_pdf(sys.argv[1], profile="ua1").failures:
          print(fault.rule_id, fault.message)
      """
    return try PDFFile.run("\(Repository.pdfEnvironment.path)/bin/python", "-c", script, path)
  }

  static func run(_ program: String, _ arguments: String...) throws -> String {
    String(decoding: try bytes([program] + arguments), as: UTF8.self)
  }

  private static func bytes(_ arguments: String...) throws -> Data { try bytes(arguments) }

  private static func bytes(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(arguments)")
    return bytes
  }
}
