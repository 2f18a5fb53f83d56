import Diagnostics
import FolderWatching
import HandbookPipeline

/// What is served, and who waits for it. Nobody is given a page while a change of the files is known
/// that it does not have.
actor LiveSite {
  private var standing: Standing
  private let run: String
  private var number = 0
  private var isStale = true
  /// Files have changed, and nobody who makes the site has been told.
  private var hasChanged = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var lastListener = 0
  /// Changes are looked for every second, since the system does not tell of them.
  private(set) var polls: Bool
  /// Nil where the system tells of no changes.
  private let watch: FolderWatch?
  /// Wakes whoever makes the site.
  private let wake: AsyncStream<Void>.Continuation

  /// - Parameter run: tells this run of the server from others.
  init(run: String, watch: FolderWatch?, wake: AsyncStream<Void>.Continuation) {
    self.run = run
    self.watch = watch
    polls = watch == nil
    self.wake = wake
    standing = Standing(version: "\(run)-0", files: [:], isCurrent: false, notice: .none)
  }

  /// What is served, once it is that of the files as they are now.
  func current() async -> Standing {
    if notesChange(), !isStale {
      markStale()
      wake.yield()
    }
    while isStale { await withCheckedContinuation { waiting.append($0) } }
    return standing
  }

  /// Whether files have changed since this was last asked.
  func takesChange() -> Bool {
    defer { hasChanged = false }
    return notesChange()
  }

  private func notesChange() -> Bool {
    if watch?.hasChanged() ?? false { hasChanged = true }
    return hasChanged
  }

  /// - Returns: whether that is new.
  func beginPolling() -> Bool {
    defer { polls = true }
    return !polls
  }

  /// From here on whoever asks waits, and open pages say that they are being made again.
  func markStale() {
    guard !isStale else { return }
    isStale = true
    tell(Self.event("stale", ""))
  }

  /// Nothing that is read has changed.
  ///
  /// - Returns: whether that still holds.
  func standsAsBefore() -> Bool {
    if takesChange() { return false }
    becomeFresh()
    return true
  }

  /// - Parameter isFinal: even if files have changed meanwhile.
  /// - Returns: how many files of the site are new, other or gone, nil where there is no site; nothing
  ///   where `outcome` was not taken, since files have changed meanwhile.
  func stands(on outcome: Session.Outcome, isFinal: Bool) -> (changed: Int?, Void)? {
    if takesChange(), !isFinal { return nil }
    number += 1
    standing.version = "\(run)-\(number)"
    defer { becomeFresh() }
    return (standing.take(outcome), ())
  }

  private func becomeFresh() {
    isStale = false
    tell(version)
    for continuation in waiting { continuation.resume() }
    waiting = []
  }

  /// What an open page is told: first which version is served, then every change.
  func events() -> AsyncStream<[UInt8]> {
    lastListener += 1
    let id = lastListener
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    listeners[id] = continuation
    continuation.onTermination = { _ in Task { await self.forget(id) } }
    continuation.yield(isStale ? Self.event("stale", "") : version)
    return stream
  }

  /// Finds out which pages are still there: those that are gone cannot be written to.
  func ping() { tell(Array(": \n\n".utf8)) }

  private func forget(_ id: Int) { listeners[id] = nil }

  private func tell(_ event: [UInt8]) {
    for listener in listeners.values { listener.yield(event) }
  }

  private var version: [UInt8] { Self.event("version", standing.version) }

  /// As the HTML standard lays out server-sent events.
  private static func event(_ name: String, _ data: String) -> [UInt8] {
    Array("event: \(name)\ndata: \(data)\n\n".utf8)
  }
}
