import HandbookModel

/// The measures of a sheet, in quarter millimetres, as templates/styles/sheet.css has them.
///
/// Whole numbers keep layouts the same everywhere; a quarter of a millimetre is finer than a pen.
struct SheetGeometry: Hashable, Sendable {
  let width: Int
  let height: Int
  /// Beside the text on the left, binding included.
  let left: Int

  static let right = 48
  /// Margins above and below, head, foot, and the gap above the foot.
  private static let frame = 40 + 36 + 72 + 40 + 8
  /// A note in two languages takes a line more, above the foot.
  private let noteHeight: Int

  init(_ form: Form) {
    let (short, long) =
      switch form.size {
      case .a4: (840, 1188)
      case .a5: (592, 840)
      }
    width = form.orientation == .portrait ? short : long
    height = form.orientation == .portrait ? long : short
    left = SheetGeometry.right + form.binding * 4
    noteHeight = form.languages.count > 1 ? 20 : 0
  }

  /// Between the margins.
  var textWidth: Int { max(width - left - SheetGeometry.right, 100) }
  /// Between head and foot.
  var bodyHeight: Int { height - SheetGeometry.frame - noteHeight }

  /// Of the 24 columns that fields are set in.
  static let columns = 24
  var column: Int { textWidth / SheetGeometry.columns }
}

/// How wide text comes out, in quarter millimetres; a little more than the usual fonts need.
struct TextMeasure: Sendable {
  /// The size of the type: 9.5 pt for Chinese, 9 pt for English.
  let em: Double

  /// Of one line of a label.
  var lineHeight: Int { Int((em * 1.25).rounded(.up)) }

  init(_ language: Language) { em = language == .en ? 12.7 : 13.4 }

  func width(_ text: String, scale: Double = 1) -> Int {
    Int((text.unicodeScalars.reduce(0) { $0 + TextMeasure.advance($1) } * em * scale).rounded(.up))
  }

  /// Lines that `text` takes in a column of `available`.
  func lines(_ text: String, in available: Int, scale: Double = 1) -> Int {
    guard !text.isEmpty else { return 0 }
    // A tenth for words that do not fill their line to the end.
    let needed = Double(width(text, scale: scale)) * (text.contains(" ") ? 1.1 : 1.02)
    return max(1, Int((needed / Double(max(available, 1))).rounded(.up)))
  }

  /// Both languages of a label, one after the other.
  func width(_ label: SheetLabel) -> Int {
    width(label.first) + (label.second.isEmpty ? 0 : width(label.second, scale: 0.84) + 4)
  }

  /// Both languages of a label, one under the other.
  func lines(_ label: SheetLabel, in available: Int) -> Int {
    lines(label.first, in: available) + lines(label.second, in: available, scale: 0.84)
  }

  private static func advance(_ scalar: UnicodeScalar) -> Double {
    switch scalar {
    case _ where scalar.value >= 0x2E80: 1
    case " ", "i", "j", "l", "t", "f", "r", ".", ",", ":", ";", "'", "|", "!", "(", ")", "-": 0.34
    case "m", "w", "M", "W", "%", "@", "—", "…": 0.9
    case "A"..."Z": 0.69
    default: 0.56
    }
  }
}
