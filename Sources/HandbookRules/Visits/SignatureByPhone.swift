import Diagnostics
import HandbookModel

struct SignatureByPhone: Rule {
  static let info = RuleInfo(
    417, "signature-by-phone", .always(.warning),
    checks: "A signature of the customer is asked for only where the visit reaches them in person "
      + "or on paper.",
    why: "The field stays empty, or somebody signs for the customer.",
    fails: """
      | Visit | Method | Signed by |
      | --- | --- | --- |
      | Repair visit | phone | visitor, owner |
      """,
    repaired: """
      | Visit | Method | Signed by |
      | --- | --- | --- |
      | Repair visit | phone | visitor, owner; when by phone: visitor |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let vocabulary = context.handbook.vocabulary
    for text in context.originals {
      var seen: Set<[SourceRange]> = []
      for visit in text.visits {
        guard let methods = visit.methods, let ways = methods.value.value else { continue }
        for item in visit.signatures.items
        where vocabulary.roles[item.member.role]?.sort == .party {
          guard let way = ways.first(where: { isOutOfReach($0, item.member.scope, vocabulary) }),
            seen.insert([item.range, methods.range]).inserted
          else { continue }
          findings.report(
            at: item.range,
            "\(text.names.role(item.member.role)) cannot sign "
              + "\(text.names.key(visit.key, kind: visit.kind)) by \(text.names.writer.way(way))",
            notes: [Note("the method is stated here", at: methods.range)],
            suggestions: [
              Suggestion("Say who signs when the visit is made by \(text.names.writer.way(way))")
            ])
        }
      }
    }
  }

  private func isOutOfReach(
    _ way: MethodWay, _ scope: SignatureDemand.Scope, _ vocabulary: Vocabulary
  ) -> Bool {
    let isRemote =
      !way.methods.isEmpty
      && way.methods.allSatisfy { vocabulary.methods[$0]?.presence == .remote }
    switch scope {
    case .always: return isRemote
    case .except(let methods): return isRemote && way.methods.allSatisfy { !methods.contains($0) }
    case .only(let methods): return isRemote && way.methods.contains { methods.contains($0) }
    }
  }
}
