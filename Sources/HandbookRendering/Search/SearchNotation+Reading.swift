extension SearchNotation {
  static func read(_ digits: some Sequence<UInt8>) -> [Int] {
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    for digit in digits {
      let value = value(of: digit)
      number |= (value & 31) << shift
      shift += 5
      guard value < 32 else { continue }
      numbers.append(number)
      (number, shift) = (0, 0)
    }
    return numbers
  }

  private static func value(of digit: UInt8) -> Int {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    default: 63
    }
  }
}
