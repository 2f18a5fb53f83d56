import Diagnostics

@testable import HandbookModel

extension Sample {
  /// Clauses whose every cell says something else than a value.
  var statedElsewhere: [Clause] {
    [
      silentClause(
        .nothing, .nothing, .nothing, .nothing, .nothing, .nothing, .nothing, .nothing, .nothing),
      silentClause(
        .elsewhere(.form(formKey)), .elsewhere(.form(formKey)), .elsewhere(.form(formKey)),
        .elsewhere(.form(formKey)), .elsewhere(.form(formKey)), .elsewhere(.form(formKey)),
        .elsewhere(.form(formKey)), .elsewhere(.form(formKey)), .elsewhere(.form(formKey))),
    ]
  }

  private func silentClause(
    _ deadline: Statement<Deadline>, _ leaders: Statement<Leaders>,
    _ roles: Statement<[Located<RoleID>]>, _ methods: Statement<[MethodWay]>,
    _ fallbacks: Statement<[Fallback]>, _ topics: Statement<[Located<TopicID>]>,
    _ sheets: Statement<[Located<FormKey>]>, _ signatures: Statement<[Located<SignatureDemand>]>,
    _ length: Statement<VisitLength>
  ) -> Clause {
    var clause = Clause(key: put(ClauseKey(.others)), range: at("维修回访"))
    clause.deadline = put(deadline, "____")
    clause.leaders = put(leaders, "____")
    clause.companions = put(roles, "____")
    clause.methods = put(methods, "____")
    clause.fallbacks = put(fallbacks, "____")
    clause.topics = put(topics, "____")
    clause.sheets = put(sheets, "____")
    clause.signatures = put(signatures, "____")
    clause.length = put(length, "____")
    clause.hours = put(silence(length), "____")
    clause.notice = put(silence(length), "____")
    clause.script = put(silence(length), "____")
    return clause
  }

  /// The same silence of another sort of value.
  private func silence<Value, Other>(_ statement: Statement<Other>) -> Statement<Value> {
    if case .elsewhere(let citation) = statement { .elsewhere(citation) } else { .nothing }
  }
}
