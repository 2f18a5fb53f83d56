import Diagnostics

/// The table of all rules and codes: what `Checker` runs and `visitbook rules` lists.
public enum RuleRegistry {
  /// By code.
  public static let rules: [any Rule.Type] = [
    MissingSection.self,
    EmptySection.self,
    Numbering.self,
    ControlIncomplete.self,
    ControlOutOfOrder.self,
    EditionHistory.self,
    AnnouncedButMissing.self,
    CutOffText.self,
    PlaceholderLeft.self,
    VagueLimit.self,
    RelatedDocuments.self,
    PersonalData.self,
    ProseContradictsTable.self,
    MixedScript.self,
    VisitWithoutResponsible.self,
    ResponsibleByDefault.self,
    RoleWithoutDuty.self,
    RoleAlias.self,
    ConflictingResponsible.self,
    SelfApproval.self,
    UnusedRole.self,
    DutyOnlyInProse.self,
    RoleOrder.self,
    VisitWithoutTime.self,
    ImpossibleWindow.self,
    WindowWithoutAnchor.self,
    OpenEndedWindow.self,
    VisitWithoutRate.self,
    BlankRate.self,
    DelegatedRate.self,
    RateWithoutWindow.self,
    TierGap.self,
    TierOverlap.self,
    SequenceOutOfOrder.self,
    EndlessSeries.self,
    StageAfterEnd.self,
    SignatureByPhone.self,
    VisitWithoutRecord.self,
    EqualKindsDiffer.self,
    ContactHoursClash.self,
    CallLength.self,
    WorkingDaysWithoutCalendar.self,
    ContactsIncomplete.self,
    ClauseWithoutEffect.self,
    EventCycle.self,
    MethodOutsideScope.self,
    UnusedForm.self,
    FormLacksField.self,
    FormLacksSignature.self,
    RecordIncomplete.self,
    PageCodeMissing.self,
    ArchiveBeforeSummary.self,
    SummaryBeforePeriodEnd.self,
    BoundNotStated.self,
    VisitAfterSummary.self,
    EscalationIncomplete.self,
    WeakDuty.self,
    TargetIncomplete.self,
    SameTargetTwice.self,
    PenaltyWithoutAmount.self,
    ScriptDeadEnd.self,
    RouteOutOfOrder.self,
    RequirementNotCovered.self,
    LaterThanAllowed.self,
    RateBelow.self,
    MethodNotAllowed.self,
    RoleBelow.self,
    OtherForm.self,
    RetentionOutside.self,
    ReportLater.self,
    ParentEdition.self,
    PlanNotApproved.self,
    RateUnreachable.self,
    DateOutsideWindow.self,
    JointVisitorMissing.self,
    DelegationInPlan.self,
    ContradictoryParents.self,
    TranslationMissing.self,
    TranslationDiffers.self,
    TranslationOutdated.self,
    TermInconsistent.self,
  ]

  /// What is known of every code that can be reported, by code: the rules', and those of the
  /// stages before and after.
  public static let catalogue: [RuleInfo] =
    (rules.map { $0.info } + FileCodes.all + TextCodes.all + ReferenceCodes.all + ValueCodes.all
    + AcceptanceCodes.all + TemplateCodes.all)
    .sorted { $0.code < $1.code }

  /// Nil for a code that nothing reports.
  public static func info(_ code: RuleCode) -> RuleInfo? { catalogue.first { $0.code == code } }

  /// Codes that are fixed but not built yet, by code.
  public static var pending: [PendingCode] { PendingCode.all }
}
