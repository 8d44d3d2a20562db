using FsCheck;
using FsCheck.Fluent;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>Generates plans of all kinds of requirements, groups of their own among them.</summary>
public static class PlanArbitraries
{
    private static readonly BenefitGroup s_own = new(
        "sygdom",
        new("sygdom og afklaring", "sickness and clarification"),
        CitizenState.SicknessBenefit,
        CitizenState.JobClarification
    );

    public static Arbitrary<EmploymentPlan> Plans() =>
        (
            from year in Gen.Choose(1950, 2050)
            from code in Gen.Choose(101, 999)
            from count in Gen.Choose(0, 6)
            from requirements in Gen.CollectToList(Enumerable.Range(1, count), i => Requirement($"P/{i}", year))
            select new EmploymentPlan(
                "P",
                new("Plan med æøå \"og\" <tegn>", "A plan"),
                Area.Municipality(code),
                year,
                [.. requirements]
            )
        ).ToArbitrary();

    private static Gen<Resultatkrav> Requirement(string id, int year) =>
        from strength in Gen.Elements(Enum.GetValues<Strength>())
        from notes in Gen.Choose(0, 2)
        from noteKind in Gen.Elements(Enum.GetValues<NoteKind>())
        let label = new RuleLabel(
            id,
            new("krav", "requirement"),
            new("KILDE", "1.2"),
            strength,
            [.. Enumerable.Repeat(new Note(noteKind, new("bemærk", "note")), notes)]
        )
        from requirement in Gen.OneOf(
            Change(label),
            AgainstCountry(label),
            PopulationShare(label),
            Rank(label, year),
            Exits(label, year),
            Shares(label, year),
            OfProjects(label, year),
            Reductions(label)
        )
        select Titled(requirement);

    // A title names what its requirement has.
    private static Resultatkrav Titled(Resultatkrav requirement)
    {
        var label = requirement.Label;
        BilingualText title =
            requirement.Pace.Baseline is not null ? new("{baseline} til {deadline}", "{baseline} to {deadline}")
            : requirement.Deadline is not null ? new("senest {deadline}", "by {deadline}")
            : label.Title;
        return new(
            new(label.Id, title, label.Source, label.Strength, label.Notes),
            requirement.Measure,
            requirement.Comparison,
            requirement.Pace
        );
    }

    private static Gen<Resultatkrav> Change(RuleLabel label) =>
        from span in Span()
        from counted in Group()
        from numerator in Gen.Choose(1, 300)
        select Krav.FullTimePersonChange(label, counted, span, new(-numerator, 300));

    private static Gen<Resultatkrav> AgainstCountry(RuleLabel label) =>
        from span in Span()
        from counted in Group()
        select Krav.FullTimePersonChangeAgainstCountry(label, counted, span);

    private static Gen<Resultatkrav> PopulationShare(RuleLabel label) =>
        from span in Span()
        from counted in Group()
        from reading in Gen.Elements(Enum.GetValues<ShareReading>())
        select Krav.PopulationShareAgainstCountry(label, counted, span, reading);

    private static Gen<Resultatkrav> Rank(RuleLabel label, int year) =>
        Gen.Choose(1, 98).Select(limit => Krav.BenchmarkRank(label, MeasuringPeriod.OfYear(year), limit));

    private static Gen<Resultatkrav> Exits(RuleLabel label, int year) =>
        from target in Gen.Choose(1, 500)
        from window in Gen.Choose(1, 366)
        from courseBreak in Gen.Elements(Enum.GetValues<CourseBreak>())
        from benefit in Gen.Elements(CitizenStates.Benefits.AsEnumerable())
        select Krav.EducationExitsInYear(label, MeasuringPeriod.OfYear(year), target, benefit, courseBreak, window);

    private static Gen<Resultatkrav> Shares(RuleLabel label, int year) =>
        from numerator in Gen.Choose(1, 30)
        from months in Gen.Choose(1, 24)
        from hours in Gen.Choose(1, WeeklyHours.FullTimeHundredths)
        from flag in Gen.Elements(true, false)
        from kind in Gen.Choose(0, 5)
        let period = MeasuringPeriod.OfYear(year)
        let limit = new Share(new Fraction(numerator, 30))
        select kind switch
        {
            0 => Krav.FlexJobShare(label, period, limit, flag ? period.FirstDay.PlusDays(-1) : null),
            1 => Krav.ShortCourseShare(label, period, limit, CitizenState.Ledighedsydelse, months),
            2 => Krav.HourProgressionShare(label, period, limit, WeeklyHours.FromHundredths(hours)),
            3 => Krav.ArrivalEmploymentShare(
                label,
                period,
                limit,
                period.FirstDay.PlusYears(-4),
                years: 3,
                flag ? EmploymentReading.Within : EmploymentReading.OnTheDay
            ),
            4 => Krav.AreaEffortShare(
                label,
                period,
                limit,
                "Nøjsomhed",
                VisitationCategory.JobReady,
                flag ? 30 : null,
                flag ? 64 : null
            ),
            _ => flag
                ? Krav.PersonCount(label, period, months)
                : Krav.FlexJobShareAgainstCountry(label, period.FirstDay.PlusDays(-1), period.LastDay),
        };

    private static Gen<Resultatkrav> OfProjects(RuleLabel label, int year) =>
        from number in Gen.Choose(1, 30)
        from category in Gen.Elements<VisitationCategory?>(null, VisitationCategory.JobReady)
        from counted in Gen.Elements(Enum.GetValues<ParticipationEvent>())
        from kind in Gen.Choose(0, 6)
        let until = new LocalDate(year, 3, 31)
        let begin = until.PlusDays(-number)
        let limit = new Share(new Fraction(number, 30))
        select kind switch
        {
            0 => Krav.ParticipantEmploymentShare(label, "p", begin, until, limit),
            1 => Krav.DigitalToolsShare(label, "p", begin, until, limit),
            2 => Krav.UnbrokenPlacementShare(
                label,
                "p",
                begin,
                until,
                limit,
                PlacementKinds.CompanyDirected,
                number - 1
            ),
            3 => Krav.Deliverable(label, until),
            4 => Krav.ParticipantCount(label, MeasuringPeriod.OfYear(year), number, "p", counted, category),
            5 => Krav.ParticipantsWithinMonths(label, "p", begin, number, number),
            _ => Krav.BrancheEffortShare(label, MeasuringPeriod.OfQuarter(year, 4), limit),
        };

    private static Gen<Resultatkrav> Reductions(RuleLabel label) =>
        from span in Span()
        from number in Gen.Choose(1, 50)
        from benefit in Gen.Elements(CitizenStates.Benefits.AsEnumerable())
        from courses in Gen.Elements(Enum.GetValues<CourseSelection>())
        from reading in Gen.Elements(Enum.GetValues<ReductionReading>())
        select Krav.FullTimePersonReduction(
            label,
            benefit,
            span,
            span.Baseline.Plus(1 + (number % span.Steps)),
            number,
            courses,
            reading,
            number
        );

    private static Gen<BaselineSpan> Span() =>
        from baseline in Gen.Elements("2020", "2020Q4", "2020M12", "2019Q1")
        from steps in Gen.Choose(1, 12)
        let period = MeasuringPeriod.Parse(baseline)
        select new BaselineSpan(period, period.Plus(steps));

    private static Gen<BenefitGroup> Group() =>
        Gen.Elements(BenefitGroup.PublicSupport, BenefitGroup.Of(CitizenState.CashAssistance), s_own);
}
