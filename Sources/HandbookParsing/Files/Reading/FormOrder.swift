import Diagnostics
import HandbookModel

extension FormFileReader {
  /// The forms of all files of a handbook, in the order of the files; a form is read after the one
  /// that it extends. `handbook.forms` holds those of the used handbooks.
  static func forms(
    _ files: [ParsedFile], handbook: Handbook, names: HandbookNames,
    into findings: inout [Diagnostic]
  ) -> [Form] {
    var handbook = handbook
    var read: [Int: Form] = [:]
    var waiting = files.indices.map { index in
      Waiting(
        index: index, id: FileName(files[index].file.name).id, base: files[index].extended)
    }
    while !waiting.isEmpty {
      let open = Set(waiting.map(\.id))
      let ready = waiting.filter { $0.base.map { !open.contains($0) } ?? true }
      // Where nobody is ready there is a circle; one form of it is read without its base.
      let next = ready.isEmpty ? [closing(waiting)] : ready
      let done = Set(next.map(\.index))
      for file in next {
        let form = form(
          files[file.index], handbook: handbook, names: names, isInCircle: ready.isEmpty,
          into: &findings)
        read[file.index] = form
        if let form { handbook.forms.append(form) }
      }
      waiting.removeAll { done.contains($0.index) }
    }
    return files.indices.compactMap { read[$0] }
  }

  private struct Waiting {
    var index: Int
    var id: String
    var base: String?
  }

  /// A form of a circle, when each of `waiting` extends another of them.
  private static func closing(_ waiting: [Waiting]) -> Waiting {
    let byID = Dictionary(waiting.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<String> = []
    var current = waiting[0]
    while seen.insert(current.id).inserted, let next = current.base.flatMap({ byID[$0] }) {
      current = next
    }
    return current
  }
}

extension ParsedFile {
  /// The form that this one extends, as written.
  fileprivate var extended: String? {
    (yaml.root?.pairs ?? []).first { $0.key.text == "extends" }?.value.text?.text
  }
}

extension [Form] {
  /// The edition of a form that is not superseded; of several the one in force last.
  func current(_ id: FormID) -> Form? {
    let editions = filter { $0.key.id == id }
    return editions.filter { !$0.isSuperseded }.last ?? editions.last
  }

  /// The edition in force on `day`, where one is; otherwise the current one.
  func inForce(_ id: FormID, on day: Day) -> Form? {
    let current = current(id)
    guard let effective = current?.effective?.value, effective > day else { return current }
    let earlier = filter { $0.key.id == id && ($0.effective.map { $0.value <= day } ?? false) }
    return earlier.max { ($0.effective?.value ?? day) < ($1.effective?.value ?? day) } ?? current
  }
}
