import HandbookModel

/// What a house makes of the site's looks: its own leading colour, in shades that can be read on
/// light and dark paper, and the two characters of its seal where it has no logo.
struct HouseStyle {
  let handbook: Handbook

  /// Takes the place of the colours that styles/site.css declares; nil: the house has none.
  var styleSheet: String? {
    handbook.theme?.colour.map { colour in
      let light = colour.value.readable(on: HouseStyle.lightPaper)
      let dark = colour.value.readable(on: HouseStyle.darkPaper)
      return """
        :root { --accent: \(light.text); --accent-soft: \(light.mixed(88, with: HouseStyle.lightPaper).text); }
        @media screen and (prefers-color-scheme: dark) {
          :root { --accent: \(dark.text); --accent-soft: \(dark.mixed(82, with: HouseStyle.darkPaper).text); }
        }

        """
    }
  }

  /// The first two Han characters of the organisation's name, else the initials of its first two
  /// words.
  static func seal(of organisation: String) -> String {
    let han = organisation.unicodeScalars.filter { $0.properties.isIdeographic }
    guard han.count < 2 else { return han.prefix(2).map(String.init).joined() }
    return organisation.split(separator: " ").prefix(2).compactMap(\.first).map(String.init)
      .joined()
      .uppercased()
  }

  /// `--paper` of styles/site.css in both schemes.
  private static let lightPaper = Colour(red: 255, green: 253, blue: 249)
  private static let darkPaper = Colour(red: 26, green: 24, blue: 21)
}
