import Diagnostics
import HandbookModel

/// Something that a text says to be found elsewhere in it.
struct Announcement {
  enum Sort { case annex, chart, part, table, picture, attached, continuation }

  let sort: Sort
  /// As written.
  let name: String
  /// Of an annex: its word, and its number where it has one.
  var label: AnnexLabel?
  /// The passage that announces it.
  let passage: Int

  /// In the order of the text.
  static func all(in flow: TextFlow) -> [Located<Announcement>] {
    flow.version.passages.indices.filter { flow.version.passages[$0].sort != .heading }
      .flatMap { AnnouncementReader(passage: $0, in: flow).announcements }
  }
}
