import Diagnostics
import HandbookModel

/// Reads the figures of running text, duties and steps, with what they are said of.
struct RemarkReader {
  private let scanner: ProseScanner
  private let names: ProseNames

  init(_ version: DocumentVersion, context: ReadingContext) {
    names = ProseNames(version, context: context)
    scanner = ProseScanner(names: names, phrases: context.phrases)
  }

  /// - `role`: who is spoken of where the text names nobody.
  func remarks(in text: SourceText, role: Located<RoleID>? = nil) -> [Remark] {
    let sentences = ProseDivision.sentences(scanner.tokens(of: text))
    return sentences.flatMap { remarks(in: $0, of: Phrase(text), role: role) }
  }

  private func remarks(
    in sentence: [ProseClause], of phrase: Phrase, role: Located<RoleID>?
  ) -> [Remark] {
    guard !sentence.contains(where: { $0.says(.example) }) else { return [] }
    let clauses = sentence.map(\.withoutIdleNumbers)
    let range = clauses.range
    let written = phrase.slice(range)
    let acts = NearestAct(clauses: clauses, isHan: written.isHan)
    var carried = Carried(role: role)
    var remarks: [Remark] = []
    for (number, clause) in clauses.enumerated() {
      carried.enter(clauses[number...], of: phrase)
      guard !clause.says(.change) else { continue }
      let nearest = NearestSubjects(
        clause, carried: carried.subjects, next: clauses.dropFirst(number + 1).first)
      let begun = remarks.count
      for (index, token) in clause.tokens.enumerated() {
        guard let figure = token.figure, !figure.isVague else { continue }
        var remark = Remark(
          quantity: Located(figure.quantity, at: phrase.range(figure.place)),
          written: phrase.slice(figure.place).text, sentence: written)
        let act = acts.act(at: index, ofClause: number)
        (remark.act, remark.isBare, remark.isActNear) = (act.act, act.isBare, act.isNear)
        remark.subjects = nearest.subjects(at: index)
        remark.roles = carried.roles
        remark.isLimit = figure.isLimit || carried.isLimit
        remark.isThreshold = figure.isThreshold || figure.isCount && clause.says(.threshold)
        remark.isConditional = carried.isConditional
        remarks.append(remark)
        if remark.isThreshold, figure.isCount {
          let escalations = names.escalations(toldIn: phrase.slice([clause].range))
          carried.enter(escalations: escalations)
          // What goes before in the clause is within what the cases are counted.
          for index in begun..<remarks.count { remarks[index].count(for: escalations) }
        }
      }
      carried.leave(clause)
    }
    return remarks
  }
}

/// What earlier clauses of a sentence leave for later ones.
private struct Carried {
  var subjects: [Remark.Subject] = []
  var roles: [Located<RoleID>]
  var isConditional = false
  /// A word such as 时限 holds for all figures behind it.
  var isLimit = false

  init(role: Located<RoleID>?) { roles = role.map { [$0] } ?? [] }

  /// The first of `clauses` is entered; where it says nothing but when, the next says who.
  mutating func enter(_ clauses: ArraySlice<ProseClause>, of phrase: Phrase) {
    guard let clause = clauses.first else { return }
    let spoken = clause.isOnlyFigure ? clauses.dropFirst().first ?? clause : clause
    let own = spoken.tokens.compactMap { token -> Located<RoleID>? in
      guard case .role(let role) = token.sort else { return nil }
      return Located(role, at: phrase.range(token.place))
    }
    if !own.isEmpty { roles = own }
    isConditional = isConditional || clause.says(.case)
    isLimit = isLimit || clause.says(.limitBefore)
  }

  mutating func enter(escalations: [Remark.Subject]) {
    subjects = subjects.filter { $0.sort != .escalation } + escalations
  }

  /// The last names of each sort stay until others of the sort follow.
  mutating func leave(_ clause: ProseClause) {
    for sort in Remark.Subject.Sort.allCases {
      let own = clause.lastNames(of: sort)
      if !own.isEmpty { subjects = subjects.filter { $0.sort != sort } + own }
    }
  }
}

extension ProseClause {
  /// The last that stand together: behind the last figure, or before it where none follows.
  fileprivate func lastNames(of sort: Remark.Subject.Sort) -> [Remark.Subject] {
    var names: [Remark.Subject] = []
    for token in tokens.reversed() {
      if token.figure != nil, !names.isEmpty { break }
      names += token.subjects.filter { $0.sort == sort }
    }
    return names
  }

  /// Numbers of times join the frequency before them; numbers of nothing that counts are words.
  fileprivate var withoutIdleNumbers: ProseClause {
    var clause = self
    let hasTarget = tokens.contains { $0.subjects.contains { $0.sort == .target } }
    var frequency: Int?
    for index in clause.tokens.indices {
      guard let figure = clause.tokens[index].figure else { continue }
      if case .frequency(let value) = figure.quantity, value.minimum == 0 { frequency = index }
      guard case .count(let count) = figure.quantity else { continue }
      let isThreshold = figure.isThreshold || says(.threshold)
      if let place = frequency, !isThreshold, !hasTarget, figure.place.count > 1 {
        clause.join(count, at: index, to: place)
        frequency = nil
      } else if !isThreshold && !hasTarget {
        clause.tokens[index].sort = .word([.neutral])
      }
    }
    return clause
  }

  private mutating func join(_ count: Int, at index: Int, to place: Int) {
    guard var figure = tokens[place].figure, case .frequency(var frequency) = figure.quantity else {
      return
    }
    (frequency.minimum, frequency.maximum) = (count, count)
    figure.quantity = .frequency(frequency)
    figure.place = figure.place.lowerBound..<tokens[index].place.upperBound
    tokens[place].sort = .figure(figure)
    tokens[index].sort = .word([.neutral])
  }
}

extension Remark {
  fileprivate mutating func count(for escalations: [Subject]) {
    subjects = subjects.filter { $0.sort != .escalation } + escalations
    isThreshold = !escalations.isEmpty
  }
}

extension [ProseClause] {
  fileprivate var range: Range<Int> {
    let places = flatMap(\.tokens).map(\.place)
    return (places.first?.lowerBound ?? 0)..<(places.last?.upperBound ?? 0)
  }
}

extension SourceText {
  fileprivate var isHan: Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
