import Foundation
import HandbookPipeline
import Testing

/// `check --add-markers` gives blocks the markers that they lack.
@Suite struct AddMarkersTests {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")
  private static let policy = "content/property-services/policies/return-visit.md"

  @Test func putsBackTheMarkersThatWereTakenAway() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Self.content, as: "content")
    let text = try folder.read(Self.policy)
    let bare = text.replacing("<!-- 回访：时限；回访率 -->\n", with: "")
      .replacing("<!-- 记录 -->\n", with: "")
    #expect(bare != text)
    try folder.write(bare, to: Self.policy)
    let build = HandbookPipeline.Build(BuildOptions())
    let added = try build.addMarkers(["\(folder.path)/content"])
    #expect(added.map(\.count) == [2])
    #expect(try folder.read(Self.policy) == text)
    #expect(try build.addMarkers(["\(folder.path)/content"]).isEmpty)
  }
}
