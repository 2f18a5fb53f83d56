import ChineseScript
import Diagnostics
import HandbookModel

/// Puts what authors wrote into another script, text by text; what was converted once is remembered,
/// since the same words stand in the passages of a version, in its blocks and in its clauses.
///
/// Names of the handbook become what they are called in that script, wherever they stand. Places stay
/// those of the text that was converted.
final class ScriptText {
  let conversion: ScriptConversion
  private let converter: ScriptConverter
  private var terms = ScriptTerms()
  private var known: [String: String] = [:]

  init(_ conversion: ScriptConversion) throws(ScriptFailure) {
    self.conversion = conversion
    converter = try ScriptConverter(conversion.usage.value == .hk ? .hongKong : .taiwan)
    for word in ScriptWords.pairs { terms.add(word.simplified, as: word.traditional) }
  }

  func callAsFunction(_ text: String) -> String {
    if let done = known[text] { return done }
    let made = terms.pieces(of: text).map { piece in
      switch piece {
      case .text(let text): Quotes.traditional(converter.converted(text))
      case .name(let name): name
      }
    }.joined()
    known[text] = made
    return made
  }

  /// Takes names that stand in both scripts for texts that follow; of two things with one name the
  /// first counts.
  func learn(_ names: [LocalizedName]) {
    for name in names.reversed() {
      let source = name.names(in: conversion.source.value)
      let target = name.names(in: conversion.language.value)
      guard
        let (first, printed) = source.first.flatMap({ first in target.first.map { (first, $0) } })
      else { continue }
      terms.add(first.value, as: printed.value)
      for alias in source.dropFirst() {
        let made = Quotes.traditional(converter.converted(alias.value))
        if target.contains(where: { $0.value == made }) { terms.add(alias.value, as: made) }
      }
    }
    known = [:]
  }

  func callAsFunction(_ text: SourceText) -> SourceText {
    text.rewritten { self($0) }
  }

  /// With names in the new script, where it has none that an author wrote.
  func callAsFunction(_ name: LocalizedName) -> LocalizedName {
    let language = conversion.language.value
    let source = name.names(in: conversion.source.value)
    guard !name.has(language), !source.isEmpty else { return name }
    return name.with(source.map { $0.map { self($0) } }, in: language)
  }
}

private enum Quotes {
  /// Quotation marks as Traditional Chinese has them. A sign between Latin letters is an apostrophe.
  static func traditional(_ text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }
    let scalars = Array(text.unicodeScalars)
    var made = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\u{201C}": made.append("\u{300C}")
      case "\u{201D}": made.append("\u{300D}")
      case "\u{2018}": made.append("\u{300E}")
      case "\u{2019}" where !(index > 0 && scalars[index - 1].isASCII): made.append("\u{300F}")
      default: made.append(scalar)
      }
    }
    return String(made)
  }
}

/// What holds words of an author, in one language or by language.
protocol ScriptConvertible {
  mutating func convert(_ script: ScriptText)
}

extension String: ScriptConvertible {
  mutating func convert(_ script: ScriptText) { self = script(self) }
}

extension SourceText: ScriptConvertible {
  mutating func convert(_ script: ScriptText) { self = script(self) }
}

extension LocalizedName: ScriptConvertible {
  mutating func convert(_ script: ScriptText) { self = script(self) }
}

extension Located: ScriptConvertible where Value: ScriptConvertible {
  mutating func convert(_ script: ScriptText) { value.convert(script) }
}

extension Optional: ScriptConvertible where Wrapped: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    guard var value = self else { return }
    value.convert(script)
    self = value
  }
}

extension Array: ScriptConvertible where Element: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    for index in indices { self[index].convert(script) }
  }
}

extension Citation: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    if case .external(let title) = self { self = .external(script(title)) }
  }
}

extension Statement: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    switch self {
    case .elsewhere(var citation):
      citation.convert(script)
      self = .elsewhere(citation)
    case .value(let value):
      // Most values are numbers and ids, and hold no words.
      guard var words = value as? any ScriptConvertible else { return }
      words.convert(script)
      if let value = words as? Value { self = .value(value) }
    default: break
    }
  }
}

extension Sourced: ScriptConvertible {
  mutating func convert(_ script: ScriptText) { value.convert(script) }
}
