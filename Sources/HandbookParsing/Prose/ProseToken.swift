import HandbookModel

/// A part of a sentence, as far as the figures in it are concerned.
struct ProseToken {
  enum Sort {
    /// The flag: the name itself says that it is a visit (`投诉回访`).
    case name([Remark.Subject], isVisit: Bool = false)
    case role(RoleID)
    /// The act is nil for a word that says nothing, such as `进行`.
    case word(Set<ProseWord>)
    case figure(Figure)
    /// A word that is not known.
    case unknown
    /// A comma, colon or semicolon.
    case stop
    case sentenceEnd
  }

  var sort: Sort
  /// The atoms of the text that it takes.
  var place: Range<Int>
}

/// A figure with what stands directly around it.
struct Figure {
  var quantity: Remark.Quantity
  var place: Range<Int>
  var isLimit = false
  var isThreshold = false
  /// `约 3 天`, `the last three years`: nothing could contradict it.
  var isVague = false

  var isCount: Bool { if case .count = quantity { true } else { false } }
}

extension ProseToken {
  var figure: Figure? { if case .figure(let figure) = sort { figure } else { nil } }
  var words: Set<ProseWord> { if case .word(let words) = sort { words } else { [] } }
  var namesVisit: Bool { if case .name(_, true) = sort { true } else { false } }
  var isUnknown: Bool { if case .unknown = sort { true } else { false } }
}
