/// Finds the name that someone probably meant.
enum NearMiss {
  /// The candidate with the fewest typing errors, at most a third of the name's length; of several
  /// the first in alphabetical order.
  static func of(_ name: String, among candidates: [String]) -> String? {
    let limit = max(1, (name.count + 1) / 3)
    return candidates.sorted().map { ($0, distance(name, $0)) }.filter { $0.1 <= limit }
      .min { $0.1 < $1.1 }?.0
  }

  /// Insertions, deletions and replacements that turn one text into the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (character == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
