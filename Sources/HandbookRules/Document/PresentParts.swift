import Diagnostics
import HandbookModel

/// What a text has that it may announce: sections, charts, files, and the sheets and documents of the
/// handbook.
struct PresentParts {
  private let version: DocumentVersion
  /// Headings, and what forms, documents, pictures and files are called.
  private let titles: [[UInt8]]

  /// - papers: what the forms and documents of the handbook are called.
  init(_ version: DocumentVersion, papers: [[UInt8]]) {
    self.version = version
    let shown = version.exhibits.map(\.name.utf8)
    titles = version.sections.map { Array($0.title.value.utf8) } + shown + papers
  }

  static func papers(of handbook: Handbook) -> [[UInt8]] {
    let forms = handbook.forms.flatMap { $0.title.all.map(\.value) + [$0.number.value] }
    let documents = handbook.documents.flatMap(\.versions).map(\.title.value)
    return (forms + documents).map { Array($0.utf8) }
  }

  /// What is announced again and again is looked for once.
  private var known: [String: Bool] = [:]

  mutating func has(_ announced: Announcement, in flow: TextFlow) -> Bool {
    guard [.annex, .chart, .part, .attached].contains(announced.sort) else {
      return isNear(announced, in: flow)
    }
    if let known = known[announced.name] { return known }
    let found = isAnywhere(announced)
    known[announced.name] = found
    return found
  }

  private func isAnywhere(_ announced: Announcement) -> Bool {
    switch announced.sort {
    case .annex: announced.label.map { hasAnnex($0, besides: announced.passage) } ?? false
    case .chart: hasChart(announced)
    case .attached: isTitled(announced) || hasPicture
    default: isToldElsewhere(announced)
    }
  }

  private func isNear(_ announced: Announcement, in flow: TextFlow) -> Bool {
    switch announced.sort {
    case .table: hasBehind(announced, flow) { $0.sort == .cell || $0.sort == .item }
    case .picture: hasPicture || hasBehind(announced, flow) { $0.sort == .cell || $0.sort == .item }
    default: false
    }
  }

  private func hasAnnex(_ label: AnnexLabel, besides passage: Int) -> Bool {
    titles.contains { label.isPart(of: $0) }
      || version.passages.indices.contains {
        $0 != passage && label.begins(version.passages[$0].text.utf8)
      }
  }

  private var hasPicture: Bool { version.exhibits.contains { $0.sort != .file } }

  private func hasChart(_ announced: Announcement) -> Bool {
    if hasPicture || isTitled(announced) { return true }
    let name = Array(announced.name.utf8)
    return version.passages.indices.contains {
      $0 != announced.passage && version.passages[$0].text.utf8.starts(with: name)
    }
  }

  private func isTitled(_ announced: Announcement) -> Bool {
    let name = WordSet([announced.name])
    return titles.contains { !name.places(in: $0).isEmpty }
  }

  private func isToldElsewhere(_ announced: Announcement) -> Bool {
    let name = WordSet([announced.name])
    return isTitled(announced)
      || version.passages.indices.contains {
        $0 != announced.passage && !name.places(in: version.passages[$0].text.utf8).isEmpty
      }
  }

  /// Whether something of a sort stands behind the announcement, before the next chapter begins.
  private func hasBehind(
    _ announced: Announcement, _ flow: TextFlow, _ isMeant: (Passage) -> Bool
  ) -> Bool {
    if flow.hasExhibit(behind: announced.passage) { return true }
    let level = version.passages[announced.passage].section.map { version.sections[$0].level }
    for passage in version.passages.dropFirst(announced.passage + 1) {
      if isMeant(passage) { return true }
      guard let level, let section = passage.section, passage.sort != .heading else { continue }
      let isNext = section != version.passages[announced.passage].section
      if isNext, version.sections[section].level <= level { return false }
    }
    return false
  }
}
