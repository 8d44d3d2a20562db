using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;
using NodaTime;
using static Jobcenter.Rules.Tests.TargetGroups.TargetGroupTests;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>One set of parameters for segments and steps, and the documents they are read from.</summary>
public sealed class SegmentsTests
{
    private static readonly LocalDate s_date = new(2021, 3, 1);
    private static readonly SourceReference s_source = new("EGEN21", "1");

    private static readonly CitizenSituation s_cash = Situation("kontanthjaelp", "jobparat", 40, "");

    /// <summary>A number, another value for it, and at what distance from it, in its own measure, the segment or step is met.</summary>
    public static TheoryData<string, int, string, bool, int> Edges =>
        new()
        {
            // number, another value, segment or step, and whether the last inside lies below it; the measure is that of At.
            { "youngAge", 27, "unge-under-30", true, -1 },
            { "kuiAge", 23, "kui-under-25", true, -1 },
            { "seniorAge", 60, "senior", false, 0 },
            { "seniorAge", 60, "opfoelgning-halvaar", false, 0 },
            { "graduateYears", 3, "dimittend", true, 0 },
            { "longTermWeeks", 104, "langtidsledig", false, 0 },
            { "longTermWeeks", 104, "langtidsledig-screening", false, 0 },
            { "longTermWeeks", 104, "opfoelgning-halvaar", false, 0 },
            { "longCashYears", 5, "langvarig-kontanthjaelp", false, 1 },
            { "refugeeAge", 23, "ung-flygtning", true, -1 },
            { "refugeeAge", 23, "ung-flygtning-job", true, -1 },
            { "refugeeAge", 23, "ung-flygtning-uddannelse", true, -1 },
            { "jobSearchWeeks", 6, "aabenlyst-jobsoegning", false, 0 },
            { "newlyUnemployedWeeks", 8, "nyledig-jobparat", true, 0 },
            { "longCashAge", 45, "kontanthjaelp-over-30", false, 0 },
            { "longCourseYears", 2, "kontanthjaelp-over-30", false, 0 },
            { "superbCourseYears", 2, "superb", false, 0 },
            { "companyCentreCourseYears", 2, "virksomhedscenter", false, 0 },
        };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Each_number_turns_its_segment_and_its_steps_on_both_sides(
        string number,
        int other,
        string id,
        bool isBelow,
        int edge
    )
    {
        var usual = Segments.Default.Numbers.Single(n => n.Id == number).Values[0].Value;
        foreach (var (segments, value) in new[] { (Segments.Default, usual), (With(number, other), other) })
        {
            var rule = segments.Find(id)?.Rule ?? segments.Steps.Where(s => s.Id == id).Select(s => s.Rule).Single();
            var outside = isBelow ? edge + 1 : edge - 1;
            Assert.Equal(Verdict.Met, rule.Test(At(number, id, value, edge)));
            Assert.Equal(Verdict.NotMet, rule.Test(At(number, id, value, outside)));
        }
    }

    [Theory]
    [InlineData("jobSearchWeeks", 6, "aabenlyst-jobsoegning", 42)]
    [InlineData("sickContactAim", 1, "sygemeldt-kontakt-maal", 1)]
    [InlineData("sickContactLimit", 5, "sygemeldt-kontakt", 5)]
    [InlineData("refugeeWeeks", 2, "flygtning-virksomhed", 14)]
    public void Each_number_of_a_deadline_moves_it_and_stands_in_the_title(
        string number,
        int other,
        string id,
        int days
    )
    {
        var situation = new CitizenSituation(s_date)
        {
            FirstContactOn = s_date,
            ArrivalDate = s_date,
            SicknessNoticeOn = s_date,
        };
        var step = With(number, other).Steps.Single(s => s.Id == id);
        Assert.Equal(s_date.PlusDays(days), step.DeadlineOf(situation).Value);
        Assert.NotEqual(
            step.DeadlineOf(situation),
            Segments.Default.Steps.Single(s => s.Id == id).DeadlineOf(situation)
        );
        Assert.Contains($" {other} ", step.Label.Title.Danish, StringComparison.Ordinal);
        Assert.Contains($" {other} ", step.Label.Title.English, StringComparison.Ordinal);
        Assert.Equal(s_source, step.Label.Source);
    }

    [Fact]
    public void Every_number_is_tried()
    {
        var tried = Edges.Select(e => (string)((object[])e)[0]);
        string[] ofDeadlinesAndTitles =
        [
            "sickContactAim",
            "sickContactLimit",
            "refugeeWeeks",
            "fewestCompanyHours",
            "mostCompanyHours",
        ];
        Assert.Equal(
            Segments.Default.Numbers.Select(n => n.Id).Order(StringComparer.Ordinal),
            tried.Concat(ofDeadlinesAndTitles).Distinct().Order(StringComparer.Ordinal)
        );
    }

    // The window is part of what the fact is, so the segment's title may not say another.
    [Fact]
    public void The_title_says_the_years_that_the_days_on_kontanthjaelp_are_counted_in()
    {
        var title = Segments.Default.All.Single(static s => s.Id == "langvarig-kontanthjaelp").Label.Title;
        Assert.Contains($" de seneste {ActNumbers.LongCashWindowYears} år;", title.Danish, StringComparison.Ordinal);
        Assert.Contains($" the last {ActNumbers.LongCashWindowYears} years;", title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_and_the_segment_it_is_for_never_disagree()
    {
        foreach (var segments in new[] { Segments.Default, With("longTermWeeks", 104) })
        {
            var segment = segments.Find("langtidsledig");
            for (var days = 340; days < 760; days++)
            {
                var situation = Situation("dagpenge", "", 40, "ingen") with
                {
                    UnemployedSince = s_date.PlusDays(-days),
                };
                foreach (var step in segments.AssessSteps(situation))
                {
                    if (step.Segment.Id is "langtidsledig-screening" or "opfoelgning-halvaar")
                    {
                        Assert.Equal(segment?.Test(situation), step.Verdict);
                    }
                }
            }
        }
    }

    [Fact]
    public void The_number_that_decided_stands_in_the_title_with_its_source_also_when_it_changes_with_the_date()
    {
        var number = Segments.Default.Numbers.Single(n => n.Id == "seniorAge");
        var own = Segments.Default.With(
            number.With(
                new ParameterValue<int>(50, new(2021, 1, 1), new LocalDate(2021, 6, 30), new("HEL21", "3.3.1")),
                new ParameterValue<int>(55, new(2021, 7, 1), validUntil: null, s_source)
            )
        );
        string Title(LocalDate date) =>
            AnswerText.Write(
                own.Assess(new CitizenSituation(date)).Single(a => a.Segment.Id == "senior").Assessment
                    ?? throw new InvalidOperationException()
            );
        Assert.Contains("Jobparate på 50 år", Title(new(2021, 6, 30)), StringComparison.Ordinal);
        Assert.Contains("Kilde: HEL21 3.3.1", Title(new(2021, 6, 30)), StringComparison.Ordinal);
        Assert.Contains("Jobparate på 55 år", Title(new(2021, 7, 1)), StringComparison.Ordinal);
        Assert.Contains("Kilde: EGEN21 1", Title(new(2021, 7, 1)), StringComparison.Ordinal);
        Assert.Contains("55 (fra 1. juli 2021)", own.Find("senior")?.Label.Title.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_number_must_be_one_of_the_plans_and_within_bounds()
    {
        var strange = new Parameter<int>("x", new("x", "x"), new ParameterValue<int>(1, s_date, null, s_source));
        var unknown = Assert.Throws<ArgumentException>(() => Segments.Default.With(strange));
        Assert.Contains("number was x; it must be one of youngAge", unknown.Message, StringComparison.Ordinal);
        foreach (var value in new[] { -1, 1001 })
        {
            var outside = Assert.Throws<ArgumentException>(() => With("longTermWeeks", value));
            Assert.Contains("from 0 to 1000", outside.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var json = Segments.Default.ToJson();
        var read = Segments.Read(json);
        Assert.Equal(json, read.ToJson());
        Assert.Equal(Segments.Default.ToString(), read.ToString());
        var again = With("longTermWeeks", 104);
        Assert.Equal(again.ToJson(), Segments.Read(again.ToJson()).ToJson());
    }

    [Property(Arbitrary = [typeof(SituationArbitraries)], MaxTest = 200)]
    public void What_is_read_back_answers_as_before(CitizenSituation situation)
    {
        var before = With("longTermWeeks", 60);
        var after = Segments.Read(before.ToJson());
        Assert.Equal(before.Assess(situation).Select(a => $"{a}"), after.Assess(situation).Select(a => $"{a}"));
        Assert.Equal(
            before.AssessSteps(situation).Select(a => $"{a}"),
            after.AssessSteps(situation).Select(a => $"{a}")
        );
    }

    [Fact]
    public void All_faults_of_a_document_are_told_at_once_in_both_languages()
    {
        var thrown = Assert.Throws<DocumentFormatException>(() =>
            Segments.Default.With(
                """
                {
                  "parametre": [],
                  "parameters": [
                    { "id": "a", "name": { "da": "a", "en": "a" }, "values": [{ "value": 1.5, "from": "2021-12-01", "source": { "document": "E" } }] },
                    { "id": "b2", "name": { "da": "b", "en": "" }, "values": [] },
                    { "id": "c", "name": { "da": "c", "en": "c" }, "values": [{ "value": 1, "from": "2021-13-01", "source": { "document": "E" } }] }
                  ],
                  "segments": [
                    { "id": "s", "title": { "da": "S", "en": "S" }, "source": { "document": "E" }, "from": "2021-01-01",
                      "rule": { "all": [{ "fact": "alder", "lessThan": "youngAge" }, { "fact": "age", "under": "youngAge" }, { "fact": "age", "lessThan": "nej" }, { "segment": "nej" }, { "fact": "age", "lessThan": "a" }] } },
                    { "id": "t", "title": { "da": "T", "en": "T" }, "source": { "document": "E" }, "from": "2021-01-01", "strength": "stor", "rule": { "segment": "t" } },
                    { "id": "t" },
                    7,
                    { "id": "x", "title": { "da": "X {nej}", "en": "X" }, "source": { "document": "E" }, "from": "2021-01-01", "rule": { "fact": "woman" } },
                    { "id": "y", "title": { "da": "Y", "en": "Y" }, "source": { "document": "E" }, "from": "2021-01-01", "until": "2020-01-01", "rule": { "fact": "woman" } },
                    { "id": "z", "title": { "da": "Z", "en": "Z" }, "source": { "document": "E" }, "from": "2021-01-01", "rule": { "fact": "age", "lessThan": "youngAge", "atMost": "youngAge" } }
                  ],
                  "steps": [
                    { "id": "u", "before": "nej", "title": { "da": "U", "en": "U" }, "source": {}, "from": "2021-01-01", "rule": { "fact": "kontanthjaelp", "is": "ja" }, "deadline": { "days": "nej", "after": "arrival" } },
                    { "id": "v", "title": { "da": "V", "en": "V" }, "source": { "document": "E" }, "from": "2021-01-01" }
                  ]
                }
                """
            )
        );
        string[] paths =
        [
            "$.parametre",
            "$.parameters[0].values[0].value",
            "$.parameters[1].id",
            "$.parameters[1].name.en",
            "$.parameters[1].values",
            "$.parameters[2].values[0].from",
            "$.segments[0].rule.all[0].fact",
            "$.segments[0].rule.all[1].under",
            "$.segments[0].rule.all[2].lessThan",
            "$.segments[0].rule.all[3].segment",
            "$.segments[1].strength",
            "$.segments[1].rule.segment",
            "$.segments[2].id",
            "$.segments[3]",
            "$.segments[4].title",
            "$.segments[5].until",
            "$.segments[6].rule",
            "$.steps[0].before",
            "$.steps[0].source.document",
            "$.steps[0].rule.is",
            "$.steps[0].deadline.days",
            "$.steps[1].rule",
        ];
        Assert.Empty(paths.Except(thrown.Faults.Select(f => f.Path), StringComparer.Ordinal));
        var number = thrown.Faults.First(f => f.Path == "$.parameters[0].values[0].value");
        Assert.Equal(
            "$.parameters[0].values[0].value: 1.5; tilladt: et helt tal fra 0 til 1000",
            number.ToText(Language.Danish)
        );
        Assert.Equal(
            "$.parameters[0].values[0].value: 1.5; allowed: a whole number from 0 to 1000",
            number.ToText(Language.English)
        );
        var missing = thrown.Faults.First(f => f.Path == "$.steps[1].rule");
        Assert.Equal("$.steps[1].rule: (mangler); tilladt: en regel", missing.ToText(Language.Danish));
        Assert.Contains(number.ToText(Language.English), thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_document_that_are_not_of_segments_are_no_faults()
    {
        var own = Segments.Default.With(
            """
            {
              "id": "EGEN22", "title": { "da": "Vores", "en": "Ours" }, "municipality": "250", "year": 2022,
              "parameters": [{ "id": "half", "name": { "da": "halv", "en": "half" }, "values": [{ "value": 0.5, "from": "2021-01-01", "source": { "document": "E" } }] }],
              "requirements": [{ "id": "1", "before": "2" }],
              "segments": [{ "id": "own", "title": { "da": "O", "en": "O" }, "source": { "document": "E" }, "from": "2021-01-01", "rule": { "segment": "senior" } }]
            }
            """
        );
        Assert.NotNull(own.Find("own"));
        Assert.DoesNotContain(own.Numbers, n => n.Id == "half");
        Assert.DoesNotContain("requirements", own.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("{\"segments\": 1}")]
    [InlineData("{\"segments\": [1]}")]
    [InlineData("{\"segments\": [], \"segments\": []}")]
    public void What_is_no_document_is_refused(string json)
    {
        var fault = Assert.Single(Assert.Throws<DocumentFormatException>(() => Segments.Read(json)).Faults);
        Assert.StartsWith("$", fault.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"segments\": [{\"id\": \"\\ud800\"}]}")]
    [InlineData("{\"segments\": [{}]}")]
    public void Of_a_segment_without_an_id_all_that_is_missing_is_told(string json)
    {
        string[] told = ["id", "title", "source", "rule", "from"];
        var faults = Assert.Throws<DocumentFormatException>(() => Segments.Read(json)).Faults;
        Assert.Equal(told.Select(static p => $"$.segments[0].{p}"), faults.Select(static f => f.Path));
    }

    [Property(MaxTest = 300)]
    public void A_spoilt_document_is_read_or_its_faults_are_told(int seed)
    {
        var random = new Random(seed);
        var json = Segments.Default.ToJson();
        var at = random.Next(json.Length);
        var spoilt = random.Next(3) switch
        {
            0 => json.Remove(at, Math.Min(random.Next(1, 40), json.Length - at)),
            1 => json.Insert(at, "{[]}\",:0"[random.Next(8)].ToString()),
            _ => json.Replace("\"age\"", random.Next(2) == 0 ? "null" : "{}", StringComparison.Ordinal),
        };
        try
        {
            Assert.NotEmpty(Segments.Read(spoilt).ToString());
        }
        catch (DocumentFormatException e)
        {
            Assert.All(e.Faults, f => Assert.StartsWith("$", f.Path, StringComparison.Ordinal));
            Assert.NotEmpty(e.Faults);
        }
    }

    [Fact]
    public void Segments_and_steps_made_in_code_stand_beside_those_that_were_read()
    {
        var rule = SituationFacts.IsWoman.IsTrue();
        var segment = new Segment(new("kvinde", new("Kvinder", "Women"), s_source), s_date, null, rule);
        var step = new Segment(
            new("kvinde-skridt", new("Et skridt", "A step"), s_source),
            s_date,
            s_date.PlusDays(1),
            rule,
            static s => Known.Of(s.Date.PlusDays(1))
        );
        var own = Segments.Default.With([segment], [step]);
        Assert.Same(segment, own.Find("kvinde"));
        var woman = new CitizenSituation(s_date) { Sex = Sex.Woman };
        Assert.Equal("kvinde-skridt: Met, 2021-03-02", $"{own.AssessSteps(woman)[^1]}");
        Assert.DoesNotContain(own.AssessSteps(woman with { Date = s_date.PlusDays(2) }), a => a.Segment == step);
        Assert.Throws<InvalidOperationException>(own.ToJson);
        Assert.Same(segment, With(own, "longTermWeeks", 10).Find("kvinde"));
    }

    private static Segments With(string number, int value) => With(Segments.Default, number, value);

    private static Segments With(Segments segments, string number, int value) =>
        segments.With(
            segments
                .Numbers.Single(n => n.Id == number)
                .With(new ParameterValue<int>(value, new(2015, 9, 1), validUntil: null, s_source))
        );

    // The situation in which the segment or step turns on the number alone, some whole years, months or days from its value.
    private static CitizenSituation At(string number, string id, int value, int off)
    {
        LocalDate Years(int years) => s_date.PlusYears(-years);
        var refugee = new CitizenSituation(s_date)
        {
            HasResidenceBasis = true,
            HasLittleSchooling = id == "ung-flygtning-job",
        };
        return number switch
        {
            "youngAge" or "kuiAge" => new CitizenSituation(s_date) { BirthDate = Years(value + off) },
            "seniorAge" => Situation("dagpenge", "", value + off, "ingen") with { UnemployedSince = s_date },
            "refugeeAge" => refugee with { BirthDate = Years(value + off) },
            "graduateYears" => new CitizenSituation(s_date) { GraduatedOn = Years(value).PlusDays(-off) },
            "longTermWeeks" => Situation("dagpenge", "", 40, "ingen") with
            {
                UnemployedSince = s_date.PlusDays(1 - (value * 7) - off),
            },
            "longCashYears" => Situation("kontanthjaelp", "aktivitetsparat", 40, "") with
            {
                CashAssistanceDaysInTenYears = Period.DaysBetween(Years(value), s_date) + off,
            },
            "jobSearchWeeks" => Situation("uddannelseshjaelp", "aabenlyst-uddannelsesparat", 20, "ingen") with
            {
                FirstContactOn = s_date.PlusDays(-(value * 7) - off),
            },
            "newlyUnemployedWeeks" => s_cash with { CashAssistanceSince = s_date.PlusDays(-(value * 7) - off) },
            "longCashAge" => s_cash with { BirthDate = Years(value + off), CashAssistanceSince = Years(5) },
            _ => s_cash with
            {
                CashAssistanceSince = Years(value).PlusDays(-off),
                HasProblemsBeyondUnemployment = true,
                IsBetweenCategories = true,
            },
        };
    }
}
