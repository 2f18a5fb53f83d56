import Diagnostics
import HandbookModel

struct MethodOutsideScope: Rule {
  static let info = RuleInfo(
    426, "method-outside-scope", .always(.warning),
    checks:
      "A document whose title or scope speaks of visits by phone only, or in person only, has "
      + "no row with another method.",
    why:
      "Whoever visits in the other way does not look into this document, and is not bound by it.",
    fails: """
      # Scope

      These rules govern telephone visits.

      <!-- visits: method -->
      - All visits: phone, SMS
      """,
    repaired: """
      # Scope

      These rules govern visits by phone and by SMS.

      <!-- visits: method -->
      - All visits: phone, SMS
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      guard let scope = text.version.onlyWay else { continue }
      for clause in text.version.clauses {
        guard let methods = clause.methods,
          let other = methods.value.value?.flatMap(\.methods).first(where: {
            context.isOutside($0, scope.value)
          })
        else { continue }
        findings.report(
          at: methods.range,
          "\(text.names.method(other)) goes beyond '\(scope.value.words)', which is all that the "
            + "document is about",
          notes: [Note("the document says so here", at: scope.range)],
          suggestions: [Suggestion("Widen the title and the scope, or leave the method out")])
        break
      }
    }
  }
}

/// The one way of visiting that a document is about.
private struct OnlyWay {
  let way: NameWords.ID
  /// As the document writes it.
  let words: String
}

extension RuleContext {
  /// Paper and in-person methods are no calls; nor are remote ones that no call is made for.
  fileprivate func isOutside(_ id: MethodID, _ scope: OnlyWay) -> Bool {
    guard let method = handbook.vocabulary.methods[id] else { return false }
    switch scope.way {
    case .atHome: return method.presence != .inPerson
    default:
      return !method.name.all.contains { NameWords.standard.isInside(.phone, of: $0.value) }
    }
  }
}

extension DocumentVersion {
  /// Where title or scope speak of visits by one way, and neither speaks of another.
  fileprivate var onlyWay: Located<OnlyWay>? {
    let scope = passages.filter { passage in
      passage.sort != .heading && passage.section.map { sections[$0].topic == "scope" } ?? false
    }
    let phone = place(of: .byPhone, in: scope)
    let home = place(of: .atHome, in: scope)
    return home == nil ? phone : phone == nil ? home : nil
  }

  private func place(of way: NameWords.ID, in scope: [Passage]) -> Located<OnlyWay>? {
    for passage in scope {
      if let place = NameWords.standard.place(of: way, in: passage.text.text) {
        return Located(
          OnlyWay(way: way, words: passage.text.slice(place).text),
          at: passage.text.range(of: place))
      }
    }
    return NameWords.standard.place(of: way, in: title.value).map { place in
      let words = String(decoding: Array(title.value.utf8)[place], as: UTF8.self)
      return Located(OnlyWay(way: way, words: words), at: title.range)
    }
  }
}
