import Diagnostics

/// Something outside the handbooks keeps the program from running: a folder that cannot be read, a
/// full disk, a missing PDF engine. Names the thing and the remedy.
public struct EnvironmentFailure: Error, CustomStringConvertible, Sendable {
  public let thing: Message
  public let remedy: Message

  public init(_ thing: Message, remedy: Message) {
    self.thing = thing
    self.remedy = remedy
  }

  /// What is told of it.
  public var message: Message { "\(thing): \(remedy)" }
  public var description: String { message.english }
}
