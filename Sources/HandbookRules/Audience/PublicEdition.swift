import Diagnostics
import HandbookModel

/// A checked workspace as anyone may see it: what it leaves out is gone from the model, so that no page,
/// sheet or file made of it can show it. See docs/decisions/0020-audience.md.
public struct PublicEdition: Sendable {
  public let checked: CheckedWorkspace
  /// Stretches of the texts that are left out, which their bodies must lose too; in order.
  public let withheld: [SourceRange]
  /// VB123: texts that name staff.
  public let findings: [Diagnostic]

  /// Known errors are told to the house alone: who answers for one is named there, and why is a remark
  /// of its authors.
  public init(of internalEdition: CheckedWorkspace) {
    let workspace = internalEdition.workspace
    let names = StaffNames(in: workspace)
    withheld = workspace.handbooks.flatMap(\.documents).flatMap(\.withheld).sorted()
    let handbooks = workspace.handbooks.map(\.withoutStaffAndScripts)
    findings = names.findings(in: handbooks)
    checked = CheckedWorkspace(
      Workspace(handbooks: handbooks), isDraft: internalEdition.isDraft)
  }
}

extension Document {
  /// Its scripts with their markers, in all languages.
  fileprivate var withheld: [SourceRange] {
    scripts == .everyone ? [] : versions.flatMap(\.scriptRanges)
  }

  fileprivate var publicEdition: Document {
    var document = self
    document.control = control.withoutNames
    for index in versions.indices {
      document.versions[index].checked = versions[index].checked?.withoutName
      if scripts == .house { document.versions[index].removeScripts() }
    }
    return document
  }
}

extension Handbook {
  fileprivate var withoutStaffAndScripts: Handbook {
    var handbook = self
    handbook.documents = documents.map(\.publicEdition)
    handbook.plans = plans.map(\.publicEdition)
    handbook.allowances = []
    let scripts = handbook.documents.flatMap(\.versions).flatMap(\.scripts)
    let used = Set(scripts.flatMap(\.items).flatMap(\.slots).map(\.value))
    handbook.slots = slots.filter { used.contains($0.id.value) }
    return handbook
  }
}

extension Plan {
  fileprivate var publicEdition: Plan {
    var plan = self
    plan.control = control.withoutNames
    plan.staff = []
    plan.capacity = []
    for index in omissions.indices {
      plan.omissions[index].agreed = omissions[index].agreed.withoutName
    }
    return plan
  }
}

extension DocumentControl {
  fileprivate var withoutNames: DocumentControl {
    var control = self
    control.prepared = prepared?.withoutName
    control.reviewed = reviewed?.withoutName
    control.approved = approved?.withoutName
    return control
  }
}

extension DocumentControl.Signatory {
  /// The post stays: it says who answers for what.
  fileprivate var withoutName: DocumentControl.Signatory {
    DocumentControl.Signatory(name: nil, role: role, date: date, range: range)
  }
}

extension DocumentVersion {
  /// Blocks of scripts, from the marker to the end.
  fileprivate var scriptRanges: [SourceRange] {
    blocks.filter { $0.sort == .script }.map { $0.marker.union($0.content) }
  }

  /// What was read in the scripts goes with them; their headings stay, so that no clause gets another
  /// number.
  fileprivate mutating func removeScripts() {
    let ranges = scriptRanges
    func isWithheld(_ range: SourceRange) -> Bool {
      ranges.contains { $0.lower <= range.lower && range.upper <= $0.upper }
    }
    scripts = []
    blocks.removeAll { $0.sort == .script }
    passages.removeAll { isWithheld($0.text.whole) }
    citations.removeAll { isWithheld($0.range) }
    remarks.removeAll { isWithheld($0.quantity.range) }
    tasks.removeAll { isWithheld($0.range) }
    demands.removeAll { isWithheld($0.range) }
    exhibits.removeAll { isWithheld($0.range) }
  }
}
