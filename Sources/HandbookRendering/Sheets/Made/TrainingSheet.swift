import HandbookModel

/// The sheet on which those who were trained on a regulation sign.
struct TrainingSheet {
  let maker: FormMaker
  /// Whom the regulation gives something to do, in the order of the vocabulary.
  let audience: [RoleID]

  /// Room for at least so many people; another copy is printed for more.
  private static let participants = 10

  var form: Form {
    let title = maker.phrase("training-sheet.title")
    let preparer = maker.document.control.prepared?.role?.value ?? audience.first ?? .visitor
    return maker.form(
      .training, title: title, rows: TrainingSheet.participants
    ) { rows in
      FormPart(
        title: nil, sections: [maker.identity, maker.news, training, participants(rows)],
        signatures: [
          maker.signature("trainer", of: preparer, .compile),
          maker.signature("organised-by", of: preparer, .review),
        ])
    }
  }

  private var training: FormSection {
    var fields = [
      maker.field("date", .date, .half), maker.field("time", .time, .half),
      maker.field("place", .text, .half), maker.field("trainer", .text, .half),
      maker.field("training-content", .lines),
    ]
    fields[4].lines = 2
    if !audience.isEmpty {
      let roles = maker.name { _, writer in writer.list(audience.map(writer.role), .all) }
      fields.append(maker.field("audience", .fixed, text: roles))
    }
    var assessment = maker.field("assessment", .choice)
    assessment.options = .listed(
      ["oral", "written", "exercise", "none"].map { way in
        Field.Option(id: way, name: maker.phrase("assessment.\(way)"))
      })
    return maker.section("training", fields + [assessment])
  }

  private func participants(_ rows: Int) -> FormSection {
    maker.section(
      "participants", .blank(rows),
      [
        maker.field("person", .text), maker.field("role", .text), maker.field("signature", .text),
        maker.field("result", .text),
      ])
  }
}
