import Diagnostics
import HandbookModel

/// What stands before the colon of a step or branch: who acts, in what case, by when.
struct StepHead {
  var actor: Located<RoleID>?
  var condition: SourceText?
  var due: Located<DueDate>?
  /// What is done.
  var text: SourceText
}

/// Reads heads such as `客服主管（每月 22 日前）：…`, `不合格：项目经理：…`, `（月末）：…`,
/// `客服主管，如不合格：…`. A head that is a role is the actor, any other a condition.
struct HeadReader {
  let context: ReadingContext
  private let words = CellWords.shared
  private let routes: RouteReader
  private let posts: PostWords

  init(_ context: ReadingContext) {
    self.context = context
    posts = PostWords(context)
    routes = RouteReader(context)
  }

  func head(of text: SourceText, into findings: inout [Diagnostic]) -> StepHead {
    var head = StepHead(text: text)
    var isFirst = true
    while true {
      let parts = head.text.split(at: ":", limit: 1).map(\.trimmed)
      guard parts.count == 2, isFirst || continues(parts[0], head) else { return head }
      if parts[1].isEmpty, !isActor(parts[0]) {
        // `做好下列准备：` before a list is what is done.
        head.text = parts[0]
        return head
      }
      add(parts[0], to: &head, isFirst: isFirst, into: &findings)
      head.text = parts[1]
      isFirst = false
    }
  }

  /// Whether a second head follows: an actor behind a condition, or a condition behind an actor.
  private func continues(_ text: SourceText, _ head: StepHead) -> Bool {
    head.actor == nil && (isActor(text) || posts.isUnknownPost(text.closingBracket?.head ?? text))
      || opensCondition(text)
  }

  private func isActor(_ text: SourceText) -> Bool {
    context.roles.knows(text) || text.closingBracket.map { context.roles.knows($0.head) } ?? false
  }

  private func opensCondition(_ text: SourceText) -> Bool {
    text.prefixLength(words[.opens]) != nil || text.lengthBeforeSuffix(words[.closes]) != nil
  }

  private func add(
    _ text: SourceText, to head: inout StepHead, isFirst: Bool, into findings: inout [Diagnostic]
  ) {
    var name = text
    if let (rest, inside) = text.closingBracket {
      head.due = due(inside, behind: rest, &findings)
      if head.due != nil || context.roles.knows(rest) { name = rest }
    }
    guard !name.isEmpty else { return }
    if isFirst, let (actor, condition) = divided(name) {
      head.actor = context.roles.one(actor, into: &findings)
      head.condition = condition
    } else if context.roles.knows(name) || isFirst && isNearly(name) {
      head.actor = context.roles.one(name, into: &findings)
    } else if isFirst, let people = people(name) {
      head.actor = people.first.flatMap { context.roles.one($0, into: &findings) }
      findings.append(severalActors(name))
    } else if isFirst, head.due == nil, let (actor, rest) = opening(name) {
      head.actor = context.roles.one(actor, into: &findings)
      readRest(rest, into: &head, &findings)
    } else {
      let isPost = posts.isUnknownPost(name) || head.due != nil && posts.mayBePost(name)
      if head.actor == nil, isPost { head.actor = context.roles.one(name, into: &findings) }
      guard head.actor == nil || !isPost else { return }
      head.condition = head.condition.flatMap { SourceText.joined([$0, name], by: ", ") } ?? name
    }
  }

  /// A bracket behind a role, or behind nothing, is a due date; behind a condition it may be one.
  private func due(
    _ inside: SourceText, behind name: SourceText, _ findings: inout [Diagnostic]
  ) -> Located<DueDate>? {
    var faults: [Diagnostic] = []
    let due = routes.due(inside, into: &faults)
    guard due == nil, !name.isEmpty, !context.roles.knows(name) else {
      findings += faults
      return due
    }
    return due
  }

  /// `客服主管，如不合格`: an actor and a condition in one head.
  private func divided(_ text: SourceText) -> (actor: SourceText, condition: SourceText)? {
    let parts = text.split(at: ",", limit: 1).map(\.trimmed)
    guard parts.count == 2 else { return nil }
    if context.roles.knows(parts[0]), opensCondition(parts[1]) { return (parts[0], parts[1]) }
    return context.roles.knows(parts[1]) && opensCondition(parts[0]) ? (parts[1], parts[0]) : nil
  }

  /// `护士长每周五前`, `客服主管会同项目经理`: a known role, and words behind it that make it neither
  /// a case (`管家无法解决`) nor the name of another post.
  private func opening(_ text: SourceText) -> (actor: SourceText, rest: SourceText)? {
    guard let length = context.names.roles.longestMatch(in: text, at: 0), length < text.utf8.count
    else { return nil }
    let (actor, rest) = (text.prefix(to: length), text.suffix(from: length))
    let isJoint = rest.prefixLength(words[.alongside]) != nil
    guard posts.acts(actor),
      context.phrases.dueDate(rest).isClean || isJoint || posts.mayBePost(text),
      isJoint || !posts.isUnknownPost(text)
    else { return nil }
    return (actor, rest)
  }

  private func readRest(
    _ rest: SourceText, into head: inout StepHead, _ findings: inout [Diagnostic]
  ) {
    let reading = context.phrases.dueDate(rest)
    if reading.isClean, let due = reading.value {
      head.due = Located(due, at: rest.place)
    } else {
      findings.append(unreadRest(rest))
    }
  }

  private func isNearly(_ name: SourceText) -> Bool {
    !opensCondition(name) && context.names.roles.nearest(name.text) != nil
  }

  /// Several roles that the whole head names.
  private func people(_ text: SourceText) -> [SourceText]? {
    let parts = text.split(atWords: words[.or])
      .flatMap { ListDivider(index: context.names.roles).parts(of: $0) }
    return parts.count > 1 && parts.allSatisfy { context.roles.knows($0) } ? parts : nil
  }

  private func unreadRest(_ rest: SourceText) -> Diagnostic {
    let language = Lexicon.shared.language(of: rest.text)
    return Diagnostic(
      RuleCode(106), .error, at: rest.place,
      "'\(rest.text)' behind the role cannot be read as a due date",
      explanation: "Before the colon stand one role, or a case, and a due date in brackets; others "
        + "belong in the step's text",
      suggestions: PhraseKind.dueDate.examples(in: language).map {
        Suggestion("Write it like '(\($0))'")
      })
  }

  private func severalActors(_ text: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: text.place, "A step has one actor",
      explanation: "Name who answers for it before the colon, and the others in the step's text")
  }
}
