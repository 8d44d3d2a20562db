using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>The indicators of projects, placements and long courses, each against a reference that looks at the rows day by day.</summary>
public sealed class ProjectCountsTests
{
    private const string Project = ProjectCase.Project;
    private static readonly LocalDate s_from = new(2020, 1, 1);
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 200)]
    public void Participants_in_work_agree_with_the_reference(ProjectCase register, LocalDate until, Area area)
    {
        var counted = ProjectCounts.InWork(Project, area, s_from, LocalDate.Max(until, s_from)).Of(register.Build());
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
            Assert.Equal(new Portion(inWork, participants.Length - inWork), counted.Value);
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 200)]
    public void Digital_tools_agree_with_the_reference(ProjectCase register, LocalDate until, Area area)
    {
        var counted = ProjectCounts
            .DigitalTools(Project, area, s_from, LocalDate.Max(until, s_from))
            .Of(register.Build());
        if (Reference(register, until, area, counted) is { } participants)
        {
            var answers = participants
                .Select(c => Touching(register, c, until).Select(p => p.UsesDigitalTools).ToArray())
                .ToArray();
            Assert.Equal(
                new Portion(
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
        var counted = PlacementCounts
            .Unbroken(Project, area, s_from, LocalDate.Max(until, s_from), [.. kinds], 28)
            .Of(register.Build());
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

        var total = default(Portion);
        foreach (var citizen in participants)
        {
            var rows = Touching(register, citizen, until).ToArray();
            total += Portion.Of(
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
                var count = ProjectCounts
                    .Persons(Project, Area.Country, s_from, until, counted == ParticipationEvent.Completed, category)
                    .Of(register.Build());
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
                Assert.Equal(persons, count.Value.Yes);
            }
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 200)]
    public void Participants_beyond_the_months_agree_with_the_reference(ProjectCase register, LocalDate date)
    {
        var until = LocalDate.Max(date, s_from);
        var count = ProjectCounts.Beyond(Project, Area.Country, s_from, until, months: 1).Of(register.Build());
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
        var counted = PlacementCounts.InTracks(area, s_from, last, tracks).Of(register.Build());
        var isSeen = register.Placements.Any(p =>
            p.Row.From <= register.KnownUntil || p.Row.AgreedOn <= register.KnownUntil
        );
        Assert.Equal(last <= register.KnownUntil && isSeen, counted.IsKnown);
        if (counted.IsKnown)
        {
            var begun = register
                .Placements.Where(p => area.IsCountry || RegisterCase.AreaOf(p.Citizen) == area)
                .Where(p =>
                    p.Row.From >= s_from
                    && p.Row.From <= last
                    && p.Row.Kind is not (PlacementKind.Nytteindsats or PlacementKind.TailoredNytteindsats)
                )
                .ToArray();
            Assert.Equal(
                new Portion(
                    begun.Count(p => p.Row.Branche is { } b && tracks.Contains(b)),
                    begun.Count(p => p.Row.Branche is { } b && !tracks.Contains(b)),
                    begun.Count(p => p.Row.Branche is null)
                ),
                counted.Value
            );
        }
    }

    [Fact]
    public void A_project_the_register_has_never_heard_of_is_unknown_and_not_empty()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Participation("q", s_from));
        var register = builder.Build(new(2021, 12, 31));
        Assert.False(ProjectCounts.Persons(Project, Area.Country, s_from, s_from).Of(register).IsKnown);
        Assert.False(PlacementCounts.InTracks(Area.Country, s_from, s_from, ["x"]).Of(register).IsKnown);
        Assert.False(ProjectCounts.Persons("q", Area.Municipality(250), s_from, s_from).Of(register).IsKnown);
        Assert.Equal(1, ProjectCounts.Persons("q", Area.Municipality(217), s_from, s_from).Of(register).Value.Yes);
    }

    [Theory]
    [InlineData("2020-06-01", "2021-01-01", 1)] // there on the first day alone
    [InlineData("2020-06-01", "2020-12-31", 0)]
    [InlineData("2021-12-31", null, 1)]
    public void A_participant_is_there_from_the_first_day_to_the_last(string from, string? to, int whole)
    {
        var register = SmallRegister.Of(b =>
            b.Add("a", new Participation("p", Dates.Of(from), to is null ? null : Dates.Of(to), UsesDigitalTools: true))
        );
        Assert.Equal(
            new Portion(0, whole),
            ProjectCounts.InWork("p", Area.Country, s_first, s_last).Of(register).Value
        );
    }

    [Theory]
    [InlineData("2021-03-01", null, false, true)]
    [InlineData("2020-12-31", null, false, false)] // begins the day before
    [InlineData("2021-01-01", null, false, true)]
    [InlineData("2021-12-31", null, false, true)]
    [InlineData("2021-03-01", "2021-12-31", true, true)]
    [InlineData("2020-03-01", "2021-01-01", true, true)]
    [InlineData("2020-03-01", "2020-12-31", true, false)]
    [InlineData("2021-03-01", null, true, false)] // still running
    public void A_participation_counts_with_its_first_or_its_last_day(
        string from,
        string? to,
        bool completed,
        bool isOne
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add(new Citizen("b", RegisterCase.Helsingoer));
        builder.Add("a", new Participation("p", Dates.Of(from), to is null ? null : Dates.Of(to)));
        // Another project's, and one that makes the project known in the time.
        builder.Add("a", new Participation("q", Dates.Of(from), to is null ? null : Dates.Of(to)));
        builder.Add("b", new Participation("p", new(2021, 6, 1), new LocalDate(2021, 6, 2)));
        var result = ProjectCounts.Persons("p", Area.Country, s_first, s_last, completed).Of(builder.Build(s_last));
        Assert.Equal(new Portion(isOne ? 2 : 1, 0), result.Value);
    }

    [Fact]
    public void A_participants_category_is_asked_about_on_the_first_day_and_one_yes_is_enough()
    {
        Register Of(params (LocalDate From, VisitationCategory Category)[] stays)
        {
            var builder = new RegisterBuilder();
            builder.Add(new Citizen("a", RegisterCase.Helsingoer));
            foreach (var (from, category) in stays)
            {
                builder.Add("a", new Spell(CitizenState.CashAssistance, from, from.PlusDays(20), Category: category));
                builder.Add("a", new Participation("p", from, from.PlusDays(9)));
            }

            return builder.Build(s_last);
        }

        Known<Portion> Count(Register register, VisitationCategory? category) =>
            ProjectCounts.Persons("p", Area.Country, s_first, s_last, completed: false, category).Of(register);
        var (ready, active, none) = (
            VisitationCategory.JobReady,
            VisitationCategory.ActivityReady,
            VisitationCategory.NotAssessed
        );
        LocalDate early = new(2021, 2, 1);
        LocalDate late = new(2021, 8, 1);
        Assert.Equal(new Portion(1, 0, 0), Count(Of((early, ready)), ready).Value);
        Assert.Equal(new Portion(0, 0, 0), Count(Of((early, active)), ready).Value);
        Assert.Equal(new Portion(0, 0, 1), Count(Of((early, none)), ready).Value);
        Assert.Equal(new Portion(1, 0, 0), Count(Of((early, none), (late, ready)), ready).Value);
        Assert.Equal(new Portion(1, 0, 0), Count(Of((early, ready), (late, none)), ready).Value);
        Assert.Equal(new Portion(0, 0, 1), Count(Of((early, active), (late, none)), ready).Value);
        Assert.Equal(new Portion(0, 0, 1), Count(Of((early, none), (late, active)), ready).Value);
        Assert.Equal(new Portion(1, 0, 0), Count(Of((early, none)), category: null).Value);
    }

    [Fact]
    public void A_participants_category_on_a_day_before_the_register_is_known_is_not_known()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add("a", new Participation("p", s_first.PlusDays(-1), s_first.PlusDays(30)));
        var register = builder.Build(s_last, knownFrom: s_first);
        Known<Portion> Count(VisitationCategory? category) =>
            ProjectCounts.Persons("p", Area.Country, s_first, s_last, completed: true, category).Of(register);
        Assert.Equal(new Portion(1, 0, 0), Count(category: null).Value);
        Assert.Equal(new Portion(0, 0, 1), Count(VisitationCategory.JobReady).Value);
    }

    private static int[]? Reference<T>(ProjectCase register, LocalDate until, Area area, Known<T> counted)
    {
        var exists = DayByDay.CitizensOf(area).Any(c => register.Of(c).Any(p => p.From <= register.KnownUntil));
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
