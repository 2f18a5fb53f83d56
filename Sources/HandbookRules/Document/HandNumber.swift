import Diagnostics

/// A hand-written heading number: `5.1`, `一、`, `（三）`, `第十二条`, taken apart.
struct HandNumber: Equatable {
  /// The numbers in it, `5.1` has two.
  let components: [Int]
  /// What stands around the numbers; two headings of one series agree in it.
  let style: String

  /// Nil where there is no number in it.
  init?(_ text: String) {
    var components: [Int] = []
    var style = ""
    var run: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType != nil {
        run.append(scalar)
      } else {
        Self.finish(&run, &components, &style)
        style.unicodeScalars.append(scalar)
      }
    }
    Self.finish(&run, &components, &style)
    guard !components.isEmpty else { return nil }
    // `4.0` is the chapter of which 4.1 is the first section.
    while components.count > 1, components.last == 0 { components.removeLast() }
    self.components = components
    // Dots only part the numbers of the decimal style, and may or may not follow the last.
    self.style = style.reduce(into: "") { style, character in
      if [".", "\u{FF0E}", " "].contains(character) { return }
      if character == "#" && style.hasSuffix("#") { return }
      style.append(character)
    }
  }

  private static func finish(
    _ run: inout [Unicode.Scalar], _ components: inout [Int], _ style: inout String
  ) {
    guard !run.isEmpty else { return }
    components.append(value(of: run))
    style += "#"
    run = []
  }

  /// Digits by place; Han numerals by their units, which Unicode gives as 10, 100 and so on.
  private static func value(of run: [Unicode.Scalar]) -> Int {
    var (total, pending) = (0, 0)
    for scalar in run {
      let number = Int(scalar.properties.numericValue ?? 0)
      if number >= 10 {
        total += max(pending, 1) * number
        pending = 0
      } else {
        pending = min(pending, 100_000_000) * 10 + number
      }
    }
    return total + pending
  }
}
