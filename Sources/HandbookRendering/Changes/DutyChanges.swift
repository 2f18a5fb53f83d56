import Diagnostics
import HandbookModel

/// Duties that a role gains, loses or hands to another.
///
/// A duty is prose: it is compared sentence by sentence, where both editions speak one language.
struct DutyChanges {
  let pair: EditionPair

  /// One sentence of a role's duties.
  private struct Sentence {
    let role: RoleID
    let text: String
    let range: SourceRange
  }

  var all: [Change] {
    guard pair.hasOneLanguage else { return [] }
    let before = sentences(of: pair.before)
    let after = sentences(of: pair.after)
    let stays = Set(before.map(key)).intersection(after.map(key))
    var lost = before.filter { !stays.contains(key($0)) }
    var moved: [Change] = []
    var gained: [Sentence] = []
    for sentence in after where !stays.contains(key(sentence)) {
      if let index = lost.firstIndex(where: { $0.text == sentence.text }) {
        moved.append(change(from: lost.remove(at: index), to: sentence))
      } else {
        gained.append(sentence)
      }
    }
    return moved + roles(gained, lost)
  }

  private func key(_ sentence: Sentence) -> [String] { [sentence.role.text, sentence.text] }

  private func change(from before: Sentence, to after: Sentence) -> Change {
    let arrow = Markup(text: " → ")
    return Change(
      sort: .moved,
      subject: pair.linker.role(before.role) + arrow + pair.linker.role(after.role),
      rows: [row([before], [after])], roles: [before.role, after.role])
  }

  /// One change per role, in the order of the vocabulary.
  private func roles(_ gained: [Sentence], _ lost: [Sentence]) -> [Change] {
    pair.context.handbook.vocabulary.roles.compactMap { role in
      let own = (
        lost.filter { $0.role == role.id }, gained.filter { $0.role == role.id }
      )
      guard !own.0.isEmpty || !own.1.isEmpty else { return nil }
      return Change(
        sort: own.0.isEmpty ? .added : own.1.isEmpty ? .dropped : .changed,
        subject: pair.linker.role(role.id), rows: [row(own.0, own.1)], roles: [role.id])
    }
  }

  private func row(_ before: [Sentence], _ after: [Sentence]) -> Change.Row {
    Change.Row(
      label: pair.context.texts[label: "change-duties"],
      before: before.map { pair.written($0.text, at: $0.range, in: pair.before) },
      after: after.map { pair.written($0.text, at: $0.range, in: pair.after) })
  }

  private func sentences(of text: DocumentText) -> [Sentence] {
    text.version.duties.flatMap { duty in
      duty.text.text.split { DutyChanges.ends.contains($0) }.map { part in
        let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Sentence(role: duty.role.value, text: words, range: duty.range)
      }.filter { !$0.text.isEmpty }
    }
  }

  /// Signs between the sentences of a duty.
  private static let ends: Set<Character> = [";", "\u{FF1B}", "\u{3002}", "."]
}
