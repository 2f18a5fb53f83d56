import HandbookModel
import HandbookWriting

/// The lines that tell the copies of a multi-part sheet apart: which of how many, what it is called,
/// who keeps it, and the colour of its paper in words.
struct SheetCopies {
  /// One per copy, in order; a single empty line for a sheet without copies.
  let lines: [String]

  init(_ sheet: Sheet) {
    let copies = sheet.form.copies
    guard !copies.isEmpty else {
      lines = [""]
      return
    }
    lines = copies.indices.map { index in
      let said = sheet.languages.map { language in
        SheetCopies.line(index, of: copies, language, sheet.context)
      }
      return said.joined(separator: " / ")
    }
  }

  private static func line(
    _ index: Int, of copies: [Copy], _ language: Language, _ context: HandbookContext
  ) -> String {
    let texts = context.tables[language]
    let writer = ValueWriter(language, of: context.handbook)
    let copy = copies[index]
    let number = texts.phrase(
      "copy.of", ["n": texts.numeral(index + 1), "total": texts.numeral(copies.count)])
    let keeper = texts.phrase("copy.kept", ["role": writer.role(copy.keeper.value)])
    let named = copy.name.map {
      texts.phrase("copy.named", ["copy": number, "name": $0.text(in: language)])
    }
    let colour = copy.colour.map {
      texts.phrase("copy.colour", ["colour": $0.text(in: language)])
    }
    return ([named ?? number, keeper] + [colour].compactMap(\.self))
      .joined(separator: texts[label: "comma"])
  }
}
