/// The names by which a browser on this machine asks for it.
///
/// The port may be another than that of the server: a forwarded one is as good. No page from elsewhere can
/// have one of these names.
enum LocalName {
  /// - Parameter host: as the header Host has it, with or without a port.
  static func isOfThisMachine(_ host: String) -> Bool {
    names.contains { name in
      let host = host.lowercased()
      guard host.hasPrefix(name) else { return false }
      let rest = host.dropFirst(name.count)
      return rest.isEmpty || rest.first == ":" && rest.dropFirst().allSatisfy(\.isNumber)
    }
  }

  private static let names = ["localhost", "127.0.0.1", "[::1]"]
}
