import HandbookModel

/// A box for a signature with its measures, in quarter millimetres.
struct SignatureBox {
  let field: SignatureField
  let width: Int
  /// Of the label with its margin.
  let labelHeight: Int
  /// The date stands under the signature, not beside it.
  let isNarrow: Bool
  /// The line to sign on.
  let ruleWidth: Int
  /// What the signature, and the seal where there is one, take below label and opinion.
  let belowHeight: Int

  /// Between signature and date.
  private static let gap = 16
  /// A line that is long enough to sign on.
  private static let shortest = 96

  /// What it needs at least.
  var height: Int { max(68, labelHeight + field.lines * 26 + belowHeight) }

  /// The lines of an opinion in a box of `height`, and how high each is: room that the page has left
  /// becomes more lines, not wider ones.
  func opinion(in height: Int) -> (lines: Int, height: Int) {
    guard field.lines > 0 else { return (0, 0) }
    let room = max(height - labelHeight - belowHeight, field.lines * 20)
    let lines = max(field.lines, room / 36)
    return (lines, room / lines)
  }

  init(
    _ field: SignatureField, width: Int, seal: Int, label: [TextMeasure.Run], sign: String,
    date: String, measure: TextMeasure
  ) {
    self.field = field
    self.width = width
    labelHeight = measure.lines(label, in: width - 16) * measure.lineHeight + 10
    let sign = measure.width(sign) + 6
    // Blanks are 5 mm wide, whatever stands for them in the pattern.
    let blanks = date.count { $0 == "_" }
    let date = measure.width(date.filter { $0 != "_" }) + blanks * 20
    let room = width - 16
    // A seal goes over the date, as seals do, and leaves the signature free.
    let beside = max(field.hasDate ? date : 0, field.hasSeal ? seal : 0)
    isNarrow = beside > 0 && sign + SignatureBox.shortest + SignatureBox.gap + beside > room
    let taken = isNarrow || beside == 0 ? 0 : beside + SignatureBox.gap
    ruleWidth = min(120, max(room - sign - taken, 40))
    let signing = isNarrow ? 62 : 36
    belowHeight =
      switch (field.hasSeal, isNarrow) {
      case (false, _): signing
      case (true, false): seal + 8
      case (true, true): signing + seal + 6
      }
  }
}
