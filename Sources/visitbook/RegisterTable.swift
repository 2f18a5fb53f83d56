import Diagnostics
import HandbookPipeline

/// Registers for people and for programs.
enum RegisterTable {
  typealias Registers = [(handbook: String, register: Register)]

  /// A table per handbook; lines that only say that a print was completed are left out.
  static func text(of registers: Registers, in language: MessageLanguage) -> String {
    registers.map { handbook, register in
      handbook + "\n" + table(of: register, in: language)
    }.joined(separator: "\n\n")
  }

  private static func table(of register: Register, in language: MessageLanguage) -> String {
    let heads: [Message] = [
      "sequence", "date", "entry", "form", "edition", "series", "from–to", "copies", "by", "remark",
    ]
    let unfinished = Set(register.unfinished.map(\.sequence))
    let rows = register.entries.filter { $0.event != .done }.map { entry in
      [
        String(entry.sequence), entry.date.description, event(entry.event).text(in: language),
        entry.form.text, entry.edition, entry.series,
        numbers(entry.numbers), String(entry.copies), entry.by,
        remark(entry, isOpen: unfinished.contains(entry.sequence)).text(in: language),
      ].map(VisibleText.line)
    }
    return lines([heads.map { $0.text(in: language) }] + rows)
  }

  private static func numbers(_ numbers: ClosedRange<Int>) -> String {
    numbers.count == 1
      ? String(numbers.lowerBound) : "\(numbers.lowerBound)–\(numbers.upperBound)"
  }

  private static func lines(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - DisplayWidth.of(cell))
      }
      let line = "  " + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private static func event(_ event: RegisterEntry.Event) -> Message {
    switch event {
    case .print: "print"
    case .reprint: "reprint"
    case .done: "completed"
    case .cancelled: "cancelled"
    case .void: "void"
    }
  }

  private static func remark(_ entry: RegisterEntry, isOpen: Bool) -> Message {
    if isOpen { return "not completed; the next print ends it" }
    if entry.concerns != nil { return "entry \(entry.concerns ?? 0) was cut off" }
    return Message(verbatim: entry.reason)
  }

  /// All entries in their order, with their handbook.
  static func json(of registers: Registers) -> JSONValue {
    .array(
      registers.flatMap { handbook, register in
        register.entries.map { .object(json(of: $0, in: handbook)) }
      })
  }

  private static func json(of entry: RegisterEntry, in handbook: String) -> JSONObject {
    [
      "handbook": .string(handbook), "sequence": .integer(entry.sequence),
      "date": .string(entry.date.description), "event": .string(entry.event.rawValue),
      "of": entry.concerns.map { .integer($0) } ?? .null, "form": .string(entry.form.text),
      "edition": .string(entry.edition), "series": .string(entry.series),
      "first": .integer(entry.numbers.lowerBound), "last": .integer(entry.numbers.upperBound),
      "copies": .integer(entry.copies), "period": .string(entry.period),
      "language": .string(entry.language), "plan": .string(entry.plan), "by": .string(entry.by),
      "reason": .string(entry.reason), "file": .string(entry.file),
      "sha256": .string(entry.digest),
    ]
  }
}
