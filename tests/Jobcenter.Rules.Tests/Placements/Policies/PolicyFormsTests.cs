using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Forms;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements.Policies;

/// <summary>Policies as documents: read as they are written, all faults told at once, and a changed number says the other number everywhere.</summary>
public sealed class PolicyFormsTests
{
    public static TheoryData<string> Documents => ["HEL19", "HEL20", "HEL21", "VOK15"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_of_the_library_is_what_its_policies_write(string name)
    {
        var text = Text(name);
        var written = PlacementPolicy.Write(PlacementPolicy.Read(text));
        Assert.Equal($"{Json(text, "policies")}", $"{Json(written, "policies")}");
        var parameters = Json(text, "parameters").AsArray().Select(p => $"{p}").ToList();
        Assert.All(Json(written, "parameters").AsArray(), p => Assert.Contains($"{p}", parameters));
        Assert.All(PlacementPolicy.Read(text), p => Assert.NotNull(PlacementPolicy.Find(p.Label.Id)));
    }

    [Property(MaxTest = 200)]
    public void What_is_written_is_read_as_the_same(int seed)
    {
        PlacementPolicy[] policies = [.. Enumerable.Range(0, 1 + (seed & 3)).Select(i => Policy(new(seed + i), i))];
        var text = PlacementPolicy.Write(policies);
        var read = PlacementPolicy.Read(text);
        Assert.Equal(text, PlacementPolicy.Write(read));
        Assert.Equal(Receipt(policies), Receipt(read));
        var (sequence, asOf) = SequenceCase.Of(seed, withUndecided: true);
        Assert.Equal(
            SequenceReview.Of(sequence, asOf, policies).Policies.Select(p => AnswerText.Write(p.Assessment)),
            SequenceReview.Of(sequence, asOf, read).Policies.Select(p => AnswerText.Write(p.Assessment))
        );
    }

    [Fact]
    public void Another_number_is_said_everywhere()
    {
        var text = Text("HEL19").Replace("\"value\": 28", "\"value\": 14", StringComparison.Ordinal);
        var throughout = PlacementPolicy.Read(text).Single(p => p.Label.Id == "HEL19/forloeb");
        Assert.Equal(
            "Gennem forløbet i praktik eller løntilskud, højst 14 dage imellem",
            throughout.Label.Title.Danish
        );
        Assert.StartsWith(
            "Ingen pause er længere end 14 dage,",
            throughout.Rules[0].Label.Title.Danish,
            StringComparison.Ordinal
        );
        Assert.Equal(14, throughout.ParameterOf<int>("pauseDays")?.Values.Single().Value);
        Assert.Same(
            Fixed.Policy("HEL19/forloeb").ParameterOf<int>("pauseDays"),
            ((PauseAtMost)Fixed.Policy("HEL19/forloeb").Rules[0]).MostDays
        );
        Assert.Null(throughout.ParameterOf<WeeklyHours>("pauseDays"));
        var sequence = (4.Weeks(Stretch.P) + 15.Days() + 4.Weeks(Stretch.L)).From(new(2019, 5, 1));
        var review = SequenceReview.Of(sequence, new(2019, 8, 1), [throughout]);
        Assert.Equal(Verdict.NotMet, review.Policies[0].Assessment.Verdict);
        Assert.DoesNotContain(
            "28",
            AnswerText.Write(review.Policies[0].Assessment).Split("pause ")[0],
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "mindst 14 dage før slut",
            Fixed.Policy("HEL20/evidens").Rules[1].Label.Title.Danish,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "er her 14 dage;",
            Fixed.Policy("HEL20/evidens").Rules[1].Label.Notes[0].Text.Danish,
            StringComparison.Ordinal
        );
        Assert.Equal("Højst 9 måneder i alt", Fixed.Policy("VOK15/superb").Rules[1].Label.Title.Danish);
        Assert.Equal("Aktivitetsparate unge: 1-37 timer om ugen", Fixed.Policy("HEL21/unge").Label.Title.Danish);
    }

    [Fact]
    public void A_number_of_another_time_is_not_known()
    {
        var text = Text("HEL19")
            .Replace(
                "\"from\": \"2019-01-01\",\n          \"until\": \"2021-03-31\"",
                "\"from\": \"2020-01-01\",\n          \"until\": \"2021-03-31\"",
                StringComparison.Ordinal
            );
        var policies = PlacementPolicy.Read(text);
        var sequence = 4.Weeks(Stretch.P).From(new(2019, 5, 1));
        Assert.All(policies, p => Assert.Equal(Verdict.Unknown, p.Test(sequence, new(2019, 6, 1))));
        Assert.All(policies, p => Assert.Equal(Verdict.Unknown, p.Assess(sequence, new(2019, 6, 1)).Verdict));
    }

    [Fact]
    public void All_faults_are_told_at_once_with_path_value_and_what_is_allowed()
    {
        var text = Text("HEL19")
            .Replace("\"value\": 28", "\"value\": -1", StringComparison.Ordinal)
            .Replace("\"aim\"", "\"wish\"", StringComparison.Ordinal)
            .Replace("\"loentilskud\"", "\"løntilskud\"", StringComparison.Ordinal)
            .Replace("\"fromStart\": true", "\"fromstart\": true", StringComparison.Ordinal)
            .Replace("\"days\": \"commitmentDays\"", "\"days\": \"ingen\"", StringComparison.Ordinal);
        var faults = Assert.Throws<DocumentFormatException>(() => PlacementPolicy.Read(text)).Faults;
        string[] expected =
        [
            "$.policies[0].strength: \"wish\"; tilladt: en af requirement, aim, expectation",
            "$.policies[0].rules[0].strength: \"wish\"; tilladt: en af requirement, aim, expectation",
            "$.policies[0].rules[0].days: \"ingen\"; tilladt: id'et på en af dokumentets parametre: commitmentDays, pauseDays,",
            "$.policies[0].rules[0].kinds[1]: \"løntilskud\"; tilladt: en af virksomhedspraktik, loentilskud, nytteindsats,",
            "$.policies[1].rules[0].fromstart: true; tilladt: kun kind, id, title, source, strength, notes, days, kinds, fromStart,",
            "$.parameters[1].values[0].value: -1; tilladt: et helt tal fra 0 til 3650",
            "$.policies[1].rules[0].kinds[1]: \"løntilskud\"; tilladt: en af virksomhedspraktik, loentilskud, nytteindsats,",
        ];
        Assert.Equal(
            expected,
            faults.Zip(
                expected,
                (f, e) => f.ToText(Language.Danish) is var t && t.Length > e.Length ? t[..e.Length] : t
            )
        );
        Assert.Equal(expected.Length, faults.Length);
        Assert.Contains("allowed: a whole number from 0 to 3650", faults[5].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_does_not_end_before_it_begins()
    {
        var text = Text("HEL19")
            .Replace(
                "      \"until\": \"2021-03-31\",\n      \"rules\"",
                "      \"until\": \"2018-03-31\",\n      \"rules\"",
                StringComparison.Ordinal
            );
        var faults = Assert.Throws<DocumentFormatException>(() => PlacementPolicy.Read(text)).Faults;
        Assert.Equal(["$.policies[0].until", "$.policies[1].until"], faults.Select(f => f.Path));
        Assert.All(faults, f => Assert.Equal("a day that is not before from", f.Allowed.English));
    }

    [Fact]
    public void A_parameter_keeps_the_bounds_of_every_rule_that_names_it()
    {
        var text = Text("HEL20").Replace("\"value\": 14", "\"value\": 367", StringComparison.Ordinal);
        var fault = Assert.Single(Assert.Throws<DocumentFormatException>(() => PlacementPolicy.Read(text)).Faults);
        Assert.Equal("a whole number from 0 to 366", fault.Allowed.English);
    }

    [Theory]
    [InlineData("", "$", "well-formed JSON")]
    [InlineData("[]", "$", "an object")]
    [InlineData("{}", "$.policies", "an array of at least one")]
    [InlineData("{\"policies\":[]}", "$.policies", "an array of at least one")]
    [InlineData("{\"policies\":[1]}", "$.policies[0]", "an object")]
    [InlineData("{\"policies\":[{}],\"policies\":[]}", "$.policies", "each property once")]
    [InlineData("{\"policies\":[{\"id\":\"\\ud800\"}]}", "$.policies[0].id", "an id, a text that is not empty")]
    [InlineData("{\"policies\":[{}]}", "$.policies[0].id", "an id, a text that is not empty")]
    [InlineData("{\"policies\":[{}]}", "$.policies[0].rules", "an array")]
    [InlineData("{\"policies\":[{\"id\":\"a\",\"rules\":[{}]}]}", "$.policies[0].rules[0].title", "an object")]
    [InlineData(
        "{\"policies\":[{\"id\":\"a\"},{\"id\":\"a\"}]}",
        "$.policies[1].id",
        "an id that has not stood before"
    )]
    [InlineData(
        "{\"policies\":[{\"id\":\"a\",\"rules\":[{\"kind\":\"x\"}]}]}",
        "$.policies[0].rules[0].kind",
        "one of pause-at-most, "
    )]
    [InlineData("{\"policies\":[{\"id\":\"a\",\"from\":\"1812-01-01\"}]}", "$.policies[0].from", "a day as")]
    [InlineData(
        "{\"parameters\":[{\"id\":\"a\",\"name\":{\"da\":\"a\",\"en\":\"a\"},\"values\":[{\"value\":1,\"from\":\"2020-01-01\",\"source\":{\"document\":\"X\"}},{\"value\":1,\"from\":\"2021-01-01\",\"source\":{\"document\":\"X\"}}]}]}",
        "$.parameters[0].values",
        "days that do not overlap"
    )]
    public void What_is_no_document_of_policies_is_refused(string text, string path, string allowed)
    {
        var refused = Assert.Throws<DocumentFormatException>(() => PlacementPolicy.Read(text));
        Assert.Contains(
            refused.Faults,
            f => f.Path == path && f.Allowed.English.Contains(allowed, StringComparison.Ordinal)
        );
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_says_only_parameters_of_the_rule()
    {
        var text = Text("VOK15")
            .Replace("Højst {mostMonths|måned|måneder}", "Højst {keptMonths}", StringComparison.Ordinal);
        var fault = Assert.Single(Assert.Throws<DocumentFormatException>(() => PlacementPolicy.Read(text)).Faults);
        Assert.Equal("$.policies[1].rules[1].title", fault.Path);
        Assert.EndsWith("parameters: mostMonths", fault.Allowed.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_parameters_of_one_name_are_not_written()
    {
        var policies = new[] { Policy(new(1), 0), Policy(new(1), 0) };
        Assert.Contains(
            "twice",
            Assert.Throws<ArgumentException>(() => PlacementPolicy.Write(policies)).Message,
            StringComparison.Ordinal
        );
        PlacementPolicy Of(string id) =>
            new(
                new(id, new("a", "a"), new("X")),
                new(2020, 1, 1),
                null,
                new JobKept(new("r", new("a", "a"), new("X")), Fixed.Of(3))
            );
        var clash = Assert.Throws<ArgumentException>(() => PlacementPolicy.Write([Of("a"), Of("b")]));
        Assert.Contains("two parameters named number", clash.Message, StringComparison.Ordinal);
    }

    private static string Text(string name) => SourceDocuments.Text(name);

    private static JsonNode Json(string text, string part) =>
        JsonNode.Parse(text)?[part] ?? throw new InvalidOperationException(part);

    private static IEnumerable<string> Receipt(IEnumerable<PlacementPolicy> policies) =>
        SequenceReview
            .Of(new("a", new(2020, 1, 1)), new(2020, 6, 1), policies)
            .ToReceipt()
            .Rules.Select(static p => p.ToString());

    // A policy of every kind of rule, or of some, with numbers of one or two times.
    private static PlacementPolicy Policy(Random random, int index)
    {
        var from = new LocalDate(2019, 6, 1).PlusDays(random.Next(400));
        Parameter<T> Of<T>(string name, Func<T> value)
        {
            var source = new SourceReference("EGEN", random.Next(2) == 0 ? "" : "3 \"a\"");
            ParameterValue<T> One(LocalDate first, LocalDate? last) =>
                new(
                    value(),
                    first,
                    last,
                    source,
                    (Sureness)random.Next(6),
                    [new((NoteKind)random.Next(3), new("æ", "a"))]
                );
            var id = $"{name}{(char)('a' + index)}";
            return random.Next(2) == 0
                ? new(id, new("ø", "o"), One(new(2000, 1, 1), null))
                : new(id, new("ø", "o"), One(new(2000, 1, 1), from.PlusDays(9)), One(from.PlusDays(10), null));
        }

        RuleLabel Label(string id, string title) =>
            new($"E{index}/{id}", new(title, title), new("EGEN", "1"), (Strength)random.Next(3), []);
        PlacementKind[] kinds = [.. PlacementKinds.All.Where(_ => random.Next(2) == 0)];
        kinds = kinds.Length == 0 ? [PlacementKind.WageSubsidy] : kinds;
        Parameter<int> Number(string name, int least, int most) => Of(name, () => random.Next(least, most));
        bool Coin() => random.Next(2) == 0;
        var days = Number("days", 0, 60);
        PolicyRule[] rules =
        [
            new PauseAtMost(
                Label("p", $"a {{{days.Id}|dag|dage}}"),
                days,
                [.. kinds],
                Coin(),
                Coin(),
                Coin() ? [] : [.. kinds]
            ),
            new FirstPlacementWithin(Label("f", $"b {{{days.Id}}}"), days, [.. kinds], Coin()),
            new CommitmentWithin(Label("c", "c"), days, [.. kinds]),
            new WeeklyHoursWithin(
                Label("w", "d"),
                Of("fewest", () => WeeklyHours.FromHundredths(random.Next(1, 1000))),
                Of("most", () => WeeklyHours.FromHundredths(random.Next(1000, 3701))),
                [.. kinds],
                Coin() ? [] : ["LAB/5", "LAB/2"]
            ),
            new GroupCourseFirst(Label("g", "e"), Number("weeks", 1, 53), [.. kinds]),
            new LengthAtMost(Label("l", "f"), Number("months", 1, 121)),
            new AlignedBeforeStart(Label("a", "g"), [.. kinds]),
            new FollowedUpBeforeEnd(Label("u", "h"), Number("before", 0, 367), [.. kinds]),
            new JobKept(Label("j", "i"), Number("job", 1, 121)),
        ];
        PolicyRule[] some = [.. rules.Where(_ => random.Next(4) > 0)];
        return new(Label("", "alt"), from, Coin() ? null : from.PlusDays(100), some.Length == 0 ? rules : some);
    }
}
