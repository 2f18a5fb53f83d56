import HandbookModel

/// The short and turned forms of names that are understood beside those in the vocabulary. A form
/// that is already a name of something is left alone.
extension HandbookNames {
  /// 维修 for 维修回访, `Repair` for `Repair visit`.
  mutating func fileShortKinds() {
    for kind in vocabulary.kinds {
      for name in kind.name.all {
        for short in without(.kindSuffix, name.value) { kinds.insertIfFree(short, kind.id) }
      }
    }
  }

  /// 完成维修 for 维修完成.
  mutating func fileTurnedEvents() {
    for event in vocabulary.events {
      for name in event.name.all {
        for verb in Lexicon.shared.words[.eventVerb] ?? [] where name.value.hasSuffix(verb) {
          let rest = String(name.value.dropLast(verb.count))
          if !rest.isEmpty { events.insertIfFree(verb + rest, event.id) }
        }
      }
    }
  }

  /// 特约服务协议 for 特约服务协议期, so that 特约服务协议期满 is its end.
  mutating func fileShortSpans() {
    for event in vocabulary.events where event.isSpan {
      for name in event.name.all {
        for short in without(.spanSuffix, name.value) { events.insertIfFree(short, event.id) }
      }
    }
  }

  private func without(_ suffix: Concept, _ name: String) -> [String] {
    (Lexicon.shared.words[suffix] ?? []).compactMap { word in
      guard name.lowercased().hasSuffix(word) else { return nil }
      let short = name.dropLast(word.count)
      return short.allSatisfy { $0 == " " || $0 == "-" } ? nil : String(short)
    }
  }
}
