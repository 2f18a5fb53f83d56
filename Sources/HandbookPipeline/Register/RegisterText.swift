import ContentDigest
import Diagnostics
import HandbookModel
import HandbookRendering

/// A register as text: comma-separated values (RFC 4180) in UTF-8, a line feed behind every line, and
/// the names of the columns in the first.
///
/// The last column is a check: the first 16 digits of the SHA-256 of the check before and this line.
/// A line that was changed or taken out is noticed, since no check behind it holds. Whoever means to
/// deceive can make them all anew; it guards against slips, not against forgers.
public enum RegisterText {
  static let columns = [
    "sequence", "date", "event", "of", "form", "edition", "series", "first", "last", "copies",
    "period", "language", "plan", "by", "reason", "file", "sha256", "check",
  ]
  /// With its line feed.
  static let head = columns.joined(separator: ",") + "\n"

  /// Why a register cannot be read.
  public enum Fault: Error, Equatable {
    case head
    /// The last line has no end: it was being written when the machine stopped.
    case cut(line: Int)
    /// The line was changed, or one before it is gone.
    case changed(line: Int)
  }

  public static func register(from bytes: [UInt8]) throws(Fault) -> Register {
    try read(bytes).register
  }

  /// The check of the last line too, with which the next one goes on.
  static func read(_ bytes: [UInt8]) throws(Fault) -> (register: Register, check: String) {
    var register = Register()
    var check = ""
    if bytes.isEmpty { return (register, check) }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let rest = lines.popLast(), rest.isEmpty else { throw .cut(line: lines.count + 1) }
    guard lines[0].elementsEqual(head.utf8.dropLast()) else { throw .head }
    for (index, line) in lines.enumerated().dropFirst() {
      guard let entry = RegisterLine.entry(CSVLine.fields(of: line)),
        entry.sequence == register.nextSequence
      else { throw .changed(line: index + 1) }
      // What is not written as this program writes it was not written by it.
      let written = self.line(of: entry, after: check)
      guard line.elementsEqual(written.text.utf8) else { throw .changed(line: index + 1) }
      check = written.check
      register.append(entry)
    }
    return (register, check)
  }

  /// The line of an entry, without line feed, and its check.
  static func line(
    of entry: RegisterEntry, after previous: String
  ) -> (text: String, check: String) {
    let text = CSVLine.text(of: RegisterLine.fields(entry))
    let check = String(ContentDigest(texts: [previous, text]).text.prefix(16))
    return ("\(text),\(check)", check)
  }

  /// A whole register, as `register(from:)` reads it.
  public static func text(of register: Register) -> String {
    var check = ""
    return register.entries.reduce(into: head) { text, entry in
      let line = line(of: entry, after: check)
      check = line.check
      text += line.text + "\n"
    }
  }
}

/// The columns of an entry.
enum RegisterLine {
  /// Without the check.
  static func fields(_ entry: RegisterEntry) -> [String] {
    [
      String(entry.sequence), entry.date.description, entry.event.rawValue,
      entry.concerns.map(String.init) ?? "", entry.form.text, entry.edition, entry.series,
      String(entry.numbers.lowerBound), String(entry.numbers.upperBound), String(entry.copies),
      entry.period, entry.language, entry.plan, entry.by, entry.reason, entry.file, entry.digest,
    ].map(plain)
  }

  /// Nil where the columns are others, or a number or date is none. The check is not looked at.
  static func entry(_ fields: [String]?) -> RegisterEntry? {
    guard let fields, fields.count == RegisterText.columns.count, let sequence = Int(fields[0]),
      case let day? = NamedPeriod(fields[1])?.days,
      let event = RegisterEntry.Event(rawValue: fields[2]),
      let first = Int(fields[7]), let last = Int(fields[8]), 1 <= first, first <= last
    else { return nil }
    var entry = RegisterEntry(
      sequence: sequence, date: day.first, event: event, form: FormID(fields[4]),
      edition: fields[5], series: fields[6], numbers: first...last)
    entry.concerns = Int(fields[3])
    entry.period = fields[10]
    entry.language = fields[11]
    entry.plan = fields[12]
    entry.by = fields[13]
    entry.reason = fields[14]
    entry.file = fields[15]
    entry.digest = fields[16]
    return entry
  }

  /// One line each: an entry is a line, and a line an entry.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
