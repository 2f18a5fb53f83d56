import Diagnostics

/// A file of templates/: a page or part, a style sheet, a script, or the texts of a language.
public struct TemplateFile: Sendable {
  /// Relative to templates/, with `/`: `pages/role.mustache`.
  public let path: String
  public let source: SourceID
  public let bytes: [UInt8]
  /// It belongs to a handbook, not to the program.
  var isOverride = false

  public init(path: String, source: SourceID, bytes: [UInt8]) {
    self.path = path
    self.source = source
    self.bytes = bytes
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The name under which templates include it: its path without the extension; nil for a file
  /// that is no template.
  var templateName: String? {
    path.hasSuffix(".mustache") ? String(path.dropLast(".mustache".count)) : nil
  }

  /// Texts of a handbook add to the program's file of the same path, and do not take its place.
  fileprivate var asOverride: TemplateFile {
    var file = TemplateFile(
      path: isAsset || templateName != nil ? path : path + ".own", source: source, bytes: bytes)
    file.isOverride = true
    return file
  }

  /// Styles, scripts and pictures are copied into the site as they are.
  var isAsset: Bool {
    !path.hasSuffix(".mustache") && !path.hasPrefix("texts/")
  }
}

/// The templates of a run, or of one handbook with what it overrides; by path.
public struct TemplateSet: Sendable {
  public private(set) var files: [TemplateFile]

  /// Of two files with one path the later counts.
  public init(files: [TemplateFile]) {
    var latest: [String: TemplateFile] = [:]
    for file in files { latest[file.path] = file }
    self.files = latest.values.sorted { $0.path < $1.path }
  }

  public func file(at path: String) -> TemplateFile? { files.first { $0.path == path } }

  /// In the order of their paths, those of a handbook last.
  func files(in folder: String) -> [TemplateFile] {
    let inside = files.filter { $0.path.hasPrefix("\(folder)/") }
    return inside.filter { !$0.isOverride } + inside.filter(\.isOverride)
  }

  /// This set with a handbook's own files in place of those of the same path.
  ///
  /// A template of a path that this set does not have is VB903: nothing would use it. Other files
  /// (a logo, a font) are additions, and texts are added key by key.
  public func overridden(by own: [TemplateFile]) -> (set: TemplateSet, findings: [Diagnostic]) {
    let known = Set(files.map(\.path))
    let unused = own.filter { $0.templateName != nil && !known.contains($0.path) }
    let findings = unused.map { file in
      Diagnostic(
        RuleCode(903), .warning, at: SourceRange(source: file.source, lower: 0, upper: 0),
        "'\(file.path)' overrides no template",
        explanation: "A handbook's own template takes the place of the one with the same path.",
        suggestions: nearest(to: file.path, among: known).map { [Suggestion("Rename to '\($0)'")] }
          ?? [])
    }
    return (TemplateSet(files: files + own.map(\.asOverride)), findings)
  }

  private func nearest(to path: String, among known: Set<String>) -> String? {
    let name = path.split(separator: "/").last
    return known.sorted().first { $0.split(separator: "/").last == name }
  }
}
