import HandbookModel

/// Writes an iCalendar file (RFC 5545): lines end with CRLF and are folded at 75 octets.
struct ICalendar {
  private(set) var bytes: [UInt8] = []

  /// The most octets that a line may have before its end (RFC 5545, 3.1).
  private static let limit = 75

  /// A line whose value is text, with what has a meaning of its own in it escaped.
  mutating func add(_ property: String, text: String) {
    add(property, ICalendar.escaped(text))
  }

  mutating func add(_ property: String, _ value: String) {
    var room = ICalendar.limit
    for character in "\(property):\(value)".unicodeScalars {
      let octets = Array(String(character).utf8)
      if octets.count > room {
        // The space that begins a continued line counts among its octets.
        bytes += [13, 10, 32]
        room = ICalendar.limit - 1
      }
      bytes += octets
      room -= octets.count
    }
    bytes += [13, 10]
  }

  /// An event that lasts a whole day.
  mutating func add(_ property: String, _ day: CalendarDay) {
    add("\(property);VALUE=DATE", ICalendar.basic(day))
  }

  /// RFC 5545, 3.3.11; control characters other than line ends have no place in a text.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.value < 32 || scalar.value == 127: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `20260131`.
  static func basic(_ day: CalendarDay) -> String {
    String(day.description.filter { $0 != "-" })
  }
}
