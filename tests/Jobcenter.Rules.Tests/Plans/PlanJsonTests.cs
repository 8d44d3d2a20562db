using FsCheck.Xunit;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Plans as documents: what is written is read, and what is wrong is told by path, value and what is allowed.</summary>
public sealed class PlanJsonTests
{
    private static readonly string s_hel21 = Document("HEL21");

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void A_plan_reads_back_as_it_was_written(EmploymentPlan plan)
    {
        var json = PlanJson.Write(plan);
        var back = PlanJson.Read(json);
        Assert.Equal(json, PlanJson.Write(back));
        Assert.Equal(plan.RequiredFigures.AsEnumerable(), back.RequiredFigures);
        Assert.Equal(plan.Municipality, back.Municipality);
        Assert.Equal(plan.Title, back.Title);
        foreach (var (requirement, other) in plan.Requirements.Zip(back.Requirements))
        {
            Assert.Equal(requirement.GetType(), other.GetType());
            Assert.Equal(requirement.Deadline, other.Deadline);
            Assert.Equal(requirement.Label.Title, other.Label.Title);
            Assert.Equal(requirement.Label.Source, other.Label.Source);
            Assert.Equal(requirement.Label.Strength, other.Label.Strength);
            Assert.Equal(requirement.Label.Notes.AsEnumerable(), other.Label.Notes);
        }

        // The documents answer alike, too.
        var builder = new FigureSetBuilder();
        foreach (var (key, i) in plan.RequiredFigures.Select((k, i) => (k, i)))
        {
            var value = key.Measure.Unit switch
            {
                QuantityUnit.Share => new Fraction(1, i + 2),
                QuantityUnit.YesNo => new Fraction(i % 2),
                _ => new Fraction(i + 1),
            };
            builder.Add(new Figure(key, value, FigureOrigin.Published, new("test")));
        }

        var asOf = plan.LastDay;
        Assert.Equal(
            plan.FollowUp(builder.Build(), asOf).Outcomes.Select(o => (o.Status, o.Value, o.Limit, o.Gap)),
            back.FollowUp(builder.Build(), asOf).Outcomes.Select(o => (o.Status, o.Value, o.Limit, o.Gap))
        );
    }

    [Fact]
    public void The_shipped_plans_are_their_documents() =>
        Assert.All(EmploymentPlans.All, plan => Assert.Equal(Document(plan.Id).TrimEnd(), PlanJson.Write(plan)));

    [Theory]
    [InlineData("\"limit\": -0.02", "\"limt\": -0.02", "$.requirements[1].limt", "-0.02", "limit (required)")]
    [InlineData("\"limit\": -0.02", "\"limit\": 0.02", "$.requirements[1].limit", "0.02", "from −1 to below 0")]
    [InlineData("\"limit\": -0.02", "\"limit\": -1e-2", "$.requirements[1].limit", "-1e-2", "without an exponent")]
    [InlineData("2020Q4", "2020Q5", "$.requirements[1].baseline", "\"2020Q5\"", "2021Q4")]
    [InlineData("2020Q4", "2022Q4", "$.requirements[1].deadline", "\"2021Q4\"", "later Quarter")]
    [InlineData("\"benchmark-rank\"", "\"rank\"", "$.requirements[4].kind", "\"rank\"", "benchmark-rank")]
    [InlineData("\"kind\": \"benchmark-rank\",", "", "$.requirements[4].kind", "(missing)", "benchmark-rank")]
    [InlineData("\"uddannelseshjaelp\"", "\"su\"", "$.requirements[5].group", "\"su\"", "uddannelseshjaelp")]
    [InlineData("\"id\": \"3.1-2\"", "\"id\": \"3.1-1\"", "$.requirements", null, "stand once")]
    [InlineData("\"aim\"", "\"hope\"", "$.requirements[0].strength", "\"hope\"", "requirement, aim, expectation")]
    [InlineData(
        "\"decision\"",
        "\"guess\"",
        "$.requirements[0].notes[0].kind",
        "\"guess\"",
        "remark, decision, estimate"
    )]
    [InlineData("\"year\": 2021,\n  \"req", "\"year\": 1899,\n  \"req", "$.year", "1899", "1900 to 2100")]
    [InlineData("\"municipality\": \"217\"", "\"municipality\": \"DK\"", "$.municipality", "\"DK\"", "101")]
    [InlineData("\"municipality\": \"217\",", "", "$", null, "municipality (required)")]
    [InlineData(
        "\"reading\": \"level\"",
        "\"reading\": \"both\"",
        "$.requirements[3].reading",
        "\"both\"",
        "level, change"
    )]
    [InlineData("\"target\": 150", "\"target\": 0", "$.requirements[6].target", "0", "1 or more")]
    [InlineData(
        "\"target\": 150",
        "\"target\": 99999999999",
        "$.requirements[6].target",
        "99999999999",
        "whole number"
    )]
    [InlineData("\"target\": 150", "\"target\": 150, \"target\": 1", "$.requirements[6].target", "1", "once")]
    [InlineData("\"atMostHours\": 10", "\"atMostHours\": 40", "$.requirements[10].atMostHours", "40", "at most 37")]
    [InlineData("\"minAge\": 30", "\"minAge\": 65", "$.requirements[15].minAge", "65", "at most the oldest")]
    [InlineData(
        "\"to\": \"2021-12-31\"",
        "\"to\": \"2020-12-31\"",
        "$.requirements[14].to",
        "\"2020-12-31\"",
        "not be before"
    )]
    [InlineData("\"id\": \"3.1-2\"", "\"id\": \"\"", "$.requirements", null, "more after it")]
    [InlineData("\"windowDays\": 30", "\"windowDays\": 367", "$.requirements[6].windowDays", "367", "from 1 to 366")]
    [InlineData(
        "\"requirements\": [",
        "\"requirements\": [ 7,",
        "$.requirements[0].kind",
        "(missing)",
        "benchmark-rank"
    )]
    [InlineData(
        "\"kind\": \"full-time-person-change-against-country\"",
        "\"kind\": \"\\ud800\"",
        "$.requirements[2].kind",
        "\"\\ud800\"",
        "benchmark-rank"
    )]
    [InlineData("\"notes\": [", "\"notes\": [ null,", "$.requirements[0].notes", null, "each must be a note")]
    [InlineData("\"kind\": \"decision\"", "\"kind\": \"\\ud800\"", "$.requirements[0].notes[0].kind", null, "a text")]
    [InlineData("\"requirements\": [", "\"groups\": [null], \"requirements\": [", "$.groups[0]", "null", "a group")]
    [InlineData("{\n  \"id\"", "{,\n  \"id\"", "$", "line 1, byte 2", "well-formed")]
    public void A_fault_is_told_by_path_value_and_what_is_allowed(
        string right,
        string wrong,
        string path,
        string? value,
        string allowed
    )
    {
        var at = s_hel21.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the document lacks {right}");
        var error = Assert.Throws<PlanFormatException>(() =>
            PlanJson.Read(s_hel21[..at] + wrong + s_hel21[(at + right.Length)..])
        );
        var fault = Assert.Single(error.Faults);
        Assert.Equal(path, fault.Path);
        Assert.Equal(value ?? fault.Value, fault.Value);
        Assert.Contains(allowed, fault.Allowed, StringComparison.Ordinal);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Jobcenter.Rules", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_told_in_few_words_however_long_its_value()
    {
        const string Group = "\"group\": \"";
        var groupAt = s_hel21.IndexOf(Group, StringComparison.Ordinal) + Group.Length;
        Refuses(s_hel21.Insert(groupAt, new string('x', 200_000)));
        // A group's own id: one that is not allowed, and one that is, beside a requirement's group that is not there.
        foreach (var letter in "Xx")
        {
            var groups =
                $"\"groups\": [{{\"id\": \"{new string(letter, 200_000)}\", \"name\": {{\"da\": \"a\", \"en\": \"a\"}}, \"states\": [\"fleksjob\"]}}], ";
            var at = s_hel21.IndexOf("\"requirements\"", StringComparison.Ordinal);
            Refuses(s_hel21.Insert(groupAt, "zz").Insert(at, groups));
        }

        static void Refuses(string json) =>
            Assert.InRange(Assert.Throws<PlanFormatException>(() => PlanJson.Read(json)).Message.Length, 1, 4000);
    }

    [Fact]
    public void All_faults_of_the_model_are_told_at_once()
    {
        var error = Assert.Throws<PlanFormatException>(() =>
            PlanJson.Read(s_hel21.Replace("\"limit\": -0.02", "\"limit\": 2", StringComparison.Ordinal))
        );
        Assert.Equal(["$.requirements[1].limit", "$.requirements[5].limit"], error.Faults.Select(f => f.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"requirements\": null}")]
    [InlineData("{\"requirements\": [null]}")]
    [InlineData(
        "{\"id\":\"\",\"title\":{\"da\":\"x\",\"en\":\"x\"},\"municipality\":\"217\",\"year\":2021,\"requirements\":[]}"
    )]
    [InlineData(
        "{\"id\":\"x\",\"title\":{\"da\":\" \",\"en\":\"x\"},\"municipality\":\"217\",\"year\":2021,\"requirements\":[]}"
    )]
    [InlineData("{\"id\":\"x\",\"title\":null,\"municipality\":\"217\",\"year\":2021,\"requirements\":[]}")]
    public void What_is_no_plan_is_refused_and_nothing_else_happens(string json) =>
        Assert.NotEmpty(Assert.Throws<PlanFormatException>(() => PlanJson.Read(json)).Faults);

    [Fact]
    public void Deep_documents_are_refused() =>
        Assert.NotEmpty(Assert.Throws<PlanFormatException>(() => PlanJson.Read(new string('[', 100_000))).Faults);

    [Property]
    public void Any_text_is_a_plan_or_is_refused(string text)
    {
        try
        {
            Assert.NotNull(PlanJson.Read(text ?? ""));
        }
        catch (PlanFormatException e)
        {
            Assert.NotEmpty(e.Faults);
        }
    }

    [Property]
    public void A_truncated_plan_is_refused(int at) =>
        Assert.Throws<PlanFormatException>(() => PlanJson.Read(s_hel21[..Math.Abs(at % (s_hel21.Length - 2))]));

    [Fact]
    public void A_group_of_the_plans_own_is_counted()
    {
        var plan = PlanJson.Read(
            """
            {
              "id": "EGEN", "title": { "da": "Egen plan", "en": "Our own plan" }, "municipality": "250", "year": 2022,
              "groups": [
                { "id": "sygdom", "name": { "da": "sygdom", "en": "sickness" }, "states": ["sygedagpenge", "jobafklaring"] }
              ],
              "requirements": [
                {
                  "kind": "full-time-person-change", "id": "1",
                  "title": { "da": "Sygdom falder fra {baseline} til {deadline}", "en": "Sickness falls" },
                  "source": { "document": "Egen plan" },
                  "group": "sygdom", "baseline": "2021Q4", "deadline": "2022Q4", "limit": "-1/3"
                }
              ]
            }
            """
        );
        Assert.Equal("EGEN/1", plan.Requirements[0].Label.Id);
        Assert.Equal("Sygdom falder fra 4. kvartal 2021 til 4. kvartal 2022", plan.Requirements[0].Label.Title.Danish);
        Assert.Equal("ftp:sygdom/250/2021Q4", plan.RequiredFigures[0].ToString());
        Assert.Equal(new Fraction(-1, 3), ((FullTimePersonChange)plan.Requirements[0]).Limit.Value);
    }

    private static string Document(string id) =>
        File.ReadAllText(Path.Combine(Library.Source, "Plans", "Documents", $"{id}.json"));
}
