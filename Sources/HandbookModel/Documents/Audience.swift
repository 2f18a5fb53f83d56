/// For whom a handbook is published. See docs/decisions/0020-audience.md.
public enum Audience: String, CaseIterable, Sendable {
  /// The people of the house: everything.
  case house = "internal"
  /// Anyone: without the names of staff, absences, capacity and the scripts of the house.
  case everyone = "public"
}
