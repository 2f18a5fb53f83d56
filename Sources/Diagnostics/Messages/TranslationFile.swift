/// The entries of a file in the format of GNU gettext (`.po`): `msgid "…"` and `msgstr "…"`, each
/// perhaps on several lines.
///
/// The files are ours and compiled in, so a fault in one is a mistake of ours and traps. What the
/// format has beyond pairs (contexts, plurals) is not used.
struct TranslationFile {
  /// Without the header, which has an empty `msgid`, and without entries that are not translated yet.
  private(set) var entries: [String: String] = [:]
  private var key = ""
  private var text = ""
  private var isInText = false

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      read(Substring(decoding: line, as: UTF8.self))
    }
    finish()
  }

  private mutating func read(_ line: Substring) {
    if line.hasPrefix("msgid ") {
      finish()
      key = Self.unquoted(line.dropFirst("msgid ".count))
    } else if line.hasPrefix("msgstr ") {
      isInText = true
      text = Self.unquoted(line.dropFirst("msgstr ".count))
    } else if isInText {
      text += Self.unquoted(line)
    } else {
      key += Self.unquoted(line)
    }
  }

  private mutating func finish() {
    if !key.isEmpty, !text.isEmpty {
      precondition(entries.updateValue(text, forKey: key) == nil, "twice in a table: \(key)")
    }
    (key, text, isInText) = ("", "", false)
  }

  private static func unquoted(_ quoted: Substring) -> String {
    precondition(
      quoted.count > 1 && quoted.first == "\"" && quoted.last == "\"", "not quoted: \(quoted)")
    var text = ""
    var isEscaped = false
    for character in quoted.dropFirst().dropLast() {
      if isEscaped {
        text.append(character == "n" ? "\n" : character)
      } else if character != "\\" {
        text.append(character)
      }
      isEscaped = !isEscaped && character == "\\"
    }
    return text
  }
}
