import Diagnostics
import HandbookModel

/// A time of the day as it is written.
struct ClockTime {
  /// With the word for the half of the day, where one stands beside it.
  let text: String
  let range: SourceRange
  let hour: Int
  let minute: Int
  /// A word says that it is after noon.
  let isAfternoon: Bool

  /// Without its word it would be another time.
  var isTwelveHour: Bool { isAfternoon && (1..<12).contains(hour) }
  var isTwentyFourHour: Bool { hour > 12 }

  var asTwentyFour: String { "\(hour + 12):" + (minute < 10 ? "0" : "") + "\(minute)" }
}

/// Finds the times in cells that state hours.
enum ClockTimes {
  /// The first 12-hour time of each block in which a 24-hour time stands too.
  static func clashes(
    in version: DocumentVersion
  ) -> [(twelve: ClockTime, other: ClockTime)] {
    let places =
      version.hours.flatMap { $0.required + $0.recommended + $0.avoided }.map(\.range)
      + version.clauses.compactMap { $0.hours?.range }
    guard !places.isEmpty else { return [] }
    return version.blocks.compactMap { block in
      let cells = Set(places.filter { block.content.offsets.contains($0.offsets.lowerBound) })
      let times = cells.sorted().flatMap { self.times(in: $0, of: version) }
      guard let twelve = times.first(where: \.isTwelveHour),
        let other = times.first(where: \.isTwentyFourHour)
      else { return nil }
      return (twelve, other)
    }
  }

  private static func times(in cell: SourceRange, of version: DocumentVersion) -> [ClockTime] {
    let passage = version.passages.first {
      $0.isData && $0.text.whole.offsets.contains(cell.offsets.lowerBound)
    }
    guard let passage else { return [] }
    return times(in: passage.text).filter { cell.offsets.contains($0.range.offsets.lowerBound) }
  }

  private static func times(in text: SourceText) -> [ClockTime] {
    let finder = WordFinder(text.utf8)
    let words = finder.places(of: .afternoon)
    let dial = DialReader(text.utf8)
    var times: [ClockTime] = []
    var index = 0
    while index < text.utf8.count {
      guard let time = dial.time(at: index) else {
        index = dial.endOfDigits(index) + 1
        continue
      }
      let before = words.last {
        $0.upperBound <= index && finder.isBlank($0.upperBound..<index)
      }
      let behind = words.first {
        $0.lowerBound >= time.end && finder.isBlank(time.end..<$0.lowerBound)
      }
      let whole = (before?.lowerBound ?? index)..<(behind?.upperBound ?? time.end)
      times.append(
        ClockTime(
          text: text.slice(whole).text, range: text.range(of: whole), hour: time.hour,
          minute: time.minute, isAfternoon: before != nil || behind != nil))
      index = time.end
    }
    return times
  }
}

/// Reads `10:30`, with a colon of either width.
private struct DialReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func time(at start: Int) -> (hour: Int, minute: Int, end: Int)? {
    let hour = endOfDigits(start)
    guard (1...2).contains(hour - start), let colon = colonLength(at: hour) else { return nil }
    let end = endOfDigits(hour + colon)
    guard end - hour - colon == 2, let first = number(start..<hour),
      let second = number(hour + colon..<end), first < 25, second < 60
    else { return nil }
    return (first, second, end)
  }

  func endOfDigits(_ start: Int) -> Int {
    bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
  }

  private func colonLength(at index: Int) -> Int? {
    [[0x3A], [0xEF, 0xBC, 0x9A]].first { bytes[index...].starts(with: $0) }?.count
  }

  private func number(_ range: Range<Int>) -> Int? {
    Int(String(decoding: bytes[range], as: UTF8.self))
  }
}
