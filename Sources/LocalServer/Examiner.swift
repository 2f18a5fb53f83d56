import FlyingFox
import Foundation

/// Refuses what is not for this server, and sends what its handler answers.
struct Examiner: HTTPHandler {
  let handler: LocalServer.Handler

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard let host = request.headers[.host] else { return .refusal(400, "no Host\n") }
    guard LocalName.isOfThisMachine(host) else {
      return .refusal(421, "this server is for this machine only\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      return .refusal(405, "GET and HEAD only\n", [HTTPHeader("Allow"): "GET, HEAD"])
    }
    guard let path = request.target.path().removingPercentEncoding, path.hasPrefix("/") else {
      return .refusal(400, "not a path\n")
    }
    let response = await handler(LocalRequest(path: path))
    return HTTPResponse(response, withBody: request.method == .GET)
  }
}

extension HTTPResponse {
  fileprivate init(_ response: LocalResponse, withBody: Bool) {
    var headers = Self.headers(response.contentType)
    if let location = response.location { headers[.location] = location }
    let body: HTTPBodySequence
    switch response.body {
    case .bytes(let bytes):
      headers[.contentLength] = String(bytes.count)
      body = HTTPBodySequence(data: withBody ? Data(bytes) : Data(), suggestedBufferSize: 1 << 16)
    case .stream(let stream):
      body = withBody ? HTTPBodySequence(from: Pieces(stream)) : HTTPBodySequence()
    }
    self.init(statusCode: Self.code(response.status), headers: headers, body: body)
  }

  fileprivate static func refusal(
    _ status: Int, _ text: String, _ more: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    var headers = headers("text/plain; charset=utf-8")
    for (name, value) in more { headers[name] = value }
    return HTTPResponse(statusCode: code(status), headers: headers, body: Data(text.utf8))
  }

  private static func headers(_ contentType: String) -> HTTPHeaders {
    [
      .contentType: contentType, HTTPHeader("Cache-Control"): "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Referrer-Policy"): "no-referrer",
    ]
  }

  private static func code(_ status: Int) -> HTTPStatusCode {
    let phrases = [
      200: "OK", 308: "Permanent Redirect", 400: "Bad Request", 404: "Not Found",
      405: "Method Not Allowed", 421: "Misdirected Request", 503: "Service Unavailable",
    ]
    return HTTPStatusCode(status, phrase: phrases[status] ?? "Unknown")
  }
}
