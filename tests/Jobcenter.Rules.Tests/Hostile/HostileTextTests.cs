using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
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
                Assert.True(!CitizenStates.TryParse(t, out var state) || state.Id() == t);
                Assert.True(!VisitationCategories.TryParse(t, out var category) || category.Id() == t);
                Assert.True(!PlacementKinds.TryParse(t, out var kind) || kind.Id() == t);
                // Answers are written by hand, with a capital letter too.
                Assert.True(
                    !PracticeAnswers.TryParse(t, out var answer)
                        || string.Equals(answer.Id(), t, StringComparison.OrdinalIgnoreCase)
                );
                Assert.True(!CountingConventions.TryParse(t, out var convention) || convention.Id() == t);
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
                builder.Add(
                    new CitizenRow
                    {
                        Citizen = t[0],
                        Municipality = t[1],
                        BirthDate = t[2],
                        Sex = t[0],
                        Education = t[1],
                    }
                );
                builder.Add(
                    new CitizenRow
                    {
                        Citizen = "x",
                        Municipality = "217",
                        ArrivalDate = t[0],
                        ResidenceBasis = t[1],
                    }
                );
                builder.Add(new SpellRow("good", t[0], t[1], t[2], t[0], t[1]));
                builder.Add(new SpellRow(t[0], "kontanthjaelp", "", t[1], t[2], ""));
                builder.Add(new SpellRow("good", "kontanthjaelp", "", "2021-01-01", t[0], t[1]));
                builder.Add(
                    new PlacementRow
                    {
                        Citizen = "good",
                        Kind = t[0],
                        From = t[1],
                        To = t[2],
                        Hours = t[0],
                    }
                );
                builder.Add(
                    new PlacementRow
                    {
                        Citizen = "good",
                        Kind = "virksomhedspraktik",
                        AgreedOn = t[0],
                        Sector = t[1],
                    }
                );
                builder.Add(
                    new ParticipationRow
                    {
                        Project = t[0],
                        Citizen = "good",
                        From = t[1],
                        Exit = t[2],
                    }
                );
                builder.Add(
                    new InterviewRow
                    {
                        Citizen = "good",
                        HeldOn = t[0],
                        Minutes = t[1],
                        PreparedOn = t[2],
                    }
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
                figures.Add(
                    new FigureRow
                    {
                        Measure = t[0],
                        Area = t[1],
                        Period = t[2],
                        Value = t[0],
                    }
                );
                figures.Add(
                    new FigureRow
                    {
                        Measure = "ftp:kontanthjaelp",
                        Area = "217",
                        Period = t[0],
                        Value = t[1],
                    }
                );
                figures.Build();
                var branche = new BrancheRegisterBuilder(BrancheCatalogues.All, RegisterCase.Helsingoer, refused.Add);
                branche.Add(
                    new MarkRow
                    {
                        Citizen = t[0],
                        Tracks = t[1],
                        MarkedOn = t[2],
                        Available = t[0],
                        Offer = t[1],
                    }
                );
                branche.Add(
                    new OrderRow
                    {
                        Order = t[0],
                        Track = t[1],
                        Places = t[2],
                        DueOn = t[0],
                    }
                );
                branche.Add(
                    new OrderRow
                    {
                        Order = "o",
                        Track = "rengoering",
                        Places = t[0],
                        DueOn = "2020-06-01",
                    }
                );
                branche.Add(new MeetingRow { Track = t[0], HeldOn = t[1] });
                branche.Add(
                    new CoordinatorRow
                    {
                        Track = t[0],
                        Coordinator = t[1],
                        From = t[2],
                        To = t[0],
                    }
                );
                branche.Add(
                    new CourseDayRow
                    {
                        Course = t[0],
                        Track = t[1],
                        Date = t[2],
                        Length = t[0],
                        Citizens = t[1],
                    }
                );
                branche.Build();
                var catalogues = new BrancheCatalogueSetBuilder(BrancheCatalogues.All, refused.Add);
                catalogues.Add(
                    new TrackRow
                    {
                        Catalogue = t[0],
                        Municipality = t[1],
                        ValidFrom = t[2],
                        Track = t[0],
                        Name = t[1],
                        Succeeds = t[2],
                    }
                );
                catalogues.Add(
                    new TrackRow
                    {
                        Catalogue = "E22",
                        Municipality = "250",
                        ValidFrom = "2022-01-01",
                        ValidUntil = t[0],
                        Track = t[1],
                        Name = "n",
                    }
                );
                catalogues.Build();
                var answers = new AnswerSheetBuilder(PracticeTestCatalogue.All, refused.Add);
                answers.Add(
                    new AnswerRow
                    {
                        Test = t[0],
                        Criterion = t[1],
                        Answer = t[2],
                        Count = t[0],
                        Of = t[1],
                    }
                );
                answers.Add(
                    new AnswerRow
                    {
                        Test = "evidenstest",
                        Criterion = "jobmaal",
                        Count = t[0],
                        Of = t[1],
                    }
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

                if (!SituationRows.TryRead(_ => Next(), default, out _, out var why))
                {
                    refused.Add(why);
                }

                Told(refused);
            }
        );
    }

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("2100-12-32")]
    [InlineData("2101-01-01")]
    [InlineData("99999-12-31")]
    public void Days_outside_1900_to_2100_are_refused_and_9999_is_an_open_end_only(string day)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        Assert.False(builder.Add(new SpellRow("a", "kontanthjaelp", "", day, "", "")));
        Assert.False(builder.Add(new SpellRow("a", "kontanthjaelp", "", "2021-01-01", day, "")));
        Assert.False(builder.Add(new SpellRow("a", "kontanthjaelp", "", "9999-12-31", "", "")));
        Assert.True(builder.Add(new SpellRow("a", "kontanthjaelp", "", "2021-01-01", "9999-12-31", "")));
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
                Assert.NotEqual(r.Reason.Danish, r.Reason.English);
                Assert.InRange(r.ToText(Rules.Kernel.Language.Danish).Length, 5, 2000);
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
