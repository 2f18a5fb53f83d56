/// Short forms, so that the description of a file reads like the file.
extension Shape {
  public static func text(_ summary: String, _ pattern: TextPattern? = nil) -> Shape {
    Shape(.text(pattern), summary)
  }

  public static func phrase(_ summary: String) -> Shape { Shape(.phrase, summary) }

  public static func name(_ summary: String) -> Shape {
    Shape(.name, summary).defined(as: "name")
  }

  public static func list(_ summary: String, of element: Shape, atLeast: Int = 0) -> Shape {
    Shape(.list(of: element, atLeast: atLeast), summary)
  }

  public static func map(
    _ summary: String, _ fields: [Field], others: MapShape.Others? = nil,
    exclusive: [[String]] = [], anyOf: [[String]] = []
  ) -> Shape {
    Shape(
      .map(MapShape(fields, others: others, exclusive: exclusive, anyOf: anyOf)), summary)
  }

  public static func dictionary(
    _ summary: String, of element: Shape, keys: TextPattern = .id
  ) -> Shape {
    Shape(.dictionary(of: element, keys: keys), summary)
  }

  public static func choice(_ summary: String, _ words: [String]) -> Shape {
    Shape(.choice(words), summary)
  }

  /// The choice among all cases of an enumeration, in their order.
  public static func choice<Word>(_ summary: String, of type: Word.Type) -> Shape
  where Word: CaseIterable & RawRepresentable<String> {
    choice(summary, type.allCases.map(\.rawValue))
  }

  public static func integer(
    _ summary: String, _ range: ClosedRange<Int>, unit: String? = nil
  ) -> Shape {
    Shape(.integer(range), summary, unit: unit)
  }

  public static func number(
    _ summary: String, _ range: ClosedRange<Double>, unit: String? = nil
  ) -> Shape {
    Shape(.number(range), summary, unit: unit)
  }

  public static func boolean(_ summary: String) -> Shape { Shape(.boolean, summary) }
  public static func date(_ summary: String) -> Shape { Shape(.date, summary) }
  public static func dateRange(_ summary: String) -> Shape { Shape(.dateRange, summary) }

  public static func oneOf(_ summary: String, _ shapes: [Shape]) -> Shape {
    Shape(.oneOf(shapes), summary)
  }
}
