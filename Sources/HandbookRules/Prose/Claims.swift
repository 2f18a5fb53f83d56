import Diagnostics
import HandbookModel

/// The figures of one document's running text, each with what it restates.
struct Claims {
  private let claims: [(remark: Remark, stated: Restatement)]

  init(_ text: DocumentText, vocabulary: Vocabulary) {
    let restatements = Restatements(text, vocabulary: vocabulary)
    claims = text.version.remarks.compactMap { remark in
      restatements.restatement(of: remark).map { (remark, $0) }
    }
  }

  /// Figures that differ from all that the blocks state, in the order of the text.
  var contradictions: [Contradiction] {
    var told: [Contradiction.Key: Int] = [:]
    var contradictions: [Contradiction] = []
    for (remark, stated) in claims
    where !stated.values.isEmpty && !stated.agrees(with: remark.quantity.value) {
      let contradiction = Contradiction(remark: remark, stated: stated)
      if let first = told[contradiction.key] {
        contradictions[first].others.append(remark.quantity.range)
      } else {
        told[contradiction.key] = contradictions.count
        contradictions.append(contradiction)
      }
    }
    return contradictions
  }

  /// Figures of which no block says anything, and which differ from the first of their subject.
  var disagreements: [(first: Remark, second: Remark, subject: Message)] {
    var firsts: [Subject: Remark] = [:]
    var found: [(Remark, Remark, Message)] = []
    for (remark, stated) in claims where stated.values.isEmpty && remark.isPlain(stated.aspect) {
      let subject = Subject(stated: stated)
      guard let first = firsts[subject] else {
        firsts[subject] = remark
        continue
      }
      let (mine, theirs) = (remark.quantity.value, first.quantity.value)
      if mine.isComparable(with: theirs), !mine.agrees(with: theirs) {
        found.append((first, remark, stated.subject))
      }
    }
    return found
  }

  private struct Subject: Hashable {
    var aspect: Restatement.Aspect
    var name: Message

    init(stated: Restatement) { (aspect, name) = (stated.aspect, stated.subject) }
  }
}

extension Remark {
  /// Said of one thing, in its own clause, and of something that has one figure only: a visit may be
  /// due in several windows, and a paper pass through several hands.
  fileprivate func isPlain(_ aspect: Restatement.Aspect) -> Bool {
    switch aspect {
    case .rate, .frequency: isActNear && kinds.count == 1
    case .retention, .period, .copies:
      isActNear && papers.count == 1 && !subjects.contains(.records)
    default: false
    }
  }
}
