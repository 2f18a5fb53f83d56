import Diagnostics

/// Divides a Markdown file into its front matter and its body.
struct FrontMatter {
  /// Between the lines of hyphens; nil where the file begins with anything else.
  var yaml: Range<Int>?
  var body: Range<Int>
  /// The opening line of hyphens has no closing one.
  var isOpen: Bool

  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isOpen = false
    guard let first = FrontMatter.fence(bytes, at: start) else {
      body = start..<bytes.count
      return
    }
    var line = first
    while line < bytes.count {
      if let end = FrontMatter.fence(bytes, at: line) {
        yaml = first..<line
        body = end..<bytes.count
        return
      }
      line = FrontMatter.nextLine(bytes, after: line)
    }
    yaml = first..<bytes.count
    body = bytes.count..<bytes.count
    isOpen = true
  }

  /// The offset behind a line of three hyphens that begins at `start`; nil where there is none.
  private static func fence(_ bytes: [UInt8], at start: Int) -> Int? {
    let end = nextLine(bytes, after: start)
    var line = bytes[start..<end]
    while let last = line.last, last == 0x0A || last == 0x0D || last == 0x20 { line.removeLast() }
    return line.elementsEqual([0x2D, 0x2D, 0x2D]) ? end : nil
  }

  private static func nextLine(_ bytes: [UInt8], after start: Int) -> Int {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return bytes.count
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
}
