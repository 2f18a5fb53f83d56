import Diagnostics
import HandbookRendering
import Printing

/// Prints the sheets of a staged site to PDF, beside their pages.
struct PDFPrinter {
  private let engine: PDFEngine
  private let files: FileSystem

  /// - Parameter environment: the virtual environment that holds the PDF engine.
  init(environment: String, files: FileSystem = FileSystem()) throws(EnvironmentFailure) {
    do {
      engine = try PDFEngine(environment: environment)
    } catch {
      throw EnvironmentFailure(error.thing, remedy: error.remedy)
    }
    self.files = files
  }

  /// Prints all sheets, or throws naming the first that could not be printed.
  func print(_ sheets: [PrintableSheet], in folder: String) throws {
    let root = files.resolved(folder)
    let jobs = sheets.map { PDFJob(html: "\(root)/\($0.page)", pdf: "\(root)/\($0.pdf)") }
    let results = try results(of: jobs, root: root)
    for (sheet, result) in zip(sheets, results) {
      if let error = result.error {
        throw EnvironmentFailure(
          "Cannot print '\(sheet.page)': \(error)", remedy: "look at the page")
      }
      if let character = result.missing.first {
        throw EnvironmentFailure(
          "No font here draws '\(character)' of '\(sheet.page)'",
          remedy: "install fonts for it, such as fonts-noto-cjk")
      }
      guard result.pages == sheet.pages else {
        throw EnvironmentFailure(
          "'\(sheet.pdf)' came out with \(result.pages) pages instead of \(sheet.pages)",
          remedy: "check that the fonts of the set-up are installed")
      }
    }
  }

  private func results(of jobs: [PDFJob], root: String) throws -> [PDFResult] {
    do {
      return try engine.print(jobs, root: root)
    } catch {
      throw EnvironmentFailure(error.thing, remedy: "\(error.remedy), or build without --pdf")
    }
  }
}
