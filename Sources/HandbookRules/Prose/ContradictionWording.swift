import Diagnostics
import HandbookModel
import HandbookWriting

extension Findings {
  mutating func report(_ contradiction: Contradiction, names: Names) {
    let remark = contradiction.remark
    let stated = contradiction.stated
    let (written, subject) = (remark.written, stated.subject)
    let figures = stated.texts(names.writer)
    let notes = contradiction.notes
    let place = remark.quantity.range
    let help = [stated.suggestion(names)]
    switch stated.aspect {
    case .deadline:
      report(
        at: place, "'\(written)' contradicts the deadline of \(subject): \(figures)", notes: notes,
        suggestions: help)
    case .frequency:
      report(
        at: place, "'\(written)' contradicts how often \(subject) is made: \(figures)",
        notes: notes, suggestions: help)
    case .rate:
      report(
        at: place, "'\(written)' contradicts the rate of \(subject): \(figures)", notes: notes,
        suggestions: help)
    case .notice:
      report(
        at: place, "'\(written)' contradicts the notice before \(subject): \(figures)",
        notes: notes, suggestions: help)
    case .callLength:
      report(
        at: place, "'\(written)' contradicts the length of \(subject): \(figures)", notes: notes,
        suggestions: help)
    default: reportOther(contradiction, figures, notes, help)
    }
  }

  private mutating func reportOther(
    _ contradiction: Contradiction, _ figures: Message, _ notes: [Note], _ help: [Suggestion]
  ) {
    let (written, subject) = (contradiction.remark.written, contradiction.stated.subject)
    let place = contradiction.remark.quantity.range
    switch contradiction.stated.aspect {
    case .due:
      report(
        at: place, "'\(written)' contradicts the due date of \(subject): \(figures)", notes: notes,
        suggestions: help)
    case .period:
      report(
        at: place, "'\(written)' contradicts how often \(subject) is due: \(figures)",
        notes: notes, suggestions: help)
    case .retention:
      report(
        at: place, "'\(written)' contradicts how long \(subject) is kept: \(figures)",
        notes: notes, suggestions: help)
    case .copies:
      report(
        at: place, "'\(written)' contradicts the copies of \(subject): \(figures)", notes: notes,
        suggestions: help)
    case .reporting:
      report(
        at: place, "'\(written)' contradicts the limit for the case '\(subject)': \(figures)",
        notes: notes, suggestions: help)
    case .threshold:
      report(
        at: place, "'\(written)' contradicts the number in the case '\(subject)': \(figures)",
        notes: notes, suggestions: help)
    case .target:
      report(
        at: place, "'\(written)' contradicts the target '\(subject)': \(figures)", notes: notes,
        suggestions: help)
    case .provision:
      report(
        at: place, "'\(written)' contradicts how often '\(subject)' takes place: \(figures)",
        notes: notes, suggestions: help)
    case .deadline, .frequency, .rate, .notice, .callLength: break
    }
  }
}

extension Contradiction {
  /// Where the figures are stated, each place once, and where else the text says otherwise.
  fileprivate var notes: [Note] {
    var seen: Set<SourceRange> = []
    let places = stated.values.map(\.place).filter { seen.insert($0).inserted }
    return places.prefix(3).map { Note("The block states it here", at: $0) }
      + others.map { Note("The text says the same here", at: $0) }
  }
}

extension Restatement {
  /// What is stated, each value once.
  fileprivate func texts(_ writer: MessageWriter) -> Message {
    var seen: Set<Message> = []
    let texts = values.map { $0.text ?? $0.quantity.text(writer) }
    return Wording.list(texts.filter { seen.insert($0).inserted }, .any)
  }

  /// In the language of the text, which the author writes.
  fileprivate func suggestion(_ names: Names) -> Suggestion {
    let figures = figures(ValueWriter(names.language, of: names.handbook))
    guard let figure = figures.first, figures.count == 1 else {
      return Suggestion("Give the same figure in both places, or leave it to the block")
    }
    return Suggestion("Write '\(figure)' here too, or leave the figure to the block")
  }

  /// Its figures, each once.
  private func figures(_ writer: ValueWriter) -> [String] {
    var seen: Set<String> = []
    return values.map { $0.quantity.text(writer) }.filter { seen.insert($0).inserted }
  }
}

extension Remark.Quantity {
  fileprivate func text(_ writer: MessageWriter) -> Message {
    writer.said { text($0) }
  }

  fileprivate func text(_ writer: ValueWriter) -> String {
    switch self {
    case .length(let offset): writer.length(offset)
    case .minutes(let count): writer.minutes(count)
    case .share(let share): writer.share(share)
    case .frequency(let frequency): writer.frequency(frequency)
    case .day(let day): writer.due(.day(day, of: .next, isIncluded: nil))
    case .weekday(let weekday): writer.due(.weekday(weekday, isIncluded: nil))
    case .count(let count), .copies(let count): writer.grouped(count)
    }
  }
}
