/// A place on a page in points of 1/72 inch, from the lower left corner.
struct Rectangle: Hashable {
  var left, bottom, width, height: Double

  /// Of two opposite corners; nil where nothing can be drawn between them, or they lie beyond any
  /// paper: a PDF page measures at most 14,400 points.
  init?(_ corners: [Double]) {
    guard corners.count == 4, corners.allSatisfy({ abs($0) <= 14_400 }) else { return nil }
    left = min(corners[0], corners[2])
    bottom = min(corners[1], corners[3])
    width = abs(corners[2] - corners[0])
    height = abs(corners[3] - corners[1])
    guard width >= 1, height >= 1 else { return nil }
  }
}
