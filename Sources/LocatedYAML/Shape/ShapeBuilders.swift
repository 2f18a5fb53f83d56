import Diagnostics

/// Short forms, so that the description of a file reads like the file.
extension Shape {
  public static func text(_ summary: Message, _ pattern: TextPattern? = nil) -> Shape {
    Shape(.text(pattern), summary)
  }

  public static func phrase(_ summary: Message) -> Shape { Shape(.phrase, summary) }

  public static func name(_ summary: Message) -> Shape {
    Shape(.name, summary).defined(as: "name")
  }

  public static func list(_ summary: Message, of element: Shape, atLeast: Int = 0) -> Shape {
    Shape(.list(of: element, atLeast: atLeast), summary)
  }

  public static func map(
    _ summary: Message, _ fields: [Field], others: MapShape.Others? = nil,
    exclusive: [[String]] = [], anyOf: [[String]] = []
  ) -> Shape {
    Shape(
      .map(MapShape(fields, others: others, exclusive: exclusive, anyOf: anyOf)), summary)
  }

  public static func dictionary(
    _ summary: Message, of element: Shape, keys: TextPattern = .id
  ) -> Shape {
    Shape(.dictionary(of: element, keys: keys), summary)
  }

  public static func choice(_ summary: Message, _ words: [String]) -> Shape {
    Shape(.choice(words), summary)
  }

  /// The choice among all cases of an enumeration, in their order.
  public static func choice<Word>(_ summary: Message, of type: Word.Type) -> Shape
  where Word: CaseIterable & RawRepresentable<String> {
    choice(summary, type.allCases.map(\.rawValue))
  }

  public static func integer(
    _ summary: Message, _ range: ClosedRange<Int>, unit: Message? = nil
  ) -> Shape {
    Shape(.integer(range), summary, unit: unit)
  }

  public static func number(
    _ summary: Message, _ range: ClosedRange<Double>, unit: Message? = nil
  ) -> Shape {
    Shape(.number(range), summary, unit: unit)
  }

  public static func boolean(_ summary: Message) -> Shape { Shape(.boolean, summary) }
  public static func date(_ summary: Message) -> Shape { Shape(.date, summary) }
  public static func dateRange(_ summary: Message) -> Shape { Shape(.dateRange, summary) }

  public static func oneOf(_ summary: Message, _ shapes: [Shape]) -> Shape {
    Shape(.oneOf(shapes), summary)
  }
}
