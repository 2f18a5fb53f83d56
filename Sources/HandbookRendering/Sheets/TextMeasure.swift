import HandbookModel

/// How wide text comes out and how many lines it takes, in quarter millimetres.
///
/// Never less than what the fonts of sheet.css need: kerning only narrows, and an engine that knows
/// more places to break a line at takes no more lines. Tests hold it to the engines.
struct TextMeasure: Sendable {
  /// The size of the type: 9.5 pt for Chinese, 9 pt for English.
  let em: Double
  private let advances: [UInt16]

  /// Quarter millimetres of a point.
  static let point = 25.4 / 72 * 4

  init(_ language: Language) {
    em = (language == .en ? 9 : 9.5) * TextMeasure.point
    advances = language == .en ? FontAdvances.latin : FontAdvances.chinese
  }

  /// Text in one size of type.
  struct Run {
    let text: String
    /// The size of the type.
    let em: Double
    /// Added to every character, in ems; bold letters are wider as well.
    var spacing = 0.0
  }

  /// Of one line of a label or an entry.
  var lineHeight: Int { TextMeasure.lineHeight(em) }
  /// Of a line of the second language under the first.
  var secondLineHeight: Int { TextMeasure.lineHeight(em * TextMeasure.second) }

  /// The second language of a label, against the first.
  static let second = 0.84
  /// What bold letters of Latin script take more than the others, in ems.
  static let bold = 0.06

  static func lineHeight(_ em: Double) -> Int { Int((em * 1.25).rounded(.up)) }

  func width(_ runs: [Run]) -> Int {
    Int(runs.reduce(0) { $0 + width($1) }.rounded(.up))
  }

  func width(_ text: String, size: Double? = nil) -> Int {
    width([Run(text: text, em: size ?? em)])
  }

  /// Both languages of a label, one after the other.
  func width(_ label: SheetLabel) -> Int { width(runs(label)) }

  /// Lines that runs take one after the other in a column of `available`; 0 without any text.
  func lines(_ runs: [Run], in available: Int) -> Int {
    var breaker = LineBreaker(width: Double(max(available, 1)))
    for run in runs {
      for scalar in run.text.unicodeScalars {
        breaker.add(scalar, width: (advance(scalar) + run.spacing) * run.em)
      }
    }
    return breaker.finish()
  }

  func lines(_ text: String, in available: Int, size: Double? = nil) -> Int {
    lines([Run(text: text, em: size ?? em)], in: available)
  }

  /// The height of both languages of a label, one under the other.
  func height(_ label: SheetLabel, in available: Int) -> Int {
    lines(label.first, in: available) * lineHeight
      + lines(label.second, in: available, size: em * TextMeasure.second) * secondLineHeight
  }

  /// The widest piece that is not broken over lines, of both languages.
  func widestWord(_ label: SheetLabel) -> Int {
    let words = [(label.first, em), (label.second, em * TextMeasure.second)].map { text, em in
      var breaker = LineBreaker(width: .infinity)
      for scalar in text.unicodeScalars { breaker.add(scalar, width: advance(scalar) * em) }
      _ = breaker.finish()
      return breaker.widest
    }
    return Int((words.max() ?? 0).rounded(.up))
  }

  func runs(_ label: SheetLabel) -> [Run] {
    let first = Run(text: label.first, em: em)
    guard !label.second.isEmpty else { return [first] }
    return [first, Run(text: " ", em: em), Run(text: label.second, em: em * TextMeasure.second)]
  }

  private func width(_ run: Run) -> Double {
    run.text.unicodeScalars.reduce(0) { $0 + (advance($1) + run.spacing) * run.em }
  }

  /// In ems. Han characters are as wide as high; letters with accents and signs of other scripts
  /// are not wider than that in the usual fonts.
  private func advance(_ scalar: UnicodeScalar) -> Double {
    let index = Int(scalar.value) - 0x20
    if advances.indices.contains(index) { return Double(advances[index]) / 1000 }
    return scalar.value < 0x2E80 ? 1.08 : 1
  }
}

/// Advance widths of the characters from the space to the tilde, in thousandths of an em.
enum FontAdvances {
  /// Noto Sans CJK Regular.
  static let chinese: [UInt16] = [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392,
    555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474,
    946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742,
    633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559,
    606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606,
    620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
  ]
  /// Liberation Sans Regular, and with it Arial and Helvetica.
  static let latin: [UInt16] = [
    278, 278, 355, 557, 557, 890, 667, 191, 334, 334, 390, 584, 278, 334, 278, 278,
    557, 557, 557, 557, 557, 557, 557, 557, 557, 557, 278, 278, 584, 584, 584, 557,
    1016, 667, 667, 723, 723, 667, 611, 778, 723, 278, 500, 667, 557, 834, 723, 778,
    667, 778, 723, 667, 611, 723, 667, 944, 667, 667, 611, 278, 278, 278, 470, 557,
    334, 557, 557, 500, 557, 557, 278, 557, 557, 223, 223, 500, 223, 834, 557, 557,
    557, 557, 334, 500, 278, 557, 500, 723, 500, 500, 500, 334, 260, 334, 584,
  ]
}
