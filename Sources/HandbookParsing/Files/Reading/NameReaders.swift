import Diagnostics
import HandbookModel

/// Readers of single names, by the sort of thing that a place asks for.
extension HandbookNames {
  var roleReader: NameReader<Role> {
    NameReader(index: roles, code: RuleCode(111), noun: "role", list: "roles")
  }
  var topicReader: NameReader<Topic> {
    NameReader(index: topics, code: RuleCode(115), noun: "topic", list: "topics")
  }
}
