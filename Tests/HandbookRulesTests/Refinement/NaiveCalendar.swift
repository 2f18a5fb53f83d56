import HandbookModel

/// A calendar that counts its days and months one by one from Monday, 1 January 1990, to the end of
/// 2420, and shares nothing with the arithmetic under test. Days and months are numbers from 0.
struct NaiveCalendar {
  static let shared = NaiveCalendar()

  private var monthOfDay: [Int32] = []
  private var dayOfMonth: [Int32] = []
  private var firstDay: [Int] = []

  private init() {
    for year in 1990...2420 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      for length in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        firstDay.append(monthOfDay.count)
        for day in 1...length {
          monthOfDay.append(Int32(firstDay.count - 1))
          dayOfMonth.append(Int32(day))
        }
      }
    }
  }

  /// The number of a day by its date.
  func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    firstDay[(year - 1990) * 12 + month - 1] + day - 1
  }

  func length(ofMonth month: Int) -> Int { firstDay[month + 1] - firstDay[month] }

  func month(of day: Int) -> Int { Int(monthOfDay[day]) }

  func firstDay(ofMonth month: Int) -> Int { firstDay[month] }

  /// The same day of another month, or that month's last.
  func adding(months: Int, to day: Int) -> Int {
    let month = Int(monthOfDay[day]) + months
    return firstDay[month] + min(Int(dayOfMonth[day]), length(ofMonth: month)) - 1
  }

  /// Of offsets in days, months and half-months (15 days; two are a month), and working days.
  func adding(_ offset: Offset, to day: Int, _ rest: RestDays = .none) -> Int {
    switch offset.unit {
    case .day: return day + offset.count
    case .month: return adding(months: offset.count, to: day)
    case .halfMonth:
      return adding(months: offset.count / 2, to: day) + 15 * (offset.count % 2)
    case .workingDay:
      var (day, left) = (day, abs(offset.count))
      while left > 0 {
        day += offset.count > 0 ? 1 : -1
        if rest.isWorked(day) { left -= 1 }
      }
      return day
    case .hour: preconditionFailure("hours are counted in minutes")
    }
  }

  /// `2096-02-29`, for messages.
  func name(_ day: Int) -> String {
    let month = Int(monthOfDay[day])
    return "\(1990 + month / 12)-\(month % 12 + 1)-\(dayOfMonth[day])"
  }
}

/// Which days are not worked.
enum RestDays: Hashable {
  case none, weekends
  /// A holiday from a day on.
  case holiday(from: Int, length: Int)

  func isWorked(_ day: Int) -> Bool {
    switch self {
    case .none: true
    case .weekends: day % 7 < 5
    case .holiday(let first, let length): day < first || day >= first + length
    }
  }
}
