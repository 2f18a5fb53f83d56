import ContentDigest
import Diagnostics
import HandbookModel
import HandbookParsing
import HandbookRendering
import HandbookRules
import Printing

/// Prints the batch of an order: the blank first, since it needs no numbers, and then, while the register
/// is held, the numbers, the sign-for sheet and the sheets.
struct BatchPrinter {
  let order: BatchOrder
  let pdf: PDFPrinter
  /// Makes a page of the batch.
  let render: (SheetBatch) -> RenderedSite
  /// The handbook's folder.
  let folder: String
  let files: FileSystem
  var reached: (BatchIssue.Step) throws -> Void = { _ in }

  private var request: BatchRequest { order.request }

  /// - Returns: nil with findings where the sheet cannot be printed as it is.
  func run() throws -> (batch: PrintedBatch?, findings: [Diagnostic]) {
    try requireNew(request.output)
    if let signFor = request.signFor { try requireNew(signFor) }
    let work = try files.temporaryFolder()
    defer { try? files.remove(work) }
    let (blank, findings) = try blank(in: work)
    guard let blank else { return (nil, findings) }
    return (try give(blank, in: work), findings)
  }

  /// Sheets that were printed and not fetched yet would be lost with their numbers.
  private func requireNew(_ path: String) throws {
    guard files.sort(of: path) != nil else { return }
    throw EnvironmentFailure(
      "'\(path)' exists already", remedy: "name another file, or move that one away")
  }

  private func blank(in work: String) throws -> (path: String?, findings: [Diagnostic]) {
    let site = render(batch(.blank))
    let findings = site.findings + MissingGlyphs.findings(in: site.printed)
    guard !findings.contains(where: { $0.severity == .error }), let sheet = site.sheets.first
    else { return (nil, findings) }
    return (try print(site, sheet, in: work), findings)
  }

  private func batch(_ part: SheetBatch.Part) -> SheetBatch {
    SheetBatch(
      form: order.form.key, language: order.language, setting: order.setting, part: part)
  }

  private func print(
    _ site: RenderedSite, _ sheet: PrintableSheet, in work: String
  ) throws -> String {
    for file in site.files {
      try files.makeFolder(files.folder(of: "\(work)/\(file.path)"))
      try files.write(file.bytes, to: "\(work)/\(file.path)")
    }
    try pdf.print([sheet], in: work)
    return "\(work)/\(sheet.pdf)"
  }

  private func give(_ blank: String, in work: String) throws -> PrintedBatch {
    var register = try RegisterFile(of: folder)
    // Whoever held the register meanwhile may have put sheets there.
    try requireNew(request.output)
    if let signFor = request.signFor { try requireNew(signFor) }
    let issue = BatchIssue(in: folder, files: files, reached: reached)
    let settled = try issue.settle(&register, on: request.today)
    let numbers = try BatchNumbers(order, from: register.register)
    let signFor = try signFor(numbers, in: work)
    let entry = entry(numbers, issue, register.register.nextSequence)
    var pages = 0
    do {
      try issue.run(
        entry, in: &register,
        make: { path in
          pages = try stamp(numbers, on: blank, to: path)
          return ContentDigest(ofFile: try files.bytes(of: path)).text
        },
        accompany: {
          if let signFor, let path = request.signFor { try files.replace(path, with: signFor) }
        })
    } catch {
      // What failed is ended at once where it can be; else the next print does.
      if register.register.nextSequence == entry.sequence { try? issue.discard(entry) }
      _ = try? issue.settle(&register, on: request.today)
      throw error
    }
    return PrintedBatch(
      form: order.form.title.text(in: order.language),
      first: numbers.text(numbers.numbers.lowerBound),
      last: numbers.text(numbers.numbers.upperBound), sheets: numbers.numbers.count, pages: pages,
      settled: settled)
  }

  private func stamp(_ numbers: BatchNumbers, on blank: String, to path: String) throws -> Int {
    do {
      return try Stamper().stamp(
        BatchStamps.stamps(numbers, of: order), on: blank, to: path, isDuplex: request.isDuplex
      ).pages
    } catch {
      throw EnvironmentFailure(error.message, remedy: "no number was given out")
    }
  }

  private func signFor(_ numbers: BatchNumbers, in work: String) throws -> [UInt8]? {
    guard request.signFor != nil else { return nil }
    let list = SignForList(
      rows: numbers.rows(of: request.numbersPerRow), numbers: numbers.span(numbers.numbers),
      copies: numbers.numbers.count, printed: request.today)
    let site = render(batch(.signFor(list)))
    guard let sheet = site.sheets.first else { return nil }
    return try files.bytes(of: print(site, sheet, in: work))
  }

  private func entry(
    _ numbers: BatchNumbers, _ issue: BatchIssue, _ sequence: Int
  ) -> RegisterEntry {
    var entry = RegisterEntry(
      sequence: sequence, date: request.today, event: order.original == nil ? .print : .reprint,
      form: order.form.key.id, edition: order.form.key.edition, series: numbers.series,
      numbers: numbers.numbers)
    entry.period = order.period.description
    entry.language = order.language.rawValue
    entry.plan = order.setting.plan?.id.text ?? ""
    entry.by = request.by
    entry.reason = request.reason
    entry.file = issue.stated(request.output)
    return entry
  }
}

extension BatchNumbers {
  /// The numbers, so many to a row.
  func rows(of count: Int) -> [String] {
    stride(from: numbers.lowerBound, through: numbers.upperBound, by: count).map { first in
      span(first...min(first + count - 1, numbers.upperBound))
    }
  }

  func span(_ numbers: ClosedRange<Int>) -> String {
    numbers.count == 1
      ? text(numbers.lowerBound) : "\(text(numbers.lowerBound)) – \(text(numbers.upperBound))"
  }
}
