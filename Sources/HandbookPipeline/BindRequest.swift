import HandbookModel
import HandbookRendering

/// What `visitbook bind` is asked for.
public struct BindRequest: Sendable {
  /// The folder of one handbook.
  public var folder: String
  /// Nil: the handbook's first.
  public var language: Language?
  public var options: BindingOptions
  /// The PDF; with several copies each has its number before the ending.
  public var output: String

  /// - Parameters:
  ///   - style: nil: as the handbook says.
  ///   - copies: the numbers of controlled copies; empty: one uncontrolled copy.
  public init(
    folder: String, language: Language? = nil, style: PrintStyle? = nil,
    copies: Range<Int> = 0..<0, output: String
  ) {
    self.folder = folder
    self.language = language
    options = BindingOptions(
      style: style, copies: copies.isEmpty ? [.uncontrolled] : copies.map { .controlled($0) })
    self.output = output
  }

  /// `handbook.pdf`; `handbook-03.pdf` for one of several copies.
  func output(of copy: CopyControl) -> String {
    guard options.copies.count > 1 else { return output }
    let stem = output.hasSuffix(".pdf") ? String(output.dropLast(4)) : output
    return "\(stem)-\(copy.number).pdf"
  }
}
