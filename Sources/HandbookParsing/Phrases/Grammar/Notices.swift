import HandbookModel

/// Word that goes before a visit: `回访前 1 天；电话`, `by appointment`.
extension PhraseParser {
  /// The length of time, the methods and the words for notice stand in any order.
  mutating func noticeBefore() -> Notice? {
    var notice = Notice(ahead: nil)
    var isStated = false
    while !isAtEnd() {
      if addPart(to: &notice) {
        isStated = true
      } else {
        guard isStated, separator() || has(.or) || sign("(") || sign(")") else { return nil }
      }
    }
    return isStated ? notice : nil
  }

  private mutating func addPart(to notice: inout Notice) -> Bool {
    if notice.ahead == nil, let ahead = attempt({ $0.timeAhead() }) {
      notice.ahead = ahead
      return true
    }
    if let method = attempt({ $0.knownMethod() }) {
      notice.methods.append(method)
      return true
    }
    if has(.notice, .ahead) { return true }
    guard let method = attempt({ $0.guessedMethod() }) else { return false }
    notice.methods.append(method)
    return true
  }

  /// `回访前 1 天`, `提前 1 天`, `at least 2 working days before the visit`
  private mutating func timeAhead() -> Offset? {
    first(of: [
      { parser in
        guard parser.attempt({ $0.visitBefore() }) != nil || parser.has(.ahead) else { return nil }
        parser.accept(.atLeast)
        let ahead = parser.offset()
        parser.accept(.orMore)
        return ahead
      },
      { parser in
        parser.accept(.atLeast, .within)
        guard let ahead = parser.offset() else { return nil }
        if parser.has(.ahead) { return ahead }
        guard parser.has(.before) else { return nil }
        parser.accept(.thisVisit)
        return ahead
      },
      { $0.has(.dayBefore) && $0.has(.thisVisit) ? Offset(1, .day) : nil },
    ])
  }

  private mutating func visitBefore() -> Bool? {
    has(.thisVisit) && has(.before) ? true : nil
  }

  private mutating func knownMethod() -> MethodID? {
    accept(.byDate, .byRole)
    return known(\.methods, .method) { _, method in method }
  }

  private mutating func guessedMethod() -> MethodID? {
    accept(.byDate, .byRole)
    // A number begins a length of time.
    guard attempt({ $0.numeral() }) == nil else { return nil }
    return guessed(\.methods, .method) { _, method in method ?? MethodID("") }
  }
}
