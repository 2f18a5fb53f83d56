import HandbookModel

/// The head of a sheet: organisation, title, and the corner with the serial number. The title is
/// set as large as it fits, beside the corner or below it, on two lines at most.
struct SheetHead {
  /// What the head is made of, in the words of the sheet.
  struct Content {
    var title: SheetLabel
    var organisation: String
    /// The label before the serial number; nil: the sheet bears none.
    var serialLabel: String?
    /// What stands below it, or in its place; empty: nothing.
    var cornerLabel = ""
    /// The longest line that says which copy the sheet is; empty: it has no copies.
    var copyLine: String
  }

  /// Of the title, as sheet.css names them.
  enum Size: String, CaseIterable {
    case large = ""
    case medium, small

    /// Quarter millimetres.
    var em: Double {
      TextMeasure.point * [Size.large: 17, .medium: 14, .small: 12][self, default: 17]
    }
    var spacing: Double { self == .large ? 0.12 : 0 }
  }

  /// In quarter millimetres.
  private(set) var height = 0
  private(set) var size = Size.small
  /// The title stands below the corner, not beside it.
  private(set) var isBelow = true
  /// Title and organisation have the room that they need.
  private(set) var titleFits = false
  private(set) var organisationFits = false

  private let content: Content
  private let measure: TextMeasure
  private let width: Int

  init(_ content: Content, width: Int, measure: TextMeasure) {
    self.content = content
    self.measure = measure
    self.width = width
    let rows = organisationRows
    organisationFits = rows <= 2
    for size in Size.allCases where !titleFits {
      for isBelow in rows > 1 ? [true] : [false, true] where !titleFits {
        set(size, below: isBelow, lines: size == .large || !isBelow ? 1 : 2)
      }
    }
  }

  /// The room for the organisation's name beside the corner, in quarter millimetres.
  var organisationWidth: Int { max(width - cornerWidth - 16, width / 3) }

  private var organisationRows: Int {
    measure.lines(
      content.organisation, in: organisationWidth, size: 8.5 * TextMeasure.point)
  }

  private mutating func set(_ size: Size, below isBelow: Bool, lines: Int) {
    let free = width - 2 * (isBelow ? lowerCornerWidth : cornerWidth)
    let title = TextMeasure.Run(
      text: content.title.first, em: size.em, spacing: size.spacing + TextMeasure.bold)
    let own = measure.lines([title], in: free)
    let second = measure.lines(content.title.second, in: free, size: 10 * TextMeasure.point)
    self.size = size
    self.isBelow = isBelow
    titleFits = own <= lines && second <= 2
    let copy = measure.lines(content.copyLine, in: width, size: 9 * TextMeasure.point)
    let bottom =
      (isBelow ? 34 : 20) + own * Int((size.em * 1.2).rounded(.up)) + second * 17
      + (copy > 0 ? copy * 16 + 6 : 0)
    height = max(72, bottom + 8)
  }

  // MARK: The corner

  /// The place of a code of 16 mm beside the serial's box, on numbered sheets.
  private static let code = 68

  /// The serial's box with its label, or what stands below it.
  private var cornerWidth: Int {
    let serial = content.serialLabel.map { label in
      measure.width(label, size: 8.5 * TextMeasure.point) + 8 + 168 + SheetHead.code
    }
    return max(serial ?? 0, lowerCornerWidth)
  }

  /// What reaches below the serial's box.
  private var lowerCornerWidth: Int {
    let run = TextMeasure.Run(
      text: content.cornerLabel, em: 8.5 * TextMeasure.point, spacing: TextMeasure.bold)
    let label = content.cornerLabel.isEmpty ? 0 : measure.width([run]) + 8
    return label + (content.serialLabel == nil ? 0 : SheetHead.code)
  }
}
