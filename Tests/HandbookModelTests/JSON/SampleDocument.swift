import Diagnostics

@testable import HandbookModel

extension Sample {
  var documents: [Document] {
    let others = Document.Sort.allCases.flatMap { sort in
      Document.Numbering.allCases.map { numbering in
        var document = Document(key: documentKey, sort: sort, edition: put("3"), range: at("# 回"))
        document.numbering = numbering
        document.isSuperseded = true
        return document
      }
    }
    return [fullDocument] + others
  }

  private var fullDocument: Document {
    var document = Document(
      key: documentKey, sort: .policy, edition: put("3"), range: at("# 回访工作标准作业规程"), status: .issued
    )
    document.number = put("5.1")
    document.effective = put(day(7, 1), "2026-01-01")
    document.refines = refines
    document.control = control
    document.revisions = [
      Revision(
        edition: put("3"), date: put(day(6, 15), "2026-01-01"),
        summary: LocalizedName([(.zhHans, [put("30%")])]))
    ]
    document.numbering = .decimal
    document.versions = [version, translation]
    return document
  }

  var refines: [Refinement] {
    [
      Refinement(
        name: put("group"), key: documentKey, edition: put("3"), from: put(day(7, 1), "2026-01-01")),
      Refinement(name: put("group"), key: nil, edition: put("3"), from: nil),
    ]
  }

  var signatory: DocumentControl.Signatory {
    .init(
      name: put("客服主管"), role: put(RoleID("post"), "客服主管"), date: put(day(6, 2), "2026-01-01"),
      range: at("客服主管"))
  }

  var control: DocumentControl {
    var control = DocumentControl()
    control.prepared = signatory
    control.reviewed = signatory
    control.approved = .init(name: nil, role: nil, date: nil, range: at("客服主管"))
    control.range = at("客服主管")
    return control
  }

  private var translation: DocumentVersion {
    var version = DocumentVersion(language: .en, source: at("# 回").source, title: put("Handbook"))
    version.translates = put("3")
    version.checked = signatory
    version.conversion = ScriptConversion(
      language: put(.zhHant), source: put(.zhHans), usage: put(.tw))
    return version
  }

  private var version: DocumentVersion {
    let source = at("# 回").source
    var version = DocumentVersion(language: .zhHans, source: source, title: put("回访工作标准作业规程"))
    version.sections = [
      Section(
        level: 2, number: put("5.1"), title: put("回访安排"), heading: at("## 5.1 回访安排"),
        anchor: "回访安排", topic: "scope", isEmpty: false)
    ]
    version.passages = [
      Passage(sort: .paragraph, text: text("投诉处理完毕后"), section: 0, isData: false)
    ]
    version.blocks = MarkedBlock.Sort.allCases.map {
      MarkedBlock(sort: $0, marker: at("<!-- visits -->"), content: at("| 回访类型 |"), section: 0)
    }
    version.clauses = clauses
    version.visits = visits
    version.duties = duties
    version.papers = papers
    version.escalations = escalations
    version.targets = targets
    version.procedures = [steps, []]
    version.scripts = scripts
    version.provisions = provisions
    version.demands = demands
    version.hours = hours
    version.terms = [Term(term: put("投诉回访"), meaning: text("投诉处理完毕后 3 天内"))]
    version.related = RelatedDocument.Relation.allCases.map {
      RelatedDocument(relation: $0, citation: put(.document(documentKey)))
    }
    version.citations = citations
    return version
  }
}
