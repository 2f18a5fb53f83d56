import HandbookModel

// The short and turned forms of names that are understood beside those in the vocabulary. A form
// that is already a name of something is left alone.

extension NameIndex<KindID> {
  /// 维修 for 维修回访, `Repair` for `Repair visit`.
  func addingShortKinds(_ kinds: EntryTable<VisitKind>) -> Self {
    var index = self
    for kind in kinds {
      for short in kind.shortNames { index.insertIfFree(short, kind.id) }
    }
    return index
  }
}

extension VisitKind {
  var shortNames: [String] { name.all.flatMap { without(.kindSuffix, $0.value) } }
}

extension NameIndex<EventID> {
  /// 完成维修 for 维修完成.
  func addingTurned(_ events: EntryTable<Event>) -> Self {
    var index = self
    for event in events {
      for name in event.name.all {
        for verb in Lexicon.shared.words[.eventVerb] ?? [] where name.value.hasSuffix(verb) {
          let rest = String(name.value.dropLast(verb.count))
          if !rest.isEmpty { index.insertIfFree(verb + rest, event.id) }
        }
      }
    }
    return index
  }

  /// 特约服务协议 for 特约服务协议期, so that 特约服务协议期满 is its end.
  func addingShortSpans(_ events: EntryTable<Event>) -> Self {
    var index = self
    for event in events where event.isSpan {
      for name in event.name.all {
        for short in without(.spanSuffix, name.value) { index.insertIfFree(short, event.id) }
      }
    }
    return index
  }
}

private func without(_ suffix: Concept, _ name: String) -> [String] {
  (Lexicon.shared.words[suffix] ?? []).compactMap { word in
    guard name.lowercased().hasSuffix(word) else { return nil }
    let short = name.dropLast(word.count)
    return short.allSatisfy { $0 == " " || $0 == "-" } ? nil : String(short)
  }
}
