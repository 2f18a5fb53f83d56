/// Something outside the handbooks keeps the program from running: a folder that cannot be read, a
/// full disk, a missing PDF engine. Names the thing and the remedy.
public struct EnvironmentFailure: Error, CustomStringConvertible, Sendable {
  public let thing: String
  public let remedy: String

  public init(_ thing: String, remedy: String) {
    self.thing = thing
    self.remedy = remedy
  }

  public var description: String { "\(thing): \(remedy)" }
}
