using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

public sealed class LostFiguresTests
{
    private static readonly LocalDate s_asOf = new(2022, 1, 31);
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Get("HEL21");

    private static readonly string[] s_good =
    [
        "ftp:uddannelseshjaelp;217;2019Q4;363",
        "ftp:uddannelseshjaelp;217;2020Q4;363",
        "ftp:uddannelseshjaelp;217;2021Q4;346",
    ];

    [Theory]
    [InlineData("ftp:uddannelseshjaelp;217;2021Q4;380,5")] // a correction
    [InlineData("ftp:uddanelseshjaelp;217;2021Q4;380")] // of the same kind
    [InlineData("uddannelseshjaelp;217;2021Q4;380")]
    [InlineData("ftp:uddannelseshjaelp;Helsingør;2021Q4;380")]
    [InlineData("ftp:uddannelseshjaelp;217;2021K44;380")]
    [InlineData(";;;")]
    public void A_refused_row_that_may_be_a_figure_of_the_answer_makes_it_provisional(string row)
    {
        var outcome = Outcome([.. s_good, row]);
        Assert.Equal(RequirementStatus.Met, outcome.Status);
        Assert.True(outcome.IsProvisional);
        Assert.Equal(
            "1 række med offentliggjorte tal er afvist og kan være et tal, svaret bygger på (figures.csv:5)",
            Assert.Single(outcome.WhyProvisional).Danish
        );
        Assert.Equal(
            "1 row of published figures was refused and may be a figure the answer rests on (figures.csv:5)",
            outcome.WhyProvisional[0].English
        );
    }

    [Theory]
    [InlineData("ftp:kontanthjaelp;217;2021Q4;380,5")] // another measure
    [InlineData("count:æ;217;2021Q4;380")] // of another kind
    [InlineData("ftp:uddannelseshjaelp;101;2021Q4;380,5")] // another area
    [InlineData("ftp:uddannelseshjaelp;217;2018Q4;380,5")] // another period
    public void One_that_cannot_be_leaves_it_certain(string row) =>
        Assert.False(Outcome([.. s_good, row]).IsProvisional);

    [Fact]
    public void A_row_that_a_later_one_would_have_replaced_leaves_it_certain() =>
        Assert.False(Outcome(["ftp:uddannelseshjaelp;217;2021Q4;380,5", .. s_good]).IsProvisional);

    [Fact]
    public void A_missing_figure_may_have_been_the_refused_one()
    {
        var outcome = Outcome([.. s_good[..2], "ftp:uddannelseshjaelp;217;2021Q4;346,0"]);
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Single(outcome.WhyProvisional);
    }

    [Fact]
    public void Several_are_told_together_and_the_first_by_their_places()
    {
        var outcome = Outcome([
            .. s_good,
            .. Enumerable.Repeat("x;y;z;1", 2),
            ";;;",
            ";217;2021Q4;1",
            ";217;;1",
            ";;2021Q4;",
        ]);
        Assert.Equal(
            "6 rækker med offentliggjorte tal er afvist og kan være tal, svaret bygger på (figures.csv:7, figures.csv:8, figures.csv:9, …)",
            Assert.Single(outcome.WhyProvisional).Danish
        );
    }

    [Fact]
    public void Rows_that_a_later_one_replaced_are_not_told()
    {
        var bad = s_good[2] + ",5";
        Assert.Equal(
            "1 række med offentliggjorte tal er afvist og kan være et tal, svaret bygger på (figures.csv:6)",
            Assert.Single(Outcome([bad, .. s_good, bad]).WhyProvisional).Danish
        );
        Assert.Equal(
            "3 rækker med offentliggjorte tal er afvist og kan være tal, svaret bygger på (figures.csv:8, …)",
            Assert.Single(Outcome([bad, .. s_good, bad, bad, bad]).WhyProvisional).Danish
        );
        Assert.Equal(
            "mindst 100 rækker med offentliggjorte tal er afvist og kan være tal, svaret bygger på (figures.csv:206, …)",
            Assert.Single(Outcome([bad, .. s_good, .. Enumerable.Repeat(bad, 201)]).WhyProvisional).Danish
        );
    }

    [Fact]
    public void Of_more_figures_than_are_remembered_a_row_may_be_any()
    {
        var rows = Enumerable.Range(0, 10_001).Select(static i => $"count:x{i};217;2021Q4;?");
        var outcome = Outcome([.. s_good, .. rows]);
        Assert.Equal(
            "1 række med offentliggjorte tal er afvist og kan være et tal, svaret bygger på (figures.csv:10005)",
            Assert.Single(outcome.WhyProvisional).Danish
        );
    }

    [Fact]
    public void A_rank_rests_on_the_newest_period_that_has_its_figures()
    {
        string[] whole = ["expected;217;2021Q3;5", "actual;217;2021Q3;5", "population;217;2021Q3;5"];
        Assert.Empty(RankOf([.. whole, "expected;217;2021Q1;?", "actual;217;2021Q1;5", "population;217;2021Q1;5"]));
        Assert.Empty(RankOf([.. whole, "expected;217;2021Q4;?"])); // the others of the period are not there
        Assert.Empty(RankOf(["expected;217;?;1", .. whole])); // replaced, or of a period without the others
        Assert.Single(RankOf([.. whole, "expected;217;2021Q4;?", "actual;217;2021Q4;5", "population;217;2021Q4;5"]));
        Assert.Single(RankOf([.. whole, "expected;217;?;1", "actual;217;2021Q4;5", "population;217;2021Q4;5"]));
        Assert.Single(RankOf([.. whole, "expected;217;2021Q3;?"]));
        Assert.Single(RankOf([.. whole, "expected;101;2021Q3;?", "actual;101;2021Q3;5", "population;101;2021Q3;5"]));
        Assert.Empty(RankOf([.. whole, "expected;101;2021Q3;?"]));
        Assert.Single(RankOf([.. whole, "expected;?;2021Q3;1", "actual;101;2021Q3;5", "population;101;2021Q3;5"]));
    }

    [Fact]
    public void A_row_without_its_period_leaves_an_answer_certain_where_a_later_one_replaced_it()
    {
        Assert.Empty(PeriodOf(["expected;217;?;1", "expected;217;2021Q3;5"]).Lost);
        Assert.Single(PeriodOf(["expected;217;2021Q3;5", "expected;217;?;1"]).Lost);
    }

    [Fact]
    public void A_figure_that_facts_are_missing_of_may_have_been_published()
    {
        var key = new FigureKey(
            FigureMeasure.BenchmarkExpected,
            Area.Municipality(217),
            MeasuringPeriod.OfQuarter(new(2021, 9, 1))
        );
        var context = ContextOf(["expected;217;2021Q3;?"]).Instead([(key, Known.Missing<Fraction>())]);
        Assert.False(context.Read(key).Value.IsKnown);
        Assert.Single(context.Lost);
    }

    private static ImmutableArray<BilingualText> RankOf(string[] lines)
    {
        var context = ContextOf(lines);
        ComputedRanks.Newest(context, s_year);
        return context.Lost;
    }

    // The newest period in which a figure is there, as a requirement reads it.
    private static FollowUpContext PeriodOf(string[] lines)
    {
        var context = ContextOf(lines, new(2021, 9, 30));
        static FigureKey Key(MeasuringPeriod period) =>
            new(FigureMeasure.BenchmarkExpected, Area.Municipality(217), period);
        var newest = context
            .PeriodsOf([Key(s_year)], context.CompleteUntil)
            .Where(static p => p.Kind == PeriodKind.Quarter)
            .OrderByDescending(static p => p.LastDay)
            .First(p => context.HasAll([Key(p)]));
        context.Read(Key(newest));
        return context;
    }

    private static readonly MeasuringPeriod s_year = MeasuringPeriod.OfYear(2021);

    private static FollowUpContext ContextOf(string[] lines, LocalDate? knownUntil = null)
    {
        var group = FigureMeasure.FullTimePersons(BenefitGroup.PublicSupport);
        var built = Built([
            .. lines.Select(l =>
                l.Replace("expected", $"{FigureMeasure.BenchmarkExpected}", StringComparison.Ordinal)
                    .Replace("actual", $"{group}", StringComparison.Ordinal)
                    .Replace("population", $"{FigureMeasure.Population}", StringComparison.Ordinal)
            ),
        ]);
        return new(built.Figures, Area.Municipality(217), s_asOf, knownUntil ?? s_asOf, CountingOptions.Jobindsats);
    }

    [Fact]
    public void More_reasons_stand_in_the_JSON_of_a_requirement()
    {
        var answer = Answer.Of(Outcome(s_good));
        Assert.Contains("\"provisional\":false", AnswerJson.Write(answer), StringComparison.Ordinal);
        var json = AnswerJson.Write(answer.Provisional([BilingualText.Same("en")]));
        Assert.Contains("\"provisional\":true", json, StringComparison.Ordinal);
        Assert.Contains("\"provisionalBecause\":[\"en\"]", json, StringComparison.Ordinal);
        var provisional = Answer.Of(Outcome([.. s_good, ";;;"]));
        var more = provisional.Provisional(provisional.WhyProvisional).Provisional([BilingualText.Same("en")]);
        Assert.Equal(2, more.WhyProvisional.Length);
        Assert.DoesNotContain(
            more.Cells,
            static c => c.ToText(Language.Danish).EndsWith("**", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_figure_that_a_register_counts_stays_certain()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        var register = builder.Build(s_asOf);
        var figures = Built([.. s_good, "ftp:uddannelseshjaelp;217;2021Q4;380,5"]).Figures;
        Assert.False(Find(s_plan.FollowUp(register, figures, s_asOf)).IsProvisional);
    }

    [Fact]
    public void Every_form_of_the_answer_says_so()
    {
        var followUp = s_plan.FollowUp(Built([.. s_good, "ftp:uddannelseshjaelp;217;2021Q4;380,5"]).Figures, s_asOf);
        var answer = Answer.Of(followUp);
        Assert.Contains("Opfyldt*", AnswerText.Write(answer), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "* foreløbigt: 1 række med offentliggjorte tal",
            AnswerText.Write(answer),
            StringComparison.Ordinal
        );
        Assert.Contains("\"provisionalBecause\":[\"1 række med", AnswerJson.Write(answer), StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(LostFiguresTests)], MaxTest = 40)]
    public void An_answer_is_provisional_exactly_when_a_row_that_the_refused_one_may_have_been_would_be_read(Case c)
    {
        var (without, outcome) = (Read(c.Outcome(c.Rows.Remove(c.Bad))), c.Outcome(c.Rows));
        Assert.Equal(without, Read(outcome));
        var others = c.MayBe().Select(row => Read(c.Outcome(c.Rows.Replace(c.Bad, row))));
        Assert.Equal(others.Any(o => o != without), outcome.IsProvisional);
    }

    /// <summary>Rows of figures that a requirement has to do with, one of them bad.</summary>
    public sealed record Case(
        EmploymentPlan Plan,
        LocalDate AsOf,
        ImmutableArray<Row> Universe,
        ImmutableArray<Row> Rows
    )
    {
        public Row Bad => Rows.Single(static r => r.Line.Contains('?', StringComparison.Ordinal));

        public RequirementOutcome Outcome(ImmutableArray<Row> rows) =>
            Plan.FollowUp(Built([.. rows.Select(static r => r.Line)]).Figures, AsOf).Outcomes[0];

        // Each row of the universe that is as the bad one, as far as its key can be read, with some values.
        public IEnumerable<Row> MayBe() =>
            from row in Universe
            where
                (
                    Bad.Measure is "?"
                    || (Bad.Measure is "ftp:?" && row.Measure.StartsWith("ftp:", StringComparison.Ordinal))
                    || Bad.Measure == row.Measure
                )
                && (Bad.Area is "?" || Bad.Area == row.Area)
                && (Bad.Period is "?" || Bad.Period == row.Period)
            from value in new[] { "0", "1", "0.123", "77", "999999" }
            select row with
            {
                Value = value,
            };

        public override string ToString() =>
            $"{Plan.Requirements[0].Label.Id} as of {AsOf:R}: {string.Join(" | ", Rows.Select(static r => r.Line))}";
    }

    /// <summary>A row of figures.</summary>
    public sealed record Row(string Measure, string Area, string Period, string Value, int Number)
    {
        public string Line => $"{Measure};{Area};{Period};{Value}";
    }

    public static Arbitrary<Case> Cases() =>
        Arb.From(
            from id in Gen.Elements("HEL21", "HEL19", "HEL20", "FRE15", "VOK15")
            let plan = EmploymentPlans.Get(id)
            from requirement in Gen.Elements(plan.Requirements.AsEnumerable())
            let due = requirement.Deadline is { Year: < 2025 } day ? day : new LocalDate(plan.Year, 12, 31)
            from asOf in Gen.Elements(-200, -100, -1, 0, 100).Select(due.PlusDays)
            let universe = UniverseOf(requirement, plan.Municipality, due)
            from count in Gen.Choose(1, Math.Min(10, universe.Length))
            from picked in Gen.Shuffle(universe.AsEnumerable()).Select(u => u.Take(count))
            from again in Gen.Elements(true, false)
            let rows = again ? [.. picked, .. picked.Take(2)] : picked.ToList()
            from values in Gen.Elements("0", "1", "50", "60").ListOf(rows.Count)
            from place in Gen.Choose(0, rows.Count - 1)
            from bad in Gen.Elements("v", "v", "vm", "k", "m", "a", "p", "ma", "mp", "ap", "map")
            let all = rows.Select(
                (r, i) =>
                    (i == place ? Spoiled(r, bad) : r) with
                    {
                        Number = i,
                        Value =
                            i == place && bad.Contains('v', StringComparison.Ordinal) ? "?"
                            : IsAmount(r.Measure) ? values[i]
                            : "1",
                    }
            )
            select new Case(
                new(plan.Id, plan.Title, plan.Municipality, plan.Year, [requirement]) { Catalogues = plan.Catalogues },
                asOf,
                universe,
                [.. all]
            )
        );

    private static Row Spoiled(Row row, string bad) =>
        row with
        {
            Measure =
                bad.Contains('m', StringComparison.Ordinal) ? "?"
                : bad is "k" && row.Measure.StartsWith("ftp:", StringComparison.Ordinal) ? "ftp:?"
                : bad is "k" ? "?"
                : row.Measure,
            Area = bad.Contains('a', StringComparison.Ordinal) ? "?" : row.Area,
            Period = bad.Contains('p', StringComparison.Ordinal) ? "?" : row.Period,
        };

    // What the requirement can read, the same on other days, and what it does not read.
    private static ImmutableArray<Row> UniverseOf(Resultatkrav requirement, Area area, LocalDate due)
    {
        var keys = requirement.RequiredFigures(area);
        var days = new[] { 0, -1, -50, -100, -150, -200 }
            .Select(d => MeasuringPeriod.OfDay(due.PlusDays(d)))
            .Concat([
                MeasuringPeriod.OfMonth(due.Year, due.Month),
                MeasuringPeriod.OfQuarter(due),
                MeasuringPeriod.OfYear(due.Year),
            ]);
        return
        [
            .. keys.Concat(
                    keys.DistinctBy(static k => k.Measure)
                        .Take(4)
                        .SelectMany(k => days.Select(d => new FigureKey(k.Measure, k.Area, d)))
                )
                .Concat(
                    Enumerable
                        .Range(1, 3)
                        .Select(n => new FigureKey(keys[0].Measure, keys[0].Area, keys[0].Period.Plus(-n)))
                )
                .Append(
                    new(
                        FigureMeasure.FullTimePersons(BenefitGroup.Of(CitizenState.EarlyRetirement)),
                        area,
                        keys[0].Period
                    )
                )
                .Append(new(keys[0].Measure, Area.Municipality(999), keys[0].Period))
                .Append(new(keys[0].Measure, area, requirement.Pace.Deadline ?? keys[0].Period))
                .Distinct()
                .Select(static k => new Row($"{k.Measure}", $"{k.Area}", $"{k.Period}", "1", 0)),
        ];
    }

    // The others may be no more than one, or be no less.
    private static bool IsAmount(string measure) =>
        measure.Split(':')[0] is "ftp" or "ftp-of" or "count" or "population" or "population-of" or "persons";

    // What the answer is, and what it was read from.
    private static string Read(RequirementOutcome outcome) =>
        $"{outcome.Status} {outcome.Value} {outcome.Limit} {outcome.MeasuredPeriod} | {string.Join(' ', outcome.FiguresUsed.Select(static f => $"{f.Key}={f.Value}"))} | {string.Join(' ', outcome.Missing)}";

    private static RequirementOutcome Outcome(string[] lines) => Find(s_plan.FollowUp(Built(lines).Figures, s_asOf));

    private static RequirementOutcome Find(FollowUp followUp) =>
        followUp.Find("3.2-1") ?? throw new InvalidOperationException("There is no 3.2-1.");

    private static (FigureSet Figures, FigureSetBuilder Builder) Built(string[] lines)
    {
        var builder = new FigureSetBuilder();
        var line = 1;
        foreach (var fields in lines.Select(static l => l.Split(';')))
        {
            var names = new[] { "measure", "area", "period", "value" };
            builder.Figures.Add(
                n => Array.IndexOf(names, n) is >= 0 and var i ? fields[i] : null,
                new("figures.csv", ++line)
            );
        }

        return (builder.Build(), builder);
    }
}
