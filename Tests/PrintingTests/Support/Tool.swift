import Foundation
import Testing

/// A program that looks at PDF files, as scripts/install.sh installs it.
enum Tool {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What `name` prints; throws what it complains of where it does not end well.
  @discardableResult
  static func run(_ name: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(name): \(String(decoding: complaint, as: UTF8.self))")
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text of each page of a PDF.
  static func text(_ pdf: String) throws -> [String] {
    // A form feed ends each page, be it empty.
    try run("pdftotext", "-layout", pdf, "-").components(separatedBy: "\u{C}").dropLast()
  }

  /// What the QR codes on a page of a PDF say, as a camera sees it.
  static func codes(_ pdf: String, page: Int) throws -> String {
    let picture = "\(pdf)-\(page)"
    try run(
      "pdftoppm", "-r", "150", "-f", "\(page)", "-l", "\(page)", "-singlefile", "-gray", pdf,
      picture)
    return try run("zbarimg", "--quiet", "--raw", "\(picture).pgm")
      .trimmingCharacters(in: .newlines)
  }

  /// A PDF with one object after the other in plain text.
  static func objects(_ pdf: String) throws -> String {
    try run("qpdf", "--qdf", "--object-streams=disable", "--stream-data=preserve", pdf, "-")
  }
}
