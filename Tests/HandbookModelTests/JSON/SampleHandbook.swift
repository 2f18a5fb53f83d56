import Diagnostics

@testable import HandbookModel

extension Sample {
  var workspace: Workspace { Workspace(handbooks: [group] + usedHandbooks + [handbook]) }

  /// It says hardly anything: what is left out can be seen.
  private var group: Handbook {
    Handbook(
      id: HandbookID("group"), title: name, organisation: name, languages: [.zhHans],
      range: at("group"))
  }

  /// For the conventions that one handbook cannot have at once.
  private var usedHandbooks: [Handbook] {
    Conventions.HolidayShift.allCases.map {
      var handbook = group
      handbook.id = HandbookID("group-\($0)")
      handbook.conventions.before = .inclusive
      handbook.conventions.after = .exclusive
      handbook.conventions.dayOne = .sameDay
      handbook.conventions.onHoliday = $0
      handbook.theme = HandbookTheme()
      handbook.theme?.print = put(.modern, "group")
      return handbook
    }
  }

  private var handbook: Handbook {
    var handbook = Handbook(
      id: HandbookID("property-services"), title: nameWithAliases, organisation: traditional,
      languages: Language.allCases, range: at("property-services"))
    handbook.uses = [put(HandbookID("group"), "group")]
    handbook.calendars = [calendar]
    handbook.conventions.before = .exclusive
    handbook.conventions.after = .inclusive
    handbook.external = [
      ExternalDocument(title: name, number: "GB/T 1", range: at("group")),
      ExternalDocument(title: name, number: nil, range: at("group")),
    ]
    for sort in Document.Sort.allCases { handbook.requirements.sections[sort] = [put("visits")] }
    handbook.requirements.plan = [put("title")]
    handbook.severities = severities
    handbook.privacy = name
    handbook.sheetLanguages = Language.allCases
    handbook.slots = [Slot(id: put("caller", "group"), name: name)]
    handbook.theme = HandbookTheme(
      logo: put("logo.svg", "group"),
      colour: put(Colour(red: 0x12, green: 0x34, blue: 0x56), "group"),
      values: [.init(key: put("motto", "group"), text: put("...", "group"))])
    handbook.theme?.print = put(.official, "group")
    handbook.theme?.fonts = HandbookTheme.Font.Use.allCases.map {
      .init(use: $0, path: put("fonts/\($0).ttf", "group"))
    }
    handbook.conversions = ScriptConversion.Usage.allCases.map {
      ScriptConversion(
        language: put(.zhHant, "group"), source: put(.zhHans, "group"), usage: put($0, "group"))
    }
    handbook.vocabulary = vocabulary
    handbook.documents = documents
    handbook.forms = [form, formOfGroup] + otherForms
    handbook.plans = [plan, companyPlan]
    return handbook
  }

  private var traditional: LocalizedName { LocalizedName([(.zhHant, [put("手册")])]) }

  /// Handed down by the used handbook, where it is printed.
  private var formOfGroup: Form {
    var form = form
    form.key.handbook = HandbookID("group")
    return form
  }

  private var calendar: WorkingCalendar {
    WorkingCalendar(
      id: CalendarID("mainland"), range: at("group"), week: Set(Weekday.allCases), covers: year,
      holidays: [year], workdays: [put(day(2, 28), "2026-01-01")])
  }

  private var severities: [SeverityOverride] {
    [Severity.error, .warning, .information, nil].map {
      SeverityOverride(code: put(RuleCode(106)), glob: $0 == .error ? nil : "plans/*", severity: $0)
    }
  }
}
