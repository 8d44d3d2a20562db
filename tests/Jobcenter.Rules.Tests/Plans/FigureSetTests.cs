using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

public sealed class FigureSetTests
{
    [Theory]
    [InlineData("1'042", null, "skriv 1042")]
    [InlineData(
        "1'042,5",
        DecimalMark.Comma,
        "tusinder deles af punktum eller mellemrum, eller slet ikke; skriv 1042,5"
    )]
    [InlineData(
        "1\u2019042.5",
        DecimalMark.Point,
        "tusinder deles af komma eller mellemrum, eller slet ikke; skriv 1042.5"
    )]
    [InlineData("1 042'5x", DecimalMark.Comma, "er ikke et tal med decimalkomma, som der er angivet")]
    public void An_apostrophe_between_thousands_is_told_with_the_number_as_it_is_read(
        string value,
        DecimalMark? mark,
        string fault
    )
    {
        string[] row = ["ftp:dagpenge", "217", "2021Q4", value];
        var builder = new FigureSetBuilder();
        builder.Figures.Reading(["measure", "area", "period", "value"], i => row[i], mark).Add(default);
        Assert.Contains(fault, Assert.Single(builder.Refused).ToText(Language.Danish), StringComparison.Ordinal);
    }

    // Kontanthjælp took the place of uddannelseshjælp and SHO-ydelse in 2025: a group of all of them can be compared.
    [Theory]
    [InlineData("kontanthjaelp\", \"uddannelseshjaelp\", \"sho-ydelse", RequirementStatus.Met)]
    [InlineData("kontanthjaelp", RequirementStatus.Unknown)]
    public void A_fall_of_less_than_a_half_percent_is_fewer_where_no_more_is_asked(
        string states,
        RequirementStatus status
    )
    {
        var plan = EmploymentPlans.Read(
            $$"""
            {
              "id": "RAN25", "title": { "da": "Randers, CJK", "en": "Randers, CJK" }, "municipality": "730", "year": 2025,
              "groups": [{ "id": "cjk", "name": { "da": "CJK", "en": "CJK" }, "states": ["dagpenge", "{{states}}", "ledighedsydelse"] }],
              "requirements": [
                { "id": "2.a", "title": { "da": "Færre", "en": "Fewer" }, "source": { "document": "RAN25", "section": "2.a" }, "strength": "aim",
                  "measure": { "kind": "full-time-persons", "group": "cjk" }, "comparison": { "kind": "change", "limit": 0 },
                  "pace": { "kind": "on-a-line", "baseline": "2024M12", "deadline": "2025M12" } }
              ]
            }
            """
        );
        var builder = new FigureSetBuilder(groups: plan.Groups);
        foreach (var (period, value) in new[] { ("2024M12", "2310.4"), ("2025M10", "2290.1"), ("2025M12", "2301.0") })
        {
            builder.Figures.Add(n =>
                n switch
                {
                    "measure" => "ftp:cjk",
                    "area" => "730",
                    "period" => period,
                    "value" => value,
                    _ => null,
                }
            );
        }

        var outcome = plan.FollowUp(builder.Build(), new LocalDate(2025, 12, 31)).Outcomes[0];
        Assert.Equal(status, outcome.Status);
        Assert.Equal(
            status == RequirementStatus.Met ? "-0,41 %" : null,
            outcome.Value?.ToText(Language.Danish).Replace('\u2212', '-').Replace('\u00A0', ' ')
        );
    }

    [Theory]
    [InlineData("ftp:kontanthjaelp", "217", "2021Q4", "832.123456", null)]
    [InlineData("ftp:offentlig-forsoergelse", "DK", "2021", "0", null)]
    [InlineData("ftp:offentlig-forsoergelse", "DK", "2021", "1000000000", null)]
    [InlineData("ftp:offentlig-forsoergelse", "DK", "2021", "1000000000.1", "value")]
    [InlineData("population:16-66", "217", "2021Q4", "39000", null)]
    [InlineData("population:16-66", "217", "2021Q4", "39000.5", "value")]
    [InlineData("population:64-15", "217", "2021Q4", "39000", "measure")]
    [InlineData("persons:fleksjob", "217", "2021-12-31", "500", null)]
    [InlineData("persons:offentlig-forsoergelse", "217", "2021-12-31", "500", "measure")]
    [InlineData("fleksjob-share", "217", "2021-12-31", "0.82", null)]
    [InlineData("fleksjob-share", "217", "2021-12-31", "1.01", "value")]
    [InlineData("benchmark-rank", "217", "2021-10-29", "50", null)]
    [InlineData("benchmark-rank", "217", "2021-10-29", "0", "value")]
    [InlineData("benchmark-rank:", "217", "2021-10-29", "1", "measure")]
    [InlineData("benchmark-expected", "450", "2018", "1840", null)]
    [InlineData("count:HEL21/3.2-2", "217", "2021", "150", null)]
    [InlineData("count:", "217", "2021", "150", "measure")]
    [InlineData("count:a b", "217", "2021", "150", "measure")]
    [InlineData("deliverable:HEL19/3", "217", "2021-03-31", "1", null)]
    [InlineData("deliverable:HEL19/3", "217", "2021-03-31", "2", "value")]
    [InlineData("ftp:ukendt", "217", "2021Q4", "1", "measure")]
    [InlineData("ftp", "217", "2021Q4", "1", "measure")]
    [InlineData("FTP:dagpenge", "217", "2021Q4", "1", "measure")]
    [InlineData("", "217", "2021Q4", "1", "measure")]
    [InlineData("ftp:dagpenge", "Helsingør", "2021Q4", "1", "area")]
    [InlineData("ftp:dagpenge", "217", "4. kvartal", "1", "period")]
    [InlineData("ftp:dagpenge", "217", "1899", "1", "period")]
    [InlineData("ftp:dagpenge", "217", "1900", "1", null)]
    [InlineData("ftp:dagpenge", "217", "9999", "1", "period")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", "-1", "value")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", "1,5", "value")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", "3/2", "value")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", "1.1234567", "value")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", "1e3", "value")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", "+346", "value")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", ".5", "value")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", "\u00A0346", "value")]
    [InlineData("ftp:dagpenge", "217", "2021Q4", "41.230,5", "value")]
    [InlineData("persons:fleksjob", "217", "2021-12-31", "1.042", "value")]
    public void A_row_is_taken_or_refused_by_its_column(
        string measure,
        string area,
        string period,
        string value,
        string? refusedColumn
    )
    {
        var builder = new FigureSetBuilder();
        var row = Fields.Of(
            ("measure", measure),
            ("area", area),
            ("period", period),
            ("value", value),
            ("source", "kilde")
        );
        Assert.Equal(refusedColumn is null, builder.Figures.Add(row, new("figures.csv", 2)));
        Assert.Equal(refusedColumn, builder.Refused.SingleOrDefault()?.Faults[0].Column);
        Assert.Equal(new RowCounts(1, refusedColumn is null ? 0 : 1), builder.Rows);
        if (refusedColumn is null)
        {
            var cell = Assert.Single(builder.Build().Cells);
            Assert.Equal($"{measure}/{area}/{period}", cell.Key.ToString());
            Assert.Equal(Fraction.Parse(value), cell.Used?.Value);
        }
    }

    [Fact]
    public void Of_two_rows_for_a_cell_the_later_wins_and_both_are_named()
    {
        var builder = new FigureSetBuilder();
        Add(builder, "363", 2);
        Add(builder, "363", 3);
        Assert.Empty(builder.Replaced);
        Add(builder, "364", 4);
        Assert.Equal(new Fraction(364), builder.Build().Cells.Single().Used?.Value);
        var replaced = Assert.Single(builder.Replaced);
        Assert.Equal("f.csv:4 ftp:uddannelseshjaelp/217/2019Q4: 364 erstatter 363 fra f.csv:3", replaced.Text.Danish);
    }

    [Theory]
    [InlineData("1.234", "1.234", null)]
    [InlineData("1.234", "1234", "1234")]
    [InlineData("346", "1.234", "346")]
    [InlineData("1.234", "346", "346")]
    public void A_figure_that_nothing_decides_takes_no_other_with_it_wherever_it_stands(
        string first,
        string second,
        string? stays
    )
    {
        foreach (var hasPlaces in new[] { false, true })
        {
            var builder = new FigureSetBuilder();
            Assert.True(builder.Figures.Add(Row(first), hasPlaces ? new("f.csv", 2) : default));
            Assert.True(builder.Figures.Add(Row(second), hasPlaces ? new("f.csv", 3) : default));
            var set = builder.Build();
            Assert.Equal(
                stays is null ? [] : [Fraction.Parse(stays)],
                set.Cells.Select(static c => c.Used?.Value ?? default)
            );
            Assert.Equal(
                new[] { first, second }.Count(static v => v.Contains('.', StringComparison.Ordinal)),
                builder.Refused.Length
            );
            Assert.Empty(builder.Replaced);
        }

        static Func<string, string?> Row(string value) =>
            Fields.Of(("measure", "ftp:dagpenge"), ("area", "217"), ("period", "2021Q4"), ("value", value));
    }

    [Fact]
    public void A_figure_that_the_file_decides_later_still_stands_where_it_stood()
    {
        var told = new List<string>();
        var builder = new FigureSetBuilder(onReplaced: r => told.Add(r.Text.English));
        foreach (var (value, line) in new[] { ("1", 2), ("1.234", 3), ("12.5", 4) })
        {
            Add(builder, value, line);
        }

        Assert.Equal(new Fraction(25, 2), builder.Build().Cells.Single().Used?.Value);
        Assert.Equal(
            [
                "f.csv:4 ftp:uddannelseshjaelp/217/2019Q4: 12.5 replaces 1 from f.csv:2",
                "f.csv:4 ftp:uddannelseshjaelp/217/2019Q4: 12.5 replaces 1.234 from f.csv:3",
            ],
            told
        );
    }

    [Fact]
    public void A_computed_figure_wins_and_the_published_one_stays_beside_it()
    {
        var published = new FigureSetBuilder();
        published.Figures.Add(
            Fields.Of(
                ("measure", "ftp:uddannelseshjaelp"),
                ("area", "217"),
                ("period", "2020Q4"),
                ("value", "3"),
                ("source", "Jobindsats")
            )
        );
        published.Figures.Add(
            Fields.Of(
                ("measure", "ftp:uddannelseshjaelp"),
                ("area", "217"),
                ("period", "2021Q4"),
                ("value", "7"),
                ("source", "Jobindsats")
            )
        );
        var register = RegisterCase.BuildFrom(
            [new(0, new Spell(CitizenState.EducationAssistance, new(2020, 1, 1), new(2020, 12, 31)))],
            new(2021, 6, 30)
        );
        var figures = EmploymentPlans.Get("HEL21").ComputeFigures(register, published.Build(), new(2021, 12, 31));

        var measure = FigureMeasure.FullTimePersons(BenefitGroup.Of(CitizenState.EducationAssistance));
        var area = RegisterCase.Helsingoer;
        var before = figures.Find(new(measure, area, MeasuringPeriod.OfQuarter(2020, 4)));
        Assert.True(before?.Used?.IsComputed);
        Assert.Equal(Fraction.One, before?.Computed?.Value);
        Assert.Equal(new Fraction(3), before?.Published?.Value);
        Assert.Equal(new Fraction(-2), before?.Difference);
        Assert.Equal(before, Assert.Single(figures.Differences));

        // The register does not reach the fourth quarter: the published figure is used, and the reason is kept.
        var after = figures.Find(new(measure, area, MeasuringPeriod.OfQuarter(2021, 4)));
        Assert.Equal(new Fraction(7), after?.Used?.Value);
        Assert.Contains("30 June 2021", after?.WhyNotComputed?.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_computed_for_a_municipality_without_citizens_or_for_the_country()
    {
        var plan = EmploymentPlans.Get("HEL21");
        var register = RegisterCase.BuildFrom([], new(2021, 12, 31));
        var elsewhere = plan.ComputeFigures(
            register,
            FigureSet.Empty,
            new(2021, 12, 31),
            new() { Municipality = Area.Municipality(101) }
        );
        Assert.Empty(elsewhere.Cells);
        Assert.DoesNotContain(
            plan.ComputeFigures(register, FigureSet.Empty, new(2021, 12, 31)).Cells,
            c => c.Key.Area.IsCountry
        );
    }

    [Fact]
    public void Computing_anew_forgets_what_an_earlier_register_gave()
    {
        var plan = EmploymentPlans.Get("HEL21");
        var register = RegisterCase.BuildFrom(
            [new(0, new Spell(CitizenState.EducationAssistance, new(2020, 1, 1)))],
            new(2021, 12, 31)
        );
        var first = plan.ComputeFigures(register, FigureSet.Empty, plan.LastDay);
        var later = register.KnownBetween(new(2021, 6, 1), new(2021, 12, 31));
        Assert.Equal(RequirementStatus.Unknown, plan.FollowUp(later, first, plan.LastDay).Find("3.2-1")?.Status);
    }

    [Fact]
    public void A_plans_own_group_can_have_published_figures()
    {
        var own = new BenefitGroup("sygdom", new("sygdom", "sickness"), CitizenState.SicknessBenefit);
        var row = Fields.Of(("measure", "ftp:sygdom"), ("area", "217"), ("period", "2021"), ("value", "5"));
        Assert.False(new FigureSetBuilder().Figures.Add(row));
        Assert.True(new FigureSetBuilder(groups: [own]).Figures.Add(row));
        Assert.Throws<ArgumentException>(() => new BenefitGroup("dagpenge", own.Name, CitizenState.CashAssistance));
    }

    [Fact]
    public void Figures_that_make_no_sense_are_refused_in_code_too()
    {
        var key = new FigureKey(FigureMeasure.BenchmarkRank, Area.Municipality(217), MeasuringPeriod.OfYear(2021));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Figure(key, new Fraction(1, 2), new("x")));
        var computed = new Figure(key, Fraction.One, new("x")) { IsComputed = true };
        Assert.Throws<ArgumentException>(() => new FigureSetBuilder().Add(computed));
    }

    [Theory]
    [InlineData(20, 20, 0, false)]
    [InlineData(20, 20, 4, true)] // four whose answer is not known
    [InlineData(20, 20, 5, false)]
    [InlineData(20, 4, 0, true)]
    [InlineData(4, 20, 0, true)]
    public void Of_a_share_every_part_must_be_large_enough(int yes, int no, int unknown, bool isHidden)
    {
        var key = Figures.Key("fleksjob-share 217 2021-12-31");
        var figure = new Figure(key, new(yes, yes + no), new("register"))
        {
            IsComputed = true,
            Cases = new(yes, no, unknown),
        };
        Assert.Equal(isHidden, figure.IsHiddenBy(Discretion.Default));
        var cell = new FigureCell(key) { Computed = figure };
        Assert.Equal(isHidden, new FigureSet([cell]).HiddenBy(Discretion.Default).Cells.IsEmpty);
        // A hidden figure of one origin takes the cell with it, whatever the other says.
        var published = new Figure(key, new(1, 2), new("test"));
        Assert.Equal(
            isHidden,
            new FigureSet([cell with { Published = published }]).HiddenBy(Discretion.Default).Cells.IsEmpty
        );
    }

    [Theory]
    [InlineData("count:P/1 217 2021", 4, true)]
    [InlineData("count:P/1 217 2021", 5, false)]
    [InlineData("persons:fleksjob 217 2021", 4, true)]
    [InlineData("population:16-66 217 2021", 4, true)]
    [InlineData("population:16-66 DK 2021", 4, false)]
    [InlineData("benchmark-rank 217 2021", 4, false)]
    [InlineData("benchmark-expected 217 2021", 4, false)]
    [InlineData("deliverable:P/1 217 2021", 1, false)]
    [InlineData("ftp-long-term:kontanthjaelp 217 2021", 4, true)]
    public void Small_numbers_of_persons_are_hidden_and_small_numbers_of_other_things_are_not(
        string key,
        int value,
        bool isHidden
    )
    {
        var figures = Figures.Of((key, new(value)));
        Assert.Equal(isHidden, figures.HiddenBy(Discretion.Default).Cells.IsEmpty);
        Assert.Equal(figures.Rows, figures.HiddenBy(Discretion.Default).Rows);
    }

    [Fact]
    public void Cells_stand_by_measure_then_area_then_period()
    {
        string[] keys =
        [
            "benchmark-rank/217/2021",
            "ftp:dagpenge/DK/2021",
            "ftp:dagpenge/217/2020",
            "ftp:dagpenge/217/2021",
            "ftp:dagpenge/250/2019",
            "population:16-66/217/2019",
        ];
        foreach (
            var order in new[] { keys, [.. keys.Reverse()], [keys[3], keys[0], keys[5], keys[1], keys[4], keys[2]] }
        )
        {
            Assert.Equal(
                keys,
                Figures
                    .Of([.. order.Select(k => (k.Replace('/', ' '), Fraction.One))])
                    .Cells.Select(c => c.Key.ToString())
            );
        }
    }

    private static void Add(FigureSetBuilder builder, string value, int line) =>
        builder.Figures.Add(
            Fields.Of(
                ("measure", "ftp:uddannelseshjaelp"),
                ("area", "217"),
                ("period", "2019Q4"),
                ("value", value),
                ("source", "sn.dk")
            ),
            new("f.csv", line)
        );
}
