import Testing

@testable import LocalServer

@Suite struct LocalNameTests {
  @Test(arguments: [
    "localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:9", "[::1]", "[::1]:8000",
  ])
  func `answers to names of this machine`(host: String) {
    #expect(LocalName.isOfThisMachine(host))
  }

  @Test(arguments: [
    "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.localhost",
    "localhost:80@evil.example", "192.168.1.2:8000", "127.0.0.11",
  ])
  func `refuses names that others can have`(host: String) {
    #expect(!LocalName.isOfThisMachine(host))
  }
}
