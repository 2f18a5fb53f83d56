import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// A text and the document it becomes.
struct Parsed {
  let bytes: [UInt8]
  let document: MarkdownDocument
  /// Texts of the tree that were not found in the source.
  let misses: Int

  /// `front` stands before the body, as front matter does.
  init(_ text: String, front: String = "") throws {
    try self.init(bytes: Array((front + text).utf8), from: front.utf8.count)
  }

  init(bytes: [UInt8], from lower: Int = 0) throws {
    self.bytes = bytes
    (document, misses) = try MarkdownParser().parseCountingMisses(
      bytes, body: lower..<bytes.count, source: SourceID(index: 0))
  }

  func slice(_ range: SourceRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }

  func nodes(_ kind: MarkdownNode.Kind) -> [NodeIndex] {
    document.nodes.indices.filter { document.nodes[$0].kind == kind }.map { NodeIndex($0) }
  }

  func first(_ kind: MarkdownNode.Kind) throws -> NodeIndex { try #require(nodes(kind).first) }

  func text(_ kind: MarkdownNode.Kind) throws -> String {
    document.text(of: try first(kind)).text
  }

  /// The tree, a line for each node: kind, byte range, and for a text what stands there.
  var tree: String {
    var depths: [Int] = []
    return document.nodes.indices.map { index in
      let node = document.nodes[index]
      depths.append(index == 0 ? 0 : depths[node.parent.offset] + 1)
      let indent = String(repeating: "  ", count: depths[index])
      let text = node.kind == .text ? " " + quoted(index) : ""
      return "\(indent)\(describe(node.kind)) \(node.lower)..<\(node.upper)\(text)\n"
    }.joined() + parts
  }

  private func quoted(_ index: Int) -> String {
    let node = document.nodes[index]
    let slice = String(decoding: bytes[node.offsets], as: UTF8.self).debugDescription
    guard !node.isVerbatim else { return slice }
    return slice + " reads " + document.text(of: NodeIndex(index)).text.debugDescription
  }

  private func describe(_ kind: MarkdownNode.Kind) -> String {
    switch kind {
    case .heading(let level): "heading \(level)"
    case .list(let style):
      style.isOrdered
        ? "list from \(style.start)\(style.isTight ? "" : " loose")"
        : "list\(style.isTight ? "" : " loose")"
    case .item(let task): task.map { "item \($0)" } ?? "item"
    case .table(let columns): "table of \(columns)"
    case .link(let index), .image(let index):
      "\(kind == .link(index) ? "link" : "image") to \(slice(document.links[Int(index)].destination.whole).debugDescription)"
    default: "\(kind)"
    }
  }

  /// What the flat lists hold, for the reader of a dump.
  private var parts: String {
    var lines: [String] = []
    for row in document.nodes.indices.compactMap({ document.sourceRow(of: NodeIndex($0)) }) {
      let cells = document.sourceCells(of: row).map { slice($0) }
      lines.append("row \(row.node.offset)\(row.hasBar ? "" : " without bar"): \(cells)")
    }
    for comment in document.comments {
      let trailing = comment.trailing.map { " then \(slice($0).debugDescription)" } ?? ""
      lines.append(
        "comment\(comment.isBlock ? " block" : "")\(comment.isClosed ? "" : " open") "
          + slice(comment.content).debugDescription + trailing)
    }
    lines += document.unusedFootnotes.map { "unused footnote \(slice($0).debugDescription)" }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The HTML with its holes named.
  var html: String {
    document.body.pieces.map { piece in
      switch piece {
      case .html(let range): String(decoding: document.body.bytes[range], as: UTF8.self)
      case .hole(let hole): "⟦\(describe(hole))⟧"
      }
    }.joined() + "\n"
  }

  private func describe(_ hole: HTMLBody.Hole) -> String {
    switch hole {
    case .headingOpen(let index):
      "h\(document.headings[index].level) \(document.headings[index].title.text)"
    case .reference(let index): "reference \(document.references[index].title.text)"
    case .link(let index):
      document.links[index].isDangerous ? "dangerous" : document.links[index].destination.text
    case .blank(let index): "blank \(slice(document.blanks[index].range))"
    case .afterBlock(let index):
      "after \(slice(document.comments[document.commentedBlocks[index].comment].content))"
    case .footnotePrefix: "prefix"
    case .footnoteReturnLabel: "return"
    case .afterDocument: "end"
    }
  }
}

/// The directory of this file, by which tests find texts.
let testDirectory = URL(filePath: #filePath).deletingLastPathComponent()

func contents(of url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
