import HandbookModel
import HandbookWriting

/// What the vocabulary says of its entries, in the words of one language.
struct Definitions {
  /// The parts of a definition; `isTelling` where they say more than the sort of the thing.
  struct Made {
    var parts: [String]
    var isTelling: Bool
  }

  let context: HandbookContext

  private var writer: ValueWriter { context.writer }
  private var vocabulary: Vocabulary { context.handbook.vocabulary }

  func text(_ made: Made) -> String { made.parts.joined(separator: phrase("define.joint")) }

  func role(_ role: Role) -> Made {
    var parts: [String] = []
    if !role.partOf.isEmpty {
      parts.append(
        phrase("define.part-of", writer.list(role.partOf.map { writer.role($0.value) }, .all)))
    }
    if let superior = role.reportsTo {
      parts.append(phrase("define.reports-to", writer.role(superior.value)))
    }
    if role.isInPerson { parts.append(phrase("define.in-person")) }
    return made(context.texts.name(of: role.sort.rawValue, in: "role-sort"), parts)
  }

  func kind(_ kind: VisitKind) -> Made {
    var parts: [String] = []
    if let event = kind.event {
      parts.append(phrase("define.event-of-kind", writer.event(event.value)))
    }
    let members = vocabulary.kinds.filter { $0.parents.contains { $0.value == kind.id } }
    if !members.isEmpty {
      let names = writer.list(members.map { writer.kind($0.id) }, .all)
      parts.append(phrase(kind.hasCompleteParts ? "define.parts" : "define.some-parts", names))
    }
    if let feature = kind.feature { parts.append(phrase("define.feature", feature.value)) }
    let parents = kind.parents.map { writer.kind($0.value) }
    let head =
      parents.isEmpty ? phrase("define.kind") : phrase("define.kind-of", writer.list(parents, .all))
    let counted = phrase("define.counted", writer.unit(kind.unit))
    return Made(
      parts: [head, counted] + parts, isTelling: !parts.isEmpty || !parents.isEmpty)
  }

  func event(_ event: Event) -> Made {
    made(phrase("define.event"), event.isSpan ? [phrase("define.span")] : [])
  }

  func method(_ method: Method) -> Made {
    let parents = method.parents.map { writer.method($0.value) }
    return made(
      phrase("define.method.\(method.presence.rawValue)"),
      parents.isEmpty ? [] : [phrase("define.method-of", writer.list(parents, .all))])
  }

  func segment(_ value: SegmentValue, of axis: SegmentAxis) -> Made {
    let name = writer.axis(axis.id)
    guard let definition = value.definition else {
      return made(phrase("define.segment", name), [])
    }
    return made(phrase("define.segment", name), [writer.condition(Condition([definition]))])
  }

  func denominator(_ entry: Denominator) -> Made {
    let whole =
      switch entry.of.value {
      case .kind(let kind): writer.kind(kind)
      case .population(let name):
        context.texts.has("population.\(name)")
          ? phrase("population.\(name)") : context.text(of: entry.name)
      }
    return made(
      phrase("define.denominator", whole),
      [phrase("define.counted-each", writer.each(entry.period))])
  }

  func measure(_ measure: Measure) -> Made {
    made(phrase("define.measure"), measure.unit.map { [phrase("define.unit", $0)] } ?? [])
  }

  func contact(_ group: ContactGroup) -> Made {
    guard !group.members.isEmpty else { return made(phrase("define.contact"), []) }
    let names = writer.list(group.members.map { writer.contact($0.value) }, .any)
    let members = context.texts.phrase(
      "define.any-of", ["n": String(group.minimum), "name": names])
    return made(phrase("define.contact"), [members])
  }

  var topic: Made { made(phrase("define.topic"), []) }

  private func made(_ head: String, _ parts: [String]) -> Made {
    Made(parts: [head] + parts, isTelling: !parts.isEmpty)
  }

  private func phrase(_ key: String, _ name: String = "") -> String {
    context.texts.phrase(key, ["name": name])
  }
}
