using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

public sealed class RegisterBuilderTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);
    private static readonly Area s_area = Area.Municipality(217);

    [Theory]
    [InlineData("", "dagpenge", "", "2021-01-01", "", "", "citizen")]
    [InlineData("a", "arbejdsløs", "", "2021-01-01", "", "", "state")]
    [InlineData("a", "", "", "2021-01-01", "", "", "state")]
    [InlineData("a", "kontanthjaelp", "klar", "2021-01-01", "", "", "category")]
    [InlineData("a", "dagpenge", "jobparat", "2021-01-01", "", "", "category")]
    [InlineData("a", "kontanthjaelp", "uddannelsesparat", "2021-01-01", "", "", "category")]
    [InlineData("a", "uddannelseshjaelp", "jobparat", "2021-01-01", "", "", "category")]
    [InlineData("a", "dagpenge", "", "", "", "", "from")]
    [InlineData("a", "dagpenge", "", "2021-02-29", "", "", "from")]
    [InlineData("a", "dagpenge", "", "2021Q1", "", "", "from")]
    [InlineData("a", "dagpenge", "", "31-12-2021", "", "", "from")]
    [InlineData("a", "dagpenge", "", "1899-12-31", "", "", "from")]
    [InlineData("a", "dagpenge", "", "2101-01-01", "", "", "from")]
    [InlineData("a", "dagpenge", "", "9999-12-31", "", "", "from")]
    [InlineData("a", "dagpenge", "", "2021-01-02", "2021-01-01", "", "to")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "1899-12-31", "", "to")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "i dag", "", "to")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "", "0", "hours")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "", "37.01", "hours")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "", "7.505", "hours")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "", "7,5", "hours")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "", "-3", "hours")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "", "74/2", "hours")]
    [InlineData("a", "dagpenge", "", "2021-01-01", "", "20.000", "hours")]
    [InlineData("b", "dagpenge", "", "2021-01-01", "", "", "citizen")]
    public void A_bad_spell_is_refused_with_its_place_column_and_reason_and_the_good_ones_stay(
        string citizen,
        string state,
        string category,
        string from,
        string to,
        string hours,
        string column
    )
    {
        var told = new List<RefusedRow>();
        var builder = new RegisterBuilder(told.Add);
        builder.Spells.Add(Fields.Spell("a", "dagpenge", "", "2021-01-01", "2021-01-31", "37"), new("spells.csv", 2));
        builder.Spells.Add(Fields.Spell(citizen, state, category, from, to, hours), new("spells.csv", 3));
        builder.Add(new Citizen("a", s_area));
        var register = builder.Build(s_until);

        var refused = Assert.Single(builder.Refused);
        Assert.Equal(refused, Assert.Single(told));
        Assert.Equal(new RowLocation("spells.csv", 3), refused.Location);
        Assert.Equal(column, refused.Faults[0].Column);
        Assert.NotEmpty(refused.Faults[0].Reason.Danish);
        Assert.StartsWith("spells.csv:3 ", refused.ToText(Language.English), StringComparison.Ordinal);
        Assert.Equal(new RowCounts(3, 1), register.Rows);
        Assert.Equal(1, register.SpellCount);
    }

    [Theory]
    [InlineData("1900-01-01", "1900-01-01")]
    [InlineData("2100-12-31", "2100-12-31")]
    [InlineData("2021-01-01", "9999-12-31")]
    [InlineData("2021-01-01", "")]
    [InlineData("2020-02-29", "2020-02-29")]
    public void Dates_on_the_edge_are_taken(string from, string to)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", s_area));
        Assert.True(builder.Spells.Add(Fields.Spell("a", "dagpenge", "", from, to, "0.01")));
        Assert.Equal(1, builder.Build(new(2100, 12, 31)).SpellCount);
    }

    [Theory]
    [InlineData("", "217", "", "", "citizen")]
    [InlineData(" ", "217", "", "", "citizen")]
    [InlineData("x", "", "", "", "municipality")]
    [InlineData("x", "DK", "", "", "municipality")]
    [InlineData("x", "99", "", "", "municipality")]
    [InlineData("x", "217", "1980-02-30", "", "birth_date")]
    [InlineData("x", "217", "1850-01-01", "", "birth_date")]
    [InlineData("x", "217", "", "måske", "immigrant")]
    public void A_bad_citizen_is_refused(string id, string municipality, string birth, string immigrant, string column)
    {
        var builder = new RegisterBuilder();
        Assert.False(
            builder.Citizens.Add(
                Fields.Of(
                    ("citizen", id),
                    ("municipality", municipality),
                    ("birth_date", birth),
                    ("immigrant", immigrant)
                ),
                new("citizens.csv", 7)
            )
        );
        Assert.Equal(column, Assert.Single(builder.Refused).Faults[0].Column);
    }

    [Fact]
    public void Of_two_rows_for_a_citizen_the_first_stays()
    {
        var builder = new RegisterBuilder();
        Assert.True(builder.Citizens.Add(Fields.Of(("citizen", "a"), ("municipality", "217"), ("sex", "kvinde"))));
        Assert.False(builder.Citizens.Add(Fields.Of(("citizen", "a"), ("municipality", "250"))));
        var register = builder.Build(s_until);
        Assert.Equal(s_area, register.CitizenAt(0).Municipality);
        Assert.Equal(new RowCounts(2, 1), register.Rows);
    }

    [Theory]
    [InlineData("1992-06-01", true, "jobparat", false)]
    [InlineData("1992-06-01", true, "uddannelsesparat", true)]
    [InlineData("1991-01-02", true, "uddannelsesparat", true)]
    [InlineData("1991-01-01", true, "uddannelsesparat", false)]
    [InlineData("1991-01-01", true, "jobparat", true)]
    [InlineData("1992-06-01", false, "uddannelsesparat", false)]
    [InlineData("1992-06-01", null, "uddannelsesparat", true)]
    [InlineData(null, true, "jobparat", true)]
    public void Categories_on_sho_ydelse_follow_age_and_education_order(
        string? birth,
        bool? order,
        string category,
        bool isTaken
    )
    {
        var builder = new RegisterBuilder();
        builder.Citizens.Add(
            Fields.Of(
                ("citizen", "a"),
                ("municipality", "217"),
                ("birth_date", birth ?? ""),
                (
                    "education_order",
                    order switch
                    {
                        true => "ja",
                        false => "nej",
                        null => "",
                    }
                )
            )
        );
        builder.Spells.Add(Fields.Spell("a", "sho-ydelse", category, "2021-01-01", "", ""));
        Assert.Equal(isTaken ? 1 : 0, builder.Build(s_until).SpellCount);
        Assert.Equal(isTaken, builder.Refused.IsEmpty);
    }

    [Fact]
    public void All_facts_of_a_citizen_come_back()
    {
        var citizen = new Citizen("a", s_area)
        {
            BirthDate = new(1990, 2, 28),
            Sex = Sex.Man,
            HousingArea = "Nøjsomhed",
            ArrivalDate = new(2018, 5, 1),
            ResidenceBasis = ResidenceBasis.FamilyReunified,
            Education = EducationLevel.LongHigher,
            GraduatedOn = new(2020, 6, 30),
            IsImmigrant = true,
            InIntroductionProgramme = false,
            HasEducationOrder = null,
            IsMostVulnerable = true,
        };
        var builder = new RegisterBuilder();
        builder.Add(citizen);
        builder.Add(new Citizen("b", s_area));
        var register = builder.Build(s_until);
        Assert.Equal(citizen, register.CitizenAt(0));
        Assert.Equal(new Citizen("b", s_area), register.CitizenAt(1));
        Assert.True(register.TryFind("b", out var index));
        Assert.Equal(1, index);
        Assert.False(register.TryFind("c", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => register.CitizenAt(2));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Spells_come_back_by_citizen_and_date_as_far_as_they_are_known(RegisterCase register)
    {
        var built = register.Build();
        for (var citizen = 0; citizen < RegisterCase.Citizens; citizen++)
        {
            Assert.True(built.TryFind(RegisterCase.IdOf(citizen), out var index));
            var expected = register
                .Spells.Where(s => s.Citizen == citizen && s.Spell.From <= register.KnownUntil)
                .Select(s => new Spell(
                    s.Spell.State,
                    s.Spell.From,
                    s.Spell.To > register.KnownUntil ? null : s.Spell.To,
                    s.Spell.Category,
                    s.Spell.Hours
                ))
                .ToList();
            var spells = built.SpellsOf(index);
            Assert.Equal(expected.Count, spells.Length);
            Assert.All(expected, s => Assert.Contains(s, spells));
            Assert.Equal(spells.Select(s => s.From).Order(), spells.Select(s => s.From));
        }
    }

    [Fact]
    public void A_million_bad_rows_are_counted_and_only_some_are_kept()
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < 1_000_000; i++)
        {
            builder.Spells.Add(Fields.Spell("a", "?", "", "", "", ""));
        }

        Assert.Equal(new RowCounts(1_000_000, 1_000_000), builder.Rows);
        Assert.Equal(RegisterBuilder.KeptRefusals, builder.Refused.Length);
    }

    [Fact]
    public void A_long_value_does_not_fill_the_report()
    {
        var builder = new RegisterBuilder();
        builder.Spells.Add(Fields.Spell("a", new string('x', 100_000), "", "2021-01-01", "", ""));
        Assert.Equal(41, builder.Refused[0].Faults[0].Value.Length);
    }

    [Fact]
    public void Typed_rows_are_checked_too()
    {
        var builder = new RegisterBuilder();
        Assert.False(builder.Add("a", new Spell((CitizenState)50, new(2021, 1, 1))));
        Assert.False(builder.Add("a", new Spell(CitizenState.FlexJob, new(1899, 1, 1))));
        Assert.False(builder.Add("a", new Spell(CitizenState.FlexJob, new(2021, 1, 2), new LocalDate(2021, 1, 1))));
        Assert.False(
            builder.Add("a", new Spell(CitizenState.FlexJob, new(2021, 1, 2), Category: VisitationCategory.JobReady))
        );
        Assert.False(builder.Add(new Citizen("a", Area.Country)));
        Assert.False(builder.Add(new Citizen("a", s_area) { Sex = (Sex)9 }));
        Assert.False(builder.Spells.Add(_ => null));
        Assert.Equal(new RowCounts(7, 7), builder.Rows);
        Assert.True(builder.Add("a", new Spell(CitizenState.FlexJob, new(2021, 1, 2), Hours: WeeklyHours.FullTime)));
    }

    [Fact]
    public void Missing_texts_and_dates_of_another_calendar_are_refused_like_others()
    {
        var builder = new RegisterBuilder();
        Assert.False(
            builder.Citizens.Add(Fields.Of(("citizen", null!), ("municipality", null!), ("birth_date", null!)))
        );
        var julian = new LocalDate(2021, 1, 1, CalendarSystem.Julian);
        Assert.False(builder.Add("a", new Spell(CitizenState.FlexJob, julian)));
        Assert.False(builder.Add("a", new Spell(CitizenState.FlexJob, new(2021, 1, 1), julian)));
        Assert.Equal(["citizen", "from", "to"], builder.Refused.Select(r => r.Faults[0].Column));
    }

    [Fact]
    public void A_register_is_built_once_and_its_known_period_makes_sense()
    {
        var builder = new RegisterBuilder();
        Assert.Throws<ArgumentException>(() => builder.Build(s_until, s_until.PlusDays(1)));
        var register = builder.Build(s_until, s_until);
        Assert.Throws<InvalidOperationException>(() => builder.Build(s_until));
        Assert.Throws<InvalidOperationException>(() => builder.Add(new Citizen("a", s_area)));
        Assert.Throws<ArgumentException>(() => register.KnownBetween(s_until.PlusDays(1), s_until));
        Assert.Equal(0, register.CitizenCount);
        Assert.False(register.HasCitizenOf(Area.Country));
    }

    [Fact]
    public void A_row_that_stands_twice_is_one_row_and_the_other_is_told_of()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        for (var line = 2; line <= 3; line++)
        {
            builder.Add("a", new Placement(PlacementKind.WageSubsidy, new(2021, 1, 1)), new("placements.csv", line));
        }

        Assert.Equal(1, builder.Build(s_until).PlacementCount);
        Assert.Contains(
            "står allerede",
            Assert.Single(builder.Refused).Faults[0].Reason.Danish,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_many_equal_rows_the_first_stays()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        for (var line = 2; line <= 60; line++)
        {
            builder.Add("a", new Placement(PlacementKind.WageSubsidy, new(2021, 1, 1)), new("placements.csv", line));
        }

        builder.Build(s_until);
        Assert.Equal(
            Enumerable.Range(3, 58).Select(static i => (long)i),
            builder.Refused.Select(static r => r.Location.Line)
        );
    }

    [Property]
    public void The_order_of_the_rows_changes_nothing(int seed)
    {
        var random = new Random(seed);
        Placement[] placements =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(_ => new Placement((PlacementKind)random.Next(2), Day(), random.Next(2) == 0 ? null : s_until)
                {
                    AgreedOn = random.Next(2) == 0 ? null : Day(),
                    Employer = random.Next(3) switch
                    {
                        0 => null,
                        1 => "ø",
                        _ => "Z",
                    },
                }),
        ];
        placements = [.. placements.Distinct()];
        Assert.Equal(Built(placements), Built([.. placements.Reverse()]));

        LocalDate Day() => new(2021, 1, 1 + random.Next(3));
    }

    // More spells than are laid at once, of which some have no citizen, cannot be the citizen's, or run past the last day of their state.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_any_number_of_threads_a_register_is_the_same_and_so_is_what_is_refused_of_it(bool isSorted)
    {
        const int Citizens = 9_000;
        var random = new Random(22);
        (int Citizen, Spell Spell)[] rows =
        [
            .. Enumerable.Range(0, 50_000).Select(i => (isSorted ? i / 5 : random.Next(Citizens + 300), Any(i))),
        ];
        if (isSorted)
        {
            rows = [.. rows.OrderBy(static r => r.Citizen).ThenBy(static r => r.Spell.From)];
        }

        var expected = Built(threads: 1);
        Assert.True(expected.Told.Length > 100);
        Assert.NotEmpty(expected.Remarks);
        foreach (var threads in new[] { 2, 3, 16, 1024 })
        {
            var built = Built(threads);
            Assert.Equal(expected.Hash, built.Hash);
            Assert.Equal(expected.Told, built.Told);
            Assert.Equal(expected.Remarks, built.Remarks);
            Assert.Equal(expected.Days, built.Days);
        }

        (string Hash, string[] Told, BilingualText[] Remarks, Known<FullTimePersons> Days) Built(int threads)
        {
            var told = new List<string>();
            var builder = new RegisterBuilder(row => told.Add(row.ToString()));
            for (var i = 0; i < Citizens; i++)
            {
                builder.Add(
                    new Citizen($"{(isSorted ? i : i * 7_919 % Citizens):0000}", s_area)
                    {
                        BirthDate = i % 3 == 0 ? new LocalDate(2000, 1, 1) : null,
                        HasEducationOrder = i % 2 == 0,
                    }
                );
            }

            for (var i = 0; i < rows.Length; i++)
            {
                builder.Add($"{rows[i].Citizen:0000}", rows[i].Spell, new(i % 2 == 0 ? "a.csv" : "b.csv", i));
            }

            var register = builder.Build(new(2026, 12, 31), threads: threads);
            Assert.Equal(new RowCounts(Citizens + rows.Length, told.Count), register.Rows);
            var quarter = MeasuringPeriod.OfQuarter(2026, 1);
            return (
                register.ToPart().Value,
                [.. told],
                [.. builder.Remarks],
                FullTimePersonCounts.In(BenefitGroup.PublicSupport, quarter, s_area).Of(register, threads)
            );
        }

        Spell Any(int i)
        {
            var from = new LocalDate(2024, 8, 1).PlusDays(random.Next(300));
            return i % 50 == 0 ? new(CitizenState.EducationAssistance, from)
                : i % 7 == 0
                    ? new(
                        CitizenState.SelfSupportAndReturnBenefit,
                        from,
                        from.PlusDays(20),
                        VisitationCategory.EducationReady
                    )
                : new(
                    i % 2 == 0 ? CitizenState.UnemploymentBenefit : CitizenState.FlexJob,
                    from,
                    from.PlusDays(random.Next(900))
                );
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void Threads_have_bounds(int threads) =>
        Assert.Equal(
            "threads",
            Assert
                .Throws<ArgumentOutOfRangeException>(() => new RegisterBuilder().Build(s_until, threads: threads))
                .ParamName
        );

    private static Placement[] Built(Placement[] placements)
    {
        var builder = new RegisterBuilder();
        foreach (var placement in placements)
        {
            Assert.True(builder.Add("a", placement));
        }

        builder.Add(new Citizen("a", Area.Municipality(217)));
        return [.. builder.Build(s_until).PlacementsOf(0)];
    }
}
