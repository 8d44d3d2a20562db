using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Indicators;

/// <summary>The indicators of projects, placements and long courses, each against a reference that looks at the rows day by day.</summary>
public sealed class ProjectIndicatorTests
{
    private const string Project = ProjectCase.Project;
    private static readonly LocalDate s_from = new(2020, 1, 1);

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 200)]
    public void Participants_in_work_agree_with_the_reference(ProjectCase register, LocalDate until, Area area)
    {
        var counted = register.Build().CountParticipantsInWork(Project, area, s_from, LocalDate.Max(until, s_from));
        if (Reference(register, until, area, counted) is { } participants)
        {
            var inWork = participants.Count(c =>
                register.Register.Spells.Any(s =>
                    s.Citizen == c
                    && s.Spell.State == CitizenState.Employment
                    && s.Spell.From <= until
                    && (s.Spell.To ?? until) >= until
                )
            );
            Assert.Equal(new Portion(inWork, participants.Length), counted.Value);
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 200)]
    public void Digital_tools_agree_with_the_reference(ProjectCase register, LocalDate until, Area area)
    {
        var counted = register.Build().CountDigitalTools(Project, area, s_from, LocalDate.Max(until, s_from));
        if (Reference(register, until, area, counted) is { } participants)
        {
            var answers = participants
                .Select(c => Touching(register, c, until).Select(p => p.UsesDigitalTools).ToArray())
                .ToArray();
            Assert.Equal(
                new PartlyKnownPortion(
                    answers.Count(a => a.All(x => x is true)),
                    answers.Count(a => a.Contains(false)),
                    answers.Count(a => !a.Contains(false) && a.Contains(null))
                ),
                counted.Value
            );
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 300)]
    public void Unbroken_placements_agree_with_counting_day_by_day(ProjectCase register, LocalDate until, Area area)
    {
        PlacementKind[] kinds = [PlacementKind.CompanyInternship, PlacementKind.WageSubsidy];
        var counted = register
            .Build()
            .CountUnbrokenPlacements(Project, area, s_from, LocalDate.Max(until, s_from), [.. kinds], 28);
        if (Reference(register, until, area, counted) is not { } participants)
        {
            return;
        }

        bool IsKept(int citizen, Participation p, bool withUnknown)
        {
            var pause = 0;
            foreach (var day in DayByDay.Days(p.From, LocalDate.Min(p.To ?? until, until)))
            {
                var isPlaced = register.Placements.Any(x =>
                    x.Citizen == citizen
                    && kinds.Contains(x.Row.Kind)
                    && (x.Row.Programme == Project || (withUnknown && x.Row.Programme is null))
                    && x.Row.From <= day
                    && (x.Row.To ?? day) >= day
                );
                pause = isPlaced ? 0 : pause + 1;
                if (pause > 28)
                {
                    return false;
                }
            }

            return true;
        }

        var total = default(PartlyKnownPortion);
        foreach (var citizen in participants)
        {
            var rows = Touching(register, citizen, until).ToArray();
            total += PartlyKnownPortion.Of(
                rows.All(p => IsKept(citizen, p, withUnknown: false)) ? true
                : rows.Any(p => !IsKept(citizen, p, withUnknown: true)) ? false
                : null
            );
        }

        Assert.Equal(total, counted.Value);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 200)]
    public void Participants_that_begin_or_complete_agree_with_the_reference(ProjectCase register, LocalDate date)
    {
        var until = LocalDate.Max(date, s_from);
        foreach (var counted in Enum.GetValues<ParticipationEvent>())
        {
            foreach (var category in new VisitationCategory?[] { null, VisitationCategory.JobReady })
            {
                var count = register.Build().CountParticipants(Project, Area.Country, s_from, until, counted, category);
                if (!count.IsKnown)
                {
                    continue;
                }

                var persons = Enumerable
                    .Range(0, RegisterCase.Citizens)
                    .Count(c =>
                        register
                            .Of(c)
                            .Any(p =>
                                (counted == ParticipationEvent.Begun ? p.From : p.To) is { } day
                                && day >= s_from
                                && day <= until
                                && (category is null || IsJobReady(register, c, p.From))
                            )
                    );
                Assert.Equal(persons, count.Value.Persons);
            }
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 200)]
    public void Participants_beyond_the_months_agree_with_the_reference(ProjectCase register, LocalDate date)
    {
        var until = LocalDate.Max(date, s_from);
        var count = register.Build().CountParticipantsBeyond(Project, Area.Country, s_from, until, months: 1);
        if (count.IsKnown)
        {
            Assert.Equal(
                Enumerable
                    .Range(0, RegisterCase.Citizens)
                    .Count(c =>
                        register
                            .Of(c)
                            .Any(p =>
                                p.From >= s_from
                                && DayByDay
                                    .Days(p.From, LocalDate.Min(p.To ?? until, until))
                                    .Any(day => day >= p.From.PlusMonths(1))
                            )
                    ),
                count.Value
            );
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 200)]
    public void Branche_placements_agree_with_the_reference(ProjectCase register, LocalDate until, Area area)
    {
        string[] tracks = ["rengoering", "detailhandel"];
        var last = LocalDate.Max(until, s_from);
        var counted = register.Build().CountBranchePlacements(area, s_from, last, tracks);
        Assert.Equal(last <= register.KnownUntil && !register.Placements.IsEmpty, counted.IsKnown);
        if (counted.IsKnown)
        {
            var begun = register
                .Placements.Where(p => area.IsCountry || RegisterCase.AreaOf(p.Citizen) == area)
                .Where(p => p.Row.From >= s_from && p.Row.From <= last && p.Row.Kind != PlacementKind.Nytteindsats)
                .ToArray();
            Assert.Equal(
                new PartlyKnownPortion(
                    begun.Count(p => p.Row.Branche is { } b && tracks.Contains(b)),
                    begun.Count(p => p.Row.Branche is { } b && !tracks.Contains(b)),
                    begun.Count(p => p.Row.Branche is null)
                ),
                counted.Value
            );
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void Long_term_days_agree_with_counting_day_by_day(
        RegisterCase register,
        CitizenState state,
        MeasuringPeriod period,
        CourseBreak courseBreak
    )
    {
        var counted = register.Build().CountLongTermFullTimePersons(state, period, Area.Country, years: 1, courseBreak);
        Assert.Equal(period.LastDay <= register.KnownUntil, counted.IsKnown);
        if (!counted.IsKnown)
        {
            return;
        }

        var days = 0;
        for (var citizen = 0; citizen < RegisterCase.Citizens; citizen++)
        {
            var courses = DayByDay.Courses(register, citizen, state, courseBreak);
            days += DayByDay
                .Days(period.FirstDay, period.LastDay)
                .Count(day =>
                    register.Spells.Any(s =>
                        s.Citizen == citizen
                        && s.Spell.State == state
                        && s.Spell.From <= day
                        && (s.Spell.To ?? day) >= day
                    ) && courses.Any(c => c.First.PlusYears(1) <= day && (c.Last ?? day) >= day)
                );
        }

        Assert.Equal(new FullTimePersons(new Fraction(days, period.Days)), counted.Value);
    }

    [Theory]
    [InlineData("2019-12-31", true)]
    [InlineData("2020-03-31", true)] // No whole month can lie between 14 February, unseen, and March.
    [InlineData("2020-04-01", false)]
    public void A_course_that_may_have_begun_unseen_makes_the_long_ones_unknown(string from, bool isUncertain)
    {
        var begin = MeasuringPeriod.Parse(from).FirstDay;
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.CashAssistance, begin, new(2020, 12, 31)));
        var register = builder.Build(new(2021, 12, 31), knownFrom: new(2020, 2, 15));
        var counted = register.CountLongTermFullTimePersons(
            CitizenState.CashAssistance,
            MeasuringPeriod.OfMonth(2020, 12),
            Area.Country
        );
        Assert.Equal(isUncertain, !counted.IsKnown);
    }

    [Fact]
    public void A_project_the_register_has_never_heard_of_is_unknown_and_not_empty()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Participation("q", s_from));
        var register = builder.Build(new(2021, 12, 31));
        Assert.False(register.CountParticipants(Project, Area.Country, s_from, s_from).IsKnown);
        Assert.False(register.CountBranchePlacements(Area.Country, s_from, s_from, ["x"]).IsKnown);
        Assert.False(register.CountParticipants("q", Area.Municipality(250), s_from, s_from).IsKnown);
        Assert.Equal(1, register.CountParticipants("q", Area.Municipality(217), s_from, s_from).Value.Persons);
    }

    private static int[]? Reference<T>(ProjectCase register, LocalDate until, Area area, Known<T> counted)
    {
        var exists = DayByDay.CitizensOf(area).Any(c => register.Of(c).Any());
        var last = LocalDate.Max(until, s_from);
        if (until < s_from)
        {
            return null;
        }

        Assert.Equal(exists && last <= register.KnownUntil, counted.IsKnown);
        return counted.IsKnown ? [.. DayByDay.CitizensOf(area).Where(c => Touching(register, c, until).Any())] : null;
    }

    private static IEnumerable<Participation> Touching(ProjectCase register, int citizen, LocalDate until) =>
        register.Of(citizen).Where(p => DayByDay.Days(s_from, until).Any(day => p.From <= day && (p.To ?? day) >= day));

    private static bool IsJobReady(ProjectCase register, int citizen, LocalDate day) =>
        register.Register.Spells.Any(s =>
            s.Citizen == citizen
            && s.Spell.From <= day
            && (s.Spell.To ?? day) >= day
            && (s.Spell.State == CitizenState.UnemploymentBenefit || s.Spell.Category == VisitationCategory.JobReady)
        );
}
