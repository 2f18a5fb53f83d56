import Diagnostics

/// What a caller says and asks, as a tree: a script block. See docs/content-format.md, scripts.
public struct Script: Sendable {
  public enum Target: Hashable, Sendable {
    /// An item by its number as printed.
    case item(Int)
    case label(String)
    case end
  }

  public enum Act: Hashable, Sendable {
    case say, ask, `do`
    /// As many questions as said are taken from the item's list.
    case pick(Int)
    /// What holds for the whole call (the customer hangs up first).
    case rule
    /// Another script by its name; then the next item.
    case call(String)
  }

  /// What the customer answers, and what comes of it.
  public struct Answer: Sendable {
    public var answer: SourceText
    public var action: SourceText?
    /// Nil: the next item.
    public var target: Located<Target>?
    public var range: SourceRange

    public init(
      _ answer: SourceText, action: SourceText?, target: Located<Target>?, range: SourceRange
    ) {
      self.answer = answer
      self.action = action
      self.target = target
      self.range = range
    }
  }

  public struct Item: Sendable {
    /// As printed, counted from the list's start.
    public var number: Int
    public var label: Located<String>?
    public var act: Located<Act>
    public var text: SourceText
    /// The names in `{…}`, in the order of the text.
    public var slots: [Located<String>]
    public var answers: [Answer]
    /// Of a `pick`, in the order of the text.
    public var questions: [SourceText]
    /// Nil: the next item.
    public var target: Located<Target>?
    public var range: SourceRange

    public init(number: Int, act: Located<Act>, text: SourceText, range: SourceRange) {
      self.number = number
      self.act = act
      self.text = text
      self.range = range
      slots = []
      answers = []
      questions = []
    }
  }

  /// The heading above, without its number; empty before the first heading.
  public var name: Located<String>
  /// The kinds that it is for; empty: a script that others call.
  public var kinds: [Located<KindID>]
  public var items: [Item]
  public var range: SourceRange

  public init(name: Located<String>, kinds: [Located<KindID>], items: [Item], range: SourceRange) {
    self.name = name
    self.kinds = kinds
    self.items = items
    self.range = range
  }
}
