import Diagnostics

/// Why no text can be converted: the environment's fault, not an author's.
public enum ScriptFailure: Error, Equatable, CustomStringConvertible {
  /// OpenCC lacks the description of a conversion or one of its dictionaries, or they are damaged.
  /// `reason` is what it says of it, in English.
  case noDictionary(name: String, reason: String)
  /// OpenCC refused a text.
  case notConverted(reason: String)

  /// What is wrong.
  public var thing: Message {
    switch self {
    case .noDictionary(let name, let reason):
      "OpenCC cannot open its conversion '\(name)' (\(reason))"
    case .notConverted(let reason): "OpenCC could not convert a text (\(reason))"
    }
  }

  /// What mends it.
  public var remedy: Message {
    "install its dictionaries anew with 'apt-get install --reinstall libopencc-data'"
  }

  public var description: String { "\(thing.english): \(remedy.english)" }
}
