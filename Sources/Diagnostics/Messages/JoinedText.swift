/// A text made of parts. In Chinese a space stands where letters or digits of ASCII meet Han:
/// `Repair visit 没有时限`.
struct JoinedText {
  private(set) var text = ""
  private let isSpaced: Bool

  init(_ language: MessageLanguage) { isSpaced = language == .simplifiedChinese }

  mutating func append(_ part: some StringProtocol) {
    if isSpaced, let last = text.unicodeScalars.last, let next = part.unicodeScalars.first,
      last.isHan && next.isWordOfASCII || last.isWordOfASCII && next.isHan
    {
      text += " "
    }
    text += part
  }
}

extension String {
  /// With a space wherever letters or digits of ASCII meet Han.
  public var spacedBesideHan: String {
    var joined = JoinedText(.simplifiedChinese)
    for scalar in unicodeScalars { joined.append(String(scalar)) }
    return joined.text
  }
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { properties.isIdeographic }
  fileprivate var isWordOfASCII: Bool {
    isASCII && properties.isAlphabetic || ("0"..."9").contains(self)
  }
}
