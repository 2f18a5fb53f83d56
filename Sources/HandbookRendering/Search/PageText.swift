/// Reads the text of a page's main part out of its HTML: what a reader sees and can look for, in one
/// pass over the bytes. The pages are ours and well formed; tests hold them to it.
struct PageText {
  private(set) var title: [UInt8] = []
  private(set) var sections = [IndexedSection(anchor: "", title: [], isTitled: false, text: [])]

  private let html: [UInt8]
  private let isTitleOnly: Bool
  private var position: Int
  private var text = TextGatherer()
  /// The heading that is being read.
  private var heading: Heading?
  /// An element that nobody reads, and how many of its name are open.
  private var skipped: (name: HTMLTag.Name, depth: Int)?
  private var isFinished = false

  private struct Heading {
    let name: HTMLTag.Name
    /// What stands before it.
    let before: TextGatherer
    /// It shows its address, as authors' headings do and those of templates do not.
    var hasAddress = false
  }

  /// - Parameter isTitleOnly: nothing behind the title is read.
  init(_ html: [UInt8], isTitleOnly: Bool = false) {
    self.html = html
    self.isTitleOnly = isTitleOnly
    position = PageText.main(in: html)
    while position < html.count, !isFinished {
      html[position] == UInt8(ascii: "<") ? readTag() : readText()
    }
    endSection()
  }

  /// Where `<main` begins.
  private static func main(in html: [UInt8]) -> Int {
    let mark = Array("<main".utf8)
    var index = 0
    while let next = html[index...].firstIndex(of: mark[0]) {
      if html[next...].starts(with: mark) { return next }
      index = next + 1
    }
    return html.count
  }

  private mutating func readText() {
    let end = html[position...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
    if skipped == nil { text.append(html[position..<end]) }
    position = end
  }

  private mutating func readTag() {
    let tag = HTMLTag(html, at: position)
    position = tag.end
    guard skipped == nil else { return skip(tag) }
    if tag.isClosing { return close(tag) }
    if tag.isUnread {
      if tag.name == .a { heading?.hasAddress = true }
      if !tag.name.isVoid { skipped = (tag.name, 1) }
      return
    }
    tag.isTermName ? text.part() : text.meet(tag.name)
    if tag.name.isHeading || tag.isTermTitle { open(tag) }
    if tag.isTerm { openTerm(tag) }
  }

  /// An entry of the glossary has an address as a section has; its title stands in it.
  private mutating func openTerm(_ tag: HTMLTag) {
    guard let anchor = tag.attribute("id", in: html) else { return }
    endSection()
    sections.append(IndexedSection(anchor: anchor, title: [], isTitled: true, text: []))
  }

  private mutating func skip(_ tag: HTMLTag) {
    guard let open = skipped, open.name == tag.name else { return }
    let depth = open.depth + (tag.isClosing ? -1 : 1)
    skipped = depth == 0 ? nil : (open.name, depth)
  }

  /// A heading without an address is text of the section that it stands in.
  private mutating func open(_ tag: HTMLTag) {
    let anchor = tag.attribute("id", in: html)
    guard tag.name == .h1 || anchor != nil || tag.isTermTitle else { return }
    if let anchor, tag.name != .h1 {
      endSection()
      sections.append(IndexedSection(anchor: anchor, title: [], isTitled: false, text: []))
    }
    heading = Heading(name: tag.name, before: text, hasAddress: tag.isTermTitle)
    text = TextGatherer()
  }

  private mutating func close(_ tag: HTMLTag) {
    if let heading, heading.name == tag.name { end(heading) }
    text.meet(tag.name)
    if tag.name == .main { isFinished = true }
  }

  private mutating func end(_ heading: Heading) {
    if heading.name == .h1 {
      title = text.bytes
      isFinished = isTitleOnly
    } else {
      sections[sections.count - 1].title = text.bytes
      sections[sections.count - 1].isTitled = heading.hasAddress
    }
    text = heading.before
    self.heading = nil
  }

  private mutating func endSection() {
    sections[sections.count - 1].text = text.bytes
    text = TextGatherer()
  }
}
