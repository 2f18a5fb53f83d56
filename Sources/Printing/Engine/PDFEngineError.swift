import Diagnostics

/// Why nothing could be printed: the environment's fault, not an author's.
public enum PDFEngineError: Error, Equatable, CustomStringConvertible {
  case missing(path: String)
  case wrongVersion(found: String, path: String)
  /// `message` is what the engine said last, in English.
  case failed(message: String)

  /// What is wrong.
  public var thing: Message {
    switch self {
    case .missing(let path): "No PDF engine at '\(path)'"
    case .wrongVersion(let found, let path):
      "The PDF engine '\(path)' is WeasyPrint \(found), not \(PDFEngine.version)"
    case .failed(let message): "The PDF engine stopped (\(message))"
    }
  }

  /// What mends it.
  public var remedy: Message { "set it up with '\(PDFEngine.setUp)'" }

  public var description: String { "\(thing.english): \(remedy.english)" }
}
