import Diagnostics

/// Places of one text that do not overlap, to be asked for again and again.
struct PlaceIndex {
  private let places: [SourceRange]

  init(_ places: some Sequence<SourceRange>) { self.places = places.sorted() }

  /// The first place that begins in `offsets`.
  func first(in offsets: Range<Int>) -> Int? {
    let index = count { $0.offsets.lowerBound < offsets.lowerBound }
    guard index < places.count, places[index].offsets.lowerBound < offsets.upperBound else {
      return nil
    }
    return index
  }

  /// The place that holds a byte, counted in the order of the text.
  func index(at offset: Int) -> Int? {
    let index = count { $0.offsets.lowerBound <= offset } - 1
    return index >= 0 && places[index].offsets.contains(offset) ? index : nil
  }

  func overlaps(_ range: SourceRange) -> Bool {
    first(in: range.offsets) != nil || index(at: range.offsets.lowerBound) != nil
  }

  /// How many places, from the first, come before.
  private func count(where isBefore: (SourceRange) -> Bool) -> Int {
    var range = 0..<places.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = isBefore(places[middle]) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
