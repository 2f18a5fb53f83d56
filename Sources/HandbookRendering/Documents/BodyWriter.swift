import Diagnostics
import HandbookModel
import Markdown

/// Fills the holes of a rendered body: headings get ids, numbers and a sign to copy their address;
/// cited titles become links; the merged table goes under the last block of visits, a picture under
/// each block of steps and each script.
///
/// One pass over the pieces, into one buffer.
struct BodyWriter {
  private let text: DocumentText
  private let body: MarkdownDocument
  private let linker: Linker
  private let glance: [UInt8]
  private let citations: [Int32: Citation]
  /// Before every id, where several bodies stand on one page; it needs no escape.
  private let prefix: String
  /// The hole behind which the merged table goes; nil: the end of the document.
  private let glanceHole: Int?
  /// Pictures of steps and scripts, by the hole behind which they go.
  private let figures: [Int: Markup]
  private var bytes: [UInt8] = []
  /// Of the heading that is being written: the level of its tags. Its end tag is cmark's, one
  /// level too high, because the page has a title above the body's headings.
  private var openLevel: Int?
  /// The hand-written number, escaped, that the title of the heading begins with.
  private var handNumber: [UInt8]?
  /// The body repeats the document's title as its first heading, which is not written twice.
  private var isSkipping = false
  /// Marks the names of the glossary; nil: none is marked.
  private var terms: TermMarker?

  /// - Parameter glossary: in the language of `text`; nil: no name is explained.
  init(
    _ text: DocumentText, body: MarkdownDocument, glance: [UInt8], linker: Linker,
    glossary: Glossary? = nil
  ) {
    terms = glossary.map { TermMarker($0, in: text, linker: linker) }
    self.text = text
    self.body = body
    self.linker = linker
    self.glance = glance
    prefix = linker.bound == nil ? "" : BoundTargets.prefix(text.document.key)
    citations = Dictionary(
      text.version.citations.map { ($0.range.lower, $0.value) }, uniquingKeysWith: { $1 })
    glanceHole = BodyWriter.glanceHole(text.version, body)
    figures = BodyFigures(text, body: body, linker: linker).figures
  }

  mutating func write() -> Markup {
    bytes.reserveCapacity(body.body.bytes.count * 5 / 4 + glance.count)
    for piece in body.body.pieces {
      switch piece {
      case .html(let range): writeHTML(range)
      case .hole(let hole): if !isSkipping { fill(hole) }
      }
    }
    return Markup(trusted: String(decoding: bytes, as: UTF8.self))
  }

  private mutating func fill(_ hole: HTMLBody.Hole) {
    switch hole {
    case .headingOpen(let index): openHeading(body.headings[index])
    case .reference(let index): writeReference(body.references[index])
    case .link(let index): writeDestination(body.links[index])
    case .blank:
      write("<span class=\"blank\" role=\"img\" aria-label=\"")
      Markup.append(linker.context.texts[label: "blank"].utf8, to: &bytes)
      write("\"></span>")
    case .afterBlock(let index):
      if let figure = figures[index] { write(figure.html) }
      if index == glanceHole { bytes += glance }
    case .footnotePrefix: write(prefix)
    case .footnoteReturnLabel:
      Markup.append(linker.context.texts[label: "back-to-text"].utf8, to: &bytes)
    case .afterDocument: if glanceHole == nil { bytes += glance }
    }
  }

  // MARK: Headings

  private mutating func openHeading(_ heading: Heading) {
    let range = body.sourceRange(of: heading.node)
    openLevel = min(heading.level + 1, 6)
    guard let index = text.outline.section(at: range),
      text.outline.sections[index].heading.upper > range.lower
    else {
      isSkipping = heading.title.text == text.version.title.value
      write("<h\(openLevel ?? 2)>")
      return
    }
    terms?.beginSection(index)
    let number = text.outline.numbers[index]
    write("<h\(openLevel ?? 2) id=\"\(id(of: index))\">")
    if linker.bound == nil { writeAddress(of: index) }
    if text.outline.sections[index].number != nil {
      handNumber = Array(Markup.escape(number).utf8)
    } else if !number.isEmpty {
      writeNumber(Markup.escape(number).utf8)
    }
  }

  /// Escaped. In the bound handbook, which has many bodies, it begins with the document's.
  private func id(of section: Int) -> String {
    linker.bound == nil
      ? Markup.escape(text.outline.sections[section].anchor)
      : BoundTargets.anchor(text.document.key, section: section)
  }

  /// The sign that copies the address of a section. Its own id is the same in all languages, whose
  /// sections follow each other alike while their anchors, made of titles, differ: that is where the
  /// switch of language leads.
  private mutating func writeAddress(of section: Int) {
    let anchor = text.outline.sections[section].anchor
    write("<a class=\"anchor\" id=\"s.\(section + 1)\" href=\"#")
    write(PageLocation.encoded(anchor))
    write("\" aria-label=\"")
    Markup.append(linker.context.texts[label: "link-to-section"].utf8, to: &bytes)
    write("\">#</a>")
  }

  private mutating func writeNumber(_ number: some Sequence<UInt8>) {
    write("<span class=\"number\">")
    bytes.append(contentsOf: number)
    write("</span> ")
  }

  /// Copies ready HTML; the next end tag of a heading gets the level of its start tag.
  private mutating func writeHTML(_ range: Range<Int>) {
    let html = body.body.bytes
    let range = afterHandNumber(range)
    guard let level = openLevel, let close = endTag(in: range) else {
      // A title is written as it is.
      if openLevel == nil { copy(range) } else if !isSkipping { bytes += html[range] }
      return
    }
    if !isSkipping {
      bytes.append(contentsOf: html[range.lowerBound..<close])
      write("</h\(level)>")
    }
    openLevel = nil
    isSkipping = false
    copy(close + 5..<range.upperBound)
  }

  private mutating func copy(_ range: Range<Int>) {
    if terms == nil {
      bytes += body.body.bytes[range]
    } else {
      terms?.copy(range, of: body.body.bytes, into: &bytes)
    }
  }

  /// Where `</hN>` begins.
  private func endTag(in range: Range<Int>) -> Int? {
    let html = body.body.bytes
    guard range.count >= 5 else { return nil }
    return (range.lowerBound...(range.upperBound - 5)).first { index in
      html[index] == UInt8(ascii: "<") && html[index + 1] == UInt8(ascii: "/")
        && html[index + 2] == UInt8(ascii: "h")
    }
  }

  /// Sets the number that a title begins with apart, as numbers that are made are.
  private mutating func afterHandNumber(_ range: Range<Int>) -> Range<Int> {
    guard let number = handNumber else { return range }
    handNumber = nil
    guard body.body.bytes[range].starts(with: number) else { return range }
    writeNumber(number)
    let rest = range.lowerBound + number.count..<range.upperBound
    let title = body.body.bytes[rest].firstIndex { $0 != UInt8(ascii: " ") } ?? rest.lowerBound
    return title..<range.upperBound
  }

  // MARK: References and links

  private mutating func writeReference(_ reference: ReferenceCandidate) {
    let citation = citations[reference.range.lower] ?? citations[reference.title.whole.lower]
    let title = reference.title.utf8
    let (open, close) = reference.style == .bookTitle ? ("\u{300A}", "\u{300B}") : ("[", "]")
    let href = citation.map(linker.href) ?? ""
    let keepsSigns = reference.style == .bookTitle || citation == nil
    let language = citation.flatMap { self.language(of: reference.title.text, cited: $0) }
    if let language { write("<span lang=\"\(linker.context.tag(of: language))\">") }
    if !href.isEmpty { write("<a href=\"\(Markup.escape(href))\">") }
    if keepsSigns { write(open) }
    Markup.append(title, to: &bytes)
    if keepsSigns { write(close) }
    if !href.isEmpty { write("</a>") }
    if language != nil { write("</span>") }
  }

  /// Of a title that is cited in another language than the text's; nil in its own.
  private func language(of title: String, cited citation: Citation) -> Language? {
    let names: [(language: Language, title: String)] =
      switch citation {
      case .document(let key):
        (linker.context.workspace.document(key)?.versions ?? []).map {
          ($0.language, $0.title.value)
        }
      case .form(let key):
        (linker.context.workspace.form(key)?.title.entries ?? []).flatMap { entry in
          entry.names.map { (entry.language, $0.value) }
        }
      case .external: []
      }
    let own = names.filter { $0.title == title }.map(\.language)
    return own.contains(text.version.language) ? nil : own.first
  }

  private mutating func writeDestination(_ link: Link) {
    guard !link.isDangerous else { return }
    let href = linker.context.links.href(link.destination.text, in: text, from: linker)
    if linker.bound != nil, !link.isImage, href.isEmpty || href.hasPrefix("../") {
      return dropAddress()
    }
    Markup.append(href.utf8, to: &bytes)
  }

  /// Paper has no file that the link could lead to: without an address it is plain text.
  private mutating func dropAddress() {
    let address = Array(" href=\"".utf8)
    guard bytes.suffix(address.count).elementsEqual(address) else { return }
    bytes.removeLast(address.count)
    write(" title=\"")
  }

  // MARK: The merged table

  private static func glanceHole(_ version: DocumentVersion, _ body: MarkdownDocument) -> Int? {
    guard let block = version.blocks.last(where: { $0.sort == .visits }) else { return nil }
    return body.commentedBlocks.firstIndex {
      let range = body.sourceRange(of: $0.node)
      return range.lower <= block.content.lower && block.content.lower < range.upper
    }
  }

  private mutating func write(_ html: String) { bytes.append(contentsOf: html.utf8) }
}
