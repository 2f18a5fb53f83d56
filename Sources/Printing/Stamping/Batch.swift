/// The file of a batch while its sheets are appended.
struct Batch: ~Copyable {
  let file = PDFFile.empty()
  private let pages: [BlankPage]
  private let isDuplex: Bool
  private(set) var tree: PageTree
  private(set) var sheets = 0
  private var font: NumberFont?
  /// The dictionary that pages refer to; `NumberFont.embed` fills it at the end.
  private let fontObject: PDFObject
  /// Saves the state in which the blank's content begins, for the stamp to begin in it too.
  private let save: PDFObject

  /// - Throws: `StampFailure.noSlot`, `.unreadable`.
  init(of blank: borrowing PDFFile, path: String, isDuplex: Bool) throws(StampFailure) {
    self.isDuplex = isDuplex
    tree = PageTree(in: file)
    fontObject = file.makeIndirect(.dictionary([]))
    save = file.makeStream(Array("q\n".utf8))
    pages = try BlankReader.pages(of: blank, path: path, into: file)
    for page in pages where page.hasSlots {
      let fonts = file.value("/Font", of: page.resources) ?? file.make(.dictionary([]))
      file.set("/StampFont", of: fonts, to: .object(fontObject))
      file.set("/Font", of: page.resources, to: .object(fonts))
    }
    keepIdentity(of: blank)
  }

  /// One sheet more: its pages, and an empty one where it would end on the front of a leaf.
  mutating func append(_ stamp: SheetStamp) throws(StampFailure) {
    guard let drawing = try drawing(of: stamp) else { return }
    // Pages with the same slots share what is drawn into them.
    var last: (content: [UInt8], stream: PDFObject)?
    for page in pages {
      let content = drawing.content(of: page)
      guard !content.isEmpty else {
        append(page, page.contents)
        continue
      }
      let isSame = last.map { $0.content == content } ?? false
      if !isSame {
        if let last { file.release(last.stream) }
        last = (content, file.makeStream(content))
      }
      append(page, [save] + page.contents + (last.map { [$0.stream] } ?? []))
    }
    if let last { file.release(last.stream) }
    sheets += 1
    if isDuplex { fillLeaf() }
  }

  /// Never nil; the font is found for the first number.
  private mutating func drawing(of stamp: SheetStamp) throws(StampFailure) -> SheetDrawing? {
    if font == nil { font = try NumberFont(for: stamp.number) }
    guard let number = try font?.draw(stamp.number), let metrics = font?.metrics else { return nil }
    var code: QRCode?
    if let payload = stamp.code { code = try QRCode(payload) }
    return SheetDrawing(number: number, code: code, font: metrics)
  }

  private mutating func append(_ page: BlankPage, _ contents: [PDFObject]) {
    tree.append(
      page.shared.map { ($0.key, .object($0.object)) } + [
        ("/Resources", .object(page.resources)),
        ("/Contents", .array(contents.map(PDFValue.object))),
      ], in: file)
  }

  private mutating func fillLeaf() {
    guard tree.count % 2 == 1, let paper = pages.first?.shared else { return }
    tree.append(
      paper.map { ($0.key, .object($0.object)) } + [("/Resources", .dictionary([]))], in: file)
  }

  /// The pages of another file as they are, from a new leaf.
  mutating func append(pagesOf other: borrowing PDFFile) {
    if isDuplex { fillLeaf() }
    for page in other.pages {
      var entries: [(String, PDFValue)] = []
      for key in ["/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents"] {
        guard let value = other.value(key, of: page) else { continue }
        entries.append((key, .object(file.copy(value, of: other))))
      }
      tree.append(entries, in: file)
    }
  }

  /// - Throws: `StampFailure.noSheets`, `.noFont`.
  mutating func finish() throws(StampFailure) {
    guard sheets > 0 else { throw .noSheets }
    try font?.embed(as: fontObject, in: file)
    tree.finish(in: file)
  }

  /// Language and title of the blank; what it says of tags is true no longer.
  private func keepIdentity(of blank: borrowing PDFFile) {
    if let language = blank.text("/Lang", of: blank.root) {
      file.set("/Lang", of: file.root, to: .text(language))
    }
    guard let information = blank.value("/Info", of: blank.trailer),
      let title = blank.text("/Title", of: information)
    else { return }
    let own = file.makeIndirect(.dictionary([("/Title", .text(title))]))
    file.set("/Info", of: file.trailer, to: .object(own))
    file.set(
      "/ViewerPreferences", of: file.root,
      to: .dictionary([("/DisplayDocTitle", .boolean(true))]))
  }
}
