/// Words that are converted before OpenCC sees a text: Language/words.txt. A line is
/// `Simplified : Traditional`, `#` begins a comment.
public enum ScriptWords {
  /// In the order of the file, the same in every usage.
  public static let pairs: [(simplified: String, traditional: String)] =
    String(decoding: PackageResources.words_txt, as: UTF8.self).split(separator: "\n")
    .filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ")
      // The file is ours and compiled in, so a fault in it is a mistake of ours.
      guard words.count == 3 else { preconditionFailure("words.txt: no pair in '\(line)'") }
      return (String(words[0]), String(words[2]))
    }
}
