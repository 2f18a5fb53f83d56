import HandbookModel

/// The populations of sites: numbers of people or households that rates and plans speak of.
enum Populations {
  /// Every site has them without declaring them.
  static let builtIn = ["households", "customers"]

  /// Those built in, then those that the vocabulary declares by naming them, in its order.
  static func all(in vocabulary: Vocabulary) -> [String] {
    var found = builtIn
    for denominator in vocabulary.denominators {
      guard case .population(let name) = denominator.of.value, !found.contains(name) else {
        continue
      }
      found.append(name)
    }
    return found
  }

  /// What the facts of a site may state.
  static func facts(in vocabulary: Vocabulary) -> [String] {
    vocabulary.axes.map(\.id.text) + all(in: vocabulary) + vocabulary.measures.map(\.id.text)
  }
}
