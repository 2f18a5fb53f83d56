/// Writes the operators of a page's content.
struct ContentStream {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ text: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(UInt8(ascii: " "))
  }

  /// In thousandths, which is finer than any printer; `number` lies on a page.
  mutating func write(_ number: Double) {
    let thousandths = Int((number * 1_000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: String(abs(thousandths) / 1_000).utf8)
    let digits = String(abs(thousandths) % 1_000 + 1_000).utf8.dropFirst()
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: digits)
    bytes.append(UInt8(ascii: " "))
  }

  mutating func writeHexadecimal(_ value: UInt16) {
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: value >> UInt16(shift)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  /// A QR code as large as `slot` allows with its quiet zone, in the middle of it.
  mutating func draw(_ code: QRCode, in slot: Rectangle) {
    let module = min(slot.width, slot.height) / Double(code.side + 2 * QRCode.quiet)
    let side = module * Double(code.side)
    write("q ")
    write(module)
    write("0 0 ")
    write(-module)
    write(slot.left + (slot.width - side) / 2)
    write(slot.bottom + (slot.height + side) / 2)
    write("cm 0 g\n")
    code.forEachRectangle { columns, rows in
      write(columns.lowerBound)
      write(rows.lowerBound)
      write(columns.count)
      write(rows.count)
      write("re\n")
    }
    write("f Q\n")
  }

  /// `number` from the left of `slot`, in the middle of its height, as large as fits; slots may have
  /// borders, so it keeps a tenth of the height away from the sides.
  mutating func draw(_ number: DrawnNumber, in slot: Rectangle, font: NumberFontMetrics) {
    let room = max(slot.width - slot.height * 0.2, slot.width * 0.5)
    let size = min(slot.height * 0.6, room * 1_000 / Double(max(number.width, 1)))
    write("BT 0 g /StampFont ")
    write(size)
    write("Tf ")
    write(slot.left + (slot.width - room) / 2)
    write(slot.bottom + (slot.height - size * Double(font.capHeight) / 1_000) / 2)
    write("Td <")
    for glyph in number.glyphs { writeHexadecimal(glyph) }
    write("> Tj ET\n")
  }
}
