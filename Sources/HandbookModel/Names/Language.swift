/// A written language of a handbook, by its BCP 47 tag.
public enum Language: String, CaseIterable, Comparable, Sendable {
  case zhHans = "zh-Hans"
  case zhHant = "zh-Hant"
  case en

  public static func < (left: Language, right: Language) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .zhHans: 0
    case .zhHant: 1
    case .en: 2
    }
  }
}
