import ContentDigest
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

  /// Prints the sheets of a staged site, or throws naming the first that could not be printed. Those
  /// that the site in `previous` has printed from the same page are taken over.
  ///
  /// - Returns: how many were printed.
  func print(_ site: RenderedSite, in folder: String, previous: String) throws -> Int {
    let old = SheetRecord((try? files.bytes(of: "\(previous)/\(SheetRecord.name)")) ?? [])
    let sources = SheetSources(site.files)
    var record = SheetRecord()
    var changed: [PrintableSheet] = []
    for sheet in site.sheets {
      let source = sources.digest(of: sheet)
      if let entry = old[sheet.pdf], entry.source == source,
        let pdf = try? files.bytes(of: "\(previous)/\(sheet.pdf)"),
        ContentDigest([pdf]).text == entry.pdf
      {
        try files.write(pdf, to: "\(folder)/\(sheet.pdf)")
        record[sheet.pdf] = entry
      } else {
        changed.append(sheet)
      }
    }
    try print(changed, in: folder)
    for sheet in changed {
      let pdf = ContentDigest([try files.bytes(of: "\(folder)/\(sheet.pdf)")])
      record[sheet.pdf] = .init(source: sources.digest(of: sheet), pdf: pdf.text)
    }
    try files.write(record.bytes, to: "\(folder)/\(SheetRecord.name)")
    return changed.count
  }

  /// Prints `sheets`, whose pages lie in `folder`.
  func print(_ sheets: [PrintableSheet], in folder: String) throws {
    guard !sheets.isEmpty else { return }
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
