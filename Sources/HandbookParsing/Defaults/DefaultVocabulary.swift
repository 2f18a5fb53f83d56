import Diagnostics
import HandbookModel
import LocatedYAML

/// The words that visit regulations commonly use, as Language/defaults.yaml gives them.
///
/// They never give a name a meaning in silence: a handbook has them where it says
/// `uses: [defaults]` (`DefaultsBeside`), and otherwise they are proposed where a name is unknown
/// (`VocabularyProposals`). Nothing is read before one of the two asks.
enum DefaultVocabulary {
  /// What a handbook writes under `uses`; a handbook of that name beside it goes first.
  static let id = "defaults"
  /// As findings and the model name the file.
  static let path = "defaults/vocabulary.yaml"

  static var bytes: [UInt8] { PackageResources.defaults_yaml }

  /// With places in no file of a run.
  static let shared = vocabulary(in: SourceID(index: -1))
  static let names = HandbookNames(shared)

  /// The default words of a run in which some handbook uses them.
  struct InRun {
    /// The file that stands for them among the sources.
    let source: SourceID
    let vocabulary: Vocabulary

    init(source: SourceID) {
      self.source = source
      vocabulary = DefaultVocabulary.vocabulary(in: source)
    }
  }

  /// With places in the file `source`, which holds `bytes`.
  static func vocabulary(in source: SourceID) -> Vocabulary {
    var findings: [Diagnostic] = []
    let file = ParsedFile(
      file: LoadedFile(source: source, name: "vocabulary.yaml"),
      yaml: YAMLReader.read(bytes, source: source))
    let vocabulary = VocabularyFileReader.vocabulary(file, used: [], into: &findings)
    precondition(findings.isEmpty, "defaults.yaml: \(findings.first?.summary ?? "")")
    return vocabulary
  }
}
