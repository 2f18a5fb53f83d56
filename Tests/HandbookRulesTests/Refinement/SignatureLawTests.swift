import HandbookModel
import Testing

@testable import HandbookRules

/// Signatures by distinct people, and sheets that extend others.
@Suite struct SignatureLawTests {
  /// A visit by one method, and the roles of the people who signed.
  private struct Sheet {
    var method: MethodID
    var signers: [RoleID]
  }

  private static let order = ConductOrder(exampleWorkspace().company)
  private static let roles = ["cs-centre", "reception", "project-manager", "owner"]
    .map { RoleID($0) }
  private static let methods = ["phone", "home", "walk-round"].map { MethodID($0) }

  @Test func signaturesMeanWhatTheOrderSays() {
    let random = Shared(SplitMix(seed: 95))
    let laws = LawBook<[SignatureDemand], Sheet>(
      value: { Self.demands(&random.value) },
      tightened: { demands in
        demands.map { demand in
          let actors = Self.roles.filter { Self.order.authority.mayAct($0, for: demand.role) }
          return SignatureDemand(
            random.value.one(of: actors), scope: random.value.once(in: 2) ? .always : demand.scope)
        } + (random.value.once(in: 3) ? Self.demands(&random.value) : [])
      },
      refines: { child, parent in
        Matching.unmatched(parent, in: child) { Self.order.meets($0, $1) } == nil
      },
      sample: { Self.sheet($0, &random.value) },
      candidates: { child, _ in
        AnySequence(Self.methods.map { Self.sheet(child, by: $0) })
      },
      admits: { demands, sheet in
        let wanted = demands.filter { Self.applies($0.scope, sheet.method) }.map(\.role)
        return Self.match(wanted, into: sheet.signers)
      },
      text: { "\($0)" },
      stricter: { child, parent in
        // One signature by phone and another in the home are one by any method.
        (child + parent).contains { $0.scope != .always } ? .twoOfOneKind : nil
      })
    let count = laws.run(pairs: 1_500, samplesEach: 50)
    #expect(count.kept >= 300 && count.samples >= 10_000, "\(count)")
    #expect(count.refused >= 300 && count.witnesses >= count.refused * 8 / 10, "\(count)")
  }

  @Test func aSheetIsItselfOrOneThatExtendsIt() {
    var handbook = exampleWorkspace().company
    let places = Places(0)
    let first = handbook.forms[0]
    var forms = (0..<4).map { number in
      var form = first
      form.key.id = FormID("f\(number)")
      form.extends = number == 0 ? nil : places.at(FormID("f\(number - 1)"))
      return form
    }
    forms[3].extends = places.at(FormID("f1"))
    handbook.forms = forms
    let order = ConductOrder(handbook)
    let found = forms.map { form in
      forms.map { order.isForm(form.key, orExtends: $0.key) ? "≤" : "-" }.joined()
    }
    #expect(found == ["≤---", "≤≤--", "≤≤≤-", "≤≤-≤"])
  }

  private static func demands(_ random: inout SplitMix) -> [SignatureDemand] {
    (0..<random.below(3)).map { _ in
      let some = Array(methods.shuffled(using: &random).prefix(random.within(1...2)))
      let scopes: [SignatureDemand.Scope] = [.always, .except(some), .only(some)]
      return SignatureDemand(random.one(of: roles), scope: random.one(of: scopes))
    }
  }

  private static func applies(_ scope: SignatureDemand.Scope, _ method: MethodID) -> Bool {
    switch scope {
    case .always: true
    case .except(let methods): !methods.contains(method)
    case .only(let methods): methods.contains(method)
    }
  }

  private static func sheet(_ demands: [SignatureDemand], by method: MethodID) -> Sheet {
    Sheet(method: method, signers: demands.filter { applies($0.scope, method) }.map(\.role))
  }

  private static func sheet(_ demands: [SignatureDemand], _ random: inout SplitMix) -> Sheet {
    var sheet = sheet(demands, by: random.one(of: methods))
    sheet.signers = sheet.signers.map { role in
      random.one(of: roles.filter { order.authority.mayAct($0, for: role) })
    }
    if random.once(in: 3) { sheet.signers.append(random.one(of: roles)) }
    return sheet
  }

  private static func match(_ wanted: [RoleID], into people: [RoleID]) -> Bool {
    guard let first = wanted.first else { return true }
    return people.indices.contains { index in
      guard order.authority.mayAct(people[index], for: first) else { return false }
      var rest = people
      rest.remove(at: index)
      return match(Array(wanted.dropFirst()), into: rest)
    }
  }
}
