import Diagnostics

/// A share in hundredths of a percent: 30 % is 3000. Readers accept 0 to 10,000 and report others.
public struct Share: Hashable, Comparable, Sendable {
  public var basisPoints: Int

  public init(basisPoints: Int) { self.basisPoints = basisPoints }
  public init(percent: Int) { basisPoints = percent * 100 }

  public static func < (left: Share, right: Share) -> Bool { left.basisPoints < right.basisPoints }

  /// The smallest whole number that is at least this share of `count`.
  public func required(of count: Int) -> Int { (count * basisPoints + 9_999) / 10_000 }
}

/// How many of the cases are visited.
public enum Rate: Hashable, Sendable {
  /// `of` is nil where the text names no cohort: then it is the kind's cases whose event, or
  /// cycle, falls in the period.
  case share(Share, of: DenominatorID?, repeats: Repetition? = nil)
  /// Every unit (`每户`).
  case each(VisitKind.Unit)
  case sample(Int, VisitKind.Unit, repeats: Repetition? = nil)
  /// Set by a role within the floor, if one is stated.
  case delegated(to: RoleID, floor: Share?)
  /// A part without a number (`部分业主`, `a sample`), as written.
  case vague(String)
}

/// Whether the same unit of a population may be counted again within the year; a rate that does not
/// say so counts each once.
public enum Repetition: String, CaseIterable, Sendable { case allowed, excluded }
