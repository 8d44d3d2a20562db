using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.EndToEnd.Tests.Documentation;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
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
        var plans = Enumerable
            .Range(s_first.Year, 3)
            .ToDictionary(static year => year, static year => EmploymentPlans.Get("HEL21").MovedTo(year));
        for (var day = s_first; day <= s_last; day = day.PlusDays(1))
        {
            // The change across 1 July 2025 means nothing for a benefit that ended, whatever the day.
            var ended = plans[day.Year]
                .FollowUp(register, FigureSet.Empty, day)
                .Outcomes.Single(static o => o.Requirement.Label.Id == "HEL21/3.2-1");
            Assert.False(ended.Status is RequirementStatus.Met or RequirementStatus.OnTrack, $"{day:R} {ended}");

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

    [Fact]
    public void What_the_tables_leave_open_is_not_answered()
    {
        var register = RegisterFiles.Read(Path.Combine(AppContext.BaseDirectory, "data", "kontakt"), s_last);
        var reviews = register.ContactListOf(s_last).Value.Reviews;
        var freja = reviews.Single(static r => r.Citizen == "freja"); // jobafklaring from 1 September 2026
        Assert.All(freja.Answers, static a => Assert.Equal(Verdict.Unknown, a.Verdict));
        var exemptions = Assert.Single(register.ContactListOf(new(2026, 11, 16)).Value.Exemptions);
        // anna, bo, maja, niels (exempted), per and dina (under arbejdspligt, left out).
        Assert.Equal(5, exemptions.Share.Value.Courses.All + exemptions.Share.Value.Courses.Pending);
        Assert.Equal(["anna", "bo", "per"], exemptions.Candidates.Order(StringComparer.Ordinal));
        Assert.Equal(0, exemptions.Share.Value.MayBeExempted);
    }
}
