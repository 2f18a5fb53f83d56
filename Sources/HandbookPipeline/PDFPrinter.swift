import ContentDigest
import Diagnostics
import HandbookRendering
import Printing

/// Prints the sheets and bound handbooks of a staged site to PDF.
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

  /// Prints the sheets and bound handbooks of a staged site, or throws naming the first that could not be printed. Those
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
    try print(changed, site.handbooks, in: folder)
    for sheet in changed {
      let pdf = ContentDigest([try files.bytes(of: "\(folder)/\(sheet.pdf)")])
      record[sheet.pdf] = .init(source: sources.digest(of: sheet), pdf: pdf.text)
    }
    try files.write(record.bytes, to: "\(folder)/\(SheetRecord.name)")
    return changed.count
  }

  /// Prints `sheets`, whose pages lie in `folder`.
  /// Handbooks come first, since they take longest.
  func print(
    _ sheets: [PrintableSheet], _ handbooks: [PrintableHandbook] = [], in folder: String
  ) throws {
    guard !sheets.isEmpty || !handbooks.isEmpty else { return }
    let root = files.resolved(folder)
    for handbook in handbooks {
      try files.write(handbook.page.bytes, to: "\(root)/\(handbook.page.path)")
    }
    let pages =
      handbooks.map { ($0.page.path, $0.pdf, nil as Int?) }
      + sheets.map { ($0.page, $0.pdf, $0.pages) }
    let jobs = pages.map { PDFJob(html: "\(root)/\($0.0)", pdf: "\(root)/\($0.1)") }
    let results = try results(of: jobs, root: root)
    for (page, result) in zip(pages, results) {
      try check(result, of: page.0, pdf: page.1, pages: page.2)
    }
    for handbook in handbooks { try files.remove("\(root)/\(handbook.page.path)") }
  }

  /// - Parameter pages: nil where they are not fixed.
  private func check(_ result: PDFResult, of page: String, pdf: String, pages: Int?) throws {
    if let error = result.error {
      throw EnvironmentFailure("Cannot print '\(page)': \(error)", remedy: "look at the page")
    }
    if let character = result.missing.first {
      throw EnvironmentFailure(
        "No font here draws '\(character)' of '\(page)'",
        remedy: "install fonts for it, such as fonts-noto-cjk")
    }
    if let pages, result.pages != pages {
      throw EnvironmentFailure(
        "'\(pdf)' came out with \(result.pages) pages instead of \(pages)",
        remedy: "check that the fonts of the set-up are installed")
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
