/// The patterns of all messages in Swift sources.
///
/// A literal is a message where the sources expect one. The types are followed as far as these sources
/// need; what is not recognised shows as an entry of the table that no source has.
struct MessageSources {
  struct Pattern: Hashable {
    let text: String
    let file: String
    let line: Int
    /// What an author writes, as `RuleInfo` shows it: a text of YAML or Markdown.
    var isExample = false
  }

  private(set) var patterns: [Pattern] = []
  /// Messages that are put together when the program runs, so that no table can hold them.
  private(set) var assembled: [Pattern] = []

  init(targets: [(name: String, files: [(name: String, text: String)])]) {
    let targets = targets.map { target in
      (name: target.name, files: target.files.map { ($0.name, SwiftLexer.tokens(of: $0.text)) })
    }
    let offered = Dictionary(
      uniqueKeysWithValues: targets.map { target in
        (target.name, MessageSignatures(of: target.files.map(\.1), access: .everywhere))
      })
    for target in targets {
      let own = MessageSignatures(of: target.files.map(\.1), access: .target)
      let imported = Set(target.files.flatMap { Self.imports(of: $0.1) })
      // `Message` stands in Diagnostics: whoever does not import it makes none.
      guard target.name == "Diagnostics" || imported.contains("Diagnostics") else { continue }
      let others = imported.sorted().compactMap { offered[$0] }
      for (name, tokens) in target.files {
        let scopes = [MessageSignatures(of: [tokens], access: .file), own] + others
        var walk = MessageWalk(file: "\(target.name)/\(name)", scopes: scopes)
        walk.walk(tokens)
        patterns += walk.patterns
        assembled += walk.assembled
      }
    }
  }

  private static func imports(of tokens: [SwiftToken]) -> [String] {
    zip(tokens, tokens.dropFirst()).filter { $0.0.word == "import" }.compactMap(\.1.word)
  }
}
