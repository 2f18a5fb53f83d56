import Foundation
import HandbookModel
import HandbookPipeline
import Testing

/// The year of a plan of Example/, read once for all tests.
enum ExampleYear {
  static let folder = Repository.root.appendingPathComponent("Tests/HandbookPipelineTests/Example")
  static let workspace: Result<Workspace, any Error> = Result {
    try Build(BuildOptions()).check([folder.path]).workspace
  }

  static func company() throws -> Handbook {
    try #require(workspace.get().handbook(HandbookID("property-services")))
  }

  static func year(of id: String) throws -> PlanYear {
    let company = try company()
    let plan = try #require(company.plans.first { $0.id.text == id })
    return try year(of: plan, in: company)
  }

  static func year(of plan: Plan, in company: Handbook) throws -> PlanYear {
    let pairs = PlanPolicy.all(in: company, of: try workspace.get())
    let sources = try pairs.filter { $0.plan.id == plan.id }.map { pair in
      PlanYear.Source(
        policy: pair, version: try #require(pair.policy.original),
        onHoliday: company.conventions.onHoliday)
    }
    return PlanYear(
      plan, sources: sources, calendar: company.calendar(of: plan),
      roles: company.vocabulary.roles)
  }
}

extension YearEntry {
  var paper: (Paper, stage: Int, covered: DayRange)? {
    if case .paper(let paper, let stage, let covered) = subject {
      (paper, stage, covered)
    } else {
      nil
    }
  }

  var visits: (visit: YearVisit, demand: PlanDemand?, planned: Int)? {
    if case .visits(let visit, let demand, let planned) = subject {
      (visit, demand, planned)
    } else {
      nil
    }
  }
}
