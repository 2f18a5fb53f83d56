import HandbookModel

// Contrast as WCAG 2.2 defines it (relative luminance, success criterion 1.4.3).

extension Colour {
  /// This colour, moved towards black or white until text in it can be read on `ground`: a contrast
  /// of at least 5, more than the 4.5 that is demanded, since tinted grounds take some of it.
  func readable(on ground: Colour) -> Colour {
    let end: UInt8 = ground.luminance > 0.5 ? 0 : 255
    let target = Colour(red: end, green: end, blue: end)
    let shades = (0...100).lazy.map { self.mixed($0, with: target) }
    return shades.first { $0.contrast(with: ground) >= 5 } ?? target
  }

  /// - Parameter percent: how much of `other` there is, 0 to 100.
  func mixed(_ percent: Int, with other: Colour) -> Colour {
    func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Int(own) * (100 - percent) + Int(other) * percent + 50) / 100)
    }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// From 1 (none) to 21 (black on white).
  func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// From 0 (black) to 1 (white).
  var luminance: Double {
    0.2126 * Colour.linear(red) + 0.7152 * Colour.linear(green) + 0.0722 * Colour.linear(blue)
  }

  /// A cubic through the curve of sRGB, within 0.002 of it: exact enough beside the margin that
  /// `readable` keeps, and it needs no library.
  private static func linear(_ value: UInt8) -> Double {
    let share = Double(value) / 255
    return share * (share * (share * 0.305_306 + 0.682_171) + 0.012_523)
  }
}
