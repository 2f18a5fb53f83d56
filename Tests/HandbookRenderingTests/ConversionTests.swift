import Diagnostics
import HandbookModel
import Testing

@testable import HandbookRendering

private func conversion(_ usage: ScriptConversion.Usage) -> ScriptConversion {
  ScriptConversion(language: at(.zhHant), source: at(.zhHans), usage: at(usage))
}

/// The sample in a third language, which nobody wrote.
private func converted(
  _ usage: ScriptConversion.Usage = .tw, _ change: (inout Handbook) -> Void = { _ in }
) throws -> SiteSource {
  var source = try SampleHandbook.source()
  source.workspace.handbooks[0].languages.append(.zhHant)
  source.workspace.handbooks[0].conversions = [conversion(usage)]
  change(&source.workspace.handbooks[0])
  return try source.converted()
}

@Suite struct ConversionTests {
  private let site: RenderedSite

  init() throws {
    site = SiteRenderer(templates: try Repository.templates()).render(try converted())
    #expect(site.findings.isEmpty)
  }

  private func page(_ path: String, in language: String = "zh-Hant") throws -> String {
    try site.text("property-services/\(language)/\(path)")
  }

  @Test func `every page of the original has one in the other script`() {
    let pages = Set(site.pages.map(\.path))
    let originals = pages.filter { $0.contains("/zh-Hans/") }
    #expect(originals.count > 20)
    for path in originals {
      #expect(pages.contains(path.replacing("/zh-Hans/", with: "/zh-Hant/")), "\(path)")
    }
  }

  @Test func `a converted page says so and names region and alternates`() throws {
    let text = try page("documents/return-visit.html")
    #expect(text.contains("<html lang=\"zh-Hant-TW\">"))
    #expect(text.contains("hreflang=\"zh-Hant-TW\"") && text.contains("hreflang=\"en\""))
    #expect(text.contains("簡體中文文本</a>自動轉換為繁體中文（臺灣用字）"))
    #expect(text.contains("回訪工作標準作業規程"))
    let original = try page("documents/return-visit.html", in: "zh-Hans")
    #expect(!original.contains("自动转换"))
  }

  @Test func `no word of an author stays in the old script, but for names of people`() throws {
    let script = try ScriptText(conversion(.tw))
    for path in ["documents/return-visit.html", "forms/owner-visit-record.html", "index.html"] {
      for line in try page(path).split(separator: "\n") where !line.contains("lang=\"zh-Hans\"") {
        let text = String(line.replacing(#/href="[^"]*"|id="[^"]*"/#, with: ""))
        #expect(script(text) == text, "\(path)")
      }
    }
  }

  @Test func `a section has one place in all languages`() throws {
    for language in ["zh-Hans", "zh-Hant", "en"] {
      let text = try page("documents/return-visit.html", in: language)
      #expect(text.contains("id=\"s.1\"") && text.contains("id=\"s.2\""), "\(language)")
    }
  }

  @Test func `what an author wrote is not replaced`() throws {
    let source = try converted(.hk) { handbook in
      handbook.title = handbook.title.with([at("聽瀾手冊")], in: .zhHant)
      var written = handbook.documents[0].versions[0]
      written.language = .zhHant
      written.title = at("回訪規程")
      handbook.documents[0].versions.append(written)
    }
    let handbook = source.workspace.handbooks[0]
    #expect(handbook.title.text(in: .zhHant) == "聽瀾手冊")
    #expect(handbook.organisation.text(in: .zhHant) == "聽瀾物業服務有限公司")
    let version = try #require(handbook.documents[0].version(in: .zhHant))
    #expect(version.title.value == "回訪規程" && version.conversion == nil)
  }
}

@Suite struct ScriptTextTests {
  private func script(_ names: [LocalizedName] = []) throws -> ScriptText {
    let script = try ScriptText(conversion(.tw))
    script.learn(names.map { script($0) })
    return script
  }

  @Test func `a name is converted as such, whatever stands before it`() throws {
    // OpenCC reads 和面 (to knead dough) here.
    #expect(try script()("电话和面询") != "電話和面詢")
    let method = LocalizedName([(.zhHans, [at("面询")])])
    #expect(try script([method])("电话和面询") == "電話和面詢")
  }

  @Test func `words of regulations stay whole`() throws {
    #expect(try script()("在《回访表》上签署意见，电话和面谈") == "在《回訪表》上簽署意見，電話和面談")
  }

  @Test func `a name that an author wrote in both scripts is used in texts`() throws {
    let role = LocalizedName([(.zhHans, [at("客服主管"), at("主管")]), (.zhHant, [at("客務主任")])])
    #expect(try script([role])("由客服主管审核，主管签字") == "由客務主任審核，主管簽字")
  }

  @Test func `quotation marks become those of Traditional Chinese`() throws {
    #expect(try script()("所称“内‘后’”") == "所稱「內『後』」")
    #expect(try script()("the owner’s 意见") == "the owner’s 意見")
  }
}
