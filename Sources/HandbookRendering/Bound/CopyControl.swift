/// Whether a printed handbook is kept up to date, and which copy it is.
public enum CopyControl: Hashable, Sendable {
  /// Nobody withdraws it when a new edition comes: what is printed from the site.
  case uncontrolled
  /// The copy of this number, from 1, given out against signature and withdrawn.
  case controlled(Int)

  /// At least two digits: copies are listed and called by it.
  public var number: String {
    switch self {
    case .uncontrolled: ""
    case .controlled(let number): number < 10 ? "0\(number)" : String(number)
    }
  }
}
