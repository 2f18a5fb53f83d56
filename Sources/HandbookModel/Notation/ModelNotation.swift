/// A compact writing of values for tests, traces and readers of the model: `complaint-closed
/// [0, 3 d]`, `1 per household per half-year`, `50 % of repairs-previous`. It uses ids, so it is the
/// same in every language; it is not what people read in the handbook.
///
/// Each sort of value has its `text(of:)`, here or in the files beside this one.
public enum ModelNotation {
  /// `3 d`, `1 month`, `2 working days`.
  public static func text(of offset: Offset) -> String {
    let count = offset.count < 0 ? "−\(-offset.count)" : "\(offset.count)"
    return "\(count) \(name(of: offset.unit, count: offset.count))"
  }

  private static func name(of unit: TimeUnit, count: Int) -> String {
    switch unit {
    case .day: "d"
    case .hour: "h"
    case .workingDay: abs(count) == 1 ? "working day" : "working days"
    case .halfMonth: abs(count) == 1 ? "half-month" : "half-months"
    case .month: abs(count) == 1 ? "month" : "months"
    }
  }

  /// `30 %`, `33.3 %`.
  public static func text(of share: Share) -> String {
    let fraction = share.basisPoints % 100
    guard fraction != 0 else { return "\(share.basisPoints / 100) %" }
    let digits =
      fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)"
    return "\(share.basisPoints / 100).\(digits) %"
  }

  /// `100,000`.
  public static func text(of number: Int) -> String {
    var digits = String(abs(number))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
  }
}
