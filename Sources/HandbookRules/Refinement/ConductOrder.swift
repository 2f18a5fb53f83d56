import HandbookModel

/// The orders of methods, teams, sheets and signatures, which need the words of a handbook.
struct ConductOrder {
  let authority: Authority
  private let methods: EntryTable<Method>
  private let forms: [Form]

  init(_ handbook: Handbook) {
    authority = Authority(handbook.vocabulary.roles)
    methods = handbook.vocabulary.methods
    forms = handbook.forms
  }

  /// `method` is `other` or a sort of it.
  func isSort(_ method: MethodID, of other: MethodID) -> Bool {
    var seen: Set<MethodID> = []
    var waiting = [method]
    while let next = waiting.popLast() {
      if next == other { return true }
      guard seen.insert(next).inserted else { continue }
      waiting += methods[next]?.parents.map(\.value) ?? []
    }
    return false
  }

  /// Only methods of the parent's are used, and each way contains one of the parent's ways.
  func refines(_ child: [MethodWay], _ parent: [MethodWay]) -> Bool {
    let allowed = parent.flatMap(\.methods)
    return child.allSatisfy { way in
      way.methods.allSatisfy { method in allowed.contains { isSort(method, of: $0) } }
        && parent.contains { contains(way, $0) }
    }
  }

  private func contains(_ way: MethodWay, _ other: MethodWay) -> Bool {
    let (way, other) = (way.normal, other.normal)
    guard other.isOrdered else {
      return other.methods.allSatisfy { wanted in
        way.methods.contains { isSort($0, of: wanted) }
      }
    }
    guard way.isOrdered else { return false }
    var rest = way.methods[...]
    for wanted in other.methods {
      guard let match = rest.firstIndex(where: { isSort($0, of: wanted) }) else { return false }
      rest = rest[(match + 1)...]
    }
    return true
  }

  /// Each fallback of the parent is there, for the same result.
  func refines(_ child: [Fallback], _ parent: [Fallback]) -> Bool {
    parent.allSatisfy { wanted in
      child.contains { $0.result == wanted.result && refines($0.ways, wanted.ways) }
    }
  }

  /// Whoever leads may act for someone who may lead for the parent.
  func refines(_ child: Leaders, _ parent: Leaders) -> Bool {
    child.roles.allSatisfy { role in
      parent.roles.contains { authority.mayAct(role.value, for: $0.value) }
    }
  }

  /// The form itself, in any edition, or one that extends it.
  func isForm(_ form: FormKey, orExtends other: FormKey) -> Bool {
    var seen: Set<FormID> = []
    var next: FormID? = form.id
    while let id = next, seen.insert(id).inserted {
      if id == other.id { return true }
      next = forms.first { $0.key.id == id }?.extends?.value
    }
    return false
  }

  /// The signature is given wherever the wanted one is, by a role that may act for it.
  func meets(_ signature: SignatureDemand, _ wanted: SignatureDemand) -> Bool {
    authority.mayAct(signature.role, for: wanted.role) && covers(signature.scope, wanted.scope)
  }

  private func covers(_ scope: SignatureDemand.Scope, _ wanted: SignatureDemand.Scope) -> Bool {
    switch (scope, wanted) {
    case (.always, _): true
    case (.except(let methods), .always): methods.isEmpty
    case (.except(let methods), .except(let wanted)): all(methods, areSortsOf: wanted)
    case (.except(let methods), .only(let wanted)): !haveCommonSort(methods, wanted)
    case (.only(let methods), .only(let wanted)): all(wanted, areSortsOf: methods)
    case (.only, _): false
    }
  }

  private func all(_ methods: [MethodID], areSortsOf others: [MethodID]) -> Bool {
    methods.allSatisfy { method in others.contains { isSort(method, of: $0) } }
  }

  private func haveCommonSort(_ left: [MethodID], _ right: [MethodID]) -> Bool {
    (methods.map(\.id) + left + right).contains { method in
      left.contains { isSort(method, of: $0) } && right.contains { isSort(method, of: $0) }
    }
  }
}

extension Leaders {
  /// Who leads in a cell: the first exception that holds there, else the default.
  func resolved(in cell: Cell) -> Leaders {
    let exception = exceptions.first { $0.conditions.contains(where: cell.satisfies) }
    return Leaders(exception?.roles ?? roles)
  }
}
