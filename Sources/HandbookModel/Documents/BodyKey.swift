/// Names the body of one edition of a document in one language.
public struct BodyKey: Hashable, Sendable {
  public var document: DocumentKey
  public var language: Language

  public init(document: DocumentKey, language: Language) {
    self.document = document
    self.language = language
  }
}
