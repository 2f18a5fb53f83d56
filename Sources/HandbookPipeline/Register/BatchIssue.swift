import Diagnostics
import HandbookModel

/// Gives numbers out and puts the sheets that bear them in their place, so that at no moment a number is
/// in doubt, wherever the program or the machine may stop:
///
/// 1. the PDF is made whole under a hidden name beside its place, and is on the disk;
/// 2. a line of the register gives the numbers out, and is on the disk. From here on they are never
///    given out again;
/// 3. the PDF gets its name, and the folder is on the disk;
/// 4. a second line says so.
///
/// Before 2 nothing has happened. Between 2 and 4 the hidden name tells how it ended, since only step 3
/// takes it away: where it is still there, nobody has seen the sheets, and `settle` makes the numbers
/// void; where it is gone, the sheets are in their place.
struct BatchIssue {
  /// Moments after which the program may stop; for tests.
  enum Step: CaseIterable, Sendable { case made, given, placed, recorded }

  /// The handbook's folder, in which the register lies.
  let folder: String
  let files: FileSystem
  /// Called at each step; what it throws ends the run as a stop of the machine would.
  let reached: (Step) throws -> Void

  init(
    in folder: String, files: FileSystem = FileSystem(),
    reached: @escaping (Step) throws -> Void = { _ in }
  ) {
    self.folder = folder
    self.files = files
    self.reached = reached
  }

  /// - Parameters:
  ///   - entry: a print or reprint whose file is stated by `stated(_:)`; its digest comes here.
  ///   - make: makes the PDF at a path and returns its digest.
  ///   - accompany: puts what goes with the sheets in its place, after the numbers are given out.
  func run(
    _ entry: RegisterEntry, in register: inout RegisterFile, make: (String) throws -> String,
    accompany: () throws -> Void = {}
  ) throws {
    var entry = entry
    let pending = pending(entry)
    entry.digest = try make(pending)
    try files.sync(pending)
    try files.sync(files.folder(of: pending))
    try reached(.made)
    try register.append(entry)
    try reached(.given)
    try accompany()
    try files.place(pending, at: path(entry.file))
    try reached(.placed)
    try register.append(
      entry.ended(by: .done, as: register.register.nextSequence, on: entry.date))
    try reached(.recorded)
  }

  /// Ends what was cut off, and returns the lines that say how.
  /// - Throws: where the folder of what was cut off is not there to tell.
  func settle(_ register: inout RegisterFile, on date: CalendarDay) throws -> [RegisterEntry] {
    try register.register.unfinished.map { entry in
      let pending = pending(entry)
      try requireFolder(of: pending, entry)
      let isPlaced = files.sort(of: pending) == nil
      let event: RegisterEntry.Event =
        isPlaced ? .done : entry.event == .print ? .void : .cancelled
      let end = entry.ended(by: event, as: register.register.nextSequence, on: date)
      try register.append(end)
      try files.remove(pending)
      return end
    }
  }

  private func requireFolder(of pending: String, _ entry: RegisterEntry) throws {
    let place = files.folder(of: pending)
    guard files.sort(of: place) != .folder else { return }
    throw EnvironmentFailure(
      "The print of \(entry.numbers.lowerBound) to \(entry.numbers.upperBound) of '\(entry.form)' was cut off, and its folder '\(place)' is not there to tell how far it came",
      remedy: "bring the folder back, such as the drive that it is on, and print again")
  }

  /// Removes what was made for an entry that did not come into the register.
  func discard(_ entry: RegisterEntry) throws { try files.remove(pending(entry)) }

  /// A path as the register states it: from its own folder.
  func stated(_ path: String) -> String {
    FolderPath("/").path(
      "\(files.resolved(files.folder(of: path)))/\(files.name(of: path))",
      from: FolderPath(files.resolved(folder)))
  }

  private func path(_ stated: String) -> String {
    FolderPath(files.resolved(folder)).folder(stated).path
  }

  /// Hidden, and of one entry only: two handbooks may print into one folder.
  private func pending(_ entry: RegisterEntry) -> String {
    let path = path(entry.file)
    let handbook = files.name(of: files.resolved(folder))
    return files.folder(of: path)
      + "/.\(files.name(of: path)).\(handbook)-\(entry.sequence).pending"
  }
}
