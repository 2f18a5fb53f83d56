import HandbookModel

/// The sheets of a handbook as annexes of the bound one: the very pages that are printed blank.
struct BoundAnnexes {
  let context: HandbookContext
  let forms: [Form]

  /// The current sheets that the handbook has on paper, in the order of its forms.
  init(_ context: HandbookContext) {
    self.context = context
    let handbook = context.handbook
    forms = handbook.forms.filter { form in
      form.key.handbook == handbook.id && form.medium == .paper
        && context.editions[handbook.id]?.isCurrent(form) ?? true
    }
  }

  var views: [View] {
    forms.enumerated().map { index, form in
      View(
        .boundAnnex,
        [
          "anchor": .text(BoundTargets.anchor(form.key)), "label": .text(label(index + 1)),
          "title": .text(context.text(of: form.title)), "number": .text(form.number.value),
          "edition": .text(form.edition.value), "paper": .text(form.paper),
          "pages": .list(Sheet(form, in: context).layOut().pages),
        ])
    }
  }

  var contents: [View] {
    forms.enumerated().map { index, form in
      .boundContents(
        level: 1, href: "#" + BoundTargets.anchor(form.key), number: label(index + 1),
        title: context.text(of: form.title))
    }
  }

  private func label(_ number: Int) -> String {
    context.texts.phrase("annex.label", ["n": String(number)])
  }
}

extension Form {
  /// Size and orientation as style sheets name them: `a4-portrait`.
  var paper: String { "\(size.rawValue.lowercased())-\(orientation.rawValue)" }
}
