import Diagnostics

@testable import HandbookModel

extension Sample {
  var vocabulary: Vocabulary {
    var vocabulary = Vocabulary()
    vocabulary.roles = EntryTable(roles)
    vocabulary.kinds = EntryTable(kinds)
    vocabulary.events = EntryTable([
      Event(id: EventID("contract"), name: name, range: at("group"), isSpan: true)
    ])
    vocabulary.methods = EntryTable(
      Method.Presence.allCases.map {
        Method(
          id: MethodID($0.rawValue), name: name, range: at("group"), parents: ids("visit"),
          presence: $0)
      })
    vocabulary.axes = EntryTable(axes)
    vocabulary.denominators = EntryTable(denominators)
    vocabulary.measures = EntryTable([
      Measure(id: MeasureID("problems"), name: name, range: at("group"), unit: "次")
    ])
    vocabulary.contacts = EntryTable([
      ContactGroup(
        id: ContactGroupID("family"), name: name, range: at("group"), members: ids("owner"),
        minimum: 2)
    ])
    vocabulary.topics = EntryTable([Topic(id: TopicID("effect"), name: name, range: at("group"))])
    return vocabulary
  }

  private var roles: [Role] {
    Role.Sort.allCases.map {
      Role(
        id: RoleID($0.rawValue), name: name, range: at("group"), sort: $0, level: "group",
        reportsTo: put(RoleID("body"), "客服主管"), partOf: ids("body"), isInPerson: true)
    }
  }

  private var kinds: [VisitKind] {
    VisitKind.Unit.allCases.map {
      VisitKind(
        id: KindID($0.rawValue), name: name, range: at("group"), parents: ids("case"),
        hasCompleteParts: true, event: put(EventID("contract")), unit: $0,
        feature: put("group"))
    }
  }

  private var axes: [SegmentAxis] {
    SegmentAxis.Bearer.allCases.map {
      SegmentAxis(
        id: AxisID($0.rawValue), name: name, range: at("group"), bearer: $0, unit: "m2",
        values: [
          SegmentValue(
            id: SegmentID("large"), name: name, range: at("group"), predicate: put("3"),
            definition: .measure(
              MeasureID("buyers"), NumericInterval(lower: .init(3, isIncluded: true), upper: nil)))
        ])
    }
  }

  private var denominators: [Denominator] {
    CalendarPeriod.allCases.map {
      Denominator(
        id: DenominatorID($0.rawValue), name: name, range: at("group"),
        of: put(.population("households")), period: $0)
    } + [
      Denominator(
        id: DenominatorID("complaints"), name: name, range: at("group"),
        of: put(.kind(KindID("case"))), period: .month)
    ]
  }
}
