/// What is drawn on the pages of one sheet.
struct SheetDrawing {
  let number: DrawnNumber
  let code: QRCode?
  let font: NumberFontMetrics

  /// The operators behind the content of `page`, which begin by ending its state; empty where nothing
  /// is drawn on it.
  func content(of page: BlankPage) -> [UInt8] {
    guard !page.numbers.isEmpty || code != nil && !page.codes.isEmpty else { return [] }
    var stream = ContentStream()
    stream.write("Q\n")
    for slot in page.numbers { stream.draw(number, in: slot, font: font) }
    if let code {
      for slot in page.codes { stream.draw(code, in: slot) }
    }
    return stream.bytes
  }
}
