using System.Text.Json.Nodes;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.EndToEnd.Tests.Documentation;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The contact sample as its user runs it, and its register day by day.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class ContactsAppTests
{
    private static readonly LocalDate s_first = new(2024, 1, 1);
    private static readonly LocalDate s_last = new(2026, 12, 31);

    [Fact]
    public void The_list_says_what_is_overdue_and_why()
    {
        var run = ContactsRun.Of("--as-of", "2025-03-31");
        Assert.Equal(0, run.ExitCode);
        foreach (
            var text in new[]
            {
                "opdigtede",
                "Kontakt den 31. marts 2025",
                "Skal ses",
                "Overskredet",
                "lars",
                "Mindst 4 samtaler i de første 6 måneder (LAB § 31 (LBK 280/2024))",
                "29. november 2024",
                "Beslutning: Uden oplyst første kontakt tælles fra ydelsesforløbets første dag.",
            }
        )
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("json", "\"nextDeadline\":")]
    [InlineData("markdown", "| lars |")]
    [InlineData("html", "</html>")]
    public void The_formats_have_the_same(string format, string text)
    {
        var run = ContactsRun.Of("--as-of", "2025-03-31", "--format", format);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "29. november 2024",
            run.Output.Replace("2024-11-29", "29. november 2024", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_duty_that_is_due_has_a_row_in_every_form()
    {
        var list = JsonNode.Parse(ContactsRun.Of("--format", "json").Output)?["answers"]?[0];
        var due = list
            ?["courses"]?.AsArray()
            .SelectMany(c => c?["duties"]?.AsArray() ?? [])
            .Count(d => $"{d?["status"]}" == "due");
        Assert.True(due > 0);
        var csv = ContactsRun.Of("--format", "csv").Output.Split("\r\n\r\n")[1];
        Assert.Equal(due, csv.TrimEnd().Split("\r\n").Length - 1);
        var markdown = ContactsRun.Of("--format", "markdown").Output;
        Assert.Equal(due, markdown.Split("## Skal ses")[1].Split("## Ukendt")[0].Split("| …").Length - 1);
        Assert.Equal(due, list?["tables"]?[1]?["rows"]?.AsArray().Count);
        // Two of one citizen on one day are both there.
        Assert.Equal(2, csv.Split("\r\n").Count(l => l.StartsWith("bo;", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_citizen_is_explained_and_English_is_English()
    {
        var run = ContactsRun.Of("--as-of", "2025-03-31", "--explain", "lars", "--language", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "✗ interviews in the time 2 ≥ interviews 4",
            run.Output.Replace("interviews in the first months", "interviews", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("samtale", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "da", "Ikke fundet")]
    [InlineData("table", "en", "Not found")]
    [InlineData("json", "da", "\"sureness\":\"udledt\"")]
    [InlineData("html", "da", "fristen for den første samtale efter 1. juli 2026 er ikke fundet")]
    public void The_law_of_a_day_is_told_with_how_sure_it_is(string format, string language, string text)
    {
        var run = ContactsRun.Of("--law", "--as-of", "2026-07-01", "--format", format, "--language", language);
        Assert.Equal(0, run.ExitCode);
        // What may not be broken stands in an element of its own.
        var words = run
            .Output.Replace("\": ", "\":", StringComparison.Ordinal)
            .Replace("<span class=\"whole\">", "", StringComparison.Ordinal)
            .Replace("</span>", "", StringComparison.Ordinal);
        Assert.Contains(text, words, StringComparison.Ordinal);
        Assert.DoesNotContain("LAB/kontakt/2024/samtaler", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--explain", "nobody")]
    [InlineData("--as-of", "i går")]
    [InlineData("--register", "")]
    [InlineData("--register", "no-such-folder")]
    [InlineData("--as-of", "1950-01-01")]
    [InlineData("--known-from", "2027-01-01")]
    public void A_mistake_is_told(string option, string value)
    {
        var run = ContactsRun.Of(option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    // What the tables leave open, by the reason the reader is given.
    private static readonly string[] s_open =
    [
        "regler om samtaler for målgruppen fra 1. juli 2026 er ikke fundet",
        "kontakten med målgruppe 6 følger en anden lov, som ikke er indlæst",
        "fristen for den første samtale efter 1. juli 2026 er ikke fundet",
        "reglen om samtalen er kun læst i teksten fra 2024",
    ];

    /// <summary>Every day of three years.</summary>
    [Fact]
    public void On_any_day_nothing_is_unknown_that_the_tables_answer()
    {
        var log = new InputLog(TextWriter.Null, Language.Danish);
        var register = RegisterFiles.Read(Path.Combine(AppContext.BaseDirectory, "data", "kontakt"), s_last, log: log);
        Assert.Equal(0, log.Rows.Refused);
        for (var day = s_first; day <= s_last; day = day.PlusDays(1))
        {
            for (var i = 0; i < register.CitizenCount; i++)
            {
                var group = register.TargetGroupOf(register.CitizenAt(i).Id, day).Value;
                var states = register.SituationOf(i, day).Value.States;
                if (states is { HasBenefit: true })
                {
                    Assert.True(group.Verdict != Verdict.Unknown, $"{day:R} {register.CitizenAt(i).Id}: {group}");
                }
            }

            foreach (var review in register.ContactListOf(day).Value.Reviews)
            {
                Assert.True(review.Reason is null, $"{day:R} {review}");
                Assert.NotEmpty(review.Answers);
                foreach (var answer in review.NotKnown)
                {
                    Assert.True(
                        s_open.Any(o => answer.ToText(Language.Danish).Contains(o, StringComparison.Ordinal))
                            || answer
                                .ToText(Language.Danish)
                                .Contains("tilbuddet er langt nok fra", StringComparison.Ordinal)
                            || answer
                                .ToText(Language.Danish)
                                .Contains("det er ikke oplyst, om samtalen er holdt", StringComparison.Ordinal),
                        $"{day:R} {review.Citizen} {answer.Duty.Id}: {answer.ToText(Language.Danish)}"
                    );
                }
            }
        }
    }

    private const string Ended = "ophørte efter 30. juni 2025";
    private const string FromZero = "udgangspunktet er nul";
    private const string OfNothing = "en andel af ingenting findes ikke";

    // Which answers of HEL21 the tables leave open on a day of its year, and why; null for those they answer.
    private static string? OpenIn(string id, LocalDate day)
    {
        var (year, isDeadline) = (day.Year, day == new LocalDate(day.Year, 12, 31));
        return id switch
        {
            // Uddannelseshjælp ended on 30 June 2025: a quarter after it has nothing to be compared with. Before, there was nobody.
            "3.2-1" or "3.2-3" => year == 2026 && day >= new LocalDate(2026, 3, 31) ? Ended
            : day >= new LocalDate(2025, 9, 30) && year == 2025 ? Ended
            : year < 2026 && day >= new LocalDate(year, 3, 31) ? FromZero
            : null,
            "3.2-2" => day >= new LocalDate(2025, 7, 1) ? Ended : null,
            // Nobody was entitled to fleksjob before 31 May 2024.
            "3.4.2-2" => year == 2024 && day >= new LocalDate(2024, 3, 31) ? OfNothing : null,
            "3.4.1-2" or "3.4.1-3" or "3.5-1" => isDeadline ? OfNothing : null,
            "3.5-2" => isDeadline && year > 2024 ? OfNothing : null,
            "3.5-3" => isDeadline && year < 2026 ? OfNothing : null,
            _ => null,
        };
    }

    [Fact]
    public void On_any_day_a_requirement_is_unknown_exactly_where_it_is_left_open()
    {
        var register = RegisterFiles.Read(Path.Combine(AppContext.BaseDirectory, "data", "kontakt"), s_last);
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            var plan = EmploymentPlans.Get("HEL21").MovedTo(year);
            var published = Published(plan);
            for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
            {
                foreach (var outcome in plan.FollowUp(register, published, day).Outcomes)
                {
                    var open = OpenIn(outcome.Requirement.Id, day);
                    Assert.True(
                        open is not null == (outcome.Status == RequirementStatus.Unknown),
                        $"{day:R} {outcome}"
                    );
                    if (open is not null)
                    {
                        Assert.Contains(
                            open,
                            Assert.IsType<BilingualText>(outcome.Assessment?.MissingFacts()[0].Reason).Danish,
                            StringComparison.Ordinal
                        );
                        Assert.Null(outcome.Value);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(2024, "1-2018", "2024-12-31", RequirementStatus.NotMet)]
    [InlineData(2025, "1-2017", "2025-01-01", RequirementStatus.NotMet)]
    [InlineData(2025, "1-2018", "2025-12-30", RequirementStatus.Pending)]
    [InlineData(2025, "1-2018", "2025-12-31", RequirementStatus.Unknown)] // 2024 and 2025
    [InlineData(2026, "1-2018", "2026-12-31", RequirementStatus.Unknown)] // 2025 and 2026
    public void Kontanthjaelp_across_the_day_is_left_open_too(
        int lastYear,
        string id,
        string day,
        RequirementStatus status
    )
    {
        var register = RegisterFiles.Read(Path.Combine(AppContext.BaseDirectory, "data", "kontakt"), s_last);
        var outcome = EmploymentPlans
            .Get("VOK15")
            .MovedTo(lastYear)
            .FollowUp(
                register,
                FigureSet.Empty,
                NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value,
                new() { Municipality = Area.Municipality(217) }
            )
            .Find(id);
        Assert.Equal(status, outcome?.Status);
        if (status == RequirementStatus.Unknown)
        {
            Assert.Contains(
                "uddannelseshjælp, som ikke er i gruppen, ophørte efter 30. juni 2025",
                outcome?.Assessment?.MissingFacts()[0].Reason?.Danish,
                StringComparison.Ordinal
            );
        }
    }

    // What no register tells: the country's figures, the population, the rank and what is counted elsewhere.
    private static FigureSet Published(EmploymentPlan plan)
    {
        var builder = new FigureSetBuilder();
        foreach (var key in plan.RequiredFigures)
        {
            Fraction? value = (key.Area.IsCountry, $"{key.Measure}".Split(':')[0]) switch
            {
                (true, "fleksjob-share") => new Fraction(1, 2),
                (true, _) => new Fraction(1000),
                (_, "population" or "benchmark-rank") => new Fraction(40),
                _ => null,
            };
            if (value is { } number)
            {
                builder.Add(new Figure(key, number, new("opdigtet")));
            }
        }

        var counted = plan.RequiredFigures.Single(static k => k.Measure.ToString() == "count:HEL21/5-1");
        foreach (var period in new[] { counted.Period, MeasuringPeriod.OfDay(counted.Period.FirstDay) })
        {
            builder.Add(new Figure(new(counted.Measure, counted.Area, period), new(40), new("opdigtet")));
        }

        return builder.Build();
    }

    [Fact]
    public void What_the_tables_leave_open_is_not_answered()
    {
        var register = RegisterFiles.Read(Path.Combine(AppContext.BaseDirectory, "data", "kontakt"), s_last);
        var reviews = register.ContactListOf(s_last).Value.Reviews;
        var freja = reviews.Single(static r => r.Citizen == "freja"); // jobafklaring from 1 September 2026
        Assert.All(freja.Answers, static a => Assert.Equal(Verdict.Unknown, a.Verdict));
        var list = register.ContactListOf(new(2026, 11, 16)).Value;
        var share = list.ShareOf("kontakt").Value;
        // anna, bo, maja, niels (exempted), per and dina (under arbejdspligt, left out).
        Assert.Equal(5, share.Courses.All + share.Courses.Pending);
        Assert.Equal(["anna", "bo", "per"], list.CandidatesOf("kontakt").Order(StringComparer.Ordinal));
        Assert.Equal(0, share.MayBeExempted);
    }
}
