import Diagnostics
import HandbookModel
import HandbookRules

/// Which clause demands which field and signature of a form, as links to the clauses.
struct FormDemands {
  private let form: Form
  private let linker: Linker

  init(_ form: Form, _ linker: Linker) {
    self.form = form
    self.linker = linker
  }

  private var context: HandbookContext { linker.context }

  /// A place in a document that demands something.
  private struct Place: Hashable {
    let title: String
    let href: String
  }

  /// One view per field or signature that some clause demands, in the order of the form.
  var views: [View] {
    let fields = form.fields.map { field in
      (name: field.name, places: FormFacts.unique(fieldPlaces(field)))
    }
    let signatures = form.signatures.map { signature in
      (name: signature.name, places: FormFacts.unique(signaturePlaces(signature)))
    }
    return (fields + signatures).filter { !$0.places.isEmpty }.map { name, places in
      View(
        .formUse,
        [
          "label": .text(context.text(of: name)),
          "links": .list(places.map { View.link($0.title, $0.href) }),
        ])
    }
  }

  private func fieldPlaces(_ field: Field) -> [Place] {
    uses.flatMap { text, visit in
      FieldDemand.all(of: visit).filter { $0.isMet(by: field) }.map { place($0.range, in: text) }
    }
  }

  private var uses: [(text: DocumentText, visit: Visit)] {
    context.uses.recorded[form.key] ?? []
  }

  // MARK: Signatures

  private func signaturePlaces(_ signature: SignatureField) -> [Place] {
    let role = signature.role.value
    let visits = uses.flatMap { text, visit in
      visit.signatures.items.filter { $0.member.role == role }.map { place($0.range, in: text) }
    }
    return visits + duties(of: role, signature.does) + stages(of: role, signature.does)
  }

  private func duties(of role: RoleID, _ act: SignatureField.Act) -> [Place] {
    context.current.flatMap { text in
      text.version.demands.filter { demand in
        demand.value.form == form.key && demand.value.role == role
          && (demand.value.act == .sign || FormDemands.judging.contains(act))
      }.map { place($0.range, in: text) }
    }
  }

  private static let judging: Set<SignatureField.Act> = [.review, .decide, .approve]

  /// Stages of a report that is written on the form.
  private func stages(of role: RoleID, _ act: SignatureField.Act) -> [Place] {
    (context.uses.papers[form.key] ?? []).flatMap { text, paper in
      paper.stages.filter { stage in
        guard stage.role.value == role else { return false }
        return switch stage.act.value {
        case .compile: act == .compile
        case .review, .approve: FormDemands.judging.contains(act)
        case .submit, .archive: false
        }
      }.map { place($0.role.range, in: text) }
    }
  }

  /// A section by number and title; the document before its first section.
  private func place(_ range: SourceRange, in text: DocumentText) -> Place {
    let label = text.outline.label(at: range)
    let title = text.outline.section(at: range).map { text.outline.sections[$0].title.value } ?? ""
    let section = label == title ? title : "\(label) \(title)"
    return Place(
      title: section.isEmpty ? text.version.title.value : section,
      href: linker.href(to: range, in: text))
  }
}
