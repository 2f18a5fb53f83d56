import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads forms/*.yaml. `FieldReader` reads what stands in sections, `FormExtension` adds to a form
/// what another adds to it, `FormLinks` holds the links between fields.
struct FormFileReader {
  private let map: Mapping
  private let handbook: Handbook
  private let isInCircle: Bool
  private let fields: FieldReader
  private let roles: NameReader<Role>
  private var findings: [Diagnostic] = []

  /// The form of one file. The form that it extends must already stand in `handbook.forms`.
  ///
  /// Nil where the file cannot be read at all.
  ///
  /// - Parameter isInCircle: the form that it extends waits, in the end, for this one.
  static func form(
    _ file: ParsedFile, handbook: Handbook, names: HandbookNames, isInCircle: Bool = false,
    into findings: inout [Diagnostic]
  ) -> Form? {
    guard let map = file.yaml.fields(as: FormShape.file, into: &findings) else { return nil }
    var reader = FormFileReader(map, handbook: handbook, names: names, isInCircle: isInCircle)
    let name = FileName(file.file.name)
    var form = reader.form(name)
    form.isSuperseded = name.edition != nil
    FormLinks.check(&form, vocabulary: handbook.vocabulary, into: &reader.findings)
    findings += reader.findings
    return form
  }

  private init(_ map: Mapping, handbook: Handbook, names: HandbookNames, isInCircle: Bool) {
    self.map = map
    self.handbook = handbook
    self.isInCircle = isInCircle
    fields = FieldReader(names)
    roles = names.roleReader
  }

  private mutating func form(_ name: FileName) -> Form {
    NameOfFile.check("id", map.text("id"), is: name.id, of: "file", into: &findings)
    if let edition = name.edition {
      NameOfFile.check("edition", map.text("edition"), is: edition, of: "file", into: &findings)
    }
    let edition = map.string("edition") ?? Located("", at: map.head)
    var form = Form(
      key: FormKey(handbook: handbook.id, id: FormID(name.id), edition: edition.value),
      title: map.name("title", into: &findings),
      number: map.string("number") ?? Located("", at: map.head), edition: edition,
      range: map.range, idRange: map.text("id")?.place ?? map.head)
    form.effective = map.day("effective")
    form.status = map.word("status")?.value ?? .draft
    readLayout(&form)
    readContent(&form)
    return form
  }

  /// The paper is that of the extended form where the file does not say otherwise.
  private mutating func readLayout(_ form: inout Form) {
    form.extends = map.text("extends").map { Located(FormID($0.text), at: $0.place) }
    if let base = base { form.takeLayout(of: base) }
    if map.has("languages") { form.languages = map.languages("languages") }
    if map.has("medium") { form.medium = map.word("medium")?.value ?? .paper }
    if map.has("binding") { form.binding = map.integer("binding")?.value ?? 0 }
    if map.has("pages") { form.pages = map.integer("pages")?.value ?? 1 }
    if map.has("serial") { form.serial = serial() }
    if map.has("copies") { form.copies = map.mappings("copies").compactMap { copy($0) } }
    guard map.has("paper"), let paper = map.text("paper")?.text else { return }
    let parts = paper.split(separator: ",").map { $0.drop { $0 == " " } }
    form.size = Form.Size(rawValue: String(parts[0])) ?? .a4
    form.orientation =
      parts.count > 1 ? Form.Orientation(rawValue: String(parts[1])) ?? .portrait : .portrait
  }

  private var base: Form? {
    map.text("extends").flatMap { handbook.forms.current(FormID($0.text)) }
  }

  private mutating func readContent(_ form: inout Form) {
    if map.has("extends") {
      extend(&form)
    } else if map.has("parts") {
      form.parts = map.mappings("parts").map { part in
        let title = part.optionalName("title", into: &findings)
        var read = fields.part(part, title: title, into: &findings)
        read.usedBy = fields.uses(part)
        return read
      }
    } else {
      form.parts = [fields.part(map, title: nil, into: &findings)]
    }
    if map.has("add"), !map.has("extends") { findings.append(nothingToExtend()) }
  }

  private mutating func extend(_ form: inout Form) {
    guard let base else {
      if let name = map.text("extends") { findings.append(unknownBase(name, of: form)) }
      return
    }
    form.parts = base.parts
    guard !base.fields.isEmpty else { return }
    for addition in map.mappings("add") {
      FormExtension(fields).add(addition, to: &form, into: &findings)
    }
  }

  private func unknownBase(_ name: SourceText, of form: Form) -> Diagnostic {
    guard !isInCircle else {
      return Diagnostic(
        RuleCode(116), .error, at: name.place,
        "The form '\(form.key.id)' extends itself in a circle",
        suggestions: [Suggestion("Give its sections here instead")])
    }
    return UnknownName.finding(
      116, "form", name, among: handbook.forms.map(\.key.id.text),
      explanation: "A form is a file in forms/")
  }

  private func nothingToExtend() -> Diagnostic {
    Diagnostic(
      RuleCode(104), .error, at: map.keyRange("add") ?? map.head, "'extends' is missing",
      explanation: "'add' adds to the form that 'extends' names",
      suggestions: [Suggestion("Add 'extends', or move what is added to 'sections'")])
  }

  private mutating func serial() -> Serial? {
    guard let map = map.mapping("serial"), let pattern = map.text("pattern") else { return nil }
    let span = map.word("per")?.value ?? Serial.Span.year
    Placeholders.checkSerial(pattern, per: span, into: &findings)
    return Serial(
      pattern: Located(pattern.text, at: pattern.place), per: span,
      check: map.word("check")?.value ?? .none)
  }

  private mutating func copy(_ map: Mapping) -> Copy? {
    guard let keeper = map.text("keeper").flatMap({ roles.one($0, into: &findings) }) else {
      return nil
    }
    return Copy(
      keeper: keeper, name: map.optionalName("name", into: &findings),
      colour: map.optionalName("colour", into: &findings))
  }
}
