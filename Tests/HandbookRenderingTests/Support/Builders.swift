import Diagnostics
import HandbookModel

/// Short ways to write model values in tests.
let somewhere = SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)

func at<Value>(_ value: Value, _ range: SourceRange = somewhere) -> Located<Value> {
  Located(value, at: range)
}

func name(_ hans: String, _ en: String) -> LocalizedName {
  LocalizedName([(.zhHans, [at(hans)]), (.en, [at(en)])])
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
  CalendarDay(year: year, month: month, day: day) ?? CalendarDay(ordinal: 0)
}

func field(
  _ id: String, _ hans: String, _ en: String, _ sort: Field.Sort, _ width: Field.Width = .full,
  lines: Int = 1, options: Field.Options? = nil, personal: Bool = false,
  prints: Field.Printed? = nil
) -> Field {
  var field = Field(id: FieldID(id), name: name(hans, en), sort: sort, range: somewhere)
  field.width = width
  field.lines = lines
  field.options = options
  field.isPersonal = personal
  field.prints = prints
  return field
}

func options(_ names: (String, String)...) -> Field.Options {
  .listed(names.map { Field.Option(id: $0.1, name: name($0.0, $0.1)) })
}

func signature(
  _ id: String, _ hans: String, _ en: String, _ role: String, _ act: SignatureField.Act,
  lines: Int = 0
) -> SignatureField {
  var field = SignatureField(
    id: FieldID(id), name: name(hans, en), role: at(RoleID(role)), does: act, range: somewhere)
  field.lines = lines
  return field
}

func within(_ count: Int, _ unit: TimeUnit, of event: String) -> Deadline {
  .phases([
    Window(
      anchor: Anchor(.event(EventID(event))), lower: Bound(Offset(0, unit)),
      upper: Bound(Offset(count, unit)))
  ])
}

func once(_ period: CalendarPeriod, _ unit: VisitKind.Unit? = nil) -> Deadline {
  .frequency(Frequency(period: period, minimum: 1, maximum: 1, unit: unit))
}

func below(_ value: Int) -> NumericInterval {
  NumericInterval(lower: nil, upper: .init(value, isIncluded: false))
}
