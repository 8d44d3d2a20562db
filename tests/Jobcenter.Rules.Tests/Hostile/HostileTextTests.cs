using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Hostile;

/// <summary>Every parser of texts gives a result or its documented error, in memory that grows with the text alone.</summary>
public sealed class HostileTextTests
{
    // Messages quote an excerpt of a bad text, never all of it again and again.
    private const long BytesPerLetter = 64;
    private const long AnyText = 200_000;

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 400)]
    public void Values_parse_or_say_that_they_do_not(HostileText text)
    {
        Bounded(
            text,
            () =>
            {
                var t = text.Value;
                Agree(MeasuringPeriod.TryParse(t, out var period), () => MeasuringPeriod.Parse(t), period);
                Agree(Area.TryParse(t, null, out var area), () => Area.Parse(t), area);
                Agree(Fraction.TryParse(t, null, out var fraction), () => Fraction.Parse(t), fraction);
                Assert.True(!CitizenStates.Vocabulary.TryParse(t, out var state) || state.Id() == t);
                Assert.True(!VisitationCategories.Vocabulary.TryParse(t, out var category) || category.Id() == t);
                Assert.True(!PlacementKinds.Vocabulary.TryParse(t, out var kind) || kind.Id() == t);
                Assert.True(
                    !Vocabulary.Of<CountingConvention>().TryParse(t, out var convention)
                        || Vocabulary.Of<CountingConvention>().Id(convention) == t
                );
                Assert.True(!FigureMeasure.TryParse(t, out var measure) || measure.ToString() == t);
                // What parses is written and parses again to itself.
                Assert.True(!period.Equals(default) || period.ToString().Length > 0);
                if (Fraction.TryParse(t, null, out var number))
                {
                    Assert.Equal(number, Fraction.Parse(number.ToString()));
                    WeeklyHours.TryFromHours(number, out _);
                }
            }
        );
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 400)]
    public void Rows_are_taken_or_refused_with_a_reason_and_all_are_counted(HostileText a, HostileText b, HostileText c)
    {
        Bounded(
            new(a.Value + b.Value + c.Value),
            () =>
            {
                var refused = new List<RefusedRow>();
                var builder = new RegisterBuilder(refused.Add);
                string[] t = [a.Value, b.Value, c.Value];
                builder.Add(new Citizen("good", RegisterCase.Helsingoer));
                builder.Citizens.Add(
                    Fields.Of(
                        ("citizen", t[0]),
                        ("municipality", t[1]),
                        ("birth_date", t[2]),
                        ("sex", t[0]),
                        ("education", t[1])
                    )
                );
                builder.Citizens.Add(
                    Fields.Of(
                        ("citizen", "x"),
                        ("municipality", "217"),
                        ("arrival_date", t[0]),
                        ("residence_basis", t[1])
                    )
                );
                builder.Spells.Add(Fields.Spell("good", t[0], t[1], t[2], t[0], t[1]));
                builder.Spells.Add(Fields.Spell(t[0], "kontanthjaelp", "", t[1], t[2], ""));
                builder.Spells.Add(Fields.Spell("good", "kontanthjaelp", "", "2021-01-01", t[0], t[1]));
                builder.Placements.Add(
                    Fields.Of(("citizen", "good"), ("kind", t[0]), ("from", t[1]), ("to", t[2]), ("hours", t[0]))
                );
                builder.Placements.Add(
                    Fields.Of(
                        ("citizen", "good"),
                        ("kind", "virksomhedspraktik"),
                        ("agreed_on", t[0]),
                        ("sector", t[1])
                    )
                );
                builder.Participations.Add(
                    Fields.Of(("project", t[0]), ("citizen", "good"), ("from", t[1]), ("exit", t[2]))
                );
                builder.Interviews.Add(
                    Fields.Of(("citizen", "good"), ("held_on", t[0]), ("minutes", t[1]), ("prepared_on", t[2]))
                );
                var register = builder.Build(new(2021, 12, 31));
                Assert.Equal(10, builder.Rows.Read);
                Assert.Equal(refused.Count, builder.Rows.Refused);
                Assert.True(register.TryFind("good", out _));
                Told(refused);
            }
        );
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 300)]
    public void Other_rows_too(HostileText a, HostileText b, HostileText c)
    {
        Bounded(
            new(a.Value + b.Value + c.Value),
            () =>
            {
                var refused = new List<RefusedRow>();
                string[] t = [a.Value, b.Value, c.Value];
                var figures = new FigureSetBuilder(refused.Add);
                figures.Figures.Add(Fields.Of(("measure", t[0]), ("area", t[1]), ("period", t[2]), ("value", t[0])));
                figures.Figures.Add(
                    Fields.Of(("measure", "ftp:kontanthjaelp"), ("area", "217"), ("period", t[0]), ("value", t[1]))
                );
                figures.Build();
                var branche = new BrancheRegisterBuilder(
                    BrancheCatalogues.Default,
                    RegisterCase.Helsingoer,
                    refused.Add
                );
                branche.Marks.Add(
                    Fields.Of(
                        ("citizen", t[0]),
                        ("tracks", t[1]),
                        ("marked_on", t[2]),
                        ("available", t[0]),
                        ("offer", t[1])
                    )
                );
                branche.Orders.Add(Fields.Of(("order", t[0]), ("track", t[1]), ("places", t[2]), ("due_on", t[0])));
                branche.Orders.Add(
                    Fields.Of(("order", "o"), ("track", "rengoering"), ("places", t[0]), ("due_on", "2020-06-01"))
                );
                branche.Meetings.Add(Fields.Of(("track", t[0]), ("held_on", t[1])));
                branche.Coordinators.Add(
                    Fields.Of(("track", t[0]), ("coordinator", t[1]), ("from", t[2]), ("to", t[0]))
                );
                branche.Courses.Add(
                    Fields.Of(("course", t[0]), ("track", t[1]), ("date", t[2]), ("length", t[0]), ("citizens", t[1]))
                );
                branche.Build();
                var catalogues = new BrancheCataloguesBuilder(BrancheCatalogues.Default, refused.Add);
                catalogues.Tracks.Add(
                    Fields.Of(
                        ("catalogue", t[0]),
                        ("municipality", t[1]),
                        ("valid_from", t[2]),
                        ("track", t[0]),
                        ("name", t[1]),
                        ("succeeds", t[2])
                    )
                );
                catalogues.Tracks.Add(
                    Fields.Of(
                        ("catalogue", "E22"),
                        ("municipality", "250"),
                        ("valid_from", "2022-01-01"),
                        ("valid_until", t[0]),
                        ("track", t[1]),
                        ("name", "n")
                    )
                );
                catalogues.Build();
                var answers = new AnswerSheetBuilder(PracticeTest.All, refused.Add);
                answers.Answers.Add(
                    Fields.Of(("test", t[0]), ("criterion", t[1]), ("answer", t[2]), ("count", t[0]), ("of", t[1]))
                );
                answers.Answers.Add(
                    Fields.Of(("test", "evidenstest"), ("criterion", "jobmaal"), ("count", t[0]), ("of", t[1]))
                );
                answers.Build();
                Assert.Equal(
                    refused.Count,
                    figures.Rows.Refused + branche.Rows.Refused + catalogues.Rows.Refused + answers.Rows.Refused
                );
                var fields = new Queue<string>(t);
                string Next()
                {
                    var next = fields.Dequeue();
                    fields.Enqueue(next);
                    return next;
                }

                new SituationBuilder(refused.Add).Situations.Add(_ => Next());

                Told(refused);
            }
        );
    }

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("2100-12-32")]
    [InlineData("99999-12-31")]
    public void Days_outside_1900_to_2100_are_refused_and_9999_is_an_open_end_only(string day)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        Assert.False(builder.Spells.Add(Fields.Spell("a", "kontanthjaelp", "", day, "", "")));
        Assert.False(builder.Spells.Add(Fields.Spell("a", "kontanthjaelp", "", "2021-01-01", day, "")));
        Assert.False(builder.Spells.Add(Fields.Spell("a", "kontanthjaelp", "", "9999-12-31", "", "")));
        Assert.False(builder.Spells.Add(Fields.Spell("a", "kontanthjaelp", "", "2101-01-01", "", "")));
        Assert.True(builder.Spells.Add(Fields.Spell("a", "kontanthjaelp", "", "2021-01-01", "9999-12-31", "")));
        Assert.Null(builder.Build(new LocalDate(2021, 12, 31)).SpellsOf(0)[0].To);
    }

    private static void Agree<T>(bool parsed, Func<T> parse, T value)
    {
        if (parsed)
        {
            Assert.Equal(value, parse());
        }
        else
        {
            Assert.IsAssignableFrom<Exception>(Record.Exception(() => parse()));
            Assert.IsType<FormatException>(Record.Exception(() => parse()));
        }
    }

    private static void Told(IEnumerable<RefusedRow> refused) =>
        Assert.All(
            refused,
            r =>
            {
                Assert.All(r.Faults, static f => Assert.NotEqual(f.Reason.Danish, f.Reason.English));
                Assert.InRange(r.ToText(Rules.Kernel.Language.Danish).Length, 5, 2000 * r.Faults.Length);
            }
        );

    private static void Bounded(HostileText text, Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(allocated, 0, AnyText + (BytesPerLetter * text.Value.Length));
    }
}
