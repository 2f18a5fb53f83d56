import CExchange
import HandbookRendering

/// Stage 6: writes the whole site beside the old one and swaps the two in one step, so that a crash
/// at any moment leaves a whole site in place.
public struct Publish {
  /// Stands in every folder that a build wrote; a folder without it is somebody else's.
  static let mark = ".visitbook-site"
  /// Kept from the folder that is replaced: it keeps an empty output folder under version control.
  static let kept = ".gitkeep"

  private let files: FileSystem
  private let output: String

  public init(to output: String, files: FileSystem = FileSystem()) {
    self.output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    self.files = files
  }

  /// Where the next site is made; beside the output, so that the swap stays on one disk.
  public var staging: String { output + ".staging" }

  /// Stages, prints and swaps; where any of it fails, the old site stays.
  ///
  /// - Parameter pdf: prints the staged pages; nil: no PDF.
  func run(_ site: RenderedSite, pdf: PDFPrinter?) throws -> PublishedSite {
    try prepare()
    let printed: Int?
    do {
      try stage(site.files)
      printed = try pdf?.print(site, in: staging, previous: output)
    } catch {
      try discard()
      throw error
    }
    try swap()
    return PublishedSite(
      files: site.files.count, sheets: pdf == nil ? 0 : site.sheets.count,
      printedSheets: printed ?? 0, handbooks: site.handbooks.count)
  }

  /// Throws before anything is written where `output` holds what no build has made.
  public func prepare() throws {
    if let sort = files.sort(of: output) {
      guard sort == .folder else {
        throw EnvironmentFailure("'\(output)' is not a folder", remedy: "name another --output")
      }
      let names = try files.names(in: output)
      guard names.contains(Publish.mark) || names.allSatisfy({ $0 == Publish.kept }) else {
        throw EnvironmentFailure(
          "'\(output)' holds files that no build has written",
          remedy: "name an empty folder as --output, or empty this one")
      }
    }
    try files.remove(staging)
    try files.makeFolder(staging)
  }

  /// Writes the site's files into the staging folder.
  public func stage(_ site: [SiteFile]) throws {
    var made: Set<String> = []
    for file in site {
      if let slash = file.path.lastIndex(of: "/") {
        let folder = String(file.path[..<slash])
        if made.insert(folder).inserted { try files.makeFolder("\(staging)/\(folder)") }
      }
      try files.write(file.bytes, to: "\(staging)/\(file.path)")
    }
    try files.write([], to: "\(staging)/\(Publish.mark)")
    if files.sort(of: "\(output)/\(Publish.kept)") != nil {
      try files.write([], to: "\(staging)/\(Publish.kept)")
    }
  }

  /// Puts the staged site in the place of the old one.
  public func swap() throws {
    guard files.sort(of: output) != nil else { return try files.move(staging, to: output) }
    if exchange_paths(staging, output) == 0 { return try files.remove(staging) }
    // No exchange on this file system: the old site is out of place for one rename.
    let previous = output + ".previous"
    try files.remove(previous)
    try files.move(output, to: previous)
    try files.move(staging, to: output)
    try files.remove(previous)
  }

  /// Removes what was staged, where a build comes to nothing.
  public func discard() throws { try files.remove(staging) }
}
