/// A colour of a screen or a printer, in sRGB.
public struct Colour: Hashable, Sendable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// As style sheets write it: `#a92f1c`, or short `#a31`. Nil for anything else.
  public init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.utf8.dropFirst().map { Colour.digit($0) }
    guard !digits.contains(nil) else { return nil }
    let values = digits.compactMap(\.self)
    switch values.count {
    case 3: self.init(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17)
    case 6:
      self.init(
        red: values[0] << 4 | values[1], green: values[2] << 4 | values[3],
        blue: values[4] << 4 | values[5])
    default: return nil
    }
  }

  /// `#a92f1c`
  public var text: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
