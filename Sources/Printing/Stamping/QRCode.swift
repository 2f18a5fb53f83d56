import CQREncode

/// The modules of a QR code that 15 % of dirt and creases do not spoil (level M).
struct QRCode {
  /// Modules of one side, without the quiet zone.
  let side: Int
  /// Row by row from the top; true: dark.
  let modules: [Bool]

  /// Light modules that must stand around it, on each side.
  static let quiet = 4

  /// - Throws: `StampFailure.codeTooLong`.
  init(_ payload: String) throws(StampFailure) {
    let bytes = Array(payload.utf8)
    guard let symbol = unsafe QRCode.encode(bytes) else { throw .codeTooLong(bytes: bytes.count) }
    defer { unsafe QRcode_free(symbol) }
    let count = Int(unsafe symbol.pointee.width)
    guard let data = unsafe symbol.pointee.data else { throw .codeTooLong(bytes: bytes.count) }
    side = count
    modules = unsafe UnsafeBufferPointer(start: data, count: count * count).map { $0 & 1 == 1 }
  }

  private static func encode(_ bytes: [UInt8]) -> UnsafeMutablePointer<CQREncode.QRcode>? {
    guard let input = unsafe QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
    defer { unsafe QRinput_free(input) }
    // Readers take plain bytes for whatever their country is used to; 26 says that they are UTF-8.
    if bytes.contains(where: { $0 >= 0x80 }), unsafe QRinput_appendECIheader(input, 26) != 0 {
      return nil
    }
    guard unsafe QRinput_append(input, QR_MODE_8, Int32(clamping: bytes.count), bytes) == 0 else {
      return nil
    }
    return unsafe QRcode_encodeInput(input)
  }

  /// The dark modules as rectangles: touching modules of a row are one, and so are equal runs of
  /// rows below each other. Fewer to write and to draw, and no hair between them.
  func forEachRectangle(_ body: (_ columns: Range<Int>, _ rows: Range<Int>) -> Void) {
    var open: [(columns: Range<Int>, row: Int)] = []
    for row in 0...side {
      let runs = row < side ? runs(of: row) : []
      for run in open where !runs.contains(run.columns) { body(run.columns, run.row..<row) }
      open = runs.map { columns in
        (columns, open.first { $0.columns == columns }?.row ?? row)
      }
    }
  }

  private func runs(of row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var column = 0
    while column < side {
      let start = column
      while column < side, modules[row * side + column] { column += 1 }
      if column > start { runs.append(start..<column) }
      column += 1
    }
    return runs
  }
}
