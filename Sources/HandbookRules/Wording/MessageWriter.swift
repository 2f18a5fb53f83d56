import Diagnostics
import HandbookModel
import HandbookWriting

/// Writes values into messages, in each of their languages, with the names of one language around
/// which the words stand.
public struct MessageWriter: Sendable {
  /// In the order of `MessageLanguage.allCases`.
  private let writers: [ValueWriter]
  /// English names stand in Chinese values.
  private let isMixed: Bool

  init(of handbook: Handbook, naming language: Language) {
    isMixed = language == .en
    writers = MessageLanguage.allCases.map { own in
      switch own {
      case .english: ValueWriter(.en, of: handbook, naming: language)
      case .simplifiedChinese: ValueWriter(.zhHans, of: handbook, naming: language)
      }
    }
  }

  func said(_ write: (ValueWriter) -> String) -> Message {
    Message { language in
      let text = write(writers[language.index])
      return isMixed && language == .simplifiedChinese ? text.spacedBesideHan : text
    }
  }

  public func deadline(_ value: Deadline) -> Message { said { $0.deadline(value) } }
  public func window(_ value: Window) -> Message { said { $0.window(value) } }
  /// Without the event that it counts from.
  public func bounds(_ value: Window) -> Message { said { $0.bounds(value) } }
  /// Several windows that are all due, without the event that they count from.
  public func bounds(_ values: [Window]) -> Message {
    said { writer in writer.list(values.map(writer.bounds), .phases) }
  }
  public func length(_ value: Offset) -> Message { said { $0.length(value) } }
  public func length(_ value: VisitLength) -> Message { said { $0.length(value) } }
  public func frequency(_ value: Frequency) -> Message { said { $0.frequency(value) } }
  public func due(_ value: DueDate) -> Message { said { $0.due(value) } }
  public func covers(_ value: CoveredPeriod) -> Message { said { $0.covers(value) } }
  public func retention(_ value: Retention) -> Message { said { $0.retention(value) } }
  public func rate(_ value: Rate) -> Message { said { $0.rate(value) } }
  public func share(_ value: Share) -> Message { said { $0.share(value) } }
  public func target(_ value: Target.Value) -> Message { said { $0.target(value) } }
  public func leaders(_ value: Leaders) -> Message { said { $0.leaders(value) } }
  public func ways(_ value: [MethodWay]) -> Message { said { $0.ways(value) } }
  public func way(_ value: MethodWay) -> Message { said { $0.way(value) } }
  public func fallbacks(_ value: [Fallback]) -> Message { said { $0.fallbacks(value) } }
  public func hours(_ value: VisitHours) -> Message { said { $0.hours(value) } }
  public func notice(_ value: Notice) -> Message { said { $0.notice(value) } }
  public func condition(_ value: Condition) -> Message { said { $0.condition(value) } }
  /// Any one of them.
  public func conditions(_ values: [Condition]) -> Message { said { $0.conditions(values) } }
  /// `常规回访 (管理面积 below 100,000 m²)`.
  public func noted(_ name: Message, _ condition: Condition?, _ occurrence: String?) -> Message {
    Message { language in
      let writer = writers[language.index]
      let notes = [condition.map(writer.condition), occurrence].compactMap { $0 }
      return writer.noted(name.text(in: language), notes.joined(separator: ", "))
    }
  }
}

extension Message {
  /// For the beginning of a sentence.
  var capitalizedFirst: Message {
    Message { language in
      let text = text(in: language)
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }
}
