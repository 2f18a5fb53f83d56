/// What a browser asks for, already examined: it came for this machine by one of its own names, and
/// with GET or HEAD.
public struct LocalRequest: Sendable {
  /// Decoded, with `/` in front and without the question behind it. May hold anything, `..` too.
  public let path: String

  public init(path: String) { self.path = path }
}

/// The answer to a `LocalRequest`. To HEAD only its head is sent.
public struct LocalResponse: Sendable {
  public enum Body: Sendable {
    case bytes([UInt8])
    /// Sent piece by piece until the stream or the connection ends.
    case stream(AsyncStream<[UInt8]>)
  }

  /// 200, 308, 404, 503.
  public var status: Int
  public var contentType: String
  /// An address on this server, encoded; for 308.
  public var location: String?
  public var body: Body

  public init(status: Int = 200, contentType: String, location: String? = nil, body: Body) {
    self.status = status
    self.contentType = contentType
    self.location = location
    self.body = body
  }
}
