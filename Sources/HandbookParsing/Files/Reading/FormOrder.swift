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
    var waiting = files.indices.map { (index: $0, base: files[$0].extended) }
    while !waiting.isEmpty {
      let open = Set(waiting.map { FileName(files[$0.index].file.name).id })
      // In a circle nobody is ready; then all are read, and those without a base are reported.
      var ready = waiting.filter { $0.base.map { !open.contains($0) } ?? true }
      if ready.isEmpty { ready = waiting }
      for index in ready.map(\.index) {
        let form = form(files[index], handbook: handbook, names: names, into: &findings)
        read[index] = form
        if let form { handbook.forms.append(form) }
      }
      let done = Set(ready.map(\.index))
      waiting.removeAll { done.contains($0.index) }
    }
    return files.indices.compactMap { read[$0] }
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
