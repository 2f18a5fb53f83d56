@testable import HandbookRendering

/// Pages for tests of search, as short as they can be.
enum SearchSample {
  static func page(
    _ href: String, _ title: String, names: [String] = [], sort: IndexedPage.Sort = .document,
    _ sections: (anchor: String, title: String, text: String)...
  ) -> IndexedPage {
    let lead = IndexedSection(anchor: "", title: [], isTitled: false, text: [])
    return IndexedPage(
      href: href, sort: sort, title: Array(title.utf8), names: names,
      sections: [lead]
        + sections.map { section in
          IndexedSection(
            anchor: section.anchor, title: Array(section.title.utf8), isTitled: true,
            text: Array(section.text.utf8))
        })
  }

  static let pages = [
    page(
      "documents/return-visit.html", "回访工作标准作业规程", names: ["TL-KF-07", "Return Visits"],
      ("deadlines", "5.1 时限与回访率", "投诉处理完毕后 3 天内回访，回访率为 100%。\n维修完成 1 个月后、2 个月内。"),
      ("records", "9 记录", "The owner's visit record is kept for two years, see follow-up rules.")),
    page("kinds/complaint.html", "投诉回访", names: ["Complaint visit", "投诉后回访"], sort: .kind),
    page("roles/owner.html", "业主", names: ["Owner"], sort: .role),
    page(
      "documents/traditional.html", "檔案管理",
      ("storage", "保存期限", "記錄表由客服中心保管。")),
  ]
}
