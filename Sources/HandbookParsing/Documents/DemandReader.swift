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
        let (act, before) = act(text, around: cited.range),
        let role = role(before: before) ?? actor
      else { return nil }
      return Located(
        FormDemand(form: form, role: role, act: act), at: text.range(of: cited.range))
    }
  }

  /// The verb before the title, or behind it after 在; and what stands before it in the sentence.
  private func act(
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
  /// Without an English article at its end.
  fileprivate var withoutArticle: SourceText {
    lengthBeforeSuffix(["the", "a", "an"]).map { prefix(to: $0) } ?? self
  }
}
