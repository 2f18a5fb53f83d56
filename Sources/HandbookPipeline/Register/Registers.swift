import Diagnostics
import HandbookModel
import HandbookParsing

/// The registers of the handbooks in a folder, to look at and to write voids into. The handbooks need
/// not be without errors for that.
public struct Registers: Sendable {
  /// The handbook's id and the folder of its register.
  private let handbooks: [(id: String, folder: String)]
  private let files = FileSystem()

  /// - Parameter handbook: nil: all.
  public init(in folder: String, handbook: String? = nil) throws {
    let loaded = try Load.workspace(at: [folder])
    let all = loaded.handbooks.filter(\.isRequested).map { handbook in
      let path = loaded.sources[handbook.handbook.source].path
      return (id: handbook.folder, folder: FileSystem().folder(of: path))
    }
    handbooks = all.filter { handbook == nil || $0.id == handbook }
    guard let handbook, handbooks.isEmpty else { return }
    let near = NearMiss.nearest(to: handbook, among: all.map(\.id))
    throw EnvironmentFailure(
      "No handbook '\(handbook)'\(.didYouMean(near))",
      remedy: "name one of \(Message(names: all.map(\.id)))")
  }

  /// In the order of the handbooks' folders; empty ones are left out.
  public func read() throws -> [(handbook: String, register: Register)] {
    try handbooks.map { ($0.id, try RegisterFile.register(of: $0.folder)) }
      .filter { !$0.1.entries.isEmpty }
  }

  /// Writes that numbers hold no more, and why.
  /// - Throws: where they were never given out, or some of them are void already.
  public func void(
    _ choice: NumberChoice, by: String, reason: String, on date: CalendarDay
  ) throws -> RegisterEntry {
    let folder = try folder(of: choice.form)
    var register = try RegisterFile(of: folder)
    _ = try BatchIssue(in: folder, files: files).settle(&register, on: date)
    let print = try register.register.print(of: choice)
    var entry = RegisterEntry(
      sequence: register.register.nextSequence, date: date, event: .void, form: choice.form,
      edition: print.edition, series: print.series, numbers: choice.numbers)
    entry.period = print.period
    entry.by = by
    entry.reason = reason
    try register.append(entry)
    return entry
  }

  /// Of the one register that knows the form.
  private func folder(of form: FormID) throws -> String {
    let known = try handbooks.map { ($0, try RegisterFile.register(of: $0.folder)) }
    let found = known.filter { !$0.1.prints(of: form).isEmpty }
    guard let first = found.first else {
      let forms = known.flatMap { $0.1.entries.map(\.form.text) }
      throw EnvironmentFailure(
        "No register has sheets of '\(form)'\(.didYouMean(NearMiss.nearest(to: form.text, among: forms)))",
        remedy: "name the id of the form; see 'visitbook register'")
    }
    guard found.count == 1 else {
      throw EnvironmentFailure(
        "Several handbooks have sheets of '\(form)': \(Message(names: found.map(\.0.id)))",
        remedy: "say which with --handbook")
    }
    return first.0.folder
  }
}
