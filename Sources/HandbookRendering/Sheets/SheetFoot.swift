import HandbookModel

/// The foot of a sheet: the note on personal data and retention, what identifies the sheet, and a
/// bar that shows the scale of the print.
struct SheetFoot {
  /// In quarter millimetres.
  let height: Int
  /// Number and edition stand together on the left, since there is no room for the edition in the
  /// middle.
  let isJoined: Bool
  /// Number, edition and page stand on their line.
  let fits: Bool

  /// The line of number, edition and page, and the measuring bar below it.
  private static let base = 18 + 12
  /// Between what stands on one line.
  private static let gap = 16

  init(
    note: String, number: String, edition: String, page: String, width: Int, measure: TextMeasure
  ) {
    let lines = measure.lines(note, in: width, size: 7.5 * TextMeasure.point)
    height = SheetFoot.base + Int((Double(lines) * 7.5 * TextMeasure.point * 1.25).rounded(.up))
    let widths = [number, edition, page].map { measure.width($0, size: 8 * TextMeasure.point) }
    let beside = 2 * max(widths[0], widths[2]) + widths[1] + 2 * SheetFoot.gap
    isJoined = beside > width
    fits = !isJoined || widths.reduce(0, +) + 2 * SheetFoot.gap <= width
  }
}
