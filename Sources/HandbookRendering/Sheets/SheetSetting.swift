import HandbookModel

/// What a batch of sheets is printed for. The sheets of the site have none of it: they are blank for
/// every site and season.
public struct SheetSetting: Sendable {
  /// What every sheet of the batch says of itself.
  public enum Mark: String, CaseIterable, Sendable { case superseded, reprint }

  /// Addresses of links that stand where number and code are stamped.
  public struct Slots: Hashable, Sendable {
    public let number: String
    public let code: String

    public init(number: String, code: String) {
      self.number = number
      self.code = code
    }
  }

  /// Its site offers fewer kinds, and its themes are printed.
  public var plan: Plan?
  /// Which of the plan's themes is printed: the one that meets these days.
  public var days: DayRange?
  public var marks: [Mark]
  /// It says on every sheet that it is a draft.
  public var isDraft: Bool
  /// Nil: the number is written by hand.
  public var slots: Slots?

  public init(
    plan: Plan? = nil, days: DayRange? = nil, marks: [Mark] = [], isDraft: Bool = false,
    slots: Slots? = nil
  ) {
    self.plan = plan
    self.days = days
    self.marks = marks
    self.isDraft = isDraft
    self.slots = slots
  }

  /// The themes of the plan that meet the days, in the order of the plan. A sheet prints one: with
  /// several it leaves the place empty.
  public var themes: [Plan.Theme] {
    guard let plan, let days else { return [] }
    return plan.themes.filter { $0.period.value.overlaps(days) }
  }

  var theme: LocalizedName? { themes.count == 1 ? themes[0].title : nil }

  /// Whether the plan's site has such visits: the plan does not leave them out, by themselves or with
  /// what they are a part of, and the site has what they need.
  func has(_ kind: KindID, in kinds: KindTree) -> Bool {
    guard let plan else { return true }
    let omitted = Set(plan.omissions.map(\.kind.value))
    if kinds.ancestors(of: kind).keys.contains(where: omitted.contains) { return false }
    guard let site = plan.site, let feature = kinds.feature(of: kind) else { return true }
    return site.features.contains { $0.value == feature }
  }
}
