import Diagnostics

@testable import HandbookModel

extension Sample {
  var form: Form {
    var form = Form(
      key: formKey, title: name, number: put("5.1"), edition: put("3"), range: at(" 回访工作标准作业规程"),
      idRange: at("《业主回访记录表》"))
    form.effective = put(day(7, 1), "2026-01-01")
    form.languages = Language.allCases
    form.header = name
    form.footer = name
    form.serial = Serial(pattern: put("30%"), per: .year, check: .none)
    form.copies = [
      Copy(keeper: put(RoleID("post"), "客服主管"), name: name, colour: name),
      Copy(keeper: put(RoleID("post"), "客服主管")),
    ]
    form.extends = put(FormID("record"), "《业主回访记录表》")
    form.parts = [FormPart(title: name, sections: sections, signatures: signatureFields)]
    form.parts[0].usedBy = [put(.kind(KindID("case")), "group"), put(.step("rectify"), "group")]
    return form
  }

  /// Forms of the words that one form cannot have at once.
  var otherForms: [Form] {
    Serial.Span.allCases.map {
      var form = Form(
        key: formKey, title: name, number: put("5.1"), edition: put("3"), range: at("group"),
        idRange: at("group"))
      form.medium = .system
      form.size = .a5
      form.orientation = .landscape
      form.isSuperseded = true
      form.serial = Serial(pattern: put("30%"), per: $0, check: .mod97)
      form.parts = [FormPart(title: nil, sections: [], signatures: [])]
      return form
    }
  }

  private var sections: [FormSection] {
    let lists: [ComputedList] = [
      .kinds, .contacts, .methods, .topics, .segments(AxisID("site")),
    ]
    let rows: [FormTable.Rows] =
      [.blank(3), .named([name])]
      + lists.map { .computed($0, of: put(DocumentID("return-visit"))) }
    return [FormSection(title: name, content: .fields(fields))]
      + rows.map {
        var table = FormTable(rows: $0, columns: [field(.text)], range: at("投诉回访"))
        table.rowTitle = name
        return FormSection(title: name, content: .table(table))
      }
  }

  private func field(_ sort: Field.Sort) -> Field {
    Field(id: FieldID(sort.rawValue), name: name, sort: sort, range: at("投诉回访"))
  }

  private var fields: [Field] {
    let facts = Field.Fact.allCases.map {
      var field = field(.text)
      field.records = put($0)
      return field
    }
    let printed = Field.Printed.allCases.map {
      var field = field(.fixed)
      field.prints = $0
      return field
    }
    let widths = Field.Width.allCases.map {
      var field = field(.number)
      field.width = $0
      return field
    }
    return Field.Sort.allCases.map(field) + facts + printed + widths + choices
  }

  private var choices: [Field] {
    var listed = field(.choice)
    listed.unit = name
    listed.text = name
    listed.options = .listed([.init(id: "yes", name: name)])
    listed.topic = put(TopicID("effect"))
    listed.when = dependence
    var computed = field(.choice)
    computed.options = .computed(.kinds)
    return [listed, computed]
  }

  private var dependence: Field.Dependence {
    .init(field: put(FieldID("choice")), options: [put("30%")])
  }

  private var signatureFields: [SignatureField] {
    SignatureField.Act.allCases.map {
      var signature = SignatureField(
        id: FieldID("owner"), name: name, role: put(RoleID("party"), "客服主管"), does: $0,
        range: at("投诉回访"))
      signature.when = dependence
      return signature
    }
  }
}
