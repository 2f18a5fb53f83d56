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
}

/// Walks the blocks of a document once, in order: headings become sections, markers are matched
/// with the table or list behind them, everything readable becomes a passage.
struct BlockCollector {
  private let document: MarkdownDocument
  /// A first level-1 heading equal to the title is the title, not a section.
  private let title: String
  private var result = CollectedText()
  private var anchors = AnchorMaker()
  private var markers = MarkerReader()
  /// The marker that waits for its block.
  private var pending: Marker?
  /// Findings that are accepted in the block behind them.
  private var acceptances: [AllowanceMark] = []
  /// The heading directly above, for cards and headed blocks.
  private var heading: SourceText?
  private var commentIndex = 0
  private var isFirstHeading = true

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
  private var contentBySection: Set<Int> = []

  private var currentSection: Int? {
    result.sections.isEmpty ? nil : result.sections.count - 1
  }

  private mutating func visit(_ node: NodeIndex) {
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

  private mutating func accept(in node: NodeIndex) {
    guard document[node].kind != .htmlBlock else { return }
    result.allowances += acceptances.map { mark in
      Allowance(
        code: mark.code, text: mark.quoted, reason: mark.reason.text,
        scope: document.sourceRange(of: node), range: mark.range)
    }
    acceptances = []
  }

  private mutating func addHeading(_ node: NodeIndex, level: Int) {
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

  private mutating func addComments(of node: NodeIndex) {
    var isComment = false
    while commentIndex < document.comments.count, document.comments[commentIndex].node <= node {
      let comment = document.comments[commentIndex]
      commentIndex += 1
      guard comment.node == node else { continue }
      isComment = true
      add(comment)
    }
    if !isComment { markContent() }
  }

  private mutating func add(_ comment: HTMLComment) {
    if let trailing = comment.trailing {
      result.findings.append(
        Diagnostic(
          RuleCode(109), .error, at: trailing, "Text stands behind a comment on its line",
          explanation: "It would be shown to readers as raw text",
          suggestions: [
            Suggestion("Begin a new line", edits: [Edit(trailing.start, replacement: "\n\n")])
          ]))
    }
    let content = document.sourceText(comment.content)
    guard mayMark(content, in: comment) else { return }
    guard let marker = markers.marker(content, range: comment.range) else { return }
    switch marker.meaning {
    case .note: break
    case .allow(let mark): acceptances.append(mark)
    default:
      dropPending()
      pending = marker
    }
  }

  /// Comments before running text are the author's own affair unless they are markers.
  private func mayMark(_ content: SourceText, in comment: HTMLComment) -> Bool {
    let word = content.split(at: ":", limit: 1)[0].trimmed.text
    if BlockDictionary.shared.marker(word) != nil { return true }
    guard let next = document.nextSibling(of: comment.node) else { return false }
    switch document[next].kind {
    case .table, .list, .htmlBlock: return true
    default: return BlockDictionary.shared.nearestMarker(to: word) != nil
    }
  }

  private mutating func addBlock(
    _ rows: (NodeIndex, Marker?, inout MarkerReader) -> BlockRows, of node: NodeIndex,
    shape: RawBlock.Shape
  ) {
    let marker = takePending()
    let read = rows(node, marker, &markers)
    result.findings += read.findings
    add(read, marker: marker, range: document.sourceRange(of: node), shape: shape)
    addPassages(of: node, isData: marker?.isData ?? false)
    markContent()
    heading = nil
  }

  private mutating func add(
    _ read: BlockRows, marker: Marker?, range: SourceRange, shape: RawBlock.Shape
  ) {
    guard let marker else {
      if let sort = read.likelySort { result.findings.append(unmarked(sort, range)) }
      return
    }
    switch marker.meaning {
    case .block(let sort, _, let column):
      var block = RawBlock(
        sort: sort, shape: shape, marker: marker.range, content: range, section: currentSection,
        rows: read.rows)
      if let column { block.heading = currentHeading.map { (column, $0) } }
      result.blocks.append(block)
    case .card: addCard(read, marker: marker, range: range)
    case .notData, .note, .allow: break
    }
  }

  /// A card is one row: its kind is the heading above.
  private mutating func addCard(_ read: BlockRows, marker: Marker, range: SourceRange) {
    guard let heading = currentHeading else {
      result.findings.append(
        nothingToMark(marker, "A single visit stands under a heading that names it"))
      return
    }
    let row = RawRow(
      cells: [(.kind, heading)] + read.rows.flatMap(\.cells),
      range: range)
    result.blocks.append(
      RawBlock(
        sort: .visits, shape: .card, marker: marker.range, content: range,
        section: currentSection, rows: [row]))
  }

  /// The last section's title.
  private var currentHeading: SourceText? { lastHeading }
  private var lastHeading: SourceText? {
    guard let title = result.sections.last?.title else { return nil }
    return document.sourceText(title.range)
  }

  private mutating func addParagraph(_ node: NodeIndex) {
    let text = document.text(of: node)
    if let marker = pending, marker.isData, text.isHandNumberedList {
      addBlock(ListReader(document).numberedLines, of: node, shape: .list)
      return
    }
    if let bars = FullWidthBars.finding(text, in: document.sourceRange(of: node)) {
      pending = nil
      result.findings.append(bars)
    }
    addOther(node)
  }

  private mutating func addOther(_ node: NodeIndex) {
    dropPending()
    heading = nil
    addPassages(of: node, isData: false)
    markContent()
  }

  private mutating func addPassages(of node: NodeIndex, isData: Bool) {
    for index in node.offset..<document[node].subtreeEnd.offset {
      let sort: Passage.Sort? =
        switch document.nodes[index].kind {
        case .paragraph: isItem(index) ? .item : .paragraph
        case .tableCell: .cell
        default: nil
        }
      guard let sort else { continue }
      let text = document.text(of: NodeIndex(index))
      result.passages.append(
        Passage(sort: sort, text: text, section: currentSection, isData: isData))
    }
  }

  private func isItem(_ index: Int) -> Bool {
    if case .item = document[document.nodes[index].parent].kind { true } else { false }
  }

  private mutating func markContent() {
    if let section = currentSection { contentBySection.insert(section) }
  }

  private mutating func takePending() -> Marker? {
    defer { pending = nil }
    return pending
  }

  /// A marker with nothing behind it that it could mark.
  private mutating func dropPending() {
    guard let marker = takePending(), marker.isData else { return }
    result.findings.append(
      nothingToMark(marker, "A marker stands directly before the table or list that it marks"))
  }

  private func nothingToMark(_ marker: Marker, _ why: String) -> Diagnostic {
    Diagnostic(
      RuleCode(109), .error, at: marker.range, "The marker has nothing to mark", explanation: why)
  }

  private func unmarked(_ sort: MarkedBlock.Sort, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(108), .warning, at: document.firstLine(of: range),
      "The table looks like a block of \(sort.rawValue) but carries no marker",
      explanation: "Without a marker its rules are not checked and stand on no page but this one",
      suggestions: [
        Suggestion(
          "Insert '<!-- \(sort.rawValue) -->', or '<!-- text -->' if it is no data",
          edits: [Edit(range.start, replacement: "<!-- \(sort.rawValue) -->\n")])
      ])
  }
}

extension Marker {
  /// Whether what it marks is read as data.
  var isData: Bool {
    switch meaning {
    case .block, .card: true
    case .notData, .note, .allow: false
    }
  }
}
