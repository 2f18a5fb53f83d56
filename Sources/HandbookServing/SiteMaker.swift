import FolderWatching
import Foundation
import HandbookModel
import HandbookPipeline

/// Makes the site whenever the files have changed, one time after the other.
struct SiteMaker: Sendable {
  var session: Session
  let site: LiveSite
  let watch: FolderWatch?
  let today: @Sendable () -> CalendarDay?
  let tell: @Sendable (HandbookServer.Event) -> Void

  /// Editors save in steps, and a checkout changes hundreds of files: begin when it has been quiet for
  /// so long, though not later than after `longestUnrest`.
  private static let quiet = Duration.milliseconds(60)
  private static let longestUnrest = Duration.seconds(2)
  /// What was made while files changed may be of two minds. It is thrown away, so many times.
  private static let mostThrownAway = 3
  private static let pause = Duration.seconds(1)

  /// Throws where there is nothing to serve to begin with: a wrong folder is said at once.
  func run(_ wake: AsyncStream<Void>, _ waker: AsyncStream<Void>.Continuation) async throws {
    var maker = self
    if case .failed(let failure)? = try await maker.make() { throw failure }
    try await withThrowingTaskGroup(of: Void.self) { [maker] group in
      if let watch { group.addTask { for await _ in watch.changes() { waker.yield() } } }
      group.addTask { try await tick(waker) }
      defer { group.cancelAll() }
      var maker = maker
      for await _ in wake { try await maker.makeAgain() }
    }
  }

  private mutating func makeAgain() async throws {
    // Where changes are looked for, most looks find none.
    if await !site.polls {
      await site.markStale()
      try await settle()
    }
    try await make()
  }

  /// Waits until the files are left alone.
  private func settle() async throws {
    let clock = ContinuousClock()
    let latest = clock.now + Self.longestUnrest
    repeat {
      try await Task.sleep(for: Self.quiet)
    } while await site.takesChange() && clock.now < latest
  }

  /// - Returns: nil where nothing has changed.
  @discardableResult private mutating func make() async throws -> Session.Outcome? {
    for round in 0... {
      if round > 0 { try await settle() }
      let start = ContinuousClock.now
      guard let reading = await read() else {
        guard await site.standsAsBefore() else { continue }
        return nil
      }
      await site.markStale()
      tell(.making)
      let outcome = await Self.onThread { [session] in session.make(reading) }
      let isFinal = round >= Self.mostThrownAway
      guard let stand = await site.stands(on: outcome, isFinal: isFinal) else { continue }
      session.keep(reading)
      tell(.made(outcome, changed: stand.changed, ContinuousClock.now - start))
      return outcome
    }
    return nil
  }

  private func read() async -> Session.Reading? {
    let (reading, isWatched) = await Self.onThread { [session, watch, today] in
      var isWatched = true
      let reading = session.read(on: today()) { folders in
        guard let watch, isWatched else { return false }
        guard let isNew = watch.watch(folders) else {
          isWatched = false
          return false
        }
        return isNew
      }
      return (reading, isWatched)
    }
    if !isWatched, await site.beginPolling() { tell(.polling) }
    return reading
  }

  /// Finds out every second which pages are gone, and looks at the files where nothing tells of changes.
  private func tick(_ waker: AsyncStream<Void>.Continuation) async throws {
    while true {
      try await Task.sleep(for: Self.pause)
      await site.ping()
      if await site.polls { waker.yield() }
    }
  }

  /// Making a site takes a processor for a while, which tasks must not.
  private static func onThread<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }
}
