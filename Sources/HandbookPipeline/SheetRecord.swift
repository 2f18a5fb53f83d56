import ContentDigest
import HandbookRendering
import Printing

/// What the PDFs of a site were printed from: a file of the output folder, so that the next build
/// prints only the sheets that changed.
///
/// A line per PDF: the digest of what it was printed from, the digest of the PDF, its path. A line
/// that cannot be read stands for a sheet that is printed again.
struct SheetRecord {
  static let name = ".visitbook-sheets"

  struct Entry: Equatable {
    let source: String
    let pdf: String
  }

  /// By the PDF's path in the output folder.
  private(set) var entries: [String: Entry] = [:]

  init() {}

  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { continue }
      entries[String(parts[2])] = Entry(source: String(parts[0]), pdf: String(parts[1]))
    }
  }

  subscript(pdf: String) -> Entry? {
    get { entries[pdf] }
    set { entries[pdf] = newValue }
  }

  /// Sorted by path.
  var bytes: [UInt8] {
    let lines = entries.sorted { $0.key < $1.key }.map { "\($1.source) \($1.pdf) \($0)\n" }
    return Array(lines.joined().utf8)
  }
}

/// The digests of what each sheet of a site is printed from: its page, the styles, fonts and pictures of
/// its handbook, the engine.
struct SheetSources {
  private let pages: [String: [UInt8]]
  private let assets: [Substring: ContentDigest]

  init(_ files: [SiteFile]) {
    var assets: [Substring: [[UInt8]]] = [:]
    var pages: [String: [UInt8]] = [:]
    for file in files {
      if file.path.contains("/assets/") {
        assets[SheetSources.handbook(file.path), default: []] += [
          Array(file.path.utf8), file.bytes,
        ]
      } else {
        pages[file.path] = file.bytes
      }
    }
    self.pages = pages
    self.assets = assets.mapValues { ContentDigest($0) }
  }

  func digest(of sheet: PrintableSheet) -> String {
    let shared = assets[SheetSources.handbook(sheet.page)]?.text ?? ""
    return ContentDigest([
      Array(PDFEngine.identity.utf8), Array(shared.utf8), pages[sheet.page] ?? [],
    ]).text
  }

  private static func handbook(_ path: String) -> Substring { path.prefix { $0 != "/" } }
}
