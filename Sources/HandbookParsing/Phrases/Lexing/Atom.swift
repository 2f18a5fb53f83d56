/// The smallest thing that the grammar of values sees: a word, a character, a number, a sign.
struct Atom: Hashable, Sendable {
  enum Sort: Hashable, Sendable {
    case number(Numeral)
    /// A time written with a colon (10:30), in minutes after midnight.
    case time(Int)
    /// A Latin word, or one Han character.
    case word
    case sign
    /// A blank to fill: two or more underscores.
    case blank
  }

  let sort: Sort
  /// Folded: lower case, half width, singular. Equal texts are the same word.
  let text: String
  /// Where it stands, in bytes of the text that was read.
  let bytes: Range<Int>
}

/// A number as it was written.
struct Numeral: Hashable, Sendable {
  /// The value in ten-thousandths, which holds every share and every count that texts give.
  var tenThousandths: Int
  /// The Han multiplier that it was written with (10 万: 10,000), otherwise 1. In `10 至 15 万` it
  /// belongs to both numbers.
  var multiplier: Int

  /// Nil where the number has a fraction.
  var whole: Int? {
    tenThousandths.isMultiple(of: 10_000) ? tenThousandths / 10_000 : nil
  }
}
