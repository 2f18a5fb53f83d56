import Testing

@testable import Diagnostics
@testable import HandbookModel
@testable import HandbookRules

@Suite struct DocumentRuleTests {
  private func changed(_ change: (inout Document) -> Void) -> [String] {
    var workspace = exampleWorkspace()
    workspace.dropTranslation()
    change(&workspace.company.documents[0])
    return workspace.faults.summaries
  }

  @Test func demandedPartsAreThere() {
    #expect(
      changed {
        $0.versions[0].sections[1].topic = nil
        $0.versions[0].blocks.removeAll { $0.sort == .records }
      } == [
        "VB201 回访工作标准作业规程 has no block 'records'", "VB201 回访工作标准作业规程 has no section 'scope'",
      ])
    var workspace = exampleWorkspace()
    workspace.company.plans[0].told = []
    #expect(workspace.faults.summaries == ["VB201 观云台 2026 年度回访计划 has no 'told'"])
  }

  @Test func sectionsAreNotEmpty() {
    #expect(
      changed { $0.versions[0].sections[2].isEmpty = true }
        == ["VB202 定义 has nothing under its heading"])
  }

  @Test(arguments: [
    (["1", "2", "4"], [1, 1, 1], ["'4' leaves a gap"]),
    (["1", "2", "2"], [1, 1, 1], ["'2' stands twice"]),
    (["1", "1.1", "1.2", "2", "2.1"], [1, 2, 2, 1, 2], []),
    (["1", "1.1", "2", "2.2"], [1, 2, 1, 2], ["'2.2' begins a series that should begin with 1"]),
    (["1", "1.1", "2", "1.2"], [1, 2, 1, 2], ["'1.2' stands under another chapter's heading"]),
    (["1", "1.1", "1.1.1", "1.1.3"], [1, 2, 3, 3], ["'1.1.3' leaves a gap"]),
    (["一、", "（一）", "（二）", "二、", "（一）", "三、"], [1, 2, 2, 1, 2, 1], []),
    (["一、", "二、", "四、"], [1, 1, 1], ["'四、' leaves a gap"]),
    (["第一章", "第一条", "第二条", "第二章", "第三条"], [1, 2, 2, 1, 2], []),
    (
      ["第九章", "第十一章"], [1, 1],
      ["'第九章' begins a series that should begin with 1", "'第十一章' leaves a gap"]
    ),
    (["1", "", "3"], [1, 1, 1], []), (["1", "", "2"], [1, 1, 1], []),
    (
      ["第十九条", "第二十条", "第二十二条"], [1, 1, 1],
      ["'第十九条' begins a series that should begin with 1", "'第二十二条' leaves a gap"]
    ),
  ])
  func handWrittenNumbersFollowOneAnother(numbers: [String], levels: [Int], faults: [String]) {
    let found = changed { document in
      let places = Places(1)
      document.versions[0].sections = zip(numbers, levels).map { number, level in
        Section(
          level: level, number: number.isEmpty ? nil : places.at(number),
          title: places.at("节"), heading: places.place(), anchor: "a", topic: nil, isEmpty: false)
      }
    }
    #expect(found.filter { $0.hasPrefix("VB203") } == faults.map { "VB203 \($0)" })
  }

  @Test func renumberingIsOffered() {
    var workspace = exampleWorkspace()
    workspace.dropTranslation()
    workspace.policy.sections[7].number?.value = "7"
    let edits = workspace.faults.flatMap(\.suggestions).flatMap(\.edits)
    #expect(edits.map(\.replacement) == ["6"])
  }

  @Test func controlIsComplete() {
    #expect(
      changed {
        $0.control.reviewed?.date = nil
        $0.control.prepared = nil
      }
        == [
          "VB204 回访工作标准作业规程 does not say who prepared it",
          "VB204 'reviewed' of 回访工作标准作业规程 has no date",
        ])
    var workspace = exampleWorkspace()
    workspace.company.documents[0].status = .draft
    workspace.company.documents[0].control.approved = nil
    #expect(workspace.faults.map(\.severity) == [.warning])
  }

  @Test func controlIsInOrderAndByDifferentPeople() {
    #expect(
      Set(
        changed {
          $0.control.approved?.date?.value = anyDay("2025-12-10")
          $0.control.reviewed?.name?.value = "陆闻笙"
          $0.effective?.value = anyDay("2025-12-09")
        }) == [
          "VB205 陆闻笙 both prepared and reviewed it",
          "VB205 Approved on 2025-12-10, before it was reviewed on 2025-12-12",
          "VB205 In force on 2025-12-09, before the approval of 2025-12-10",
        ])
  }

  @Test func theHistoryHasTheEdition() {
    #expect(
      changed {
        $0.revisions[2].edition.value = "2.0"
        $0.revisions[1].date?.value = anyDay("2021-01-01")
      }.sorted() == [
        "VB206 2021-01-01 breaks the order of the revisions", "VB206 Edition 2.0 is listed twice",
        "VB206 Edition 3.0 is missing from the revisions",
      ])
  }
}

@Suite struct TranslationRuleTests {
  private func changed(_ change: (inout DocumentVersion) -> Void) -> [String] {
    var workspace = exampleWorkspace()
    change(&workspace.company.documents[0].versions[1])
    return workspace.faults.summaries
  }

  @Test func aTranslationIsMissingOrOld() {
    var workspace = exampleWorkspace()
    workspace.company.documents[0].versions.removeLast()
    #expect(workspace.faults.summaries == ["VB801 回访工作标准作业规程 is not translated into English"])
    #expect(
      changed { $0.translates?.value = "2.0" }
        == ["VB803 Translates edition 2.0 of an original in edition 3.0"])
  }

  @Test func anotherNumberIsAnError() {
    #expect(
      changed { text in
        let row = text.row("help")
        text.visits[row].deadline?.value = .value(within("help-finished", 5))
      } == [
        "VB802 help: within 5 days after the help is given; "
          + "the original says within 7 days after the help is given"
      ])
  }

  @Test func equalValuesMayBeWrittenOtherwise() {
    #expect(
      changed { text in
        let row = text.row("routine")
        text.visits[row].deadline?.value = .value(every(.halfYear))
        text.visits[row].methods?.value = .value(ways("walk-round", "phone", "home"))
      } == [])
  }

  @Test func rowsDutiesSheetsAndDatesAgree() {
    #expect(
      Set(
        changed { text in
          text.visits.removeAll { $0.kind.text == "emergency" }
          text.duties.removeAll { $0.role.value.text == "quality" }
          text.papers[2].stages[0].due?.value = by(24)
          text.papers[4].retention?.value = .value(
            Retention(minimum: months(36), maximum: months(36)))
          text.visits[text.row("survey")].sheets.items[0].member = recordSheet
        }) == [
          "VB802 No row of emergency", "VB802 No duty of quality here",
          "VB802 monthly-visit-summary, compilation: by the 24th; the original says by the 25th",
          "VB802 owner-visit-record: kept 3 years after archiving; the original says kept 2 years "
            + "after archiving",
          "VB802 survey, sheets: without service-survey and with owner-visit-record, unlike the original",
        ])
  }

  @Test func sectionsStandInTheSameOrderAndCiteTheSame() {
    #expect(
      changed { $0.sections.removeLast() }
        == ["VB802 Sections differ from the original's: 7 here, 8 there"])
    #expect(
      changed { text in
        let place = text.sections[6].heading
        text.citations = [
          Located(
            .form(recordSheet),
            at: SourceRange(
              source: place.source, lower: Int(place.upper), upper: Int(place.upper) + 1))
        ]
      } == ["VB802 owner-visit-record is not cited in this section of the original"])
  }
}
