import ArgumentParser
import Foundation
import Synchronization

/// Ctrl-C, and the end that a system's manager of services asks for.
enum Interruption {
  /// Runs until `work` throws, or ends the program with success at an interruption, whatever is under way.
  static func whenever(
    _ leave: @escaping @Sendable () -> Void, work: @escaping @Sendable () async throws -> Void
  ) throws {
    for number in [SIGINT, SIGTERM] {
      // Otherwise the signal ends the program before it is heard here.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        leave()
        // The handler keeps the source.
        source.cancel()
        VisitBook.exit(withError: nil)
      }
      source.activate()
    }
    try wait(for: work)
  }

  /// Commands are run on the program's first thread, which has nothing else to do meanwhile.
  private static func wait(for work: @escaping @Sendable () async throws -> Void) throws {
    let end = DispatchSemaphore(value: 0)
    let failure = Failure()
    Task {
      do { try await work() } catch { failure.error.withLock { $0 = error } }
      end.signal()
    }
    end.wait()
    if let error = failure.error.withLock({ $0 }) { throw error }
  }

  private final class Failure: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }
}
