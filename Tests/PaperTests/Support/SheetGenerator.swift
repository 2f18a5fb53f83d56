/// Makes forms/*.yaml with the longest titles, labels and options that somebody might write, from a
/// number: the same number, the same form.
struct SheetGenerator {
  private var state: UInt64
  private let languages = ["zh-Hans", "zh-Hant", "en"]

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// Between 0 and `count` - 1.
  private mutating func number(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(items.count)] }

  // MARK: Words

  private static let chinese = Array("业主意见与处理结果（含附件）、约定答复日期及回访人员签字确认情况说明，共用部位设施设备维修养护2026年")
  private static let english = [
    "owner", "the", "of", "follow-up", "correspondence", "and", "satisfaction", "a", "by",
    "Customer-service", "responsibility", "visit", "(if any)", "No.", "Wednesday", "MMWW",
    "promised",
  ]

  /// A name in all languages, of up to `limit` Chinese characters.
  private mutating func name(_ limit: Int, after prefix: String = "") -> String {
    let length = 1 + number(limit)
    let start = number(SheetGenerator.chinese.count)
    let chinese = (0..<length).map {
      SheetGenerator.chinese[(start + $0) % SheetGenerator.chinese.count]
    }
    let words = (0..<1 + length / 3).map { _ in pick(SheetGenerator.english) }
    let text = "\"\(prefix)\(String(chinese))\""
    let english = ([prefix] + words).joined(separator: " ")
    return "{ zh-Hans: \(text), zh-Hant: \(text), en: \"\(english)\" }"
  }

  // MARK: Forms

  /// A form of `pages` pages, alone on its sheet or in two languages.
  mutating func form(_ id: String, pages: Int) -> String {
    var lines = [
      "id: \(id)", "title: \(name(pick([8, 20, 45]), after: id))",
      "number: GEN-\(number(1_000_000))",
      "edition: \"\(number(9)).0\"", "effective: 2026-07-01", "pages: \(pages)",
      "paper: \"\(pick(["A4", "A4, landscape", "A5", "A5, landscape"]))\"",
      "binding: \(pick([0, 0, 12, 25]))",
    ]
    if number(3) == 0 { lines.append("languages: [\(pick(["zh-Hans, en", "en, zh-Hant"]))]") }
    if number(2) == 0 { lines.append("serial: { pattern: \"HF{year}-{number:6}\", per: year }") }
    if number(3) == 0 {
      lines.append(
        "copies: [{ keeper: owner, name: \(name(6)), colour: \(name(2)) }, { keeper: clerk }]")
    }
    lines.append("sections:")
    for section in 0..<1 + number(3) {
      lines.append("  - title: \(name(pick([6, 30, 70])))")
      lines += number(3) == 0 ? table(section) : fields(section)
    }
    lines.append("signatures:" + (number(6) == 0 ? " []" : ""))
    if !lines[lines.count - 1].hasSuffix("[]") { lines += signatures() }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func fields(_ section: Int) -> [String] {
    ["    fields:"]
      + (0..<1 + number(6)).map { index in
        let width = pick(["full", "half", "half", "third"])
        return
          "      - { \(field("f\(section)-\(index)", personal: number(4) == 0)), width: \(width) }"
      }
  }

  private mutating func table(_ section: Int) -> [String] {
    let rows = number(2) == 0 ? "3" : "[\(name(9)), \(name(20))]"
    return ["    table:", "      rows: \(rows)", "      columns:"]
      + (0..<1 + number(6)).map { "        - { \(field("t\(section)-\($0)", personal: false)) }" }
  }

  private mutating func field(_ id: String, personal: Bool) -> String {
    let common =
      "id: \(id), name: \(name(pick([4, 10, 25])))" + (personal ? ", personal: true" : "")
    switch number(9) {
    case 0: return common + ", type: text, unit: \(name(4))"
    case 1: return common + ", type: lines, lines: \(1 + number(4))"
    case 2: return common + ", type: date"
    case 3: return common + ", type: scale, min: 1, max: \(pick([5, 10]))"
    case 4: return common + ", type: fixed, text: \(name(60))"
    case 5: return common + ", type: number, unit: \(name(3))"
    default: return common + ", type: choice, options: [\(options())]"
    }
  }

  private mutating func options() -> String {
    let limit = pick([3, 8, 30])
    return (0..<2 + number(8)).map { "{ id: o\($0), name: \(name(limit)) }" }
      .joined(separator: ", ")
  }

  private mutating func signatures() -> [String] {
    (0..<1 + number(6)).map { index in
      let more = pick(["", ", seal: true", ", lines: 2", ", date: false", ", method: in-person"])
      let limit = pick([6, 30])
      return "  - { id: s\(index), name: \(name(limit)), role: clerk, does: review\(more) }"
    }
  }
}
