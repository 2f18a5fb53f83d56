/// A path as the reference of a URI (RFC 3986): all but letters, digits, `-._~` and `/` as the
/// percent-encoded bytes of UTF-8. A path that begins with `/` becomes a `file:` URI, any other stays
/// relative.
func uriReference(ofPath path: String) -> String {
  let encoded = path.utf8.reduce(into: "") { text, byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      text.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return path.utf8.first == UInt8(ascii: "/") ? "file://" + encoded : encoded
}
