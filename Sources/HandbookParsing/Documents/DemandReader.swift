import Diagnostics
import HandbookModel

/// Finds what a sentence demands of a form: `审核《F》`, `reviews the [F]`, `在《F》上签署…意见`,
/// `signs a decision on the [F]`. Who does it is named before the verb, or is the actor at hand.
struct DemandReader {
  let context: ReadingContext
  private let words = CellWords.shared

  init(_ context: ReadingContext) { self.context = context }

  func demands(in text: SourceText, actor: RoleID?) -> [Located<FormDemand>] {
    text.citedTitles.compactMap { cited in
      guard let form = context.titles.citation(for: cited.title.text)?.form,
        let (act, role) = act(text, around: cited.range, actor: actor)
      else { return nil }
      return Located(
        FormDemand(form: form, role: role, act: act), at: text.range(of: cited.range))
    }
  }

  private func act(
    _ text: SourceText, around title: Range<Int>, actor: RoleID?
  ) -> (FormDemand.Act, RoleID)? {
    if let (act, before) = verb(text, around: title) {
      return (role(before: before) ?? actor).map { (act, $0) }
    }
    let before = text.prefix(to: title.lowerBound).withoutArticle
    guard let end = before.lengthBeforeSuffix(words[.checks]),
      let signer = signer(behind: text.suffix(from: title.upperBound))
    else { return nil }
    return (signer ?? role(before: before.prefix(to: end)) ?? actor).map { (.sign, $0) }
  }

  /// Who signs behind a title in the same sentence: `《F》，签字`, `《F》后由业主签字`. The inner nil is
  /// whoever did what stands before the title.
  private func signer(behind text: SourceText) -> RoleID?? {
    for part in text.firstSentence.split(at: ",").map(\.trimmed) {
      for start in part.utf8.indices {
        guard let length = part.wordLength(words[.signed], at: start),
          ends(part.suffix(from: start + length))
        else { continue }
        let before = part.prefix(to: start)
        if before.isEmpty || words.says(.behind, before.text) { return .some(nil) }
        if let signer = role(before: before) { return .some(signer) }
        break
      }
    }
    return nil
  }

  /// Whether nothing follows a signature but another act: 签字不全 is none.
  private func ends(_ rest: SourceText) -> Bool {
    rest.withoutStop.isEmpty || rest.prefixLength(words[.behind]) != nil
  }

  /// The verb before the title, or behind it after 在; and what stands before it in the sentence.
  private func verb(
    _ text: SourceText, around title: Range<Int>
  ) -> (FormDemand.Act, SourceText)? {
    let before = text.prefix(to: title.lowerBound).withoutArticle
    let after = text.suffix(from: title.upperBound)
    if let end = before.lengthBeforeSuffix(words[.decides]) {
      return (.decide, before.prefix(to: end))
    }
    if let end = before.lengthBeforeSuffix(words[.reviews]) {
      return (.review, before.prefix(to: end))
    }
    if let end = before.lengthBeforeSuffix(words[.signs]) {
      return (.sign, before.prefix(to: end))
    }
    guard let end = before.lengthBeforeSuffix(words[.on]) else { return nil }
    if let verb = before.prefix(to: end).lengthBeforeSuffix(words[.signs]) {
      return (.sign, before.prefix(to: verb))
    }
    if after.prefixLength(words[.decidesOn]) != nil { return (.decide, before.prefix(to: end)) }
    return after.prefixLength(words[.signsOn]) != nil ? (.sign, before.prefix(to: end)) : nil
  }

  /// The role at the end of what stands before the verb.
  private func role(before text: SourceText) -> RoleID? {
    let signs = DemandReader.clauseSigns
    let start = text.utf8.indices.reversed().lazy.compactMap { index in
      signs.first { text.has($0, at: index) }.map { index + $0.count }
    }.first
    var subject = text.suffix(from: start ?? 0)
    if let length = subject.prefixLength(words[.agent]) { subject = subject.suffix(from: length) }
    return subject.isEmpty ? nil : context.names.roles.exact(subject).first
  }

  private static let clauseSigns = ["，", ",", "；", ";", "。", "：", ":", "."]
    .map { Array($0.utf8) }
}

extension SourceText {
  /// Up to the first full stop, semicolon or line break.
  fileprivate var firstSentence: SourceText {
    let part = split(at: "。")[0].split(at: ";")[0]
    let end = part.utf8.indices.first { index in
      part.utf8[index] == 0x0A || part.has(Array(". ".utf8), at: index)
    }
    return end.map { part.prefix(to: $0) } ?? part
  }

  /// Without an English article at its end.
  fileprivate var withoutArticle: SourceText {
    lengthBeforeSuffix(["the", "a", "an"]).map { prefix(to: $0) } ?? self
  }
}
