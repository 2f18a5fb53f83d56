/// The heights, widths and bindings that the sheets of a handbook use, as a style sheet: pages may
/// have no style of their own (Content-Security-Policy), so each size is a class.
struct SheetSizes {
  private var heights: Set<Int> = []
  private var widths: Set<Int> = []
  private var bindings: Set<Int> = []

  /// The class of a height in quarter millimetres.
  mutating func height(_ quarters: Int) -> String {
    heights.insert(quarters)
    return "h\(quarters)"
  }

  mutating func width(_ quarters: Int) -> String {
    widths.insert(quarters)
    return "w\(quarters)"
  }

  /// The class of a left margin in quarter millimetres.
  mutating func binding(_ quarters: Int) -> String {
    bindings.insert(quarters)
    return "b\(quarters)"
  }

  mutating func merge(_ other: SheetSizes) {
    heights.formUnion(other.heights)
    widths.formUnion(other.widths)
    bindings.formUnion(other.bindings)
  }

  var styleSheet: String {
    let lines =
      heights.sorted().map { ".h\($0) { height: \(SheetSizes.millimetres($0)); }" }
      + widths.sorted().map { ".w\($0) { width: \(SheetSizes.millimetres($0)); }" }
      + bindings.sorted().map { ".sheet.b\($0) { padding-left: \(SheetSizes.millimetres($0)); }" }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func millimetres(_ quarters: Int) -> String {
    let rest = ["", ".25", ".5", ".75"][quarters & 3]
    return "\(quarters >> 2)\(rest)mm"
  }
}
