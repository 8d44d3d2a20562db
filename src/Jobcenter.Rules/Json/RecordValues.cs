using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using static Jobcenter.Rules.Forms.ValueForms;
using static Jobcenter.Rules.Json.ScalarValues;

namespace Jobcenter.Rules.Json;

/// <summary>The values and inputs that have members.</summary>
internal static class RecordValues
{
    private static readonly LocalDate s_day = new(2000, 1, 1);
    private static readonly BilingualText s_text = BilingualText.Same("?");
    private static readonly SourceReference s_source = new("?");
    private static readonly Form<Fraction> s_amount = NotNegative(static f => f, static f => f);
    private static readonly WholeForm s_number = new(0, int.MaxValue);
    private static readonly WholeForm s_minutes = new(0, FieldKinds.MinutesPerDay);
    private static readonly Form<VisitationCategory> s_category = ScalarValues.Word<VisitationCategory>();
    private static readonly Form<EducationLevel> s_education = ScalarValues.Word<EducationLevel>();
    private static readonly Form<Sex> s_sex = ScalarValues.Word<Sex>();
    private static readonly Form<CitizenState> s_state = ScalarValues.Word<CitizenState>();

    private static readonly Form<RowLocation> s_location = Of<RowLocation>(
        default,
        static (m, v) => new(m.May(v.File, Text), m.Has(v.Line, Count))
    );

    private static readonly Form<RowFault> s_fault = Of(
        new RowFault("?", "?", s_text),
        static (m, v) => new(m.Has(v.Column, AnyText), m.Has(v.Value, AnyText), m.Has(v.Reason, LabelForms.Text))
    );

    private static readonly Form<DateInterval> s_days = Of(
        new DateInterval(s_day, s_day),
        static (m, v) => new(m.Has(v.Start, Day), m.Has(v.End, Day))
    );

    public static Form<Note> Note { get; } =
        Of(
            new Note(default, s_text),
            static (m, v) => new(m.Has(v.Kind, ScalarValues.Word<NoteKind>()), m.Has(v.Text, LabelForms.Text))
        );

    public static Form<Placement> Placement { get; } =
        Of<Placement>(
            default,
            static (m, v) =>
                new(m.Has(v.Kind, ScalarValues.Word<PlacementKind>()), m.May(v.From, Day), m.May(v.To, Day))
                {
                    Programme = m.May(v.Programme, Text),
                    Sector = m.May(v.Sector, ScalarValues.Word<PlacementSector>()),
                    Branche = m.May(v.Branche, Text),
                    Employer = m.May(v.Employer, Text),
                    AgreedOn = m.May(v.AgreedOn, Day),
                    Hours = m.May(v.Hours, Hours),
                    AlignedOn = m.May(v.AlignedOn, Day),
                    FollowedUpOn = m.May(v.FollowedUpOn, Day),
                }
        );

    public static Form<SequenceExit> Exit { get; } =
        Of<SequenceExit>(
            new(default, s_day),
            static (m, v) =>
                new(m.Has(v.Kind, ScalarValues.Word<ProjectExit>()), m.Has(v.On, Day), m.May(v.Until, Day))
                {
                    HasUnknownEnd = m.Or(v.HasUnknownEnd, Flag),
                }
        );

    public static Form<EmployerStaffing> Staffing { get; } =
        Of<EmployerStaffing>(
            default,
            static (m, v) =>
                new()
                {
                    Heads = m.May(v.Heads, s_number),
                    PlacedHeads = m.May(v.PlacedHeads, s_number),
                    FullTimeEquivalents = m.May(v.FullTimeEquivalents, s_amount),
                    PlacedFullTimeEquivalents = m.May(v.PlacedFullTimeEquivalents, s_amount),
                    StaffNow = m.May(v.StaffNow, s_amount),
                    AverageStaff = m.May(v.AverageStaff, s_amount),
                    BudgetStaff = m.May(v.BudgetStaff, s_amount),
                }
        );

    public static Form<PlacementCircumstances> Circumstances { get; } =
        Of(
            new PlacementCircumstances(),
            static (m, v) =>
                new()
                {
                    TargetGroup = m.May(v.TargetGroup, new WholeForm(LegalGroups.First, LegalGroups.Last)),
                    IsClearlyEducationReady = m.May(v.IsClearlyEducationReady, Flag),
                    IsJobReady = m.May(v.IsJobReady, Flag),
                    SupportSince = m.May(v.SupportSince, Day),
                    BirthDate = m.May(v.BirthDate, Day),
                    IsSingleProvider = m.May(v.IsSingleProvider, Flag),
                    HasQualifyingEducation = m.May(v.HasQualifyingEducation, Flag),
                    HasReducedWorkCapacity = m.May(v.HasReducedWorkCapacity, Flag),
                    LastEmployer = m.May(v.LastEmployer, Text),
                    IsExtended = m.Or(v.IsExtended, Flag),
                    FurtherExtensions = m.Or(v.FurtherExtensions, new WholeForm(0, 100)),
                    IsSubsidyExtended = m.Or(v.IsSubsidyExtended, Flag),
                    Staffing = m.Or(v.Staffing, Staffing),
                },
            static c =>
                c.HasLooseExtensions
                    ? (
                        "furtherExtensions",
                        new(
                            "0, når isExtended ikke er true: en praktik forlænges først til 26 uger",
                            "0 unless isExtended is true: a company internship is prolonged to 26 weeks first"
                        )
                    )
                    : null
        );

    public static ImmutableArray<JsonValue> All { get; } =
    [
        Value(LabelForms.Text),
        Value(LabelForms.Source),
        Value(Tally.Form),
        Value(Note),
        Value(Placement),
        Value(Exit),
        Value(Staffing),
        Value(Circumstances),
        Record(
            new RuleLabel("?", s_text, s_source),
            static (m, v) =>
                new(
                    m.Has(v.Id, Text),
                    m.Has(v.Title, LabelForms.Text),
                    m.Has(v.Source, LabelForms.Source),
                    m.Or(v.Strength, ScalarValues.Word<Strength>()),
                    m.Or(v.Notes, Any(Note))
                )
        ),
        Record<Quantity>(
            default,
            static (m, v) => new(m.Has(v.Amount, Exact), m.Has(v.Unit, ScalarValues.Word<QuantityUnit>()))
        ),
        Record<Portion>(
            default,
            static (m, v) =>
                new(m.Has(v.Yes, s_number), m.Has(v.No, s_number), m.Or(v.Unknown, s_number), m.Or(v.Pending, s_number))
        ),
        Record<RowCounts>(
            default,
            static (m, v) => new(m.Has(v.Read, Count), m.Has(v.Refused, Count)) { Repeated = m.Or(v.Repeated, Count) }
        ),
        Value(s_location),
        Record(
            new RefusedRow(default, new RowFault("?", "?", s_text)),
            static (m, v) => new(m.Or(v.Location, s_location), m.Has(v.Faults, Each(s_fault)))
        ),
        Record(
            BenefitGroup.PublicSupport,
            static (m, v) => new(m.Has(v.Id, Text), m.Has(v.Name, LabelForms.Text), [.. m.Has(v.States, Each(s_state))])
        ),
        Record(
            new FigureKey(FigureMeasure.Population, Area.Country, MeasuringPeriod.OfYear(2000)),
            static (m, v) => new(m.Has(v.Measure, FigureMeasures), m.Has(v.Area, AnyArea), m.Has(v.Period, AnyPeriod))
        ),
        Record(
            CountingOptions.Jobindsats,
            static (m, v) =>
                new()
                {
                    Convention = m.Or(v.Convention, ScalarValues.Word<CountingConvention>()),
                    HoursOrder = m.Or(v.HoursOrder, Each(s_state)),
                }
        ),
        Record(
            new JobOrder("?", "?", 1, s_day),
            static (m, v) =>
                new(
                    m.Has(v.Id, Text),
                    m.Has(v.TrackId, Text),
                    m.Has(v.Places, new WholeForm(1, JobOrder.MostPlaces)),
                    m.Has(v.DueOn, Day),
                    m.May(v.OrderedOn, Day)
                )
        ),
        Record(
            new PlacementSequence("?", s_day),
            static (m, v) =>
                new(
                    m.Has(v.Citizen, Text),
                    m.Has(v.Start, Day),
                    m.Or(v.Placements, Any(Placement)),
                    m.Or(v.Undecided, Any(Placement))
                )
                {
                    Programme = m.May(v.Programme, Text),
                    End = m.May(v.End, Day),
                    Exit = m.May(v.Exit, Exit),
                    TargetGroup = m.May(v.TargetGroup, Text),
                    ArrivalDate = m.May(v.ArrivalDate, Day),
                    GroupCourse = m.May(v.GroupCourse, s_days),
                }
        ),
        Record<Spell>(
            default,
            static (m, v) =>
                new(
                    m.Has(v.State, s_state),
                    m.Has(v.From, Day),
                    m.May(v.To, Day),
                    m.Or(v.Category, s_category),
                    m.May(v.Hours, Hours)
                )
        ),
        .. ContactValues.All,
        Record<Participation>(
            new("?", s_day),
            static (m, v) =>
                new(
                    m.Has(v.Project, Text),
                    m.Has(v.From, Day),
                    m.May(v.To, Day),
                    m.May(v.Exit, ScalarValues.Word<ProjectExit>()),
                    m.May(v.UsesDigitalTools, Flag)
                )
        ),
        Record(
            new Citizen("?", Area.Municipality(101)),
            static (m, v) =>
                new(m.Has(v.Id, Text), m.Has(v.Municipality, Municipality))
                {
                    BirthDate = m.May(v.BirthDate, Day),
                    Sex = m.May(v.Sex, s_sex),
                    HousingArea = m.May(v.HousingArea, Text),
                    ArrivalDate = m.May(v.ArrivalDate, Day),
                    ResidenceBasis = m.May(v.ResidenceBasis, ScalarValues.Word<ResidenceBasis>()),
                    Education = m.May(v.Education, s_education),
                    GraduatedOn = m.May(v.GraduatedOn, Day),
                    IsImmigrant = m.May(v.IsImmigrant, Flag),
                    InIntroductionProgramme = m.May(v.InIntroductionProgramme, Flag),
                    HasEducationOrder = m.May(v.HasEducationOrder, Flag),
                    IsMostVulnerable = m.May(v.IsMostVulnerable, Flag),
                }
        ),
        Record(
            new CitizenSituation(s_day),
            static (m, v) =>
                new(m.Has(v.Date, Day))
                {
                    States = m.May(v.States, States),
                    Category = m.May(v.Category, s_category),
                    HasSeveralCategories = m.Or(v.HasSeveralCategories, Flag),
                    FirstContactOn = m.May(v.FirstContactOn, Day),
                    BirthDate = m.May(v.BirthDate, Day),
                    Education = m.May(v.Education, s_education),
                    GraduatedOn = m.May(v.GraduatedOn, Day),
                    InIntroductionProgramme = m.May(v.InIntroductionProgramme, Flag),
                    IsRegisteredUnemployed = m.May(v.IsRegisteredUnemployed, Flag),
                    NeedsEffort = m.May(v.NeedsEffort, Flag),
                    HasEducationOrder = m.May(v.HasEducationOrder, Flag),
                    HasResidenceBasis = m.May(v.HasResidenceBasis, Flag),
                    ArrivalDate = m.May(v.ArrivalDate, Day),
                    Sex = m.May(v.Sex, s_sex),
                    IsImmigrant = m.May(v.IsImmigrant, Flag),
                    HousingArea = m.May(v.HousingArea, Text),
                    CashAssistanceSince = m.May(v.CashAssistanceSince, Day),
                    CashAssistanceDaysInTenYears = m.May(v.CashAssistanceDaysInTenYears, s_number),
                    UnemployedSince = m.May(v.UnemployedSince, Day),
                    RessourceforloebSince = m.May(v.RessourceforloebSince, Day),
                    RehabilitationSince = m.May(v.RehabilitationSince, Day),
                    SicknessNoticeOn = m.May(v.SicknessNoticeOn, Day),
                    ExpectedMonths = m.May(v.ExpectedMonths, s_number),
                    HasProblemsBeyondUnemployment = m.May(v.HasProblemsBeyondUnemployment, Flag),
                    IsBetweenCategories = m.May(v.IsBetweenCategories, Flag),
                    HasLittleSchooling = m.May(v.HasLittleSchooling, Flag),
                    IsOffender = m.May(v.IsOffender, Flag),
                    LacksFewModules = m.May(v.LacksFewModules, Flag),
                }
        ),
    ];

    private static JsonValue Record<T>(T other, Func<Members, T, T> make)
        where T : notnull => Value(Of(other, make));

    private static RecordForm<T> Of<T>(
        T other,
        Func<Members, T, T> make,
        Func<T, (string Member, BilingualText Allowed)?>? misfit = null
    )
        where T : notnull => new(other, make, misfit);
}
