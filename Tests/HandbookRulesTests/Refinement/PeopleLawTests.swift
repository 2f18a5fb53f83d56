import HandbookModel
import Testing

@testable import HandbookRules

/// Who leads, who goes along and who signs, on organisations made at random.
@Suite struct PeopleLawTests {
  /// Roles, and directly who acts for whom, worked out by repeated joining.
  private struct Organisation {
    let order: ConductOrder
    let roles: [RoleID]
    /// The roles that may act for each.
    let deputies: [RoleID: Set<RoleID>]

    init(_ random: inout SplitMix) {
      let places = Places(0)
      let ids = (0..<9).map { RoleID("r\($0)") }
      var entries: [Role] = []
      for (index, id) in ids.enumerated() {
        // Bodies first; nobody reports to somebody behind, so that there are no circles.
        let others = Array(ids[..<index])
        entries.append(
          Role(
            id: id, name: places.name(id.text, id.text), range: places.place(),
            sort: index < 3 ? .body : random.once(in: 6) ? .party : .post,
            reportsTo: others.isEmpty || random.once(in: 3)
              ? nil : places.at(random.one(of: others)),
            partOf: others.filter { _ in random.once(in: 4) }.map { places.at($0) },
            isInPerson: random.once(in: 6)))
      }
      var handbook = exampleWorkspace().company
      handbook.vocabulary.roles = EntryTable()
      for entry in entries { handbook.vocabulary.roles.insert(entry) }
      order = ConductOrder(handbook)
      roles = ids
      deputies = Self.closure(entries)
    }

    /// A body is acted for by its members, a post by the post that it reports to, and whoever acts
    /// for these acts for it; only itself acts for who must act in person.
    private static func closure(_ entries: [Role]) -> [RoleID: Set<RoleID>] {
      var deputies = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, [$0.id] as Set) })
      let sorts = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.sort) })
      let inPerson = Set(entries.filter(\.isInPerson).map(\.id))
      var isChanged = true
      while isChanged {
        isChanged = false
        func act(_ actor: RoleID, for role: RoleID) {
          guard !inPerson.contains(role) else { return }
          let more = (deputies[role] ?? []).union(deputies[actor] ?? [])
          if more.count > (deputies[role]?.count ?? 0) {
            deputies[role] = more
            isChanged = true
          }
        }
        for entry in entries {
          for body in entry.partOf where sorts[body.value] == .body {
            act(entry.id, for: body.value)
          }
          if entry.sort == .post, let superior = entry.reportsTo?.value, sorts[superior] == .post {
            act(superior, for: entry.id)
          }
        }
      }
      return deputies
    }

    /// One to one, by trying every arrangement.
    func match(_ wanted: [RoleID], into people: [RoleID]) -> Bool {
      guard let first = wanted.first else { return true }
      return people.indices.contains { index in
        guard deputies[first]?.contains(people[index]) == true else { return false }
        var rest = people
        rest.remove(at: index)
        return match(Array(wanted.dropFirst()), into: rest)
      }
    }
  }

  @Test func rolesActAsTheOrganisationSays() {
    var random = SplitMix(seed: 71)
    var (yes, no) = (0, 0)
    for _ in 0..<200 {
      let organisation = Organisation(&random)
      for role in organisation.roles {
        for other in organisation.roles where role != other {
          let may = organisation.deputies[other]?.contains(role) == true
          #expect(organisation.order.authority.mayAct(role, for: other) == may)
          (yes, no) = may ? (yes + 1, no) : (yes, no + 1)
        }
      }
    }
    #expect(yes >= 1_000 && no >= 5_000, "\(yes), \(no)")
  }

  @Test func leadersAndTeamsMeanWhatTheOrderSays() {
    let random = Shared(SplitMix(seed: 72))
    var (leaders, teams) = (LawCount(), LawCount())
    for _ in 0..<60 {
      let organisation = Organisation(&random.value)
      leaders.add(leaderBook(organisation, random).run(pairs: 20, samplesEach: 70))
      teams.add(teamBook(organisation, random).run(pairs: 20, samplesEach: 70))
      let values = (0..<20).map { _ in random.value.some(of: organisation.roles) }
      _ = teamBook(organisation, random).order(values.map { $0.prefix(1).map { $0 } })
    }
    for count in [leaders, teams] {
      #expect(count.kept >= 200 && count.samples >= 10_000, "\(count)")
      #expect(count.refused >= 200 && count.witnesses == count.refused, "\(count)")
    }
  }

  /// Alternatives; the conduct is who led.
  private func leaderBook(
    _ organisation: Organisation, _ random: Shared<SplitMix>
  ) -> LawBook<[RoleID], RoleID> {
    LawBook(
      value: { Self.people(organisation, 1...2, &random.value) },
      tightened: { Self.deputies($0, organisation, &random.value) },
      refines: { organisation.order.refines(Self.leaders($0), Self.leaders($1)) },
      sample: { child in
        let role = random.value.one(of: child)
        return random.value.one(of: (organisation.deputies[role] ?? []).sorted())
      },
      candidates: { child, _ in AnySequence(child) },
      admits: { roles, led in
        roles.contains { organisation.deputies[$0]?.contains(led) == true }
      }, text: { "\($0)" })
  }

  /// All of them; the conduct is who went along.
  private func teamBook(
    _ organisation: Organisation, _ random: Shared<SplitMix>
  ) -> LawBook<[RoleID], [RoleID]> {
    LawBook(
      value: { Self.people(organisation, 0...3, &random.value) },
      tightened: {
        Self.deputies($0, organisation, &random.value)
          + (random.value.once(in: 3) ? Self.people(organisation, 1...1, &random.value) : [])
      },
      refines: { organisation.order.authority.match($1, into: $0) },
      sample: { Self.deputies($0, organisation, &random.value).shuffled(using: &random.value) },
      candidates: { child, _ in AnySequence([child]) },
      admits: { organisation.match($0, into: $1) }, text: { "\($0)" })
  }

  private static func people(
    _ organisation: Organisation, _ count: ClosedRange<Int>, _ random: inout SplitMix
  ) -> [RoleID] {
    (0..<random.within(count)).map { _ in random.one(of: organisation.roles) }
  }

  private static func deputies(
    _ roles: [RoleID], _ organisation: Organisation, _ random: inout SplitMix
  ) -> [RoleID] {
    roles.map { random.one(of: (organisation.deputies[$0] ?? []).sorted()) }
  }

  private static func leaders(_ roles: [RoleID]) -> Leaders {
    let places = Places(0)
    return Leaders(roles.map { places.at($0) })
  }
}

extension LawCount {
  mutating func add(_ other: LawCount) {
    kept += other.kept
    refused += other.refused
    samples += other.samples
    witnesses += other.witnesses
    exceptions.merge(other.exceptions) { $0 + $1 }
  }
}
