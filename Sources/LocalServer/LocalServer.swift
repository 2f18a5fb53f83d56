import FlyingFox
import FlyingSocks
import Foundation

/// Serves HTTP to browsers on this machine and to nobody else.
///
/// It listens on 127.0.0.1, and answers only requests that name this machine: a page from elsewhere
/// whose name was made to lead here (DNS rebinding) is refused. Nothing it sends may be kept.
public struct LocalServer: Sendable {
  public typealias Handler = @Sendable (LocalRequest) async -> LocalResponse

  /// The port cannot be listened on.
  public struct PortTaken: Error {
    public let port: UInt16
  }

  private let server: HTTPServer
  private let port: UInt16

  /// - Parameter port: 0 for any that is free.
  public init(port: UInt16, handler: @escaping Handler) throws {
    self.port = port
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port),
      // A handler may wait until a page is made anew.
      timeout: 24 * 60 * 60, logger: .disabled, handler: Examiner(handler: handler))
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter ready: told the port, once requests are answered.
  /// - Throws: `PortTaken`.
  public func run(ready: @escaping @Sendable (UInt16) async -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do { try await server.run() } catch {
          // Before requests are answered nothing else fails.
          if await server.listeningAddress == nil, !Task.isCancelled { throw PortTaken(port: port) }
          throw error
        }
      }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(_, let port) = await server.listeningAddress { await ready(port) }
      }
      defer { group.cancelAll() }
      try await group.next()
      try await group.next()
    }
  }
}
