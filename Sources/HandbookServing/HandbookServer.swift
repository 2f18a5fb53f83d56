import Diagnostics
import FolderWatching
import Foundation
import HandbookModel
import HandbookPipeline
import LocalServer

/// Serves the site of a folder to this machine's browsers while its files are being edited.
///
/// `LiveSite` holds what is served, `Responder` answers requests, `Session` makes the site.
public struct HandbookServer: Sendable {
  public struct Options: Sendable {
    /// 0: any that is free.
    public var port: UInt16
    /// Of what pages are told about findings.
    public var language: MessageLanguage
    /// Look at the files every second, for folders whose system does not tell of changes.
    public var polls: Bool

    public init(port: UInt16, language: MessageLanguage, polls: Bool) {
      self.port = port
      self.language = language
      self.polls = polls
    }
  }

  public enum Event: Sendable {
    case listening(port: UInt16)
    case making
    /// `changed`: how many files of the site are other than before; nil where there is none.
    case made(Session.Outcome, changed: Int?, Duration)
    /// The system tells of no changes: they are looked for.
    case polling
  }

  private let session: Session
  private let options: Options
  private let today: @Sendable () -> CalendarDay?
  private let tell: @Sendable (Event) -> Void

  /// - Parameters:
  ///   - today: asked each time the site is made.
  ///   - tell: told what happens.
  public init(
    _ session: Session, _ options: Options, today: @escaping @Sendable () -> CalendarDay?,
    tell: @escaping @Sendable (Event) -> Void
  ) {
    self.session = session
    self.options = options
    self.today = today
    self.tell = tell
  }

  /// Serves until the task is cancelled.
  ///
  /// - Throws: `EnvironmentFailure` where there is no handbook to begin with, or the port is taken.
  public func run() async throws {
    let watch = options.polls ? nil : FolderWatch()
    if watch == nil { tell(.polling) }
    let (wake, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let site = LiveSite(run: UUID().uuidString, watch: watch, wake: waker)
    let responder = Responder(site: site, language: options.language)
    let maker = SiteMaker(
      session: session, site: site, watch: watch, today: today, tell: tell)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await serve(responder) }
      group.addTask { try await maker.run(wake, waker) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func serve(_ responder: Responder) async throws {
    do {
      try await LocalServer(port: options.port) { await responder.respond(to: $0) }
        .run { tell(.listening(port: $0)) }
    } catch let error as LocalServer.PortTaken {
      throw EnvironmentFailure(
        "Port \(error.port) is taken", remedy: "name another with --port, or 0 for any")
    }
  }
}
