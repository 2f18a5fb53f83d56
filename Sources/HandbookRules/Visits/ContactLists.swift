import Diagnostics
import HandbookModel

/// Where a sheet records who was reached.
struct ContactList {
  let range: SourceRange
  /// The people that it lists; nil where anybody can be written down, or all are printed.
  let names: [String]?
}

extension Form {
  var contactLists: [ContactList] {
    parts.flatMap(\.sections).flatMap { section -> [ContactList] in
      switch section.content {
      case .fields(let fields):
        return fields.filter(\.recordsContacts).map {
          ContactList(range: $0.range, names: $0.names)
        }
      case .table(let table): return table.contactList.map { [$0] } ?? []
      }
    }
  }
}

extension FormTable {
  fileprivate var contactList: ContactList? {
    switch rows {
    case .computed(.contacts, of: _): return ContactList(range: range, names: nil)
    case .named(let names) where columns.contains(where: \.recordsContacts):
      return ContactList(range: range, names: names.flatMap { $0.all.map(\.value) })
    case .blank, .computed, .named, .printed:
      return columns.first(where: \.recordsContacts).map {
        ContactList(range: range, names: $0.names)
      }
    }
  }
}

extension Field {
  fileprivate var recordsContacts: Bool { records?.value == .contacts }

  /// The options of a choice.
  fileprivate var names: [String]? {
    guard case .listed(let options)? = options else { return nil }
    return options.flatMap { $0.name.all.map(\.value) }
  }
}
