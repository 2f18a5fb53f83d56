@testable import HandbookRendering

/// 500 documents of eight sections, no two of which say the same.
enum LargeHandbook {
  static let pages: [IndexedPage] = {
    var generator = Characters(state: 7)
    return (0..<500).map { number in
      IndexedPage(
        href: "documents/rule-\(number).html", sort: .document,
        title: Array("\(generator.text(6))规程第\(number)号".utf8), names: ["GC-\(number)-2026"],
        sections: (0..<8).map { section in
          IndexedSection(
            anchor: section == 0 ? "" : "s\(section)",
            title: section == 0 ? [] : Array(generator.text(5).utf8), isTitled: section > 0,
            text: Array(generator.text(90).utf8))
        })
    }
  }()

  static var titles: [[String]] {
    pages.flatMap { page in
      page.sections.map { section in
        section.anchor.isEmpty
          ? [String(decoding: page.title, as: UTF8.self), page.href]
          : [String(decoding: section.title, as: UTF8.self), "\(page.href)#\(section.anchor)"]
      }
    }
  }

  /// Characters as regulations use them: few often, many seldom.
  private struct Characters {
    var state: UInt64

    mutating func text(_ count: Int) -> String {
      let units = (0..<count).map { _ in 0x4E00 + UInt16(next() * next() / 1500) }
      return String(decoding: units, as: UTF16.self)
    }

    private mutating func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 40) % 1500
    }
  }
}
