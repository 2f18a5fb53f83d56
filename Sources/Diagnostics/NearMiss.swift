/// Finds what an author probably meant by a word that is not known.
public enum NearMiss {
  /// The candidate nearest to `word`, or nil when none is near enough to be worth offering.
  ///
  /// Letter case does not count as a difference. Among equally near candidates the earliest wins,
  /// so give them in the order in which they are declared.
  public static func nearest(
    to word: some StringProtocol, among candidates: some Sequence<String>
  ) -> String? {
    let wanted = folded(word)
    var best: (candidate: String, distance: Int)?
    var limit = tolerance(for: wanted)
    for candidate in candidates {
      guard let distance = distance(wanted, folded(candidate), limit: limit) else { continue }
      best = (candidate, distance)
      guard distance > 0 else { break }
      limit = distance - 1
    }
    return best?.candidate
  }

  /// Whether `word` is so plainly `meant` misspelt that it may be replaced without asking: a Latin word
  /// with two neighbours swapped, or with one slip among six letters or more, and none of the `rivals`
  /// as near. `date` is not `rate` misspelt, and one Han character more makes another word.
  public static func isSlip(
    _ word: some StringProtocol, of meant: some StringProtocol, rivals: some Sequence<String>
  ) -> Bool {
    let (wanted, near) = (folded(word), folded(meant))
    guard !(wanted + near).contains(where: isHan), let slips = distance(wanted, near, limit: 1)
    else { return false }
    let isSwap = slips == 1 && wanted.sorted() == near.sorted()
    guard slips == 0 || wanted.count >= (isSwap ? 4 : 6) else { return false }
    return rivals.allSatisfy { distance(wanted, folded($0), limit: 1) == nil }
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lead from one word to
  /// the other (each stretch touched once), counted in Unicode scalars; nil above `limit`.
  public static func distance(
    _ left: some StringProtocol, _ right: some StringProtocol, limit: Int
  ) -> Int? {
    distance(Array(left.unicodeScalars), Array(right.unicodeScalars), limit: limit)
  }

  /// Two of three characters must be right. A short Latin word may have one slip; a Han character
  /// carries too much meaning for that: 时限 and 期限 are two words, not one misspelt.
  static func tolerance(for word: [Unicode.Scalar]) -> Int {
    let third = word.count / 3
    return word.contains(where: isHan) ? third : max(third, word.count > 1 ? 1 : 0)
  }

  private static func folded(_ word: some StringProtocol) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        var cost = min(
          last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      // A row only grows from here, save that a swap looks back over one row.
      guard min(current.min() ?? 0, last.min() ?? 0) <= limit else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
