import Diagnostics

extension MarkdownDocument {
  /// The file's bytes behind a range of it, as the author wrote them.
  public func bytes(of range: SourceRange) -> ArraySlice<UInt8> { file[range.offsets] }
}
