import Diagnostics
import HandbookModel

/// Finds where a text says that two names are one thing: `年度回访即第四季度的回访`,
/// `管家（下称回访专员）`, `Stewards, also called visit officers`.
struct EquationReader<Subject> {
  let index: NameIndex<Identifier<Subject>>
  private let words = CellWords.shared
  private let verbs: [String]
  /// The bytes that verbs begin with: few bytes of a text do.
  private let starts: Set<UInt8>

  init(_ index: NameIndex<Identifier<Subject>>) {
    self.index = index
    verbs = words[.same] + words[.called]
    starts = Set(verbs.compactMap { $0.utf8.first })
  }

  func equations(in text: SourceText) -> [Located<Equation<Subject>>] {
    let said = text.utf8.indices.compactMap { start -> Located<Equation<Subject>>? in
      guard starts.contains(text.utf8[start]), let length = text.wordLength(verbs, at: start),
        let one = name(before: text.stretch(before: start))
      else { return nil }
      let behind = text.stretch(behind: start + length)
      return equation(one, behind.clauses.first, text.range(of: start..<start + length))
    }
    return said + bracketed(text)
  }

  /// Of a term and its meaning: `年度回访：每年一次的回访，即第四季度的回访`.
  func equations(of term: String, meaning: SourceText) -> [Located<Equation<Subject>>] {
    guard let one = index.exact(term).first else { return [] }
    return meaning.clauses.compactMap { clause in
      guard let length = clause.prefixLength(verbs) else { return nil }
      return equation(one, clause.suffix(from: length), clause.place)
    }
  }

  private func equation(
    _ one: Identifier<Subject>, _ text: SourceText?, _ place: SourceRange
  ) -> Located<Equation<Subject>>? {
    guard let text, let other = name(at: text), other != one else { return nil }
    return Located(Equation(one, other, isExplicit: true), at: place)
  }

  /// `管理员（回访人员）`, `管家（下称回访专员）`.
  private func bracketed(_ text: SourceText) -> [Located<Equation<Subject>>] {
    text.brackets.compactMap { bracket in
      guard bracket.inside.count <= SourceText.longestName,
        let one = name(before: text.stretch(before: bracket.whole.lowerBound))
      else { return nil }
      let inside = text.slice(bracket.inside).trimmed
      let length = inside.prefixLength(verbs)
      let named = length.map { inside.suffix(from: $0) } ?? inside
      guard let other = index.exact(named.withoutQuotes).first, other != one else { return nil }
      return Located(
        Equation(one, other, isExplicit: length != nil), at: text.range(of: bracket.whole))
    }
  }

  /// The name that the clause before a place consists of.
  private func name(before text: SourceText) -> Identifier<Subject>? {
    guard let clause = text.clauses.last else { return nil }
    if let whole = index.exact(clause).first { return whole }
    // 一般意见由接待人员（回访专员）答复
    return clause.utf8.indices.lazy.compactMap { start in
      clause.wordLength(words[.agent], at: start).flatMap {
        index.exact(clause.suffix(from: start + $0)).first
      }
    }.first
  }

  /// The name that a text says, but for which of several it is: `第四季度的回访`.
  private func name(at text: SourceText) -> Identifier<Subject>? {
    var rest = text.withoutQuotes.withoutLeadingArticle
    if let whole = index.exact(rest).first { return whole }
    if let length = rest.prefixLength(words[.which]) {
      rest = rest.suffix(from: length)
      if let of = rest.prefixLength(words[.possessive]) { rest = rest.suffix(from: of) }
      if let whole = index.exact(rest).first { return whole }
    }
    // 第四季度的回访 is the visit that is called 季度回访.
    let parts = rest.split(atWords: words[.possessive])
    guard parts.count == 2, let joined = SourceText.joined(parts, by: "") else { return nil }
    return index.exact(joined).first
  }
}

extension SourceText {
  /// In bytes; no name of the vocabulary needs more.
  fileprivate static let longestName = 200

  /// As much before a place as a name may take, in whole characters.
  fileprivate func stretch(before end: Int) -> SourceText {
    var start = max(0, end - SourceText.longestName)
    while start < end, utf8[start] & 0xC0 == 0x80 { start += 1 }
    return slice(start..<end)
  }

  /// As much behind a place as a name may take, in whole characters.
  fileprivate func stretch(behind start: Int) -> SourceText {
    var end = min(utf8.count, start + SourceText.longestName)
    while end > start, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return slice(start..<end).trimmed
  }

  /// The brackets of a text that hold no others.
  fileprivate var brackets: [(whole: Range<Int>, inside: Range<Int>)] {
    var open: (start: Int, inside: Int)?
    var found: [(whole: Range<Int>, inside: Range<Int>)] = []
    for index in utf8.indices {
      if let sign = SourceText.openers.first(where: { has($0, at: index) }) {
        open = (index, index + sign.count)
      } else if let sign = SourceText.closers.first(where: { has($0, at: index) }),
        let (start, inside) = open
      {
        found.append((start..<index + sign.count, inside..<index))
        open = nil
      }
    }
    return found
  }

  private static let openers = ["(", "（"].map { Array($0.utf8) }
  private static let closers = [")", "）"].map { Array($0.utf8) }

  /// Without quotation marks around it.
  fileprivate var withoutQuotes: SourceText {
    for (opener, closer) in SourceText.quotes where has(opener, at: 0) {
      guard has(closer, at: utf8.count - closer.count), utf8.count > opener.count + closer.count
      else { continue }
      return slice(opener.count..<utf8.count - closer.count).trimmed
    }
    return self
  }

  private static let quotes = [("“", "”"), ("「", "」"), ("\"", "\""), ("'", "'"), ("‘", "’")]
    .map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
