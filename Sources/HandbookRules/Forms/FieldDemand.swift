import Diagnostics
import HandbookModel

/// What a clause demands to be written down on the sheets of a visit.
///
/// `FormLacksField` reports demands that no sheet meets; the page of a form shows which clause
/// demands which of its fields.
public struct FieldDemand: Sendable {
  enum Matter: Sendable {
    case visitDate, visitor, method
    case topic(TopicID)
  }

  let matter: Matter
  /// The text that demands it.
  public let range: SourceRange

  /// All that `visit` demands: its date, the visitor, the method where there are several, and every
  /// topic, in this order.
  public static func all(of visit: Visit) -> [FieldDemand] {
    var demands = [
      FieldDemand(matter: .visitDate, range: visit.head),
      FieldDemand(matter: .visitor, range: visit.leaders?.range ?? visit.head),
    ]
    if let methods = visit.methods, let ways = methods.value.value, ways.count > 1 {
      demands.append(FieldDemand(matter: .method, range: methods.range))
    }
    return demands
      + visit.topics.items.map { FieldDemand(matter: .topic($0.member), range: $0.range) }
  }

  /// What of the visit the demand proves.
  public var attribute: RefinedAttribute {
    switch matter {
    case .visitDate: .deadline
    case .visitor: .leader
    case .method: .method
    case .topic: .topic
    }
  }

  /// Nil where it demands no topic.
  public var topic: TopicID? {
    guard case .topic(let topic) = matter else { return nil }
    return topic
  }

  public func isMet(by field: Field) -> Bool {
    switch matter {
    case .visitDate: field.records?.value == .visitDate
    case .visitor: field.records?.value == .visitor
    case .method: field.records?.value == .method
    case .topic(let topic): field.topic?.value == topic
    }
  }

  /// Whoever signs that the visit was made need not write the name twice.
  public func isMet(by signature: SignatureField) -> Bool {
    guard case .visitor = matter else { return false }
    return signature.does == .visit
  }

  func isMet(by sheets: [Form]) -> Bool {
    sheets.contains { sheet in
      sheet.fields.contains(where: isMet) || sheet.signatures.contains(where: isMet)
    }
  }

  func noun(_ names: Names) -> Message {
    switch matter {
    case .visitDate: "the date of the visit"
    case .visitor: "the visitor"
    case .method: "the method"
    case .topic(let topic): names.topic(topic)
    }
  }
}
