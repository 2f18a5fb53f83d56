import Diagnostics
import HandbookModel

/// Cuts a text into the tokens that tell what its figures are figures of.
struct ProseScanner {
  let names: ProseNames
  let phrases: PhraseReader
  private let words = ProseWords.shared

  init(names: ProseNames, phrases: PhraseReader) {
    self.names = names
    self.phrases = phrases
  }

  /// Empty where the text holds no figure: then nothing else is looked at.
  func tokens(of text: SourceText) -> [ProseToken] {
    let phrase = Phrase(text)
    guard phrase.atoms.indices.contains(where: { mayBeginFigure(phrase, at: $0) }) else {
      return []
    }
    let titles = titles(of: text, phrase)
    var tokens: [ProseToken] = []
    var index = 0
    while index < phrase.atoms.count {
      let token = titles[index] ?? self.token(phrase, at: index, behind: tokens.last)
      tokens.append(token)
      index = max(index + 1, token.place.upperBound)
    }
    return tokens
  }

  private static let opening: [Concept] =
    [.every, .everyOther, .once, .twice, .half, .percentOf, .unitHalfMonth, .unitHalfYear]
    + [.previous, .current, .next, .periodQuarter, .adverbFortnight]
    + Concept.adverbs.map(\.0) + Concept.weekdays.map(\.0) + Concept.months.map(\.0)
    + Concept.quarterMonths.map(\.0)

  private func mayBeginFigure(_ phrase: Phrase, at index: Int) -> Bool {
    if case .number = phrase.atoms[index].sort { return true }
    if phrase.word(at: index, among: Self.opening) != nil { return true }
    // `a month` is a length, where `a customer` is none.
    return phrase.word(at: index, meaning: .indefinite) != nil
      && phrase.word(at: index + 1, among: Concept.offsetUnits.map(\.0)) != nil
  }

  /// Titles in their signs, by the atom at which they begin.
  private func titles(of text: SourceText, _ phrase: Phrase) -> [Int: ProseToken] {
    var titles: [Int: ProseToken] = [:]
    for cited in text.citedTitles {
      let place = phrase.atoms.indices.filter {
        cited.range.contains(phrase.atoms[$0].bytes.lowerBound)
      }
      guard let first = place.first, let last = place.last else { continue }
      let subject = names.paper(titled: cited.title.text)
      titles[first] = ProseToken(
        sort: subject.map { .name([$0]) } ?? .word([.plain]), place: first..<last + 1)
    }
    return titles
  }

  /// The longest of a name and a word; a figure where neither stands.
  private func token(
    _ phrase: Phrase, at index: Int, behind previous: ProseToken?
  ) -> ProseToken {
    let atoms = phrase.atoms
    let name = names.subjects(in: atoms, at: index)
    let role = names.role(in: atoms, at: index)
    let word = words.longest(in: atoms, at: index)
    let longest = max(name?.count ?? 0, role?.count ?? 0)
    if longest > 0, longest >= word?.count ?? 0 {
      let place = index..<index + longest
      if let name, name.count == longest {
        let isVisit = place.contains { words.count(of: .visit, in: atoms, at: $0) != nil }
        return ProseToken(sort: .name(name.subjects, isVisit: isVisit), place: place)
      }
      if let role { return ProseToken(sort: .role(role.role), place: place) }
    }
    if let word, word.meanings.contains(.plain) || word.meanings.contains(.records) {
      return self.word(word, at: index)
    }
    if mayBeginFigure(phrase, at: index),
      let figure = figure(phrase, at: index, behind: previous?.words ?? [])
    {
      return figure
    }
    if let word { return self.word(word, at: index) }
    return sign(phrase, at: index)
  }

  private func word(_ word: (count: Int, meanings: [ProseWord]), at index: Int) -> ProseToken {
    let place = index..<index + word.count
    return word.meanings.contains(.records)
      ? ProseToken(sort: .name([.records]), place: place)
      : ProseToken(sort: .word(Set(word.meanings)), place: place)
  }

  private func figure(
    _ phrase: Phrase, at index: Int, behind previous: Set<ProseWord>
  ) -> ProseToken? {
    var parser = PhraseParser(phrase, phrases, isGuessing: false)
    parser.index = index
    guard let found = parser.figure(), found.place.lowerBound >= index else { return nil }
    let end = max(found.quantity.isOpen ? found.place.upperBound : parser.index, index + 1)
    guard let quantity = found.quantity else {
      return ProseToken(sort: .word([.plain]), place: index..<end)
    }
    var figure = Figure(quantity: quantity, place: found.place)
    look(around: &figure, phrase.atoms, behind: previous)
    return ProseToken(sort: .figure(figure), place: index..<end)
  }

  private func look(
    around figure: inout Figure, _ atoms: [Atom], behind previous: Set<ProseWord>
  ) {
    func stands(_ word: ProseWord) -> Bool {
      words.count(of: word, in: atoms, at: figure.place.upperBound) != nil
    }
    figure.isLimit =
      stands(.limit) || previous.contains(.limitBefore) || previous.contains(.limit)
    figure.isThreshold = stands(.thresholdBehind) || previous.contains(.threshold)
    figure.isVague = stands(.vagueBehind) || previous.contains(.vague)
  }

  private func sign(_ phrase: Phrase, at index: Int) -> ProseToken {
    let place = index..<index + 1
    let atom = phrase.atoms[index]
    guard atom.sort == .sign else {
      let filler = phrase.word(at: index, meaning: .filler)
      return filler.map { ProseToken(sort: .word([.neutral]), place: index..<index + $0.count) }
        ?? ProseToken(sort: .unknown, place: place)
    }
    switch atom.text {
    case ",", ";", ":": return ProseToken(sort: .stop, place: place)
    case ".", "!", "?": return ProseToken(sort: .sentenceEnd, place: place)
    default: return ProseToken(sort: .word([.neutral]), place: place)
    }
  }
}

extension Remark.Quantity? {
  /// A range's first number leaves the rest to be read.
  fileprivate var isOpen: Bool {
    if case .length = self { true } else { false }
  }
}
