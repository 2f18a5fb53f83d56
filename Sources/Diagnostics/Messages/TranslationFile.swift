/// The entries of a file in the format of GNU gettext (`.po`): `msgid "…"` and `msgstr "…"`, each
/// perhaps on several lines.
///
/// The files are ours and compiled in, so a fault in one is a mistake of ours and traps. What the
/// format has beyond pairs (contexts, plurals) is not used.
struct TranslationFile {
  /// Without the header, which has an empty `msgid`, and without entries that are not translated yet.
  private(set) var entries: [String: String] = [:]
  private var key: [UInt8] = []
  private var text: [UInt8] = []
  private var isInText = false

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      read(line)
    }
    finish()
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    if line.starts(with: "msgid ".utf8) {
      finish()
      append(line.dropFirst("msgid ".utf8.count), to: \.key)
    } else if line.starts(with: "msgstr ".utf8) {
      isInText = true
      append(line.dropFirst("msgstr ".utf8.count), to: \.text)
    } else {
      append(line, to: isInText ? \.text : \.key)
    }
  }

  private mutating func finish() {
    if !key.isEmpty, !text.isEmpty {
      let pattern = String(decoding: key, as: UTF8.self)
      let earlier = entries.updateValue(String(decoding: text, as: UTF8.self), forKey: pattern)
      precondition(earlier == nil, "twice in a table: \(pattern)")
    }
    (key, text, isInText) = ([], [], false)
  }

  private mutating func append(
    _ quoted: ArraySlice<UInt8>, to target: WritableKeyPath<TranslationFile, [UInt8]>
  ) {
    let quote = UInt8(ascii: "\"")
    precondition(
      quoted.count > 1 && quoted.first == quote && quoted.last == quote,
      "not quoted: \(String(decoding: quoted, as: UTF8.self))")
    var isEscaped = false
    for byte in quoted.dropFirst().dropLast() {
      if isEscaped {
        self[keyPath: target].append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
      } else if byte != UInt8(ascii: "\\") {
        self[keyPath: target].append(byte)
      }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
  }
}
