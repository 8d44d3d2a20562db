using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

public sealed class LostRowsTests
{
    private static readonly LocalDate s_day = new(2021, 6, 1);

    private static readonly string[] s_columns = ["citizen", "held_on"];

    [Fact]
    public void A_contact_course_is_provisional_where_a_row_of_its_citizen_is_refused_and_no_other()
    {
        var list = Register(("a", "2021-02-30")).ContactListOf(s_day).Value;
        Assert.Equal(
            ["1 række om borgeren er afvist og kan ændre svaret (1 i interviews.csv)"],
            list.Reviews.Single(static r => r.Citizen is "a").WhyProvisional.Select(static w => w.Danish)
        );
        Assert.Empty(list.Reviews.Single(static r => r.Citizen is "b").WhyProvisional);

        var text = AnswerText.Write(Answer.Of(list));
        Assert.Contains("* foreløbigt: 1 række om borgeren er afvist", text, StringComparison.Ordinal);
        Assert.Contains(
            "\"provisionalBecause\":[\"1 række om",
            AnswerJson.Write(Answer.Of(list)),
            StringComparison.Ordinal
        );
        var review = Answer.Of(list.Reviews.Single(static r => r.Citizen is "a"));
        Assert.EndsWith("*", review.Status?.Danish, StringComparison.Ordinal);
        Assert.Contains(
            "* provisional: 1 row of the citizen was refused",
            AnswerText.Write(review, Language.English),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "*",
            AnswerText.Write(Answer.Of(Register().ContactListOf(s_day).Value)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_row_of_an_id_that_nobody_has_may_be_anybodys_unless_that_citizen_was_refused()
    {
        var misspelt = Register(("aa", "2021-02-01")).ContactListOf(s_day).Value;
        Assert.All(misspelt.Reviews, static r => Assert.NotEmpty(r.WhyProvisional));
        var builder = Builder();
        builder.Citizens.AddFields(new Dictionary<string, string?> { ["citizen"] = "q", ["municipality"] = "x" });
        builder.Interviews.AddFields(new Dictionary<string, string?> { ["citizen"] = "q", ["held_on"] = "2021-02-01" });
        var lost = builder.Build(s_day).Lost;
        Assert.Equal(2, lost.Of(LostRows.All));
        Assert.Empty(lost.Why("a", LostRows.All));
    }

    [Fact]
    public void What_is_told_of_a_situation_is_provisional_by_spells_and_citizens_alone()
    {
        var builder = Builder();
        var fault = new RowFault("from", "x", BilingualText.Same("x"));
        builder.Spells.Refuse(new(default, fault) { Citizen = "a" });
        var register = builder.Build(s_day);
        Assert.Single(register.WhySituationIsProvisional("a"));
        Assert.Empty(register.WhySituationIsProvisional("b"));
        Assert.Empty(Register(("a", "2021-02-30")).WhySituationIsProvisional("a"));
        Assert.Throws<ArgumentNullException>(() => Register().WhySituationIsProvisional(null!));
    }

    [Fact]
    public void What_is_due_has_an_asterisk_in_its_table_too()
    {
        var due = new LocalDate(2021, 5, 10);
        var list = Register(("a", "2021-02-30")).ContactListOf(due).Value;
        Assert.Contains(list.Reviews, static r => r.Due.Any());
        var rows = Answer.Of(list).Tables.Single(static t => t.About.Id is "due").Rows;
        Assert.All(
            rows,
            static r =>
                Assert.Equal(r.Id is "a", r.Cells.Single(static c => c.IsStatus).ToText(Language.Danish).EndsWith('*'))
        );
        Assert.Contains(rows, static r => r.Id is "a");
        Assert.Contains(rows, static r => r.Id is "b");
    }

    [Fact]
    public void A_row_that_is_refused_with_its_citizen_or_its_key_is_nobody_elses()
    {
        var builder = Builder();
        var fault = new RowFault("held_on", "x", BilingualText.Same("x"));
        builder.Interviews.Refuse(new(default, fault) { Citizen = "a" });
        builder.Interviews.AddFields(new Dictionary<string, string?> { ["citizen"] = "a", ["day"] = "2021-02-01" });
        var lost = builder.Build(s_day).Lost;
        Assert.StartsWith("2 ", Assert.Single(lost.Why("a", LostRows.All)).Danish, StringComparison.Ordinal);
        Assert.Empty(lost.Why("b", LostRows.All));

        var other = Builder();
        other.Interviews.Refuse(new(default, fault) { Citizen = " " });
        other.Interviews.Refuse(new(default, fault));
        Assert.StartsWith(
            "2 rækker, som det ikke vides",
            Assert.Single(other.Build(s_day).Lost.Why("b", LostRows.All)).Danish,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(" a")]
    [InlineData("ha\u030A")] // a decomposed letter
    public void A_citizen_is_the_id_that_the_register_keeps(string id)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen(id, Area.Municipality(217)));
        builder.Add(id, new Spell(CitizenState.UnemploymentBenefit, new(2021, 5, 1), new LocalDate(2021, 4, 1)));
        builder.Spells.AddFields(new Dictionary<string, string?> { ["citizen"] = id, ["state"] = "x" });
        var block = builder.Interviews.Apart(s_columns);
        block.Read(i => i == 0 ? id : "x");
        block.Add();
        var register = builder.Build(s_day);
        var why = Assert.Single(register.Lost.Why(register.CitizenAt(0).Id, LostRows.All));
        Assert.StartsWith("3 rækker om borgeren", why.Danish, StringComparison.Ordinal);
        Assert.All(builder.Refused, r => Assert.Equal(id, r.Citizen));
    }

    [Fact]
    public void Of_more_citizens_than_are_remembered_it_is_said_so_and_once_for_all()
    {
        var builder = Builder();
        var row = new RowFault("held_on", "x", BilingualText.Same("x"));
        for (var i = 0; i <= 10_000; i++)
        {
            var id = FormattableString.Invariant($"c{i}");
            builder.Add(new Citizen(id, Area.Municipality(217)));
            builder.Interviews.Refuse(new(default, row) { Citizen = id });
        }

        var lost = builder.Build(s_day).Lost;
        Assert.Equal(
            "1 række, som det ikke vides eller huskes, hvem er om, er afvist og kan være borgerens (1 i interviews.csv)",
            Assert.Single(lost.Why("a", LostRows.All)).Danish
        );
        Assert.True(lost.Why("a", LostRows.All) == lost.Why("b", LostRows.All)); // the same array
        Assert.Equal(2, lost.Why("c0", LostRows.All).Length);
    }

    [Fact]
    public void A_source_that_gives_each_field_once_says_whose_a_bad_row_is()
    {
        var builder = Builder();
        var asked = new HashSet<int>();
        var rows = builder.Interviews.Reading(
            s_columns,
            i =>
                !asked.Add(i) || asked.Max() > i ? throw new InvalidOperationException("once, and forward")
                : i == 0 ? "a"
                : "2021-02-30"
        );
        Assert.False(rows.Add());
        asked.Clear();
        var block = builder.Interviews.Apart(s_columns);
        block.Read(i =>
            asked.Add(i)
                ? i == 0
                    ? "a"
                    : "x"
                : throw new InvalidOperationException("once")
        );
        block.Add();
        var lost = builder.Build(s_day).Lost;
        Assert.StartsWith("2 rækker om borgeren", lost.Why("a", LostRows.All)[0].Danish, StringComparison.Ordinal);
        Assert.Empty(lost.Why("b", LostRows.All));
    }

    [Fact]
    public void Reasons_add_up_and_an_asterisk_stands_once()
    {
        BilingualText one = BilingualText.Same("en");
        BilingualText other = BilingualText.Same("to");
        var answer = s_told.Provisional([one]).Provisional([other, one]).Provisional([other]);
        Assert.Equal([one, other], answer.WhyProvisional.AsEnumerable());
        Assert.Equal($"{s_told.Status?.Danish}*", answer.Status?.Danish);
        Assert.Equal(["* foreløbigt: en", "* foreløbigt: to"], answer.Warnings.Select(static w => w.Danish));
        Assert.Contains("\"provisionalBecause\":[\"en\",\"to\"]", AnswerJson.Write(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_nobody_can_be_read_of_may_be_everybodys()
    {
        var list = Register(("", "2021-02-28")).ContactListOf(s_day).Value;
        Assert.All(
            list.Reviews,
            static r =>
                Assert.Equal(
                    "1 række, som det ikke vides, hvem er om, er afvist og kan være borgerens (1 i interviews.csv)",
                    Assert.Single(r.WhyProvisional).Danish
                )
        );
    }

    [Fact]
    public void A_target_group_is_provisional_by_its_citizens_rows_and_the_counts_by_any()
    {
        var builder = Builder();
        builder.Spells.AddFields(new Dictionary<string, string?> { ["citizen"] = "a", ["state"] = "x" });
        var register = builder.Build(s_day);
        var answers = new[] { "a", "b" }.Select(c => Answer.Of(register.TargetGroupOf(c, s_day).Value)).ToList();
        Assert.Equal([1, 0], answers.Select(static a => a.WhyProvisional.Length));
        Assert.EndsWith("*", answers[0].ToText(Language.Danish), StringComparison.Ordinal);
        Assert.Equal(
            "1 række er afvist og kan ændre svaret (1 i spells.csv)",
            Assert.Single(Answer.Of(register.ClassifyTargetGroups(s_day).Value).WhyProvisional).Danish
        );
    }

    [Fact]
    public void A_row_that_stands_twice_loses_nothing()
    {
        var list = Register(("a", "2021-02-28"), ("a", "2021-02-28")).ContactListOf(s_day).Value;
        Assert.All(list.Reviews, static r => Assert.Empty(r.WhyProvisional));
    }

    [Fact]
    public void A_placement_sequence_is_provisional_by_its_citizens_rows()
    {
        var builder = Builder();
        builder.Add("a", new Participation("p", new(2021, 1, 1)));
        builder.Add("b", new Participation("p", new(2021, 1, 1)));
        builder.Placements.Add(static n =>
            n is "citizen" ? "b"
            : n is "kind" ? "ferie"
            : "2021-02-01"
        );
        PlacementSequence[] sequences = [.. builder.Build(s_day).SequencesOf("p", Area.Country)];
        var answers = sequences
            .Select(s => Answer.Of(SequenceReview.Of(s, s_day, PlacementPolicy.On(s.Start))))
            .ToList();
        Assert.Equal([0, 1], answers.Select(static a => a.WhyProvisional.Length));
        Assert.EndsWith("*", answers[1].ToText(Language.Danish), StringComparison.Ordinal);
        var cohort = Answer.Of(PlacementCohort.Of(sequences, s_day, []));
        Assert.Equal(
            "1 række er afvist og kan ændre svaret (1 i placements.csv)",
            Assert.Single(cohort.WhyProvisional).Danish
        );
    }

    [Theory]
    [InlineData("evidenstest", "foerste-samtale", "måske", 1)]
    [InlineData("evidenstest", "første-samtale", "ja", 8)] // any of the test
    [InlineData("evidens", "x", "ja", 24)] // any of all
    public void A_criterion_is_provisional_where_a_refused_row_may_be_its_answer(
        string test,
        string criterion,
        string answer,
        int provisional
    )
    {
        var sheet = new AnswerSheetBuilder(PracticeTest.All);
        sheet.Answers.Add(
            n =>
                n switch
                {
                    "test" => test,
                    "criterion" => criterion,
                    "answer" => answer,
                    _ => null,
                },
            new("answers.csv", 2)
        );
        var answers = sheet.Build();
        var results = PracticeTest.All.Select(t => t.Evaluate(answers)).ToList();
        Assert.Equal(
            provisional,
            results.SelectMany(static r => r.Outcomes).Count(static o => !o.WhyProvisional.IsEmpty)
        );
        Assert.Contains(
            "* foreløbigt: 1 række med svar er afvist og kan ændre svaret (answers.csv:2)",
            AnswerText.Write(Answer.Of(results[0])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_criterion_that_a_register_answers_is_provisional_by_the_rows_it_is_counted_from()
    {
        var result = PracticeTest.EvidenceTest.Evaluate(
            AnswerSheet.Empty,
            Register(("a", "2021-02-30")),
            Area.Country,
            new(2021, 1, 1),
            s_day
        );
        var provisional = result.Outcomes.Where(static o => !o.WhyProvisional.IsEmpty).ToList();
        Assert.NotEmpty(provisional);
        Assert.All(provisional, static o => Assert.False(o.Criterion.Indicator?.Kind.ReadsPlacements));
    }

    [Fact]
    public void The_effort_is_provisional_by_any_of_its_rows_and_a_citizen_by_those_that_may_be_his()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, Area.Municipality(217));
        builder.Marks.Add(static n =>
            n is "citizen" ? "a"
            : n is "tracks" ? "intet-spor"
            : "2021-02-01"
        );
        builder.Orders.Add(static n => n is "order" ? "o" : "x");
        var branche = builder.Build();
        Assert.Equal(
            "2 rækker er afvist og kan ændre svaret (1 i marks.csv, 1 i orders.csv)",
            Assert.Single(branche.WhyProvisional()).Danish
        );
        Assert.Single(branche.WhyProvisional(citizen: "a"));
        Assert.Empty(branche.WhyProvisional(citizen: "b"));
        Assert.Empty(branche.WhyProvisional(Register(("b", "x")), "b")); // its answers read no interviews
        Assert.Same(s_told, s_told.Provisional([]));
        Assert.Equal(
            "a: Opfyldt*",
            $"a: {s_told.Provisional(branche.WhyProvisional()).Status?.Danish}",
            ignoreCase: true
        );
    }

    private static readonly Answer s_told = Answer.Told("a", BilingualText.Same("a"), Verdict.Met);

    [Property(Arbitrary = [typeof(LostRowsTests)], MaxTest = 50)]
    public void Whose_rows_are_lost_is_told_as_one_counts_them_however_they_come(
        ImmutableArray<(string Citizen, string Day)> rows
    )
    {
        foreach (var lost in new[] { Register([.. rows]).Lost, Apart(rows).Lost, Again(Register([.. rows])).Lost })
        {
            foreach (var citizen in new[] { "a", "b" })
            {
                var own = rows.Count(r => r.Citizen == citizen && !Is(r.Day));
                // Nobody is called x: it may be anybody misspelt, as one without an id may be.
                var unread = rows.Count(static r => r.Citizen is "" or "x");
                var why = lost.Why(citizen, RegisterTables.Interviews);
                Assert.Equal(
                    new[] { own, unread }.Where(static n => n > 0).Select(static n => $"{n}"),
                    why.Select(static w => w.Danish.Split(' ')[0])
                );
                Assert.Empty(lost.Why(citizen, RegisterTables.Spells));
            }
        }
    }

    public static Arbitrary<ImmutableArray<(string Citizen, string Day)>> Rows() =>
        Arb.From(
            from rows in (
                from citizen in Gen.Elements("a", "b", "x", "")
                from day in Gen.Elements("2021-02-01", "2021-02-30", "")
                select (citizen, day)
            ).ListOf()
            select rows.ToImmutableArray()
        );

    private static bool Is(string day) => day is "2021-02-01";

    private static Register Again(Register register)
    {
        using var stream = new MemoryStream();
        register.WriteTo(stream);
        stream.Position = 0;
        return Rules.Registers.Register.ReadFrom(stream).Value;
    }

    // Read apart from the builder, as on another thread.
    private static Register Apart(ImmutableArray<(string Citizen, string Day)> rows)
    {
        var builder = Builder();
        var block = builder.Interviews.Apart(s_columns);
        foreach (var (citizen, day) in rows)
        {
            block.Read(i => i == 0 ? citizen : day);
        }

        block.Add();
        return builder.Build(s_day);
    }

    private static Register Register(params ReadOnlySpan<(string Citizen, string Day)> interviews)
    {
        var builder = Builder();
        foreach (var (citizen, day) in interviews)
        {
            builder.Interviews.Add(n =>
                n is "citizen" ? citizen
                : n is "held_on" ? day
                : null
            );
        }

        return builder.Build(s_day);
    }

    private static RegisterBuilder Builder()
    {
        var builder = new RegisterBuilder();
        foreach (var id in new[] { "a", "b" })
        {
            builder.Add(new Citizen(id, Area.Municipality(217)) { BirthDate = new(1980, 1, 1) });
            builder.Add(id, new Spell(CitizenState.UnemploymentBenefit, new LocalDate(2021, 5, 1)));
        }

        return builder;
    }
}
