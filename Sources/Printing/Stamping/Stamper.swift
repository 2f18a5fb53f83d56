/// Makes a batch of numbered sheets of one printed blank: each page of the blank stands in the file
/// once and is shared by all sheets; a sheet adds its number and QR code.
///
/// The blank is a PDF of the engine with links to the slots' addresses where number and code belong.
/// `BlankReader` finds them, `ContentStream` draws into them, `PageTree` lines up the pages.
public struct Stamper: Sendable {
  /// The address of links that mark where the number of the sheet is drawn: from their left edge, in
  /// a size of six tenths of their height, or as wide as they are.
  public static let numberSlot = "https://serial.invalid/number"
  /// Where the QR code is drawn, its quiet zone inside; a square of 18 mm is read well.
  public static let codeSlot = "https://serial.invalid/code"
  /// Where the page code stands, which the blank prints itself: the link goes, nothing is drawn.
  public static let pageCodeSlot = "https://serial.invalid/page"

  public init() {}

  /// Stamps the blank at `blank` once per stamp, in their order, and writes `output` in one step:
  /// where it fails or is cut short, an older file of that name stays as it was. The same blank and
  /// stamps give the same bytes. The copies are paper: links, tags and outlines of the blank are left
  /// out, its title and language stay.
  ///
  /// - Parameters:
  ///   - isDuplex: a sheet of an odd number of pages is followed by an empty page, so that the next
  ///     one begins on a new leaf.
  ///   - appendix: a PDF whose pages follow the sheets as they are, from a new leaf; nil: none.
  public func stamp<Stamps: Sequence>(
    _ stamps: Stamps, on blank: String, to output: String, isDuplex: Bool = false,
    followedBy appendix: String? = nil
  ) throws(StampFailure) -> StampedBatch where Stamps.Element == SheetStamp {
    let source = try PDFFile.reading(blank)
    var batch = try Batch(of: source, path: blank, isDuplex: isDuplex)
    for stamp in stamps { try batch.append(stamp) }
    // Streams stay in the file that they came from until they are written.
    let last = try appendix.map(PDFFile.reading)
    if let last { batch.append(pagesOf: last) }
    try batch.finish()
    let partial = output + ".partial"
    do {
      try batch.file.write(to: partial)
      try OutputFile.replace(output, by: partial)
    } catch {
      OutputFile.remove(partial)
      throw error
    }
    return StampedBatch(sheets: batch.sheets, pages: batch.tree.count)
  }
}
