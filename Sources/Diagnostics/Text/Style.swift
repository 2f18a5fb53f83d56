/// How the parts of a report are set off from one another.
///
/// Whether a terminal shows colours is for the caller to find out; emitters never look.
public enum Style: Sendable {
  /// Characters only: for files, pipes and tests.
  case plain
  /// ANSI escape sequences.
  case ansi

  enum Role {
    case severity(Severity)
    case emphasis, gutter, note, help, removed, added
  }

  func paint(_ text: String, _ role: Role) -> String {
    guard self == .ansi, !text.isEmpty else { return text }
    return "\u{1B}[\(Self.code(of: role))m\(text)\u{1B}[0m"
  }

  private static func code(of role: Role) -> String {
    switch role {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.information): "1;36"
    case .emphasis: "1"
    case .gutter: "1;34"
    case .note: "1;36"
    case .help, .added: "32"
    case .removed: "31"
    }
  }
}
