/// How a hole is written into cmark's tree, so that its renderer carries it through: a byte that
/// no author can write (`PreparedBody` and `TreeCopier` replace it), a letter, an index, a byte.
enum HoleToken {
  static let open: UInt8 = 0x01
  static let close: UInt8 = 0x02

  case heading(Int), reference(Int), link(Int), image(Int), blank(Int), afterBlock(Int), lineBreak

  var bytes: [UInt8] {
    let (letter, index): (StaticString, Int) =
      switch self {
      case .heading(let index): ("h", index)
      case .reference(let index): ("r", index)
      case .link(let index): ("l", index)
      case .image(let index): ("i", index)
      case .blank(let index): ("b", index)
      case .afterBlock(let index): ("a", index)
      case .lineBreak: ("n", 0)
      }
    return [HoleToken.open] + letter.description.utf8 + String(index).utf8 + [HoleToken.close]
  }
}

/// Cuts rendered HTML at its tokens, in one pass.
struct HoleScanner {
  private var bytes: [UInt8]
  private var pieces: [HTMLBody.Piece] = []
  /// Where the HTML begins that is not yet a piece.
  private var start = 0
  private let end: Int
  private let lineBreak: Range<Int>

  init(_ html: [UInt8], repairsControls: Bool) {
    bytes = repairsControls ? HoleScanner.showingControls(html) : html
    end = bytes.count
    // Pieces are ranges, so the one tag that a token stands for must be there to point at.
    bytes += "<br />\n".utf8
    lineBreak = end..<bytes.count
  }

  mutating func scan(footnotes: Bool) -> HTMLBody {
    var index = 0
    while index < end {
      let byte = bytes[index]
      if byte == HoleToken.open {
        index = token(at: index)
      } else if footnotes, byte == 0x3D {
        index = footnoteAttribute(at: index)
      } else {
        index += 1
      }
    }
    html(upTo: end)
    pieces.append(.hole(.afterDocument))
    return HTMLBody(bytes: bytes, pieces: pieces)
  }

  private mutating func html(upTo position: Int) {
    if position > start { pieces.append(.html(start..<position)) }
    start = max(start, position)
  }

  /// Closes the HTML at `position` and goes on at `next`.
  private mutating func hole(_ hole: HTMLBody.Hole, at position: Int, next: Int) {
    html(upTo: position)
    pieces.append(.hole(hole))
    start = next
  }

  private mutating func token(at position: Int) -> Int {
    var next = position + 2
    var index = 0
    while next < end, bytes[next] != HoleToken.close {
      index = index * 10 + Int(bytes[next] - 0x30)
      next += 1
    }
    next += 1
    switch bytes[position + 1] {
    // The token stands behind the start tag that the hole replaces.
    case 0x68: hole(.headingOpen(index), at: position - 4, next: next)
    case 0x72: hole(.reference(index), at: position, next: next)
    case 0x62: hole(.blank(index), at: position, next: next)
    case 0x61: hole(.afterBlock(index), at: position, next: next)
    // These stand before `<a href="` and `<img src="`.
    case 0x6C: return destination(index, at: position, from: next, tagLength: 9)
    case 0x69: return destination(index, at: position, from: next, tagLength: 10)
    default:
      html(upTo: position)
      pieces.append(.html(lineBreak))
      start = next
    }
    return next
  }

  private mutating func destination(
    _ index: Int, at position: Int, from next: Int, tagLength: Int
  ) -> Int {
    html(upTo: position)
    start = next
    hole(.link(index), at: next + tagLength, next: next + tagLength)
    return next + tagLength
  }

  /// Quotes in texts are escaped, so an attribute's `="` is always cmark's own.
  private mutating func footnoteAttribute(at equals: Int) -> Int {
    let value = equals + 2
    if follows("href=\"#fn", endingAt: equals, skip: 5) {
      hole(.footnotePrefix, at: value + 1, next: value + 1)
    } else if follows(" id=\"fn", endingAt: equals, skip: 4) {
      hole(.footnotePrefix, at: value, next: value)
    } else if follows("aria-label=\"Back to", endingAt: equals, skip: 11) {
      let close = bytes[value..<end].firstIndex(of: Ascii.quote) ?? end
      hole(.footnoteReturnLabel, at: value, next: close)
      return close
    }
    return equals + 1
  }

  private func follows(_ text: StaticString, endingAt equals: Int, skip: Int) -> Bool {
    let wanted = text.description.utf8
    let first = equals + 1 - skip
    guard first >= start, first + wanted.count <= end else { return false }
    return bytes[first..<first + wanted.count].elementsEqual(wanted)
  }

  private static func showingControls(_ html: [UInt8]) -> [UInt8] {
    var shown: [UInt8] = []
    for byte in html {
      if byte == PreparedBody.harmlessByte {
        shown += replacementCharacter
      } else {
        shown.append(byte)
      }
    }
    return shown
  }
}

/// U+FFFD, which stands for what cannot be shown.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
