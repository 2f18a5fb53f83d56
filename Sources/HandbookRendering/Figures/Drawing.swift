/// A drawing as inline SVG, written element by element: figures are few and plain, and need no
/// tree in memory.
///
/// Colours and strokes are classes of templates/styles/figures.css, so that a drawing follows the
/// dark scheme, print and a handbook's own styles; the pages allow no `style` attribute. Every
/// element is closed by a tag of its own, as the rest of a page is.
struct Drawing: Sendable {
  /// A length in pixels of the drawing, or a share of its width or height: a drawing without a
  /// `size` fills its place, and only shares grow with it while text keeps its size.
  enum Length: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    case pixels(Double)
    /// 0 to 1.
    case share(Double)

    init(floatLiteral value: Double) { self = .pixels(value) }
    init(integerLiteral value: Int) { self = .pixels(Double(value)) }

    var text: String {
      switch self {
      case .pixels(let value): Drawing.decimal(value)
      case .share(let value): Drawing.decimal(value * 100) + "%"
      }
    }
  }

  /// What somebody who does not see the drawing gets of it.
  enum Reading: Sendable {
    /// Nothing: the text beside it says the same.
    case hidden
    /// A short name; a longer text stands in the element of that id, if one is given.
    case named(String, describedBy: String = "")
  }

  private(set) var elements = ""

  /// The whole drawing. `size` in pixels gives it a system of coordinates that is scaled to its
  /// place; without it, pixels are those of the page.
  func markup(
    _ style: String, size: (width: Double, height: Double)? = nil, reading: Reading
  ) -> Markup {
    var tag = Drawing.tag("svg", ["class": style])
    if let size {
      let (width, height) = (Drawing.decimal(size.width), Drawing.decimal(size.height))
      tag += " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
    }
    switch reading {
    case .hidden: tag += " aria-hidden=\"true\""
    case .named(let name, let description):
      tag += " role=\"img\" aria-label=\"\(Markup.escape(name))\""
      if !description.isEmpty { tag += " aria-describedby=\"\(Markup.escape(description))\"" }
    }
    return Markup(trusted: "\(tag)>\(elements)</svg>")
  }

  mutating func line(
    from: (x: Length, y: Length), to: (x: Length, y: Length), _ style: String = ""
  ) {
    add(
      "line",
      [
        "x1": from.x.text, "y1": from.y.text, "x2": to.x.text, "y2": to.y.text, "class": style,
      ])
  }

  /// `radius` rounds the corners, in pixels.
  mutating func rectangle(
    x: Length, y: Length, width: Length, height: Length, radius: Double = 0, _ style: String = ""
  ) {
    add(
      "rect",
      [
        "x": x.text, "y": y.text, "width": width.text, "height": height.text,
        "rx": radius == 0 ? "" : Drawing.decimal(radius), "class": style,
      ])
  }

  mutating func circle(x: Length, y: Length, radius: Double, _ style: String = "") {
    add("circle", ["cx": x.text, "cy": y.text, "r": Drawing.decimal(radius), "class": style])
  }

  /// `commands` as the attribute `d` has them, in pixels.
  mutating func path(_ commands: String, _ style: String = "") {
    add("path", ["d": commands, "class": style])
  }

  /// A closed figure through `points`, in pixels.
  mutating func polygon(_ points: [(x: Double, y: Double)], _ style: String = "") {
    let text = points.map { Drawing.decimal($0.x) + "," + Drawing.decimal($0.y) }
    add("polygon", ["points": text.joined(separator: " "), "class": style])
  }

  /// Which part of a text stands at its place.
  enum Alignment: String, Sendable { case start, middle, end }

  /// One line of text on the baseline `y`; `language` where it is not the page's.
  mutating func text(
    _ text: String, x: Length, y: Length, _ alignment: Alignment = .start, _ style: String = "",
    language: String = ""
  ) {
    elements += Drawing.tag(
      "text",
      [
        "x": x.text, "y": y.text,
        "text-anchor": alignment == .start ? "" : alignment.rawValue, "class": style,
        "lang": language,
      ])
    elements += ">\(Markup.escape(text))</text>"
  }

  /// What `content` draws, as one link; nothing but the drawing where there is no address.
  mutating func link(_ href: String, _ style: String = "", _ content: (inout Drawing) -> Void) {
    guard !href.isEmpty else { return content(&self) }
    enclose("a", ["href": href, "class": style], content)
  }

  mutating func group(_ style: String, _ content: (inout Drawing) -> Void) {
    enclose("g", ["class": style], content)
  }

  private mutating func enclose(
    _ name: String, _ attributes: KeyValuePairs<String, String>,
    _ content: (inout Drawing) -> Void
  ) {
    elements += Drawing.tag(name, attributes) + ">"
    content(&self)
    elements += "</\(name)>"
  }

  private mutating func add(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    elements += Drawing.tag(name, attributes) + "></\(name)>"
  }

  /// Without its closing bracket; attributes without a value are left out.
  private static func tag(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
    attributes.filter { !$0.value.isEmpty }.reduce("<\(name)") {
      $0 + " \($1.key)=\"\(Markup.escape($1.value))\""
    }
  }

  /// With at most two decimals, and without those that say nothing.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    let digits = rest < 10 ? "0\(rest)" : String(rest)
    return "\(sign)\(whole).\(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)"
  }
}
