import HandbookModel

/// Copies the HTML of a body and makes the first use of a name in each section a link to the glossary,
/// with what the name means beside it: shown while the pointer is on it or the keyboard has come to it,
/// and read out as its description. Whoever can do neither follows the link.
///
/// One pass over the bytes, the longest name first. Headings, links and code stay as they are, and so
/// do tables, which would cut off what is shown.
struct TermMarker {
  private let glossary: Glossary
  private let text: DocumentText
  private let address: String
  /// The names that the section has used.
  private var seen: Set<Int> = []
  private var section: Int?
  /// Of definitions on this page, for their ids.
  private var count = 0
  private var isInTag = false
  /// How many elements are open in which no name is marked.
  private var closed = 0

  init(_ glossary: Glossary, in text: DocumentText, linker: Linker) {
    self.glossary = glossary
    self.text = text
    address = Markup.escape(linker.href(.glossary)) + "#"
  }

  mutating func beginSection(_ index: Int) {
    section = index
    seen = []
  }

  mutating func copy(_ range: Range<Int>, of html: [UInt8], into bytes: inout [UInt8]) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = html[index]
      if isInTag {
        isInTag = byte != UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "<") {
        isInTag = true
        enterTag(html, index + 1, range.upperBound)
      } else if closed == 0, let match = glossary.match(in: html, at: index, within: range) {
        if isMarked(match.entry) {
          bytes += html[start..<index]
          mark(match.entry, html[index..<match.end], into: &bytes)
          start = match.end
        }
        index = match.end
        continue
      }
      index += 1
    }
    bytes += html[start..<range.upperBound]
  }

  private mutating func enterTag(_ html: [UInt8], _ start: Int, _ end: Int) {
    let isEnd = start < end && html[start] == UInt8(ascii: "/")
    let name = html[(isEnd ? start + 1 : start)..<end].prefix { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    guard TermMarker.unmarked.contains(where: { name.elementsEqual($0.utf8) }) else { return }
    closed += isEnd ? -1 : 1
  }

  private static let unmarked = ["a", "code", "pre", "table"]

  /// Where a text itself defines a name, nothing is shown beside it.
  private mutating func isMarked(_ index: Int) -> Bool {
    let entry = glossary.entries[index]
    guard entry.isTelling, seen.insert(index).inserted else { return false }
    guard let written = entry.written, written.text.document.key == text.document.key else {
      return true
    }
    return text.outline.section(at: written.term.term.range) != section
  }

  private mutating func mark(_ index: Int, _ word: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    let entry = glossary.entries[index]
    let language = entry.definitionLanguage(on: glossary.language)
    let lang = language == glossary.language ? "" : " lang=\"\(language.rawValue)\""
    count += 1
    bytes += "<span class=\"term\"><a href=\"\(address)\(PageLocation.encoded(entry.anchor))\"".utf8
    bytes += " aria-describedby=\"d.\(count)\">".utf8
    bytes += word
    bytes += "</a><span class=\"definition\" role=\"tooltip\" id=\"d.\(count)\"\(lang)>".utf8
    Markup.append(entry.definition.utf8, to: &bytes)
    bytes += "</span></span>".utf8
  }
}
