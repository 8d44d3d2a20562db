using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Every requirement of the five plans against a slow count of its own, day by day from the rows.</summary>
public sealed class RequirementOracleTests
{
    private static readonly string[] s_publishedOnly = ["HEL19/3", "HEL21/3.1-4", "HEL21/5-1"];

    [Property(Arbitrary = [typeof(FollowUpCase)], MaxTest = 3000)]
    public void A_requirement_is_answered_as_counting_day_by_day_answers_it(FollowUpCase c, int seed)
    {
        var published = Published(seed);
        var expected = new SlowCount(c, published).Answer();
        var outcome = FollowUp(c, WithSomebodyElse(c).Build(c.AsOf), published);
        Assert.Equal(expected.Status, outcome.Status);
        Assert.Equal(expected.Value, outcome.Value?.Amount);
        Assert.Empty(outcome.MissingFacts);
    }

    // Of a register that is known from a day only, an answer is that of the whole one, or unknown.
    [Property(Arbitrary = [typeof(FollowUpCase)], MaxTest = 2000)]
    public void What_happened_before_the_register_is_known_cannot_make_an_answer_wrong(
        FollowUpCase c,
        int seed,
        byte weeks
    )
    {
        if (SeenFrom(c, weeks) is not { } register)
        {
            return;
        }

        var published = Published(seed);
        var outcome = FollowUp(c, register, published);
        if (outcome.Status != RequirementStatus.Unknown)
        {
            Assert.Equal(new SlowCount(c, published).Answer().Status, outcome.Status);
        }
    }

    [Property(Arbitrary = [typeof(GappedCase)], MaxTest = 800)]
    public void Missing_facts_leave_it_unknown_where_they_tip_it_and_are_named(GappedCase g, int seed)
    {
        var published = Published(seed);
        var outcome = FollowUp(g.Case, g.Case.Build(), published);
        var all = g.Completions().Select(c => new SlowCount(c, published).Answer()).ToArray();
        var statuses = all.Select(static a => a.Status).Distinct().ToArray();
        Assert.Equal(statuses is [var one] ? one : RequirementStatus.Unknown, outcome.Status);
        if (outcome is { Lowest: { } lowest, Highest: { } highest })
        {
            Assert.All(
                all.Where(a => a.Value is not null),
                a => Assert.InRange(a.Value ?? default, lowest.Amount, highest.Amount)
            );
        }

        var columns = g.Gaps.Select(static gap => gap.Column).Distinct().ToArray();
        Assert.All(outcome.MissingFacts, f => Assert.Contains(f.Column, columns));
        // Whatever moves the value is named, whether it tips the answer or not.
        if (g.Gaps is [var only] && all.Select(static a => a.Value).Distinct().Count() > 1)
        {
            var fact = Assert.Single(outcome.MissingFacts);
            Assert.Equal(only.Column, fact.Column);
            Assert.True(fact.Count > 0);
        }
    }

    [Property(Arbitrary = [typeof(SelectedCase)], MaxTest = 3000)]
    public void A_requirement_of_some_citizens_is_answered_as_counting_them_day_by_day(SelectedCase s, int seed)
    {
        var published = Published(seed, s.Case.Requirement);
        var slow = new SlowCount(s.Case, published);
        var expected = slow.Answer();
        var outcome = FollowUp(s.Case, WithSomebodyElse(s.Case).Build(s.Case.AsOf), published);
        if (!slow.IsOpen)
        {
            Assert.Equal(expected.Status, outcome.Status);
            Assert.Equal(expected.Value, outcome.Value?.Amount);
            // A target group can turn on facts that no case tells, of one who does not decide the answer.
            Assert.DoesNotContain(outcome.MissingFacts, static f => f.Column != "target_group");
        }
    }

    [Property(Arbitrary = [typeof(SelectedCase)], MaxTest = 1500)]
    public void Of_some_citizens_too_what_happened_before_the_register_is_known_cannot_make_it_wrong(
        SelectedCase s,
        int seed,
        byte weeks
    )
    {
        if (SeenFrom(s.Case, weeks) is not { } register)
        {
            return;
        }

        var published = Published(seed, s.Case.Requirement);
        var outcome = FollowUp(s.Case, register, published);
        var slow = new SlowCount(s.Case, published);
        var expected = slow.Answer();
        if (outcome.Status != RequirementStatus.Unknown && !slow.IsOpen)
        {
            Assert.Equal(expected.Status, outcome.Status);
        }
    }

    [Property(Arbitrary = [typeof(SelectedGaps)], MaxTest = 1500)]
    public void Of_some_citizens_the_lowest_and_the_highest_hold_every_way_the_missing_facts_can_be(
        SelectedGaps s,
        int seed
    )
    {
        var c = s.Gapped.Case;
        var published = Published(seed, c.Requirement);
        var outcome = FollowUp(c, c.Build(), published);
        var slow = s.Gapped.Completions().Select(x => new SlowCount(x, published)).ToArray();
        var all = Array.ConvertAll(slow, static x => x.Answer());
        if (slow.Any(static x => x.IsOpen))
        {
            return;
        }

        if (outcome.Status != RequirementStatus.Unknown)
        {
            Assert.All(all, a => Assert.Equal(outcome.Status, a.Status));
        }

        // Of several years the value is that of the year shown, and so are its bounds.
        var isOfOneYear = c.Requirement.Pace is not Pace.EachPeriod;
        if (isOfOneYear && outcome is { Lowest: { } lowest, Highest: { } highest })
        {
            Assert.All(
                all.Where(static a => a.Value is not null),
                a => Assert.InRange(a.Value ?? default, lowest.Amount, highest.Amount)
            );
        }

        var columns = s.Gapped.Gaps.Select(static gap => gap.Column).ToArray();
        Assert.All(
            outcome.MissingFacts,
            f => Assert.True(columns.Contains(f.Column) || f.Column is "segment" or "target_group", f.Column)
        );
        if (outcome.MissingFacts.IsEmpty)
        {
            Assert.All(all, a => Assert.Equal((outcome.Status, outcome.Value?.Amount), (a.Status, a.Value)));
        }

        // One citizen who counts or does not: no more is unknown than what that tips.
        if (
            columns is ["sex" or "education" or "area"]
            && c.Requirement.Comparison is LimitComparison.AtLeast
            && c.Requirement.Measure
                is not (Measure.ShortCourses or Measure.BrancheEffort or Measure.Participants { Months: not null })
        )
        {
            var statuses = all.Select(static a => a.Status).Distinct().ToArray();
            Assert.Equal(statuses is [var one] ? one : RequirementStatus.Unknown, outcome.Status);
        }
    }

    [Property(MaxTest = 1000)]
    public void A_number_that_is_only_published_is_that_of_its_newest_day(byte which, int seed, byte rows)
    {
        var id = s_publishedOnly[which % s_publishedOnly.Length];
        var random = new Random(seed);
        (LocalDate Day, int Value)[] figures =
        [
            .. Enumerable
                .Range(0, rows % 5)
                .Select(_ => Day(random))
                .Distinct()
                .Select(d => (d, id == "HEL19/3" ? random.Next(2) : random.Next(40, 60))),
        ];
        var measure = id switch
        {
            "HEL19/3" => FigureMeasure.Deliverable(id),
            "HEL21/5-1" => FigureMeasure.Count(id),
            _ => FigureMeasure.BenchmarkRank,
        };
        var builder = new FigureSetBuilder();
        foreach (var (day, value) in figures)
        {
            builder.Add(
                new Figure(new(measure, Figures.Municipality, MeasuringPeriod.OfDay(day)), new(value), new("test"))
            );
        }

        var asOf = Day(random);
        var outcome = EmploymentPlans.Get(id.Split('/')[0]).FollowUp(builder.Build(), asOf).Find(id);
        var expected = SlowCount.OfPublished(id, asOf, figures);
        Assert.Equal(expected.Status, outcome?.Status);
        Assert.Equal(expected.Value, outcome?.Value?.Amount);

        static LocalDate Day(Random random) =>
            random.Next(4) == 0
                ? new[] { new LocalDate(2021, 12, 31), new(2021, 3, 31), new(2021, 1, 1), new(2020, 12, 31) }[
                    random.Next(4)
                ]
                : new LocalDate(2020, 11, 1).PlusDays(random.Next(500));
    }

    [Fact]
    public void Every_requirement_is_counted_in_one_of_the_two_ways()
    {
        var plans = new[] { "HEL19", "HEL20", "HEL21", "FRE15", "VOK15" }.Select(EmploymentPlans.Get).ToArray();
        foreach (var (plan, requirement) in plans.SelectMany(p => p.Requirements.Select(r => (p, r))))
        {
            var id = requirement.Label.Id;
            if (!s_publishedOnly.Contains(id))
            {
                var one = new EmploymentPlan(plan.Id, plan.Title, plan.Municipality, plan.Year, requirement);
                // It would throw for one that it does not know.
                _ = new SlowCount(new(one, one.LastDay, [], [], [], []), Published(1)).Answer();
            }
        }
    }

    private static RequirementOutcome FollowUp(
        FollowUpCase c,
        Register register,
        IReadOnlyDictionary<string, Fraction> published
    )
    {
        var figures = Figures.Of([.. published.Select(static p => (p.Key, p.Value))]);
        return c.Plan.FollowUp(register, figures, c.AsOf).Outcomes[0];
    }

    // The register as it is known from a day around the first that counts; null where that is after the as-of date.
    private static Register? SeenFrom(FollowUpCase c, byte weeks)
    {
        var from = (c.Requirement.Pace.Baseline?.FirstDay ?? c.Requirement.Pace.FirstDay).PlusDays(60 - (weeks * 7));
        if (from > c.AsOf)
        {
            return null;
        }

        var seen = c with
        {
            Spells = [.. c.Spells.Where(s => !(s.Spell.To < from))],
            Participations = [.. c.Participations.Where(p => !(p.Row.To < from))],
            Placements = [.. c.Placements.Where(p => !(p.Row.To < from))],
        };
        return seen.Build().KnownBetween(from, c.AsOf);
    }

    // The same rows as the first citizen's, of one who lives in another municipality: he is none of theirs.
    private static RegisterBuilder WithSomebodyElse(FollowUpCase c)
    {
        var builder = c.Rows();
        builder.Add(c.Citizens[0] with { Id = "ude", Municipality = Area.Municipality(101) });
        foreach (var spell in c.Spells.Where(static s => s.Citizen == 0))
        {
            builder.Add("ude", spell.Spell);
        }

        foreach (var (_, row) in c.Participations.Where(static p => p.Citizen == 0))
        {
            builder.Add("ude", row);
        }

        foreach (var (_, row) in c.Placements.Where(static p => p.Citizen == 0))
        {
            builder.Add("ude", row);
        }

        return builder;
    }

    // What the country has, and how many live where: near the few of the cases, so that either side is met.
    private static Dictionary<string, Fraction> Published(int seed, Resultatkrav? requirement = null)
    {
        var random = new Random(seed);
        var figures = new Dictionary<string, Fraction>();
        foreach (var quarter in new[] { "2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4" })
        {
            figures[$"ftp:offentlig-forsoergelse DK {quarter}"] = new(random.Next(1, 400), 100);
            figures[$"ftp:uddannelseshjaelp DK {quarter}"] = new(random.Next(1, 400), 100);
            figures[$"population:16-66 DK {quarter}"] = new(random.Next(4, 8));
            figures[$"population:16-66 217 {quarter}"] = new(random.Next(4, 8));
        }

        foreach (var day in new[] { "2020-12-31", "2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31" })
        {
            figures[$"fleksjob-share DK {day}"] = new(random.Next(0, 11), 10);
        }

        // Of a selection the figures are the requirement's own.
        return requirement is null
            ? figures
            : figures.ToDictionary(
                f =>
                    f.Key.Replace("fleksjob-share", $"share:{requirement.Label.Id}", StringComparison.Ordinal)
                        .Replace(Counted(requirement), $"ftp-of:{requirement.Label.Id}", StringComparison.Ordinal)
                        .Replace("population:16-66", SlowCount.PopulationOf(requirement), StringComparison.Ordinal),
                static f => f.Value
            );

        static string Counted(Resultatkrav requirement) =>
            requirement.Label.Id == "HEL21/3.2-3" ? "ftp:uddannelseshjaelp" : "ftp:offentlig-forsoergelse";
    }
}
