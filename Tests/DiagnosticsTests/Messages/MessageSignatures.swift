/// Where one or more source files say that they expect a `Message`: parameters, properties and
/// variables.
struct MessageSignatures {
  /// From where a declaration is seen.
  enum Access: Comparable { case file, target, everywhere }

  /// `report(explanation:)` as `report explanation`, the first without a label as `Note 0`; of a
  /// function of a type, `static choice 0`.
  private(set) var parameters: Set<String> = []
  /// Functions that take a closure that makes one.
  private(set) var closureTakers: Set<String> = []
  private(set) var functions: Set<String> = []
  private(set) var names: Set<String> = []
  /// Names for types in which a message stands.
  private(set) var aliases: Set<String> = []
  private let access: Access

  /// What can be seen from as far as `access` says.
  init(of files: [[SwiftToken]], access: Access) {
    self.access = access
    for file in files { add(file) }
  }

  /// A type in which a message stands: `[Message]`, `(Shortfall) -> Message?`, `Located<Message>`.
  static func isMessage(_ type: some Sequence<SwiftToken>) -> Bool {
    type.contains { $0.word == "Message" }
  }

  private mutating func add(_ tokens: [SwiftToken]) {
    var types: [(name: String, depth: Int)] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      guard Self.access(tokens, index) >= access else { continue }
      switch (token.word, token.sign) {
      case ("struct", _), ("extension", _), ("class", _), ("enum", _):
        types.append((Self.typeName(tokens[(index + 1)...]), depth))
      case ("typealias", _):
        let type = tokens[(index + 3)...].prefix { !$0.isFirst }
        if Self.isMessage(type), let name = tokens[index + 1].word { aliases.insert(name) }
      case ("func", _), ("case", _):
        addFunction(
          tokens, index + 1, named: tokens[index + 1].word,
          isStatic: Self.words(before: index, in: tokens).contains("static"))
      case ("init", _) where !Self.isMember(tokens, index):
        addFunction(tokens, index, named: types.last?.name)
      case ("let", _), ("var", _):
        addVariable(tokens[(index + 1)...], of: types.last?.name)
      case (_, "{"): depth += 1
      case (_, "}"):
        depth -= 1
        types.removeAll { $0.depth >= depth }
      default: break
      }
    }
  }

  /// By the word before a declaration; brackets and all else can be seen from everywhere.
  private static func access(_ tokens: [SwiftToken], _ index: Int) -> Access {
    guard ["func", "init", "let", "var"].contains(tokens[index].word) else { return .everywhere }
    let words = tokens[max(0, index - 4)..<index].reversed().prefix {
      $0.line == tokens[index].line
    }
    .compactMap(\.word)
    if words.contains("private") || words.contains("fileprivate") { return .file }
    return words.contains("public") ? .everywhere : .target
  }

  /// `public static` of `public static func`.
  private static func words(before index: Int, in tokens: [SwiftToken]) -> [String] {
    tokens[max(0, index - 4)..<index].reversed().prefix { $0.line == tokens[index].line }
      .compactMap(\.word)
  }

  private static func isMember(_ tokens: [SwiftToken], _ index: Int) -> Bool {
    index > 0 && tokens[index - 1].sign == "."
  }

  /// The last part of `Outer.Inner`.
  private static func typeName(_ tokens: ArraySlice<SwiftToken>) -> String {
    var name = ""
    for token in tokens {
      if let word = token.word, word != "where" { name = word } else if token.sign != "." { break }
    }
    return name
  }

  private mutating func addFunction(
    _ tokens: [SwiftToken], _ index: Int, named name: String?, isStatic: Bool = false
  ) {
    guard let name, let open = Self.parameterList(tokens, from: index) else { return }
    functions.insert(name)
    var unlabelled = 0
    for parameter in tokens[(open + 1)..<tokens.closing(open)].split(at: ",") {
      guard let colon = parameter.firstIndex(where: { $0.sign == ":" }) else { continue }
      let words = parameter[..<colon].compactMap(\.word).filter { $0 != "inout" }
      let label = words.first == "_" ? "\(unlabelled)" : words.first ?? ""
      if words.first == "_" { unlabelled += 1 }
      guard Self.isMessage(parameter[colon...]) else { continue }
      parameters.insert(isStatic ? "static \(name) \(label)" : "\(name) \(label)")
      if parameter.contains(where: { $0.sign == "->" }) { closureTakers.insert(name) }
      if let own = words.last { names.insert(own) }
    }
  }

  /// Behind the name and what stands between `<` and `>`.
  private static func parameterList(_ tokens: [SwiftToken], from index: Int) -> Int? {
    var depth = 0
    for place in (index + 1)..<max(index + 1, tokens.count) {
      switch tokens[place].sign {
      case "<": depth += 1
      case ">": depth -= 1
      case "(" where depth == 0: return place
      default: if depth == 0 { return nil }
      }
    }
    return nil
  }

  private mutating func addVariable(_ tokens: ArraySlice<SwiftToken>, of type: String?) {
    guard let name = tokens.first?.word, tokens.dropFirst().first?.sign == ":",
      Self.isMessage(tokens.declaredType)
    else { return }
    names.insert(name)
    if let type {
      functions.insert(type)
      parameters.insert("\(type) \(name)")
    }
  }
}

extension ArraySlice<SwiftToken> {
  /// Of `name: Type = …` or `name: Type {`, what stands between.
  var declaredType: ArraySlice<SwiftToken> {
    var depth = 0
    var end = startIndex
    for index in indices.dropFirst(2) {
      let token = self[index]
      switch token.sign {
      case "(", "[", "<": depth += 1
      case ")", "]", ">": depth -= 1
      default: break
      }
      if depth < 0 || (depth == 0 && (token.isFirst || ["=", "{", ","].contains(token.sign))) {
        break
      }
      end = index
    }
    return self[startIndex...end].dropFirst(2)
  }

  /// At the signs that stand in no brackets.
  func split(at separator: String) -> [ArraySlice<SwiftToken>] {
    var parts: [ArraySlice<SwiftToken>] = []
    var (depth, start) = (0, startIndex)
    for index in indices {
      switch self[index].sign {
      case "(", "[", "{", "<": depth += 1
      case ")", "]", "}", ">": depth -= 1
      case separator where depth == 0:
        parts.append(self[start..<index])
        start = index + 1
      default: break
      }
    }
    return parts + [self[start...]]
  }
}

extension [SwiftToken] {
  /// The bracket that closes the one at `open`.
  func closing(_ open: Int) -> Int {
    var depth = 0
    for index in open..<count {
      switch self[index].sign {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: continue
      }
      if depth == 0 { return index }
    }
    return count
  }
}
