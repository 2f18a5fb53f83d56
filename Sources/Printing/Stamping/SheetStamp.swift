/// What is printed on one sheet of a batch.
public struct SheetStamp: Hashable, Sendable {
  /// Drawn into each number slot of the sheet; any text that one font of the machine can draw.
  public let number: String
  /// What the QR code says; nil: the sheet has no QR code.
  public let code: String?

  public init(number: String, code: String? = nil) {
    self.number = number
    self.code = code
  }
}

/// How much a batch came to.
public struct StampedBatch: Hashable, Sendable {
  public let sheets: Int
  /// With the empty pages that fill up the sheets of a duplex printer, and with what was appended.
  public let pages: Int

  public init(sheets: Int, pages: Int) {
    self.sheets = sheets
    self.pages = pages
  }
}
