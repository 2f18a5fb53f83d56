import Diagnostics
/// One-to-one matching: each of the wanted finds one of its own among the available.
enum Matching {
  /// The first of the wanted that is left without one; nil where all find theirs.
  static func unmatched<Wanted, Available>(
    _ wanted: [Wanted], in available: [Available], _ fits: (Available, Wanted) -> Bool
  ) -> Int? {
    var takenBy: [Int: Int] = [:]
    func assign(_ index: Int, _ tried: inout Set<Int>) -> Bool {
      for (place, item) in available.enumerated() where fits(item, wanted[index]) {
        guard tried.insert(place).inserted else { continue }
        if takenBy[place].map({ assign($0, &tried) }) ?? true {
          takenBy[place] = index
          return true
        }
      }
      return false
    }
    return wanted.indices.first { index in
      var tried: Set<Int> = []
      return !assign(index, &tried)
    }
  }
}
