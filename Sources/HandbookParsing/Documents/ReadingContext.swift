import Diagnostics
import HandbookModel

/// All that the readers of one document's blocks need to know of the handbook.
struct ReadingContext {
  let names: HandbookNames
  let phrases: PhraseReader
  var titles: TitleIndex

  var vocabulary: Vocabulary { names.vocabulary }
  var roles: NameReader<Role> {
    NameReader(index: names.roles, code: RuleCode(111), noun: "role", list: "roles")
  }
  var kinds: NameReader<VisitKind> {
    NameReader(index: names.kinds, code: RuleCode(112), noun: "visit kind", list: "kinds")
  }
  var methods: NameReader<Method> {
    NameReader(index: names.methods, code: RuleCode(114), noun: "method", list: "methods")
  }
  var topics: NameReader<Topic> {
    NameReader(index: names.topics, code: RuleCode(115), noun: "topic", list: "topics")
  }
  var contacts: NameReader<ContactGroup> {
    NameReader(index: names.contacts, code: RuleCode(115), noun: "contact", list: "contacts")
  }
}
