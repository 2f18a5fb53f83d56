import Diagnostics
import FolderWatching
import HandbookModel
import HandbookParsing

/// The site of a folder whose files are being edited, made again whenever one of them has changed.
///
/// It is made whole each time, from what is on the disk, and so has the bytes that `build` writes;
/// docs/decisions/0018-serve.md has the measurements that speak against keeping parts of it.
public struct Session: Sendable {
  /// What came of the files as they were read last.
  public enum Outcome: Sendable {
    /// The files of the site by path, and what there is to say about them.
    case site([String: [UInt8]], BuildReport)
    /// Errors keep the site from being made.
    case refused(BuildReport)
    /// Something outside the handbooks does.
    case failed(EnvironmentFailure)
  }

  /// The files as they were at one moment, or why they could not be read.
  public struct Reading: Sendable {
    fileprivate let files: Result<ReadFiles, EnvironmentFailure>
    fileprivate let today: CalendarDay?
    fileprivate let key: ReadFiles.Key
  }

  private let folder: String
  private let options: BuildOptions
  private var kept: ReadFiles.Key?

  /// - Parameter options: the output and the PDF engine are not used.
  public init(_ folder: String, _ options: BuildOptions) {
    self.folder = folder
    self.options = options
  }

  /// Reads all files.
  ///
  /// - Parameters:
  ///   - today: as in `BuildOptions`.
  ///   - watch: told where was looked; says whether it had not watched some of that before. Then all is
  ///     read once more, since it may have changed meanwhile.
  /// - Returns: nil where they are as those that were kept.
  public func read(
    on today: CalendarDay?, watch: (WatchedFolders) -> Bool = { _ in false }
  ) -> Reading? {
    let files = read(watch)
    let key = ReadFiles.key(of: files, on: today)
    return key == kept ? nil : Reading(files: files, today: today, key: key)
  }

  /// Makes the site of what was read.
  public func make(_ reading: Reading) -> Outcome {
    var options = options
    options.today = reading.today
    do {
      let (report, site) = try Build(options).render(reading.files.get().loaded)
      guard let site else { return .refused(report) }
      let files = site.files.map { ($0.path, $0.bytes) }
      return .site(Dictionary(files) { _, last in last }, report)
    } catch {
      return .failed(Self.failure(error))
    }
  }

  /// What was made of it counts: the same is not to be made again.
  public mutating func keep(_ reading: Reading) { kept = reading.key }

  private static let mostReadings = 5

  private func read(
    _ watch: (WatchedFolders) -> Bool
  ) -> Result<ReadFiles, EnvironmentFailure> {
    for _ in 1..<Self.mostReadings {
      let places = ReadPlaces()
      let files = read(noting: places)
      // Also where nothing could be read: what is missing may come.
      if !watch(places.folders) { return files }
    }
    return read(noting: ReadPlaces())
  }

  private func read(noting places: ReadPlaces) -> Result<ReadFiles, EnvironmentFailure> {
    Result { try ReadFiles(folder, options.templates, noting: places) }.mapError(Self.failure)
  }

  private static func failure(_ error: any Error) -> EnvironmentFailure {
    (error as? EnvironmentFailure)
      ?? EnvironmentFailure("The files cannot be read", remedy: "save one of them again")
  }
}

/// All files that a build reads, to be compared with those of the last time.
private struct ReadFiles: Sendable {
  enum Key: Equatable, Sendable {
    case files([String: [UInt8]], unreadable: [String], today: CalendarDay?)
    case failure(String)
  }

  let loaded: LoadedWorkspace
  private let templates: SourceMap

  init(_ folder: String, _ templateFolder: String, noting places: ReadPlaces) throws {
    let files = FileSystem(noting: places)
    loaded = try Load.workspace(at: [folder], files: files)
    var templates = SourceMap()
    _ = try Load.templates(at: templateFolder, into: &templates, files: files)
    self.templates = templates
  }

  static func key(
    of files: Result<ReadFiles, EnvironmentFailure>, on today: CalendarDay?
  ) -> Key {
    switch files {
    case .success(let files): files.key(on: today)
    case .failure(let failure): .failure(failure.description)
    }
  }

  private func key(on today: CalendarDay?) -> Key {
    var files: [String: [UInt8]] = [:]
    for file in loaded.sources.files { files["content/\(file.path)"] = file.bytes }
    for file in templates.files { files["templates/\(file.path)"] = file.bytes }
    for handbook in loaded.handbooks {
      for (path, bytes) in handbook.assets { files["assets/\(handbook.folder)/\(path)"] = bytes }
    }
    return .files(
      files, unreadable: loaded.findings.map { "\($0.summary)" }.sorted(), today: today)
  }
}
