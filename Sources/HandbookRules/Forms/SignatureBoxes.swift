import Diagnostics
import HandbookModel

/// Which places for signatures serve which of the roles that the rules want to sign a form. A place
/// serves one role: a line that two must sign is signed by one.
struct SignatureBoxes {
  struct Demand {
    let role: RoleID
    /// What the place must be for; nil where any does.
    let acts: [SignatureField.Act]?
    /// Behind `to sign`.
    let object: @Sendable (Message) -> Message
    let source: SheetGaps.Demand
  }

  private var served: [FormKey: [RoleID: [SignatureField]]] = [:]

  init(_ demands: [Demand], in handbook: Handbook) {
    let authority = Authority(handbook.vocabulary.roles)
    var wanted: [FormKey: [RoleID]] = [:]
    for demand in demands {
      for sheet in demand.source.sheets where !(wanted[sheet]?.contains(demand.role) ?? false) {
        wanted[sheet, default: []].append(demand.role)
      }
    }
    for (key, roles) in wanted {
      served[key] = Self.assign(handbook.form(key)?.signatures ?? [], to: roles, authority)
    }
  }

  func meet(_ demand: Demand) -> Bool {
    demand.source.sheets.contains { sheet in
      served[sheet]?[demand.role]?.contains { box in
        demand.acts?.contains(box.does) ?? true
      } ?? false
    }
  }

  /// A place goes to the role that it names; what is left to the visitor and to bodies, whose
  /// members sign for them. A superior's line is not its staff's.
  private static func assign(
    _ boxes: [SignatureField], to roles: [RoleID], _ authority: Authority
  ) -> [RoleID: [SignatureField]] {
    var served: [RoleID: [SignatureField]] = [:]
    for box in boxes {
      let exact = roles.first { $0 == box.role.value }
      let fitting = roles.filter { role in
        role == .visitor ? box.does == .visit : authority.belongs(box.role.value, to: role)
      }
      if let role = exact ?? fitting.first(where: { served[$0] == nil }) ?? fitting.first {
        served[role, default: []].append(box)
      }
    }
    return served
  }
}
