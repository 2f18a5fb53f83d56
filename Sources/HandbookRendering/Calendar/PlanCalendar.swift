import HandbookModel

/// The year of one plan as a page of one language needs it: with the texts that its clauses stand
/// in. Made once for the pages and files of a plan.
struct PlanCalendar {
  let context: HandbookContext
  let plan: Plan
  let year: PlanYear
  /// What the plan refines, as the sources of the year count them.
  let texts: [DocumentText]
  let load: YearLoad
  /// Of the entries of the year, in their order.
  let keys: [String]

  init(_ context: HandbookContext, _ plan: Plan) {
    self.context = context
    self.plan = plan
    texts = plan.refines.compactMap { $0.key.flatMap(context.text) }
    let vocabulary = context.handbook.vocabulary
    let kinds = KindTree(vocabulary.kinds)
    let sources = texts.map { text in
      PlanYear.Source(
        policy: PlanPolicy(
          plan: plan, policy: text.document, visits: text.version.visits, kinds: kinds,
          vocabulary: vocabulary),
        version: text.version, onHoliday: PlanCalendar.shift(text, context))
    }
    year = PlanYear(
      plan, sources: sources, calendar: context.handbook.calendar(of: plan),
      roles: vocabulary.roles)
    load = YearLoad(year)
    keys = CalendarKeys.keys(of: year)
  }

  /// What the handbook that a text stands in has agreed on.
  private static func shift(
    _ text: DocumentText, _ context: HandbookContext
  ) -> Conventions.HolidayShift {
    let handbook = context.workspace.handbook(text.document.key.handbook) ?? context.handbook
    return handbook.conventions.onHoliday
  }

  /// The roles that have a calendar of their own, in the order of the vocabulary: customers and
  /// whoever a case names have none.
  var roles: [Role] {
    let concerned = year.roles
    return context.handbook.vocabulary.roles.filter {
      concerned.contains($0.id) && $0.sort != .party && $0.sort != .case
    }
  }

  func text(of clause: YearClause?) -> DocumentText? {
    clause.flatMap { texts.indices.contains($0.source) ? texts[$0.source] : nil }
  }
}

/// The calendars of a handbook's plans, and where they lead from other pages.
struct CalendarIndex {
  let calendars: [PlanCalendar]
  private let ofRoles: [RoleID: [Plan]]

  init(_ context: HandbookContext) {
    calendars = context.handbook.plans.map { PlanCalendar(context, $0) }
    var ofRoles: [RoleID: [Plan]] = [:]
    for calendar in calendars {
      for role in calendar.roles { ofRoles[role.id, default: []].append(calendar.plan) }
    }
    self.ofRoles = ofRoles
  }

  /// No plans.
  init() {
    calendars = []
    ofRoles = [:]
  }

  /// The role's calendar of each plan that gives it something to do. The note is the language of a
  /// title that stands in another than the page's.
  func links(of role: RoleID, _ linker: Linker) -> [View] {
    (ofRoles[role] ?? []).map { plan in
      let language = linker.context.language
      return .link(
        plan.title.text(in: language), linker.href(.roleCalendar(plan.id, role)),
        note: linker.context.foreign(plan.title.language(in: language)))
    }
  }
}
