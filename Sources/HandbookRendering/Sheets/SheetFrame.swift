import HandbookModel
import HandbookWriting

/// What stands on every page of a sheet around its body: head, foot and margins.
struct SheetFrame {
  let head: SheetHead
  let foot: SheetFoot
  let bodyHeight: Int
  private let sheet: Sheet
  private let geometry: SheetGeometry
  private let note: String
  private let copies: SheetCopies

  init(_ sheet: Sheet, _ geometry: SheetGeometry, _ measure: TextMeasure) {
    self.sheet = sheet
    self.geometry = geometry
    copies = SheetCopies(sheet)
    note = SheetFrame.note(sheet)
    let texts = sheet.context.texts
    let content = SheetHead.Content(
      title: SheetLabel(sheet.form.title, in: sheet.languages),
      organisation: SheetFrame.organisation(sheet),
      serialLabel: sheet.form.serial == nil ? nil : texts[label: "serial-number"],
      cornerLabel: SheetFrame.cornerLabel(sheet),
      copyLine: copies.lines.max { measure.width($0) < measure.width($1) } ?? "")
    head = SheetHead(content, width: geometry.textWidth, measure: measure)
    let identity = SheetFrame.identity(sheet)
    foot = SheetFoot(
      note: note, number: identity.number, edition: identity.edition,
      page: SheetFrame.pageNumber(sheet.form.pages, of: sheet.form.pages, texts),
      width: geometry.textWidth, measure: measure)
    bodyHeight = geometry.bodyHeight(head, foot)
  }

  /// Names of classes in sheet-sizes.css.
  private struct Classes {
    let binding: String
    let head: String
    let organisation: String
    let foot: String
  }

  /// One page per body and copy; pages are counted within a copy, since each is kept by itself.
  func pages(_ bodies: [[View]], sizes: inout SheetSizes) -> [View] {
    let classes = Classes(
      binding: sheet.form.binding > 0 ? sizes.binding(geometry.left) : "",
      head: sizes.height(head.height), organisation: sizes.width(head.organisationWidth),
      foot: sizes.height(foot.height))
    return copies.lines.enumerated().flatMap { copy, line in
      bodies.enumerated().map { index, blocks in
        let number = SheetFrame.pageNumber(index + 1, of: bodies.count, sheet.context.texts)
        return page(number, copyLine: line, isFirst: copy + index == 0, blocks, classes)
      }
    }
  }

  private func page(
    _ number: String, copyLine: String, isFirst: Bool, _ blocks: [View], _ classes: Classes
  ) -> View {
    let (form, context, languages) = (sheet.form, sheet.context, sheet.languages)
    let title = SheetLabel(form.title, in: languages)
    let identity = SheetFrame.identity(sheet)
    return View(
      .sheetPage,
      [
        "text": .texts(context.texts), "language": .text(languages.first.map(context.tag) ?? ""),
        "isFirst": .flag(isFirst), "title": .text(title.first), "secondTitle": .text(title.second),
        "secondLanguage": .text(languages.dropFirst().first.map(context.tag) ?? ""),
        "organisation": .text(SheetFrame.organisation(sheet)),
        "organisationWidth": .text(classes.organisation), "headHeight": .text(classes.head),
        "titleSize": .text(head.size.rawValue),
        "isBelow": .flag(head.isBelow), "copyLine": .text(copyLine),
        "binding": .text(classes.binding), "hasSerial": .flag(form.serial != nil),
        "serialHint": .text(form.serial.map { SheetText.serialHint($0.pattern.value) } ?? ""),
        "numberSlot": .text(sheet.setting?.slots?.number ?? ""),
        "codeSlot": .text(sheet.setting?.slots?.code ?? ""),
        "cornerLabel": .text(SheetFrame.cornerLabel(sheet)), "isDraft": .flag(sheet.isDraft),
        "draftMark": .text(context.tables[languages.first ?? .zhHans][label: "draft-mark"]),
        "blocks": .list(blocks), "footHeight": .text(classes.foot), "privacy": .text(note),
        "isJoined": .flag(foot.isJoined), "number": .text(identity.number),
        "edition": .text(identity.edition), "pageNumber": .text(number),
      ])
  }

  // MARK: Texts

  private static func pageNumber(_ number: Int, of total: Int, _ texts: TextTable) -> String {
    texts.phrase("page.of", ["n": String(number), "total": String(total)])
  }

  /// With the site, where the sheet is printed for one.
  private static func organisation(_ sheet: Sheet) -> String {
    [sheet.context.handbook.organisation, sheet.setting?.plan?.site?.name].compactMap { $0 }
      .map(sheet.context.text).joined(separator: " · ")
  }

  /// What the sheet says of itself under its number: that it is a reprint, of a superseded edition,
  /// a draft; empty where there is nothing to say.
  private static func cornerLabel(_ sheet: Sheet) -> String {
    let texts = sheet.context.texts
    let marks = sheet.setting?.marks.map { texts.name(of: $0.rawValue, in: "sheet-mark") } ?? []
    let draft = [texts[label: "draft-mark"], texts[label: "draft-sheet"]]
    return (marks + (sheet.isDraft ? draft : [])).joined(separator: " · ")
  }

  private static func identity(_ sheet: Sheet) -> (number: String, edition: String) {
    let (form, texts) = (sheet.form, sheet.context.texts)
    let day = form.effective.map { " · " + sheet.context.writer.day($0.value) } ?? ""
    return (
      "\(texts[label: "form-number"]) \(form.number.value)",
      "\(texts[label: "edition"]) \(form.edition.value)\(day)"
    )
  }

  /// The handbook's note on personal data with the term of the regulation; a sheet without
  /// personal data says only how long it is kept, where that is stated.
  private static func note(_ sheet: Sheet) -> String {
    let (handbook, retention) = (sheet.context.handbook, sheet.facts.retention)
    let isPersonal = sheet.form.fields.contains(where: \.isPersonal)
    let notes = sheet.languages.map { language in
      let writer = ValueWriter(language, of: handbook)
      if isPersonal, let privacy = handbook.privacy {
        return TextTable.fill(
          privacy.text(in: language), ["retention": writer.kept(retention)])
      }
      return retention.map {
        sheet.context.tables[language].phrase(
          "retention-note.alone", ["term": writer.retention($0)])
      } ?? ""
    }
    return ([sheet.text(of: sheet.form.footer)] + notes).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
