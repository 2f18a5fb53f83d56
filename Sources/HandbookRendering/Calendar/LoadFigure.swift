import HandbookModel
import HandbookWriting

/// The visits of one role month by month as a drawing of bars, each with its number: no colour has
/// to be told from another, and nothing has to be measured.
struct LoadFigure {
  let months: [String]
  let numbers: [Int]
  let writer: ValueWriter

  private static let width = 320.0
  private static let row = 20.0

  func markup(named name: String) -> Markup {
    let text = FigureText(size: 12)
    let labels = (months.map(text.width).max() ?? 0) + 8
    let numbers = (self.numbers.map { text.width(writer.grouped($0)) }.max() ?? 0) + 6
    let room = max(LoadFigure.width - labels - numbers, 40)
    let most = Double(max(self.numbers.max() ?? 0, 1))
    var drawing = Drawing()
    for index in months.indices {
      let y = Double(index) * LoadFigure.row
      let length = Double(self.numbers[index]) / most * room
      drawing.text(
        months[index], x: .pixels(labels - 8), y: .pixels(y + 14), .end, "faint")
      if length > 0 {
        drawing.rectangle(
          x: .pixels(labels), y: .pixels(y + 3), width: .pixels(length), height: 13, "bar")
      }
      drawing.text(
        writer.grouped(self.numbers[index]), x: .pixels(labels + length + 5), y: .pixels(y + 14))
    }
    drawing.line(
      from: (.pixels(labels), 0),
      to: (.pixels(labels), .pixels(Double(months.count) * LoadFigure.row)), "axis")
    return drawing.markup(
      "drawing load-drawing",
      size: (LoadFigure.width, Double(months.count) * LoadFigure.row), reading: .named(name))
  }
}
