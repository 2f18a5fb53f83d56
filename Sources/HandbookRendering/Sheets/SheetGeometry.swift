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
  /// Margins above and below: 10 and 9 mm, so that no ink comes within 8 mm of an edge.
  private static let margins = 40 + 36
  /// Between the body and the foot.
  private static let gap = 8

  init(_ form: Form) {
    let (short, long) =
      switch form.size {
      case .a4: (840, 1188)
      case .a5: (592, 840)
      }
    width = form.orientation == .portrait ? short : long
    height = form.orientation == .portrait ? long : short
    left = SheetGeometry.right + form.binding * 4
  }

  /// Between the margins.
  var textWidth: Int { max(width - left - SheetGeometry.right, 100) }

  /// Between head and foot.
  func bodyHeight(_ head: SheetHead, _ foot: SheetFoot) -> Int {
    height - SheetGeometry.margins - SheetGeometry.gap - head.height - foot.height
  }

  /// The place of a seal: a company's is 38 to 42 mm across, and slips have room for a smaller one.
  var seal: Int { min(width, height) > 592 ? 160 : 120 }

  /// Of the 24 columns that fields are set in.
  static let columns = 24
  var column: Int { textWidth / SheetGeometry.columns }

  /// What the padding of a cell and its border take of its width.
  static let padding = 14

  /// The room in a cell of so many columns.
  func inner(_ span: Int) -> Int { span * column - SheetGeometry.padding }

  /// Where column `index` begins, from the left margin; the last ends at the right one.
  func edge(_ index: Int) -> Int { index * textWidth / SheetGeometry.columns }
}
