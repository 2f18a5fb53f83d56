import Diagnostics

@testable import HandbookModel

extension Sample {
  /// One paper per sort of subject; the first says everything.
  var papers: [Paper] {
    let others: [Paper.Subject] = [.document(documentKey), .named("月度总结"), .system("台账")]
    return [fullPaper, referringPaper, silentPaper]
      + others.map { Paper(subject: put($0), ranges: [at("投诉回访")]) }
      + covered.map { covers in
        var paper = Paper(subject: put(.form(formKey)), ranges: [])
        paper.covers = put(.value(covers))
        paper.numbering = put(.copy)
        paper.occasion = put(isDays(covers) ? .eachVisit : .each(EventID("contract")))
        return paper
      }
  }

  private func isDays(_ covers: CoveredPeriod) -> Bool {
    if case .days = covers { true } else { false }
  }

  private var covered: [CoveredPeriod] {
    [.days(from: 25, fromMonth: -1, to: 24, toMonth: 0), .period(.month, offset: -1)]
  }

  private var fullPaper: Paper {
    var paper = Paper(subject: put(.form(formKey)), ranges: [at("投诉回访"), at("维修回访")])
    paper.isReport = true
    paper.isRecord = true
    paper.period = put(.value(.month))
    paper.stages = Paper.Act.allCases.map {
      Paper.Stage(act: put($0), role: put(RoleID("post"), "客服主管"), due: put(.sameDay))
    }
    paper.enclosures = citations
    paper.contents = [text("30%")]
    paper.occasion = put(.when("及时"))
    paper.keeper = put(.value(RoleID("post")), "客服主管")
    paper.retention = put(
      .value(
        Retention(
          minimum: Offset(12, .month), maximum: Offset(36, .month), isPermanent: false,
          anchor: Anchor(.event(EventID("contract")), point: .end))))
    paper.numbering = put(.page)
    paper.copies = put(2, "3")
    return paper
  }

  private var referringPaper: Paper {
    var paper = Paper(subject: put(.form(formKey)), ranges: [])
    paper.period = put(.elsewhere(.document(documentKey)))
    paper.covers = put(.elsewhere(.document(documentKey)))
    paper.keeper = put(.elsewhere(.document(documentKey)))
    paper.retention = put(.elsewhere(.document(documentKey)))
    return paper
  }

  private var silentPaper: Paper {
    var paper = Paper(subject: put(.form(formKey)), ranges: [])
    paper.period = put(.blank)
    paper.covers = put(.blank)
    paper.keeper = put(.nothing)
    paper.retention = put(.unreadable)
    paper.isUnreadable = true
    return paper
  }
}
