import Testing

@testable import Diagnostics
@testable import HandbookModel
@testable import HandbookRules

/// Each rule about visits, on the example with one thing wrong: that finding and no other.
@Suite struct VisitRuleTests {
  /// The example without what else would notice: the translation, the parent and the plans.
  private func alone(_ change: (inout Workspace) -> Void) -> [String] {
    var workspace = exampleWorkspace()
    workspace.dropTranslation()
    workspace.company.plans = []
    workspace.company.documents[0].refines = []
    change(&workspace)
    return workspace.faults.summaries
  }

  @Test func aVisitNeedsSomeoneATimeARateAndARecord() {
    let faults = alone { workspace in
      let row = workspace.policy.row("help")
      workspace.policy.visits[row].leaders = nil
      workspace.policy.visits[row].deadline = nil
      workspace.policy.visits[row].rate = nil
      workspace.policy.visits[row].sheets.items = []
    }
    #expect(
      faults == [
        "VB301 求助服务回访 has nobody responsible", "VB401 求助服务回访 has no deadline",
        "VB418 求助服务回访 leaves no record",
      ])
  }

  @Test func aSheetThatIsDecidedAgainstIsNotMissed() {
    let faults = alone { workspace in
      let row = workspace.policy.row("help")
      let place = workspace.policy.visits[row].head
      workspace.policy.visits[row].sheets.items = []
      workspace.policy.visits[row].sheets.closed = .init(at: place, from: .own)
    }
    #expect(!faults.contains { $0.hasPrefix("VB418") }, "\(faults)")
  }

  @Test func whatCouldNotBeReadIsNotReportedAgain() {
    let faults = alone { workspace in
      let row = workspace.policy.row("help")
      workspace.policy.visits[row].leaders?.value = .unreadable
      workspace.policy.visits[row].deadline?.value = .unreadable
      workspace.policy.visits[row].rate?.value = .unreadable
      workspace.policy.visits[row].methods?.value = .unreadable
      workspace.policy.visits[row].sheets = SourcedSet(isUnreadable: true)
      workspace.policy.visits[row].topics = SourcedSet(isUnreadable: true)
    }
    #expect(faults == [])
  }

  @Test func aStandardMayLeaveEverythingToItsChildren() {
    var workspace = exampleWorkspace()
    workspace.company.documents = []
    workspace.company.plans = []
    workspace.company.forms = []
    let row = workspace.handbooks[0].documents[0].versions[0].row("emergency")
    workspace.handbooks[0].documents[0].versions[0].visits[row].leaders = nil
    workspace.handbooks[0].documents[0].versions[0].visits[row].deadline = nil
    #expect(workspace.faults.summaries == [])
  }

  private func stating(_ window: Window) -> [String] {
    alone { workspace in
      let places = Places(1)
      workspace.policy.clauses[3].deadline = places.at(.value(.phases([window])))
    }
  }

  @Test func windowsMustBePossibleAndEnd() {
    let closed = Anchor(.event(EventID("complaint-closed")))
    #expect(
      stating(Window(anchor: closed, lower: Bound(months(2)), upper: Bound(months(1))))
        == [
          "VB402 Window ends before it begins: from 2 months to 1 month after 投诉处理完毕"
        ])
    #expect(
      stating(
        Window(anchor: closed, lower: Bound(days(3)), upper: Bound(days(3), isIncluded: false))
      )
      .count == 1)
    // 30 days may be longer than a month, or not.
    #expect(
      stating(Window(anchor: closed, lower: Bound(days(30)), upper: Bound(months(1)))) == [])
    #expect(
      stating(Window(anchor: closed, lower: Bound(days(7)), upper: nil))
        == ["VB404 Window has no end: at least 7 days after 投诉处理完毕"])
  }

  @Test func windowsNeedAnEvent() {
    let faults = alone { workspace in
      let row = workspace.policy.row("key-customer")
      workspace.policy.visits[row].deadline?.value = .value(
        .phases([Window(anchor: Anchor(.ownEvent), lower: Bound(days(0)), upper: Bound(days(3)))]))
    }
    #expect(faults == ["VB403 'Within 3 days' of 重点客户回访 names no event"])
  }

  @Test func blankRatesAreErrorsOnlyOnceIssued() {
    for (status, severity) in [(Status.issued, Severity.error), (.draft, .warning)] {
      var workspace = exampleWorkspace()
      workspace.dropTranslation()
      workspace.company.documents[0].status = status
      workspace.policy.clauses[0].rate = Places(1).at(.blank)
      #expect(workspace.faults.map(\.severity) == [severity])
      #expect(workspace.faults.summaries == ["VB408 Rate of 常规回访 is blank"])
    }
  }

  @Test func aPhoneCallCannotBeSigned() {
    let faults = alone { workspace in
      for row in workspace.policy.visits.indices {
        for item in workspace.policy.visits[row].signatures.items.indices {
          workspace.policy.visits[row].signatures.items[item].member.scope = .always
        }
      }
    }
    // One signature cell for all rows, and the three places that state their methods.
    #expect(
      faults
        == [
          "VB417 业主 cannot sign 常规回访 (管理面积 below 100,000 m²) by 电话",
          "VB417 业主 cannot sign 一般投诉回访 by 电话", "VB417 业主 cannot sign 维修回访 by 电话",
        ].sorted())
  }
}

@Suite struct RoleRuleTests {
  @Test func everyRoleThatActsHasADuty() throws {
    var workspace = exampleWorkspace()
    workspace.company.documents[0].versions[0].duties.removeAll {
      $0.role.value.text == "other-staff"
    }
    workspace.company.documents[0].versions[1].duties.removeAll {
      $0.role.value.text == "other-staff"
    }
    let faults = workspace.faults
    #expect(faults.summaries == ["VB303 其他员工 has no duty in this document"])
    let assistant = workspace.policy.clauses[0].assistants?.value.value?.first
    #expect(faults.first?.range == assistant?.range)
  }

  @Test func nobodyReviewsTheirOwnWork() {
    var workspace = exampleWorkspace()
    workspace.dropTranslation()
    workspace.company.documents[0].refines = []
    workspace.policy.papers[2].stages[1].role.value = RoleID("cs-supervisor")
    workspace.policy.demands[0].value.role = RoleID("project-manager")
    #expect(
      Set(workspace.faults.filter { $0.code.number == 306 }.summaries) == [
        "VB306 客服主管 compiles 月回访汇总表 and also reviews it",
        "VB306 项目经理 reviews 业主回访记录表 of a visit of their own",
      ])
  }
}
