import Diagnostics
import HandbookModel

/// What a role does in a visit.
enum VisitPart: Hashable, Sendable {
  case leads, goesAlong, assists, organises, supervises
  /// Leads only where one of the conditions holds.
  case leadsWhen([Condition])
  /// A body that the role belongs to leads.
  case member(of: RoleID)

  /// The role makes the visit itself.
  var isVisitor: Bool {
    switch self {
    case .leads, .leadsWhen, .member: true
    case .goesAlong, .assists, .organises, .supervises: false
    }
  }
}

/// Everything that the current documents of a handbook give one role to do.
struct Activities: Sendable {
  struct Visiting: Sendable {
    let text: DocumentText
    let visit: Visit
    let part: VisitPart
  }
  struct Stage: Sendable {
    let text: DocumentText
    let paper: Paper
    let stage: Paper.Stage
  }

  var duties: [(text: DocumentText, duty: Duty)] = []
  var visits: [Visiting] = []
  var stages: [Stage] = []
  var keeps: [(text: DocumentText, paper: Paper)] = []
  var steps: [(text: DocumentText, step: Step)] = []
  var escalations: [(text: DocumentText, escalation: Escalation)] = []
  var targets: [(text: DocumentText, target: Target)] = []
  /// That it sees to, or that are about it.
  var provisions: [(text: DocumentText, provision: Provision)] = []
  var signatures: [(form: Form, field: SignatureField)] = []

  var isEmpty: Bool {
    duties.isEmpty && visits.isEmpty && stages.isEmpty && keeps.isEmpty && steps.isEmpty
      && escalations.isEmpty && targets.isEmpty && signatures.isEmpty && provisions.isEmpty
  }
}

/// The activities of all roles of a handbook, gathered in one pass over its documents and forms.
struct ActivityIndex: Sendable {
  private(set) var roles: [RoleID: Activities] = [:]
  private let order: [RoleID]

  init(_ context: HandbookContext) {
    order = context.handbook.vocabulary.roles.map(\.id)
    let members = ActivityIndex.members(of: context.handbook.vocabulary)
    for text in context.current { gather(text, members) }
    for form in context.handbook.forms where form.key.handbook == context.handbook.id {
      for field in form.signatures {
        for role in signers(of: field, on: form.key) {
          roles[role, default: Activities()].signatures.append((form, field))
        }
      }
    }
  }

  /// Whoever makes a visit signs its sheet as the visitor.
  private func signers(of field: SignatureField, on form: FormKey) -> [RoleID] {
    guard field.role.value == .visitor else { return [field.role.value] }
    return order.filter { role in
      self[role].visits.contains { visiting in
        visiting.part.isVisitor && visiting.visit.sheets.members.contains(form)
      }
    }
  }

  subscript(role: RoleID) -> Activities { roles[role] ?? Activities() }

  private static func members(of vocabulary: Vocabulary) -> [RoleID: [RoleID]] {
    var members: [RoleID: [RoleID]] = [:]
    for role in vocabulary.roles {
      for body in role.partOf { members[body.value, default: []].append(role.id) }
    }
    return members
  }

  private mutating func gather(_ text: DocumentText, _ members: [RoleID: [RoleID]]) {
    let version = text.version
    for duty in version.duties { add(duty.role.value) { $0.duties.append((text, duty)) } }
    for visit in version.visits where visit.isPrinted { gather(visit, in: text, members) }
    for paper in version.papers { gather(paper, in: text) }
    let visitors = visitors(in: text)
    for step in version.procedures.joined() {
      for role in unique(step.actors.flatMap { $0 == .visitor ? visitors : [$0] }) {
        add(role) { $0.steps.append((text, step)) }
      }
    }
    for escalation in version.escalations {
      let all = [escalation.by?.value].compactMap { $0 } + escalation.chain.map(\.role.value)
      for role in unique(all) { add(role) { $0.escalations.append((text, escalation)) } }
    }
    for target in version.targets {
      if let owner = target.owner { add(owner.value) { $0.targets.append((text, target)) } }
    }
    for provision in version.provisions {
      let all = [provision.responsible?.value].compactMap { $0 } + provision.addressees.map(\.value)
      for role in unique(all) { add(role) { $0.provisions.append((text, provision)) } }
    }
  }

  /// The roles that make visits of a document, in the order of the vocabulary.
  private func visitors(in text: DocumentText) -> [RoleID] {
    order.filter { role in
      self[role].visits.contains { $0.part.isVisitor && $0.text.document.key == text.document.key }
    }
  }

  private mutating func gather(
    _ visit: Visit, in text: DocumentText, _ members: [RoleID: [RoleID]]
  ) {
    func note(_ roles: [Located<RoleID>]?, _ part: VisitPart, into index: inout ActivityIndex) {
      for role in roles ?? [] {
        index.add(role.value) {
          $0.visits.append(Activities.Visiting(text: text, visit: visit, part: part))
        }
      }
    }
    let leaders = visit.leaders?.value.value
    note(leaders?.roles, .leads, into: &self)
    for exception in leaders?.exceptions ?? [] {
      note(exception.roles, .leadsWhen(exception.conditions), into: &self)
    }
    note(visit.organisers?.value.value, .organises, into: &self)
    note(visit.companions?.value.value, .goesAlong, into: &self)
    note(visit.assistants?.value.value, .assists, into: &self)
    note(visit.supervisors?.value.value, .supervises, into: &self)
    for body in leaders?.roles ?? [] {
      let own = Set(leaders?.roles.map(\.value) ?? [])
      for member in members[body.value] ?? [] where !own.contains(member) {
        add(member) {
          $0.visits.append(
            Activities.Visiting(text: text, visit: visit, part: .member(of: body.value)))
        }
      }
    }
  }

  private mutating func gather(_ paper: Paper, in text: DocumentText) {
    for stage in paper.stages {
      add(stage.role.value) {
        $0.stages.append(Activities.Stage(text: text, paper: paper, stage: stage))
      }
    }
    if let keeper = paper.keeper?.value.value {
      add(keeper) { $0.keeps.append((text, paper)) }
    }
  }

  private mutating func add(_ role: RoleID, _ change: (inout Activities) -> Void) {
    change(&roles[role, default: Activities()])
  }

  private func unique(_ roles: [RoleID]) -> [RoleID] {
    var seen: Set<RoleID> = []
    return roles.filter { seen.insert($0).inserted }
  }
}
