import HandbookModel

extension Notice {
  /// Word goes out as early at least, and by no other means.
  func refines(_ parent: Notice) -> Bool {
    let isEarly = parent.ahead.map { least in
      ahead.map { least.isAtMost($0, as: .lower) } ?? false
    }
    let isByMeans =
      parent.methods.isEmpty
      || !methods.isEmpty && methods.allSatisfy { parent.methods.contains($0) }
    return (isEarly ?? true) && isByMeans
  }
}

extension VisitLength {
  /// As short, for as many visits; a promise to the customer is another thing than a limit.
  func refines(_ parent: VisitLength) -> Bool {
    maximum <= parent.maximum && isPromised == parent.isPromised
      && exceptions.allSatisfy { parent.exceptions.contains($0) }
  }
}

extension VisitHours {
  /// No minute is allowed that the parent forbids. What is recommended binds nobody.
  func refines(_ parent: VisitHours) -> Bool {
    let ranges = [required, avoided, parent.required, parent.avoided].flatMap { $0 }
    // Between two ends nothing changes, so that the minutes at and beside them suffice.
    let minutes = ranges.flatMap { [$0.from.minutes, $0.to.minutes] }.flatMap {
      [$0 - 1, $0, $0 + 1]
    }
    return (minutes + [0, 1_440]).filter { (0...1_440).contains($0) }
      .allSatisfy { !allows($0) || parent.allows($0) }
  }

  func allows(_ minute: Int) -> Bool {
    func lies(in ranges: [HourRange]) -> Bool {
      ranges.contains { $0.from.minutes <= minute && minute <= $0.to.minutes }
    }
    return (required.isEmpty || lies(in: required)) && !lies(in: avoided)
  }
}
