import Diagnostics
import HandbookModel

/// An entry that a vocabulary lacks, as it would be written.
public struct ProposedEntry: Hashable, Sendable {
  /// The key of vocabulary.yaml: `roles`.
  public let list: String
  public let id: String
  /// Keys with their values as YAML, in the order of writing.
  let fields: [Field]

  struct Field: Hashable, Sendable {
    let key: String
    let value: String

    init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  init(_ list: VocabularyList, _ id: String, name: LocalizedName, _ more: [Field?] = []) {
    self.list = list.rawValue
    self.id = id
    fields = [Field("name", name.yaml)] + more.compactMap(\.self)
  }

  /// `id: { name: { en: Owner }, type: party }`, on one line.
  func text(isNew: Bool) -> String {
    let all = fields + (isNew ? [Field("new", "true")] : [])
    return "\(id): { \(all.map { "\($0.key): \($0.value)" }.joined(separator: ", ")) }"
  }

  /// The lines of several entries under their keys, in the order of `VocabularyList`.
  static func lines(of entries: [ProposedEntry]) -> [String] {
    VocabularyList.allCases.flatMap { list -> [String] in
      let own = entries.filter { $0.list == list.rawValue }
      return own.isEmpty ? [] : ["\(list):"] + own.map { "  " + $0.text(isNew: false) }
    }
  }
}

/// The lists of vocabulary.yaml, in the order in which they are written.
enum VocabularyList: String, CaseIterable, CustomStringConvertible {
  case roles, kinds, events, methods, segments, denominators, measures, contacts, topics

  var description: String { rawValue }
  /// One entry of it.
  var noun: String { String(rawValue.dropLast()) }
}

extension LocalizedName {
  /// `{ zh-Hans: [业主, 住户], en: Owner }`
  var yaml: String {
    let parts = entries.map { entry in
      let names = entry.names.map { YAMLText.flow($0.value) }
      return "\(entry.language.rawValue): "
        + (names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]")
    }
    return "{ \(parts.joined(separator: ", ")) }"
  }
}

/// Texts as they can stand inside `{ … }` and `[ … ]`.
enum YAMLText {
  /// Plain where every sign is harmless, otherwise in double quotes.
  static func flow(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.unicodeScalars.allSatisfy(isHarmless) && !startsOddly(text)
    guard !isPlain else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.generalCategory != .control }
    return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || " -_./'()+".unicodeScalars.contains(scalar)
  }

  private static func startsOddly(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return true }
    return first.isASCII && !first.properties.isAlphabetic && !("0"..."9").contains(first)
      || text.hasSuffix(" ")
  }
}
