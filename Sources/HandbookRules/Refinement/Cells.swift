import HandbookModel

/// A class of cases that no condition tells apart: one leaf kind, one stretch of every numeric
/// axis, one value of every segment axis, and so on.
struct Cell {
  let kind: KindID
  fileprivate var numbers: [AxisID: Int] = [:]
  fileprivate var measures: [MeasureID: Int] = [:]
  fileprivate var segments: [AxisID: SegmentID?] = [:]
  fileprivate var features: [String: Bool] = [:]
  fileprivate var result: VisitResult?
  fileprivate var occurrence: String?

  func satisfies(_ key: ClauseKey) -> Bool {
    let isOccurrence = key.occurrence == nil || key.occurrence == occurrence
    return isOccurrence && (key.condition.map(satisfies) ?? true)
  }

  func satisfies(_ condition: Condition) -> Bool { condition.terms.allSatisfy(satisfies) }

  private func satisfies(_ term: Condition.Term) -> Bool {
    switch term {
    case .number(let axis, let interval): numbers[axis].map(interval.contains) ?? false
    case .segment(let axis, let value): segments[axis] == .some(value)
    case .feature(let name): features[name] ?? false
    case .result(let result): self.result == result
    case .measure(let measure, let interval):
      measures[measure].map(interval.contains) ?? false
    }
  }
}

/// What is known of the site of a plan: it narrows the cells to those that can occur there.
struct SiteFacts {
  /// Every number that a fact of an axis takes in the plan's period.
  var numbers: [AxisID: [Int]] = [:]
  var features: Set<String> = []
}

/// Cuts the cases of one leaf kind at every breakpoint of conditions.
struct CellCutter {
  /// Cells beyond this number are not looked at; only made-up vocabularies get there.
  private static let limit = 20_000

  let site: SiteFacts?

  /// By the conditions under which rows hold, and those under which somebody else leads.
  func cells(of kind: KindID, cutBy rows: [Visit]) -> [Cell] {
    let switches = rows.compactMap { $0.leaders?.value.value?.exceptions }.joined()
    let conditions = rows.compactMap(\.key.condition) + switches.flatMap(\.conditions)
    return cells(of: kind, conditions, rows.compactMap(\.key.occurrence))
  }

  private func cells(
    of kind: KindID, _ conditions: [Condition], _ occurrences: [String]
  ) -> [Cell] {
    var numbers: [AxisID: Set<Int>] = [:]
    var measures: [MeasureID: Set<Int>] = [:]
    var segments: [AxisID: Set<SegmentID>] = [:]
    var features: Set<String> = []
    var results: Set<VisitResult> = []
    for term in conditions.flatMap(\.terms) {
      switch term {
      case .number(let axis, let interval):
        numbers[axis, default: []].formUnion(interval.breakpoints)
      case .segment(let axis, let value): segments[axis, default: []].insert(value)
      case .feature(let name): features.insert(name)
      case .result(let result): results.insert(result)
      case .measure(let measure, let interval):
        measures[measure, default: []].formUnion(interval.breakpoints)
      }
    }
    var cells = [Cell(kind: kind)]
    for axis in numbers.keys.sorted() {
      let points = site?.numbers[axis] ?? numbers[axis].map { $0.sorted() } ?? []
      cells = split(cells, by: points) { $0.numbers[axis] = $1 }
    }
    for measure in measures.keys.sorted() {
      cells = split(cells, by: measures[measure]?.sorted() ?? []) { $0.measures[measure] = $1 }
    }
    for axis in segments.keys.sorted() {
      let values: [SegmentID?] = (segments[axis]?.sorted() ?? []) + [nil]
      cells = split(cells, by: values) { $0.segments[axis] = .some($1) }
    }
    for feature in features.sorted() {
      let values = site.map { [$0.features.contains(feature)] } ?? [true, false]
      cells = split(cells, by: values) { $0.features[feature] = $1 }
    }
    cells = split(
      cells, by: results.sorted { $0.rawValue < $1.rawValue } + [nil]
    ) { $0.result = $1 }
    return split(cells, by: Set(occurrences).sorted() + [nil]) { $0.occurrence = $1 }
  }

  private func split<Value>(
    _ cells: [Cell], by values: [Value], _ set: (inout Cell, Value) -> Void
  ) -> [Cell] {
    guard cells.count * values.count <= Self.limit else { return cells }
    return cells.flatMap { cell in
      values.map { value in
        var part = cell
        set(&part, value)
        return part
      }
    }
  }
}

extension NumericInterval {
  /// One number of every stretch that the interval's ends cut the axis into.
  fileprivate var breakpoints: [Int] {
    [lower, upper].compactMap { $0?.value.clamped(to: Int.min + 1...Int.max - 1) }
      .flatMap { [$0 - 1, $0, $0 + 1] }
  }
}
