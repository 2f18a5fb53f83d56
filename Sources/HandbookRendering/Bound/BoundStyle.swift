import HandbookModel

/// The style sheets and fonts of one print style for one handbook.
struct BoundStyle {
  let style: PrintStyle
  let fonts: [HandbookTheme.Font]
  let assets: String

  init(_ handbook: Handbook, asked: PrintStyle?, assets: String) {
    style = asked ?? handbook.theme?.print?.value ?? .modern
    fonts = handbook.theme?.fonts ?? []
    self.assets = assets
  }

  var sheets: [String] {
    ["sheet.css", "sheet-sizes.css", "bound.css", "bound-\(style.rawValue).css"]
  }

  /// The handbook's own fonts under the names that the style sheets put first: `Handbook body`.
  /// A handbook without fonts leaves these names undefined, and the faces behind them are taken.
  var fontFaces: Markup {
    let faces = fonts.map { font in
      "@font-face { font-family: \"Handbook \(font.use.rawValue)\"; "
        + "src: url(\"\(assets)\(PageLocation.encoded(font.path.value))\"); }"
    }
    return faces.isEmpty
      ? .empty : Markup(trusted: "<style>\n\(faces.joined(separator: "\n"))\n</style>")
  }
}
