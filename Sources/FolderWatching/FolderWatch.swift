import Foundation
import Synchronization

#if os(Linux)

  /// Tells when something changes in folders: Linux's inotify.
  ///
  /// The kernel queues an event before the call that caused it returns. Whoever asks `hasChanged`
  /// after a file was saved is therefore told so, however busy the machine is.
  public final class FolderWatch: Sendable {
    private struct State {
      /// What matters below each watch; inotify has one watch for a folder, by whichever path.
      var names: [Int32: WatchedFolders.Names] = [:]
      var hasChanged = false
    }

    private static let changes = UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    /// About the folder itself, or events that were lost: always of interest.
    private static let ownChanges = UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW)

    private let descriptor: Int32
    private let state = Mutex(State())

    /// Nil where the system allows no more of these.
    public init?() {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Watches these folders from now on and no others; those that do not exist are left out.
    ///
    /// - Returns: whether one of them was not watched before, so that a change in it may have been
    ///   missed; nil where the system refuses to watch so many.
    public func watch(_ folders: WatchedFolders) -> Bool? {
      state.withLock { state in
        var names: [Int32: WatchedFolders.Names] = [:]
        for (path, wanted) in folders.names {
          let mask = Self.changes | Self.ownChanges | UInt32(IN_ONLYDIR)
          let watch = unsafe inotify_add_watch(descriptor, path, mask)
          if watch < 0, errno == ENOSPC || errno == ENOMEM { return nil }
          if watch >= 0 { names[watch, default: .some([])].formUnion(wanted) }
        }
        for watch in state.names.keys where names[watch] == nil {
          inotify_rm_watch(descriptor, watch)
        }
        defer { state.names = names }
        return names.contains { state.names[$0.key] != $0.value }
      }
    }

    /// Whether something has changed since this was last asked.
    public func hasChanged() -> Bool {
      state.withLock { state in
        drain(into: &state)
        defer { state.hasChanged = false }
        return state.hasChanged
      }
    }

    /// Ends when nobody listens any more. Says nothing about what changed.
    public func changes() -> AsyncStream<Void> {
      AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
        // The handler keeps the source, until nobody listens.
        source.setEventHandler { [self] in
          guard state.withLock({ hasEvents(&$0) }) else { return }
          if case .terminated = stream.yield() { source.cancel() }
        }
        source.activate()
      }
    }

    private func hasEvents(_ state: inout State) -> Bool {
      drain(into: &state)
      return state.hasChanged
    }

    private func drain(into state: inout State) {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes {
          unsafe read(descriptor, $0.baseAddress, $0.count)
        }
        guard count > 0 else { return }
        for event in InotifyEvents(buffer[..<count]) where matters(event, state) {
          state.hasChanged = true
        }
      }
    }

    private func matters(_ event: InotifyEvents.Element, _ state: State) -> Bool {
      if event.mask & Self.ownChanges != 0 { return true }
      return event.mask & Self.changes != 0
        && state.names[event.watch]?.contains(event.name) ?? false
    }
  }

#else

  /// Where the system has no inotify, nothing is watched: whoever wants to know has to look.
  public final class FolderWatch: Sendable {
    public init?() { return nil }
    public func watch(_ folders: WatchedFolders) -> Bool? { nil }
    public func hasChanged() -> Bool { true }
    public func changes() -> AsyncStream<Void> { AsyncStream { $0.finish() } }
  }

#endif
