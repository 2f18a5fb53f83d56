import Diagnostics

@testable import HandbookModel

extension Sample {
  /// A visit that states everything, one whose values stand elsewhere, and one that states nothing.
  var visits: [Visit] { [fullVisit, referringVisit, silentVisit, emptyVisit] }

  private var emptyVisit: Visit {
    Visit(
      key: ClauseKey(.kind(KindID("site"))), kind: KindID("site"), isPrinted: false,
      heads: [at("维修回访")])
  }

  private func sourced<Value>(_ value: Statement<Value>, _ origin: Origin = .own) -> Sourced<Value>
  {
    Sourced(value, at: at("投诉回访"), from: origin)
  }

  private func set<Member>(_ members: [Member]) -> SourcedSet<Member> {
    SourcedSet(items: members.map { .init($0, at: at("投诉回访"), from: .all) })
  }

  private var fullVisit: Visit {
    let key = ClauseKey(.kind(KindID("case")), condition: condition, occurrence: "第 1 次")
    var visit = Visit(
      key: key, kind: KindID("case"), isPrinted: true, heads: [at("投诉回访"), at("维修回访")])
    visit.deadline = sourced(.value(.vague("及时")))
    visit.rate = sourced(.value(.each(.case)), .parent(KindID("site")))
    visit.leaders = sourced(.value(leaders), .others)
    visit.companions = sourced(.value(ids("post")), .all)
    visit.assistants = sourced(.value(ids("post")))
    visit.methods = sourced(.value(ways))
    visit.fallbacks = sourced(.value(fallbacks))
    visit.organisers = sourced(.value(ids("body")))
    visit.pool = [KindID("case"), KindID("site")]
    visit.supervisors = sourced(.value(ids("post")))
    visit.length = sourced(.value(length))
    visit.hours = sourced(.value(visitHours))
    visit.notice = sourced(.value(Notice(ahead: nil)))
    visit.script = sourced(.value("投诉回访"))
    visit.topics = set([TopicID("effect")])
    visit.sheets = set([formKey])
    visit.signatures = set(signatures)
    visit.contacts = set([ContactGroupID("family")])
    return visit
  }

  private var referringVisit: Visit {
    var visit = emptyVisit
    let there = Citation.document(documentKey)
    visit.deadline = sourced(.elsewhere(there))
    visit.rate = sourced(.elsewhere(there))
    visit.leaders = sourced(.elsewhere(there))
    visit.companions = sourced(.elsewhere(there))
    visit.methods = sourced(.elsewhere(there))
    visit.fallbacks = sourced(.elsewhere(there))
    visit.length = sourced(.elsewhere(there))
    visit.hours = sourced(.elsewhere(there))
    visit.notice = sourced(.elsewhere(there))
    visit.script = sourced(.elsewhere(there))
    let closing = (at("____"), Origin.own)
    visit.topics = SourcedSet(closed: .init(at: closing.0, from: closing.1))
    visit.contacts = SourcedSet(silence: sourced(.elsewhere(there)), isUnreadable: true)
    visit.sheets = SourcedSet(closed: .init(at: closing.0, from: closing.1))
    visit.signatures = SourcedSet(closed: .init(at: closing.0, from: closing.1), isUnreadable: true)
    return visit
  }

  private var silentVisit: Visit {
    var visit = emptyVisit
    visit.deadline = sourced(.exempt)
    visit.rate = sourced(.blank)
    visit.leaders = sourced(.unreadable)
    visit.companions = sourced(.nothing)
    visit.methods = sourced(.unlimited)
    visit.fallbacks = sourced(.nothing)
    visit.length = sourced(.unlimited)
    visit.hours = sourced(.unlimited)
    visit.notice = sourced(.nothing)
    visit.script = sourced(.nothing)
    visit.contacts = SourcedSet(silence: sourced(.blank), isUnreadable: true)
    return visit
  }
}
