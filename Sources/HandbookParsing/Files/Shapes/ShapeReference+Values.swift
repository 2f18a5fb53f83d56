import Diagnostics
import LocatedYAML

extension ShapeReference {
  /// What may stand behind a key.
  func value(of shape: Shape) -> String {
    if let name = shape.definition { return name }
    return switch shape.kind {
    case .text(let pattern): pattern.map(words) ?? "text"
    case .phrase: "phrase"
    case .name: "name"
    case .list(let element, _): "list: \(value(of: element))"
    case .map: "mapping"
    case .dictionary(_, let keys): "mapping by \(words(keys))"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .integer(let range):
      number(
        range.lowerBound == .min ? nil : range.lowerBound,
        range.upperBound == .max ? nil : range.upperBound, shape.unit)
    case .number(let range): "number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
    case .boolean: "`true`, `false`"
    case .date: "date"
    case .dateRange: "range"
    case .oneOf(let shapes): shapes.map(value(of:)).joined(separator: "; or ")
    }
  }

  private func words(_ pattern: TextPattern) -> String {
    switch pattern {
    case .id: "id"
    case .language: "language"
    case .ruleCode: "code"
    case .anyText: "text"
    case .period: "period"
    case .numberPerPeriod: "number per period (`130/month`)"
    default: pattern.name.english
    }
  }

  private func number(_ lower: Int?, _ upper: Int?, _ unit: Message?) -> String {
    let bounds =
      switch (lower, upper) {
      case (let lower?, let upper?): " from \(lower) to \(upper)"
      case (let lower?, nil): " from \(lower)"
      case (nil, let upper?): " up to \(upper)"
      case (nil, nil): ""
      }
    return "number\(bounds)" + (unit.map { " (\($0))" } ?? "")
  }
}
