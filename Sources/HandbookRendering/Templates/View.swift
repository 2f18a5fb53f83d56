/// What a page gives to its template: a value for every name of its shape, in the shape's order.
public struct View: Sendable {
  public enum Value: Sendable {
    case text(String)
    case markup(Markup)
    case flag(Bool)
    case view(View?)
    case list([View])
    case texts(TextTable)
  }

  public let shape: ViewShape
  let values: [Value]

  /// Traps when the values are not those that the shape declares, in its order: templates rely on
  /// every name, and a page that forgets one is a mistake of ours.
  public init(_ shape: ViewShape, _ members: KeyValuePairs<String, Value>) {
    precondition(
      members.count == shape.names.count,
      "view '\(shape.title)' has \(members.count) values for \(shape.names.count) names")
    var values: [Value] = []
    values.reserveCapacity(members.count)
    for (index, member) in members.enumerated() {
      precondition(
        member.key == shape.names[index] && member.value.fits(shape.contents[index]),
        "view '\(shape.title)' does not provide '\(shape.names[index])' in its place")
      values.append(member.value)
    }
    self.shape = shape
    self.values = values
  }

  /// Nil where the shape has no such name.
  public subscript(name: String) -> Value? { shape.position(of: name).map { values[$0] } }
}

extension View.Value {
  func fits(_ content: ViewShape.Content) -> Bool {
    switch (self, content) {
    case (.text, .text), (.markup, .markup), (.flag, .flag), (.texts, .texts): true
    case (.view(let view), .view(let shape)): view.map { $0.shape === shape } ?? true
    case (.list(let views), .list(let shape)): views.allSatisfy { $0.shape === shape }
    default: false
    }
  }
}
