import HandbookModel
import Markdown

/// A handbook as one document to print and bind: cover, document control, contents, every current
/// document, the sheets as annexes, colophon. `templates/bound/handbook.mustache` has the order.
struct BoundHandbook {
  let context: HandbookContext
  let style: BoundStyle
  /// Of all that the handbook is made from, as printed; empty: not known.
  let digest: String
  private let linker: Linker
  private let documents: [BoundDocument]
  private let annexes: BoundAnnexes

  init(
    _ context: HandbookContext, style: PrintStyle?, digest: String,
    bodies: [BodyKey: MarkdownDocument], glance: (DocumentText, Linker) -> [UInt8]
  ) {
    self.context = context
    self.digest = digest
    let annexes = BoundAnnexes(context)
    let targets = BoundTargets(
      documents: context.current.map(\.document.key), forms: annexes.forms.map(\.key))
    let linker = Linker(context, from: .start, bound: targets)
    self.style = BoundStyle(context.handbook, asked: style, assets: linker.location.asset(""))
    self.annexes = annexes
    self.linker = linker
    let plain = Linker(
      context, from: .start, bound: BoundTargets(documents: [], forms: []))
    documents = context.current.map { text in
      BoundDocument(
        text: text, linker: linker, plain: plain, glance: glance(text, plain),
        body: bodies[BodyKey(document: text.document.key, language: text.version.language)])
    }
  }

  func view(_ copy: CopyControl) -> View {
    let texts = context.texts
    let identities = documents.map(\.identity)
    let page = PagePhrase(texts)
    let parts = BoundParts(documents: documents, annexes: annexes, texts: texts)
    return View(
      .boundHandbook,
      [
        "text": .texts(texts), "language": .text(context.tag(of: context.language)),
        "original": .text(context.handbook.languages.first.map(context.foreign) ?? ""),
        "title": .text(context.text(of: context.handbook.title)),
        "organisation": .text(context.text(of: context.handbook.organisation)),
        "assets": .text(style.assets), "style": .text(style.style.rawValue),
        "styleName": .text(texts.name(of: style.style.rawValue, in: "print-style")),
        "styles": View.items(style.sheets), "fontFaces": .markup(style.fontFaces),
        "isDraft": .flag(context.isDraft || context.current.contains(where: \.isDraft)),
        "isControlled": .flag(copy != .uncontrolled), "mark": .text(mark(copy)),
        "copy": .text(copy.number), "digest": .text(digest),
        "identity": .text(identity), "pageBefore": .text(page.before),
        "pageBetween": .text(page.between), "pageAfter": .text(page.after),
        "only": .view(identities.count == 1 ? identities.first : nil),
        "hasSeveral": .flag(identities.count > 1),
        "several": .list(identities.count == 1 ? [] : identities),
        "copies": .list(copies(copy)), "contents": .list(parts.contents),
        "documents": .list(documents.map(\.view)),
        "hasAnnexes": .flag(!annexes.forms.isEmpty), "annexes": .list(annexes.views),
      ])
  }

  /// In the footer of every page.
  private func mark(_ copy: CopyControl) -> String {
    switch copy {
    case .uncontrolled: context.texts[pattern: "copy.uncontrolled"]
    case .controlled: context.texts.phrase("copy.controlled", ["number": copy.number])
    }
  }

  /// Number and edition of what the pages ahead of the documents belong to: the document where
  /// there is but one, else the handbook by its title.
  private var identity: String {
    guard let only = context.current.first?.document, context.current.count == 1 else {
      return context.text(of: context.handbook.title)
    }
    let edition = "\(context.texts[label: "edition"]) \(only.edition.value)"
    return [only.number?.value, edition].compactMap { $0 }.joined(separator: " · ")
  }

  /// Rows of the distribution list: this copy, then lines to fill in.
  private func copies(_ copy: CopyControl) -> [View] {
    let numbers = (copy == .uncontrolled ? [] : [copy.number])
    return (numbers + Array(repeating: "", count: 10 - numbers.count)).map {
      View(.boundCopy, ["number": .text($0)])
    }
  }
}

extension DocumentText {
  fileprivate var isDraft: Bool { document.status == .draft }
}

/// Entries of the table of contents.
private struct BoundParts {
  let documents: [BoundDocument]
  let annexes: BoundAnnexes
  let texts: TextTable

  var contents: [View] {
    [entry("document-control")] + documents.flatMap(\.contents)
      + (annexes.forms.isEmpty ? [] : [entry("annexes")] + annexes.contents)
      + [entry("colophon")]
  }

  private func entry(_ label: String) -> View {
    .boundContents(level: 0, href: "#\(label)", number: "", title: texts[label: label])
  }
}

/// What stands around the numbers of `Page 1 of 20`; style sheets put the numbers in.
private struct PagePhrase {
  let before: String
  let between: String
  let after: String

  init(_ texts: TextTable) {
    let parts = texts[pattern: "page.of"].replacing("{total}", with: "{n}")
      .split(separator: "{n}", omittingEmptySubsequences: false).map(String.init)
    before = parts.first ?? ""
    between = parts.dropFirst().first ?? " / "
    after = parts.dropFirst(2).first ?? ""
  }
}
