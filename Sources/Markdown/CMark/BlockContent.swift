/// The text of one block as cmark parses its inlines (block quote marks, indents, `\|` of a cell
/// and link definitions are gone), and where each of its bytes stands in the body.
struct BlockContent {
  struct Piece {
    /// Where a stretch begins whose bytes stand side by side in the body too.
    var content: Int
    /// Its place in the body.
    var source: Int
  }

  var bytes: [UInt8] = []
  var pieces: [Piece] = []
  /// False if the content was not found in the body; then only its beginning has a place.
  private(set) var isMapped = true
  /// How far the aligner has come.
  var position = 0
  /// The piece of the last question; questions go forward, so the search does not start over.
  private var current = 0

  var count: Int { bytes.count }

  mutating func reset(to text: CBytes) {
    text.copy(to: &bytes)
    pieces.removeAll(keepingCapacity: true)
    isMapped = true
    position = 0
    current = 0
  }

  mutating func setUnmapped(at source: Int) {
    pieces = [Piece(content: 0, source: source)]
    isMapped = false
  }

  func peek(_ index: Int) -> UInt8? { index >= 0 && index < bytes.count ? bytes[index] : nil }

  /// Where the byte at `offset` stands in the body.
  mutating func source(of offset: Int) -> Int {
    guard isMapped else { return pieces[0].source }
    while current + 1 < pieces.count, pieces[current + 1].content <= offset { current += 1 }
    while current > 0, pieces[current].content > offset { current -= 1 }
    return pieces[current].source + offset - pieces[current].content
  }

  /// One behind the byte before `offset`: the upper end of something that ends there.
  mutating func sourceEnd(of offset: Int) -> Int {
    offset > 0 && isMapped ? source(of: offset - 1) + 1 : source(of: 0)
  }

  /// Whether a stretch begins with the byte at `offset`.
  mutating func startsStretch(at offset: Int) -> Bool {
    _ = source(of: offset)
    return pieces[current].content == offset
  }

  /// The end of the stretch around `offset` whose bytes stand side by side in the body.
  mutating func stretchEnd(from offset: Int) -> Int {
    _ = source(of: offset)
    return current + 1 < pieces.count ? pieces[current + 1].content : bytes.count
  }
}
