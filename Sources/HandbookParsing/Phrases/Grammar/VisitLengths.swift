import HandbookModel

/// How long a visit may last: `3 分钟内；投诉除外`, `promised: 2 minutes`.
extension PhraseParser {
  mutating func visitLength() -> VisitLength? {
    let before = attempt { parser -> [VisitLength.Exception]? in
      guard let exceptions = parser.exceptions(), parser.separator() else { return nil }
      return exceptions
    }
    let isPromised = has(.promisedLength)
    if isPromised { _ = sign(":") }
    guard let maximum = minutes() else { return nil }
    let after = attempt { parser -> [VisitLength.Exception]? in
      let isBracketed = parser.sign("(")
      if !isBracketed { _ = parser.separator() }
      guard let exceptions = parser.exceptions() else { return nil }
      return !isBracketed || parser.sign(")") ? exceptions : nil
    }
    return VisitLength(
      maximum: maximum, isPromised: isPromised, exceptions: (before ?? []) + (after ?? []))
  }

  /// `投诉、紧急情况除外`, `except complaints`; the word stands before or behind.
  private mutating func exceptions() -> [VisitLength.Exception]? {
    let isBefore = has(.except)
    _ = sign(":")
    var found: [VisitLength.Exception] = []
    repeat {
      guard let next = exception() else { return nil }
      found.append(next)
    } while peeks(.separator, .then, .and, .or) && (separator() || has(.or))
    let isBehind = peeks(.exceptBehind) && has(.exceptBehind)
    return isBefore || isBehind ? found : nil
  }

  private mutating func exception() -> VisitLength.Exception? {
    accept(.when)
    return first(of: [
      { parser in
        guard let result = parser.resultWithSubject(), parser.isAtEndOfItem() else { return nil }
        return .result(result)
      },
      { parser in
        parser.known(\.kinds, .kind) { parser, kind in
          parser.isAtEndOfItem() ? kind.map(VisitLength.Exception.kind) : nil
        }
      },
      { parser in
        let start = parser.index
        while !parser.isAtEndOfItem() { parser.index += 1 }
        guard parser.index > start else { return nil }
        return .text(parser.phrase.slice(start..<parser.index).text)
      },
    ])
  }

  private mutating func isAtEndOfItem() -> Bool {
    var copy = self
    return copy.isAtBoundary() || copy.sign(")") || copy.has(.exceptBehind, .or)
  }
}
