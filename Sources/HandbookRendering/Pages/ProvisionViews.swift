import HandbookModel
import HandbookWriting

extension ViewShape {
  /// What supports the visits: training, inspection, rewards and penalties.
  static let provision = ViewShape(
    "provision",
    [
      "href": .text, "title": .text, "category": .text, "time": .text, "amount": .text,
      "about": .text, "language": .text,
    ])
}

/// Provisions of documents, as the page of a role shows them.
struct ProvisionViews {
  let linker: Linker

  private var writer: ValueWriter { linker.context.writer }

  func view(_ provision: Provision, in text: DocumentText) -> View {
    let time = provision.time.map { writer.time($0.value) }
    let amount = provision.amount.map {
      writer.statement($0.value, title: linker.title, writer.amount)
    }
    return View(
      .provision,
      [
        "href": .text(linker.href(to: provision.range, in: text)),
        "title": .text(provision.name.text),
        "category": .text(
          provision.category.map {
            linker.context.texts.name(of: $0.value.rawValue, in: "provision")
          } ?? ""),
        "time": .text(time ?? ""), "amount": .text(amount ?? ""),
        "about": .text(writer.list(provision.addressees.map { writer.role($0.value) }, .all)),
        "language": .text(linker.context.foreign(text.version.language)),
      ])
  }
}
