/// The lanes beside the boxes in which ways run that lead past other boxes. Ways to one box share a
/// lane; lanes whose stretches touch are different ones, the shortest stretches nearest the boxes.
struct FlowLanes: Sendable {
  /// Of the box that they lead to, from 0.
  private(set) var lanes: [Int: Int] = [:]
  private(set) var count = 0

  /// - Parameter jumps: the ways that take a lane.
  init(_ jumps: [FlowGraph.Edge]) {
    var stretches: [Int: ClosedRange<Int>] = [:]
    for jump in jumps {
      let own = min(jump.from, jump.to)...max(jump.from, jump.to)
      let old = stretches[jump.to] ?? own
      stretches[jump.to] =
        min(old.lowerBound, own.lowerBound)...max(old.upperBound, own.upperBound)
    }
    var taken: [[ClosedRange<Int>]] = []
    let order = stretches.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    for (target, stretch) in order {
      let free = taken.firstIndex { lane in !lane.contains { $0.overlaps(stretch) } }
      let lane = free ?? taken.count
      if lane == taken.count { taken.append([]) }
      taken[lane].append(stretch)
      lanes[target] = lane
    }
    count = taken.count
  }
}
