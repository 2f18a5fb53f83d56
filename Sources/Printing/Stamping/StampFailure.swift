import Diagnostics

/// Why a batch was not written; the output is as it was before.
public enum StampFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// `reason` is what libqpdf says of it, in English.
  case unreadable(path: String, reason: String)
  case noSlot(path: String)
  case noSheets
  /// No font of the machine draws all of `number`.
  case noFont(number: String)
  /// A QR code holds at most 2,331 bytes.
  case codeTooLong(bytes: Int)
  case unwritable(path: String, reason: String)

  /// One line with the remedy, where there is one.
  public var message: Message {
    switch self {
    case .unreadable(let path, let reason): "Cannot read the PDF '\(path)': \(reason)"
    case .noSlot(let path):
      "The blank '\(path)' has no slot for a number: give its form a 'serial' and build it again"
    case .noSheets: "No sheets to number: ask for at least one"
    case .noFont(let number):
      "No font here draws the number '\(number)': install fonts for it, such as fonts-dejavu-core"
    case .codeTooLong(let bytes):
      "A QR code holds 2,331 bytes, not \(bytes): shorten the number or the form's id"
    case .unwritable(let path, let reason): "Cannot write '\(path)': \(reason)"
    }
  }

  public var description: String { message.english }
}
