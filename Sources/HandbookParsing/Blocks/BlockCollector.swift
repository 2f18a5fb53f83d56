import Diagnostics
import HandbookModel
import Markdown

/// What the structure of one text gives before any of its words is understood.
struct CollectedText {
  var sections: [Section] = []
  var passages: [Passage] = []
  var blocks: [RawBlock] = []
  var allowances: [Allowance] = []
  var findings: [Diagnostic] = []
  /// Tables and lists that a marker calls no data.
  var notData: Set<SourceRange> = []

  func isNoData(_ passage: Passage) -> Bool {
    notData.contains { $0.offsets.contains(Int(passage.text.whole.lower)) }
  }
}

/// Walks the blocks of a document once, in order: headings become sections, markers are matched
/// with the table or list behind them, everything readable becomes a passage.
struct BlockCollector {
  let document: MarkdownDocument
  /// A first level-1 heading equal to the title is the title, not a section.
  let title: String
  var result = CollectedText()
  var anchors = AnchorMaker()
  var markers = MarkerReader()
  /// The marker that waits for its block.
  var pending: Marker?
  /// The last marked table or list, and its marker.
  var lastMarked: (node: NodeIndex, marker: Marker)?
  /// Findings that are accepted in the block behind them.
  var acceptances: [AllowanceMark] = []
  /// The title above, without its number, for cards and headed blocks.
  var heading: SourceText?
  var commentIndex = 0
  var isFirstHeading = true

  static func collect(_ document: MarkdownDocument, title: String) -> CollectedText {
    var collector = BlockCollector(document: document, title: title)
    for node in document.children(of: document.root) { collector.visit(node) }
    collector.dropPending()
    collector.result.findings += collector.markers.findings
    collector.result.sections.markEmptyOnes(collector.contentBySection)
    return collector.result
  }

  private init(document: MarkdownDocument, title: String) {
    self.document = document
    self.title = title
  }

  /// Per section, whether anything but headings stands in it.
  var contentBySection: Set<Int> = []

  var currentSection: Int? {
    result.sections.isEmpty ? nil : result.sections.count - 1
  }

  mutating func visit(_ node: NodeIndex) {
    accept(in: node)
    switch document[node].kind {
    case .heading(let level): addHeading(node, level: Int(level))
    case .htmlBlock: addComments(of: node)
    case .table: addBlock(TableReader(document).rows, of: node, shape: .table)
    case .list: addBlock(ListReader(document).rows, of: node, shape: .list)
    case .paragraph: addParagraph(node)
    default: addOther(node)
    }
  }

  mutating func accept(in node: NodeIndex) {
    guard document[node].kind != .htmlBlock else { return }
    result.allowances += acceptances.map { $0.allowance(of: document.sourceRange(of: node)) }
    acceptances = []
  }

  mutating func addHeading(_ node: NodeIndex, level: Int) {
    dropPending()
    let text = document.text(of: node)
    let (number, rest) = text.withoutNumber
    defer { isFirstHeading = false }
    result.passages.append(
      Passage(sort: .heading, text: text, section: currentSection, isData: false))
    if isFirstHeading, level == 1, folded(text.text) == folded(title) { return }
    heading = rest
    result.sections.append(
      Section(
        level: level, number: number.map { Located($0.text, at: $0.place) },
        title: Located(rest.text, at: rest.place), heading: document.sourceRange(of: node),
        anchor: anchors.anchor(for: rest.text), topic: SectionWords.shared.topic(of: rest.text),
        isEmpty: true))
  }

  mutating func addBlock(
    _ rows: (NodeIndex, Marker?, inout MarkerReader) -> BlockRows, of node: NodeIndex,
    shape: RawBlock.Shape
  ) {
    let marker = takePending() ?? continued(by: node, shape: shape)
    let read = rows(node, marker, &markers)
    result.findings += read.findings
    add(read, marker: marker, range: document.sourceRange(of: node), shape: shape)
    if let marker { lastMarked = (node, marker) }
    addPassages(of: node, isData: marker?.isData ?? false)
    markContent()
  }

  /// Markdown begins a new list where the sign of the items changes; to the author it is one.
  func continued(by node: NodeIndex, shape: RawBlock.Shape) -> Marker? {
    guard shape == .list, let (list, marker) = lastMarked,
      document.nextSibling(of: list) == node, document[list].kind.isList
    else { return nil }
    let gap = SourceRange(
      source: document.source, lower: Int(document.sourceRange(of: list).upper),
      upper: max(Int(document.sourceRange(of: list).upper), Int(document[node].lower)))
    return document.bytes(of: gap).count { $0 == 0x0A } < 2 ? marker : nil
  }

  mutating func add(
    _ read: BlockRows, marker: Marker?, range: SourceRange, shape: RawBlock.Shape
  ) {
    guard let marker else {
      if let sort = read.likelySort {
        let line = document.firstLine(of: range)
        let headings = String(decoding: document.bytes(of: line), as: UTF8.self)
        result.findings.append(.unmarked(sort, at: line, headings: headings))
      }
      return
    }
    switch marker.meaning {
    case .block(let sort, _, let column):
      var block = RawBlock(
        sort: sort, shape: shape, marker: marker.range, content: range, section: currentSection,
        rows: read.rows)
      if let column { block.heading = heading.map { (column, $0) } }
      block.title = heading
      result.blocks.append(block)
    case .card: addCard(read, marker: marker, range: range)
    case .notData: result.notData.insert(range)
    case .note, .allow: break
    }
  }

  mutating func addParagraph(_ node: NodeIndex) {
    let text = document.text(of: node)
    if let marker = pending, marker.isData, text.isHandNumbered {
      addBlock(ListReader(document).numberedLines, of: node, shape: .list)
      return
    }
    if let bars = FullWidthBars.finding(text, in: document.sourceRange(of: node)) {
      pending = nil
      result.findings.append(bars)
    }
    addOther(node)
  }

  mutating func addOther(_ node: NodeIndex) {
    dropPending()
    addPassages(of: node, isData: false)
    markContent()
  }

  mutating func addPassages(of node: NodeIndex, isData: Bool) {
    /// How many items of each list came up to here.
    var counts: [NodeIndex: Int] = [:]
    for index in node.offset..<document[node].subtreeEnd.offset {
      if case .item = document.nodes[index].kind {
        counts[document.nodes[index].parent, default: 0] += 1
      }
      let sort: Passage.Sort? =
        switch document.nodes[index].kind {
        case .paragraph: isItem(index) ? .item : .paragraph
        case .tableCell: .cell
        default: nil
        }
      guard let sort else { continue }
      let text = document.text(of: NodeIndex(index))
      result.passages.append(
        Passage(
          sort: sort, text: text, section: currentSection, isData: isData,
          place: isItem(index) ? place(of: index, counts) : nil))
    }
  }

  func place(of paragraph: Int, _ counts: [NodeIndex: Int]) -> Passage.ListPlace {
    let list = document[document.nodes[paragraph].parent].parent
    return Passage.ListPlace(list: list.offset, number: counts[list] ?? 1)
  }

  func isItem(_ index: Int) -> Bool {
    if case .item = document[document.nodes[index].parent].kind { true } else { false }
  }

  mutating func markContent() {
    if let section = currentSection { contentBySection.insert(section) }
  }

  mutating func takePending() -> Marker? {
    defer { pending = nil }
    return pending
  }

  /// A marker with nothing behind it that it could mark.
  mutating func dropPending() {
    guard let marker = takePending(), marker.isData else { return }
    result.findings.append(
      .nothingToMark(marker, "A marker stands directly before the table or list that it marks"))
  }

  /// A card is one row: its kind is the heading above.
  mutating func addCard(_ read: BlockRows, marker: Marker, range: SourceRange) {
    guard let heading else {
      result.findings.append(
        .nothingToMark(marker, "A single visit stands under a heading that names it"))
      return
    }
    let row = RawRow(cells: [(.kind, heading)] + read.rows.flatMap(\.cells), range: range)
    result.blocks.append(
      RawBlock(
        sort: .visits, shape: .card, marker: marker.range, content: range,
        section: currentSection, rows: [row]))
  }
}
