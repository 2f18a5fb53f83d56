import ArgumentParser

/// Numbers of sheets as they are asked for: `17` or `17..20`.
struct NumberRange: ExpressibleByArgument {
  let numbers: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
      1 <= first, first <= last
    else { return nil }
    numbers = first...last
  }
}
