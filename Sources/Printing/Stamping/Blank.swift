/// A page of a blank, in the file of the batch, and the slots on it.
struct BlankPage {
  /// What all its copies share: boxes, fonts, pictures.
  let shared: [(key: String, object: PDFObject)]
  let resources: PDFObject
  let contents: [PDFObject]
  let numbers: [Rectangle]
  let codes: [Rectangle]

  var hasSlots: Bool { !numbers.isEmpty || !codes.isEmpty }
}

/// Takes the pages of a blank over into another file: their content, their paper and the places of
/// their slots. Links, tags and outlines stay behind: they would lead to one copy only.
enum BlankReader {
  private static let paper = ["/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/Rotate"]

  /// - Throws: `StampFailure.noSlot` where no page has a place for the number.
  static func pages(
    of blank: borrowing PDFFile, path: String, into file: borrowing PDFFile
  ) throws(StampFailure) -> [BlankPage] {
    var pages: [BlankPage] = []
    for page in blank.pages { pages.append(read(page, of: blank, into: file)) }
    if let reason = blank.failure ?? file.failure {
      throw .unreadable(path: path, reason: reason)
    }
    guard pages.contains(where: { !$0.numbers.isEmpty }) else { throw .noSlot(path: path) }
    return pages
  }

  private static func read(
    _ page: PDFObject, of blank: borrowing PDFFile, into file: borrowing PDFFile
  ) -> BlankPage {
    var shared: [(key: String, object: PDFObject)] = []
    for key in paper {
      guard let value = blank.value(key, of: page) else { continue }
      shared.append((key, file.copy(value, of: blank)))
    }
    var contents: [PDFObject] = []
    for stream in streams(of: page, in: blank) { contents.append(file.copy(stream, of: blank)) }
    return BlankPage(
      shared: shared, resources: resources(of: page, in: blank, into: file), contents: contents,
      numbers: slots(Stamper.numberSlot, on: page, in: blank),
      codes: slots(Stamper.codeSlot, on: page, in: blank))
  }

  private static func resources(
    of page: PDFObject, in blank: borrowing PDFFile, into file: borrowing PDFFile
  ) -> PDFObject {
    guard let own = blank.value("/Resources", of: page), blank.isDictionary(own) else {
      return file.makeIndirect(.dictionary([]))
    }
    return file.copy(own, of: blank)
  }

  private static func streams(
    of page: PDFObject, in blank: borrowing PDFFile
  ) -> [PDFObject] {
    guard let contents = blank.value("/Contents", of: page) else { return [] }
    var streams: [PDFObject] = []
    for part in blank.isStream(contents) ? [contents] : blank.items(of: contents) {
      if blank.isStream(part) { streams.append(part) }
    }
    return streams
  }

  /// Where `page` has links to `address`, in the order of the file.
  private static func slots(
    _ address: String, on page: PDFObject, in blank: borrowing PDFFile
  ) -> [Rectangle] {
    guard let annotations = blank.value("/Annots", of: page) else { return [] }
    var slots: [Rectangle] = []
    for annotation in blank.items(of: annotations) {
      guard let action = blank.value("/A", of: annotation),
        blank.text("/URI", of: action) == address,
        let corners = blank.value("/Rect", of: annotation)
      else { continue }
      var numbers: [Double] = []
      for corner in blank.items(of: corners) { numbers.append(blank.number(corner) ?? .nan) }
      if let slot = Rectangle(numbers) { slots.append(slot) }
    }
    return slots
  }
}
