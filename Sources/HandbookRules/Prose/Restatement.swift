import Diagnostics
import HandbookModel

/// What the marked blocks state of the thing that a figure in running text is said of.
struct Restatement {
  /// What the figure is a figure of.
  enum Aspect: Hashable {
    case deadline, frequency, rate, notice, callLength
    case due, period, retention, copies
    case reporting, threshold, target, provision
  }

  struct Value {
    var quantity: Remark.Quantity
    var place: SourceRange
    /// The whole value that the figure is a part of, for messages; nil: the figure is all of it.
    var text: Message?
  }

  var aspect: Aspect
  /// The name of what the figure is said of.
  var subject: Message
  /// In the order of the text; any of them may be meant. Empty where nothing is stated, or what is
  /// stated is no figure of that sort.
  var values: [Value]

  init(_ aspect: Aspect, of subject: Message, _ values: [Value], like quantity: Remark.Quantity) {
    self.aspect = aspect
    self.subject = subject
    self.values = values.filter { $0.quantity.isComparable(with: quantity) }
  }

  /// Nil where there is nothing that could be contradicted.
  var ifStated: Restatement? { values.isEmpty ? nil : self }

  func agrees(with quantity: Remark.Quantity) -> Bool {
    values.contains { $0.quantity.agrees(with: quantity) }
  }
}

/// Finds what the figures of one document could restate.
struct Restatements {
  let text: DocumentText
  let vocabulary: Vocabulary
  let tree: KindTree

  init(_ text: DocumentText, vocabulary: Vocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    tree = KindTree(vocabulary.kinds)
  }

  /// Nil where the words leave open what the figure is a figure of.
  func restatement(of remark: Remark) -> Restatement? {
    let found =
      switch remark.quantity.value {
      case .length: length(remark)
      case .minutes: callLength(remark)
      case .share: share(remark)
      case .frequency: frequency(remark)
      case .day, .weekday: due(remark)
      case .count: count(remark)
      case .copies: copies(remark)
      }
    guard let found, !remark.isConditional || found.aspect.isOfCases else { return nil }
    return found
  }

  private func length(_ remark: Remark) -> Restatement? {
    if remark.act == .keep { return retention(remark) }
    if let reporting = reporting(remark)?.ifStated { return reporting }
    guard remark.isLimit else { return nil }
    switch remark.act {
    case .visit: return deadline(remark)
    case .notify: return notice(remark)
    case .compile, .review, .approve, .submit, .archive, .sign, .report: return due(remark)
    case .keep, .other, nil: return nil
    }
  }

  private func share(_ remark: Remark) -> Restatement? {
    if let target = target(remark) { return target }
    guard remark.act == .visit || remark.act == .compile || remark.isBare else { return nil }
    return rate(remark)
  }

  private func frequency(_ remark: Remark) -> Restatement? {
    if let target = target(remark) { return target }
    let isMade = remark.act.map(Restatements.making.contains) ?? remark.isBare
    if isMade, remark.act != nil || remark.kinds.isEmpty, let period = period(remark) {
      return period
    }
    if remark.kinds.isEmpty, let provision = provision(remark)?.ifStated { return provision }
    guard remark.act == .visit || remark.isBare else { return nil }
    return visitFrequency(remark)
  }

  private func count(_ remark: Remark) -> Restatement? {
    target(remark) ?? (remark.isThreshold ? threshold(remark) : nil)
  }

  private static let making: Set<Remark.Act> = [.compile, .submit, .report, .approve]
}

extension Restatement.Aspect {
  /// What is stated of a case is told as a case in running text too.
  fileprivate var isOfCases: Bool { self == .reporting || self == .threshold }
}
