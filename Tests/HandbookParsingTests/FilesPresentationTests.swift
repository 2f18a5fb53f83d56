import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing

/// What files say beyond the rules of visits: looks, slots, conversions, parts of sheets, and what
/// defines a segment.
@Suite struct FilesPresentationTests {
  private static let handbook = """
    id: company
    title: { zh-Hans: 手册 }
    organisation: { zh-Hans: 公司 }
    languages: [zh-Hans]
    slots: { caller: { zh-Hans: 客户称呼 } }
    theme: { logo: logo.svg, colour: '#123456', motto: 用心 }
    converted: { zh-Hant: { from: zh-Hans, usage: hk } }
    """
  private static let vocabulary = """
    measures: { licences: { name: { zh-Hans: 授权数, en: licences }, unit: 套 } }
    segments:
      area: { name: { zh-Hans: 管理面积 }, of: site, unit: m2 }
      size:
        name: { zh-Hans: 客户规模 }
        of: customer
        values:
          s: { name: { zh-Hans: 客户 }, when: PREDICATE }
    kinds: { repair: { name: { zh-Hans: 维修回访 } } }
    roles: { owner: { name: { zh-Hans: 业主 }, type: party } }
    """
  private static let form = """
    id: sheet
    title: { zh-Hans: 回访表 }
    number: B1
    edition: "1"
    parts:
      - used-by: [维修, 整改]
        sections: [{ fields: [{ id: a, name: { zh-Hans: 甲 }, type: text }] }]
        signatures: []
    """

  private func workspace(predicate: String) -> FilesWorkspace {
    FilesWorkspace([
      "company/handbook.yaml": Array(Self.handbook.utf8),
      "company/vocabulary.yaml": Array(
        Self.vocabulary.replacing("PREDICATE", with: "'\(predicate)'").utf8),
      "company/forms/sheet.yaml": Array(Self.form.utf8), "company/assets/logo.svg": [],
    ])
  }

  @Test func keepsSlotsLooksAndConversions() throws {
    let workspace = workspace(predicate: "licences >= 10")
    let handbook = try #require(workspace.handbook("company"))
    #expect(handbook.slots.map(\.id.value) == ["caller"])
    #expect(handbook.slots.first?.name.text(in: .zhHans) == "客户称呼")
    let theme = try #require(handbook.theme)
    #expect(theme.logo?.value == "logo.svg" && theme.colour?.value.text == "#123456")
    #expect(theme.values.map(\.key.value) == ["motto"])
    #expect(theme.values.map(\.text.value) == ["用心"])
    let conversion = try #require(handbook.conversions.first)
    #expect(conversion.language.value == .zhHant && conversion.source.value == .zhHans)
    #expect(conversion.usage.value == .hk)
    #expect(workspace.sources.text(of: conversion.language.range) == "zh-Hant")
  }

  @Test func tellsKindsFromStepsInWhatAPartIsFor() throws {
    let workspace = workspace(predicate: "licences >= 10")
    let part = try #require(workspace.handbook("company")?.forms.first?.parts.first)
    #expect(part.usedBy.map(\.value) == [.kind(KindID("repair")), .step("整改")])
    #expect(part.usedBy.map { workspace.sources.text(of: $0.range) } == ["维修", "整改"])
  }

  private static let predicates: [(text: String, meaning: String)] = [
    ("licences >= 10", "licences: 10 ..."),
    ("授权数 10 套以上", "licences: 10 ..."),
    ("授权数超过 10 套，不满 20 套", "licences: >10 ... <20"),
    ("授权数 10 至 20 套", "licences: 10 ... 20"),
    ("licences < 10", "licences: ... <10"),
    ("licences = 1", "licences: 1 ... 1"),
    ("管理面积 10 万平方米以上", "area: 100000 ..."),
  ]

  @Test(arguments: predicates) func readsWhatDefinesASegment(text: String, meaning: String) throws {
    let workspace = workspace(predicate: text)
    #expect(workspace.resolved.findings == [])
    let axes = try #require(workspace.handbook("company")?.vocabulary.axes)
    let value = try #require(axes[AxisID("size")]?.values.first)
    #expect(value.predicate?.value == text)
    #expect(value.definition.map(notation) == meaning)
  }

  private static let faults: [(text: String, code: Int, place: String)] = [
    ("licences", 106, ""), ("licences >= many", 106, "many"), ("licenses >= 10", 115, "licenses"),
    ("用户数 >= 10", 115, "用户数"), ("licences >= 10 kg", 106, "kg"),
    ("licences from 20 to 10", 106, "20 to 10"),
  ]

  @Test(arguments: faults) func saysWhereAPredicateCannotBeRead(
    text: String, code: Int, place: String
  ) throws {
    let workspace = workspace(predicate: text)
    let finding = try #require(workspace.resolved.findings.first)
    #expect(workspace.resolved.findings.count == 1)
    #expect(finding.code == RuleCode(code))
    #expect(workspace.sources.text(of: finding.range) == place)
  }

  private func notation(_ term: Condition.Term) -> String {
    let (subject, interval) =
      switch term {
      case .number(let axis, let interval): (axis.text, interval)
      case .measure(let measure, let interval): (measure.text, interval)
      default: ("neither", NumericInterval(lower: nil, upper: nil))
      }
    let lower = interval.lower.map { "\($0.isIncluded ? "" : ">")\($0.value) " } ?? ""
    let upper = interval.upper.map { " \($0.isIncluded ? "" : "<")\($0.value)" } ?? ""
    return "\(subject): \(lower)...\(upper)"
  }
}

@Suite struct FilesLooksTests {
  private func findings(_ theme: String, assets: [String] = []) -> [String] {
    var files = [
      "company/handbook.yaml": Array(
        """
        id: company
        title: { zh-Hans: 手册 }
        organisation: { zh-Hans: 公司 }
        languages: [zh-Hans]
        theme: \(theme)
        """.utf8)
    ]
    for asset in assets { files["company/assets/\(asset)"] = [] }
    return FilesWorkspace(files).resolved.findings.map { "\($0.code) \($0.summary)" }
  }

  @Test func saysThatAColourCannotBeRead() {
    #expect(findings("{ colour: '#a31' }").isEmpty)
    #expect(findings("{ colour: vermilion }") == ["VB102 'vermilion' is no colour"])
  }

  @Test func saysThatALogoIsMissing() {
    #expect(findings("{ logo: logo.svg }", assets: ["logo.svg"]).isEmpty)
    #expect(
      findings("{ logo: logo.svg }", assets: ["Logo.svg"])
        == ["VB118 No file 'logo.svg' in the handbook's folder 'assets'"])
  }
}
