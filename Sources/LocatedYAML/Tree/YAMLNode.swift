import Diagnostics

/// A value of a YAML file with the place that it was read from.
///
/// Every scalar stays the text that the author wrote: `1.10` keeps its zero and `no` is no boolean.
/// What it means is decided by the field that it stands in (`Shape`, `Mapping`).
public struct YAMLNode: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// In the order of the file, with repeated keys kept.
    case mapping([YAMLPair])
    /// Something that is not part of the format (an alias, a tag); it has been reported.
    case unreadable
  }

  public var kind: Kind
  /// From the first to the last byte, quotes and brackets included.
  public var range: SourceRange
  /// The part of `range` on its first line: where to point at a collection as a whole.
  public var head: SourceRange

  public init(_ kind: Kind, at range: SourceRange, head: SourceRange? = nil) {
    self.kind = kind
    self.range = range
    self.head = head ?? range
  }

  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = kind { scalar } else { nil }
  }

  public var items: [YAMLNode]? {
    if case .sequence(let items) = kind { items } else { nil }
  }

  public var pairs: [YAMLPair]? {
    if case .mapping(let pairs) = kind { pairs } else { nil }
  }

  /// Nothing was written: `key:` with no value behind it.
  public var isNull: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && scalar.text.isEmpty
  }
}

/// One text of a YAML file.
public struct YAMLScalar: Sendable, Equatable {
  public enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// What the author means, each byte with its place; `whole` includes quotes and indicators.
  public var text: SourceText
  public var style: Style

  public init(_ text: SourceText, style: Style) {
    self.text = text
    self.style = style
  }
}

/// A key and its value.
public struct YAMLPair: Sendable, Equatable {
  public var key: SourceText
  public var value: YAMLNode

  public init(key: SourceText, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// A `# comment`, from the sign to the end of its line.
public struct YAMLComment: Sendable, Equatable {
  /// What follows the sign, without white space at its ends.
  public var text: SourceText
  public var range: SourceRange
  /// Something else stands before it on its line.
  public var followsContent: Bool
}

/// What one file, or the front matter of one, holds.
public struct YAMLDocument: Sendable {
  /// Where it begins: where to point when nothing was written.
  public var start: SourceRange
  /// Nil when nothing was written, or when what was written cannot be read.
  public var root: YAMLNode?
  /// In the order of the file; empty when the file cannot be read.
  public var comments: [YAMLComment]
  /// Why something could not be read (VB102, VB105); empty when all could.
  public var faults: [Diagnostic]

  public init(
    start: SourceRange, root: YAMLNode? = nil, comments: [YAMLComment] = [],
    faults: [Diagnostic] = []
  ) {
    self.start = start
    self.root = root
    self.comments = comments
    self.faults = faults
  }

  /// Reports what cannot be read and what does not fit the shape, and gives the mapping to read on
  /// from: an empty one when nothing was written, nil when there is no mapping to be had.
  public func mapping(as shape: Shape, into sink: inout DiagnosticSink) -> Mapping? {
    sink.report(contentsOf: faults)
    guard let root = root ?? (faults.isEmpty ? YAMLNode(.mapping([]), at: start) : nil) else {
      return nil
    }
    shape.validate(root, into: &sink)
    return Mapping(root, as: shape)
  }
}
