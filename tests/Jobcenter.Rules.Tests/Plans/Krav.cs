using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The requirements that plans ask most, each made of its measure, comparison and pace.</summary>
internal static class Krav
{
    public static Resultatkrav FullTimePersonChange(
        RuleLabel label,
        BenefitGroup group,
        BaselineSpan span,
        Fraction limit
    ) =>
        new(
            label,
            new Measure.FullTimePersons(group),
            new LimitComparison.Change(limit),
            new Pace.OnALine(span.Baseline, span.Deadline)
        );

    public static Resultatkrav FullTimePersonChangeAgainstCountry(
        RuleLabel label,
        BenefitGroup group,
        BaselineSpan span
    ) =>
        new(
            label,
            new Measure.FullTimePersons(group),
            new LimitComparison.BetterThan(Area.Country),
            new Pace.AsOfNow(span.Deadline, span.Baseline)
        );

    public static Resultatkrav PopulationShareAgainstCountry(
        RuleLabel label,
        BenefitGroup group,
        BaselineSpan span,
        ShareReading reading = ShareReading.Level
    ) =>
        new(
            label,
            new Measure.PopulationShare(group),
            new LimitComparison.BetterThan(Area.Country, First(reading)),
            new Pace.AsOfNow(span.Deadline, span.Baseline)
        );

    public static Resultatkrav BenchmarkRank(RuleLabel label, MeasuringPeriod year, int limit) =>
        new(label, new Measure.BenchmarkRank(), new LimitComparison.AtMost(new(limit)), new Pace.AsOfNow(year));

    public static Resultatkrav EducationExitsInYear(
        RuleLabel label,
        MeasuringPeriod period,
        int target,
        CitizenState benefit = CitizenState.EducationAssistance,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth,
        int windowDays = 30
    ) => Count(label, period, target, new Measure.Exits(BenefitGroup.Of(benefit), To: null, courseBreak, windowDays));

    public static Resultatkrav PersonCount(RuleLabel label, MeasuringPeriod period, int target) =>
        Count(label, period, target, new Measure.CountedElsewhere());

    public static Resultatkrav ParticipantCount(
        RuleLabel label,
        MeasuringPeriod period,
        int target,
        string project,
        ParticipationEvent counted = ParticipationEvent.Begun,
        VisitationCategory? category = null
    ) => Count(label, period, target, new Measure.Participants(project, counted, category));

    public static Resultatkrav ParticipantsWithinMonths(
        RuleLabel label,
        string project,
        LocalDate from,
        int target,
        int months
    ) =>
        new(
            label,
            new Measure.Participants(project, Months: months),
            new LimitComparison.AtLeast(new(target)),
            new Pace.AsOfNow(Deadline: null, From: from)
        );

    public static Resultatkrav FlexJobShare(
        RuleLabel label,
        MeasuringPeriod period,
        Share limit,
        LocalDate? baselineOn = null
    ) =>
        new(
            label,
            new Measure.FlexJobShare(),
            new LimitComparison.AtLeast(limit.Value),
            new Pace.AsOfNow(period, baselineOn is { } day ? MeasuringPeriod.OfDay(day) : null)
        );

    public static Resultatkrav FlexJobShareAgainstCountry(RuleLabel label, LocalDate baseline, LocalDate deadline) =>
        new(
            label,
            new Measure.FlexJobShare(),
            new LimitComparison.BetterThan(Area.Country),
            new Pace.AsOfNow(MeasuringPeriod.OfDay(deadline), MeasuringPeriod.OfDay(baseline))
        );

    public static Resultatkrav ShortCourseShare(
        RuleLabel label,
        MeasuringPeriod period,
        Share limit,
        CitizenState benefit,
        int months
    ) => Share(label, limit, period, new Measure.ShortCourses(BenefitGroup.Of(benefit), months));

    public static Resultatkrav HourProgressionShare(
        RuleLabel label,
        MeasuringPeriod period,
        Share limit,
        WeeklyHours atMost
    ) => Share(label, limit, period, new Measure.HourProgression(atMost));

    public static Resultatkrav ArrivalEmploymentShare(
        RuleLabel label,
        MeasuringPeriod period,
        Share limit,
        LocalDate arrivedFrom,
        int years,
        EmploymentReading reading = EmploymentReading.Within
    ) => Share(label, limit, period, new Measure.ArrivalEmployment(arrivedFrom, years, First(reading)));

    public static Resultatkrav AreaEffortShare(
        RuleLabel label,
        MeasuringPeriod period,
        Share limit,
        string housingArea,
        VisitationCategory category,
        int? minAge = null,
        int? maxAge = null
    ) => Share(label, limit, period, new Measure.AreaEffort(housingArea, category, minAge, maxAge));

    public static Resultatkrav BrancheEffortShare(RuleLabel label, MeasuringPeriod period, Share limit) =>
        Share(label, limit, period, new Measure.BrancheEffort());

    public static Resultatkrav ParticipantEmploymentShare(
        RuleLabel label,
        string project,
        LocalDate from,
        LocalDate until,
        Share limit
    ) => Share(label, limit, MeasuringPeriod.OfDay(until), new Measure.ParticipantsInWork(project), from);

    public static Resultatkrav DigitalToolsShare(
        RuleLabel label,
        string project,
        LocalDate from,
        LocalDate until,
        Share limit
    ) => Share(label, limit, MeasuringPeriod.OfDay(until), new Measure.DigitalTools(project), from);

    public static Resultatkrav UnbrokenPlacementShare(
        RuleLabel label,
        string project,
        LocalDate from,
        LocalDate until,
        Share limit,
        ImmutableArray<PlacementKind> kinds,
        int maxPauseDays
    ) =>
        Share(
            label,
            limit,
            MeasuringPeriod.OfDay(until),
            new Measure.UnbrokenPlacements(project, kinds, maxPauseDays),
            from
        );

    public static Resultatkrav Deliverable(RuleLabel label, LocalDate deadline) =>
        new(
            label,
            new Measure.Deliverable(),
            new LimitComparison.AtLeast(Fraction.One),
            new Pace.AsOfNow(MeasuringPeriod.OfDay(deadline))
        );

    public static Resultatkrav FullTimePersonReduction(
        RuleLabel label,
        CitizenState benefit,
        BaselineSpan span,
        MeasuringPeriod first,
        int reduction,
        CourseSelection courses = CourseSelection.All,
        ReductionReading reading = ReductionReading.Yearly,
        int longTermYears = 1
    ) =>
        new(
            label,
            new Measure.FullTimePersons(BenefitGroup.Of(benefit), First(courses), longTermYears),
            new LimitComparison.Change(new(-reduction)),
            new Pace.EachPeriod(span.Baseline, first, span.Deadline, First(reading))
        );

    /// <summary>The same requirement decided by another reading.</summary>
    public static Resultatkrav DecidedBy(this Resultatkrav requirement, ShareReading reading) =>
        requirement.With(
            comparison: new LimitComparison.BetterThan(
                ((LimitComparison.BetterThan)requirement.Comparison).With,
                First(reading)
            )
        );

    public static Resultatkrav DecidedBy(this Resultatkrav requirement, EmploymentReading reading) =>
        requirement.With((Measure.ArrivalEmployment)requirement.Measure with { InWork = First(reading) });

    public static Resultatkrav DecidedBy(
        this Resultatkrav requirement,
        CourseSelection courses,
        ReductionReading reading
    )
    {
        var pace = (Pace.EachPeriod)requirement.Pace;
        return requirement.With(
            (Measure.FullTimePersons)requirement.Measure with
            {
                Courses = First(courses),
            },
            pace: new Pace.EachPeriod(pace.Baseline ?? default, pace.First, pace.Deadline ?? default, First(reading))
        );
    }

    private static Resultatkrav Count(RuleLabel label, MeasuringPeriod period, int target, Measure measure) =>
        new(label, measure, new LimitComparison.AtLeast(new(target)), new Pace.InProportion(period));

    private static Resultatkrav Share(
        RuleLabel label,
        Share limit,
        MeasuringPeriod period,
        Measure measure,
        LocalDate? from = null
    ) => new(label, measure, new LimitComparison.AtLeast(limit.Value), new Pace.AsOfNow(period, From: from));

    // One of an enum of two decides; the other is shown.
    private static ImmutableArray<T> First<T>(T reading)
        where T : struct, Enum => [reading, .. Enum.GetValues<T>().Where(r => !r.Equals(reading))];
}

/// <summary>From a baseline to a deadline.</summary>
public readonly record struct BaselineSpan(MeasuringPeriod Baseline, MeasuringPeriod Deadline)
{
    public int Steps => Deadline.StepsAfter(Baseline);
}
