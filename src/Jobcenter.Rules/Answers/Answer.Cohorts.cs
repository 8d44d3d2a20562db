using Jobcenter.Rules.Placements;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    /// <summary>The answer of many sequences together: how often each policy was kept, and how the sequences ended.</summary>
    /// <returns>The answer, with two tables as its parts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cohort"/> is null.</exception>
    public static Answer Of(PlacementCohort cohort)
    {
        Guard.Against.Null(cohort);
        var answer = new Answer("cohort", Both(l => Whole(cohort, l)))
        {
            Lead = Both(l => Pauses(cohort, l)),
            PartsName = "tables",
            Parts =
            [
                new("policies", new("Praksis", "Policies"))
                {
                    PartsName = "rows",
                    Parts = [.. cohort.Policies.Where(static p => p.Kept != default).Select(p => Of(p.Policy, p.Kept))],
                },
                new("outcomes", new("Sidste forløb", "Last placement"))
                {
                    PartsName = "rows",
                    Parts = [.. cohort.Outcomes.Select(Of)],
                },
            ],
            Typed = (writer, _) =>
            {
                writer.WriteNumber("sequences", cohort.Count);
                writer.WriteNumber("coveredDays", cohort.CoveredDays);
                writer.WriteNumber("days", cohort.Days);
                writer.WriteNumber("pauses", cohort.PauseCount);
                AnswerJson.WriteCount(writer, "longestPause", cohort.LongestPause);
                AnswerJson.WriteCount(writer, "medianPause", cohort.MedianPause);
            },
        };
        return answer.Provisional(cohort.WhyProvisional);
    }

    private static Answer Of(PlacementPolicy policy, Portion kept) =>
        new(policy.Label)
        {
            Cells =
            [
                new(
                    new("Praksis", "Policy"),
                    l => $"{policy.Label.Id}: {policy.Label.Title.ToText(l)}",
                    AnswerCellKind.Title
                ),
                Count(new("Holdt", "Kept"), kept.Yes),
                Count(new("Brudt", "Broken"), kept.No),
                Count(new("Ukendt", "Unknown"), kept.Unknown),
            ],
            Typed = (writer, _) =>
            {
                writer.WriteNumber("kept", kept.Yes);
                writer.WriteNumber("broken", kept.No);
                writer.WriteNumber("unknown", kept.Unknown);
            },
        };

    private static Answer Of(CohortOutcome outcome)
    {
        var name = Both(l =>
            (outcome.Kind is { } kind ? kind.Name() : new("intet", "none")).ToText(l)
            + (outcome.Sector is { } sector ? $" ({SectorName(sector).ToText(l)})" : string.Empty)
        );
        return new(outcome.Kind?.Id() ?? "none", name)
        {
            Cells =
            [
                new(new("Sidste forløb", "Last placement"), name.ToText, AnswerCellKind.Title),
                Count(new("Forløb", "Sequences"), outcome.Sequences),
                Count(new("Afsluttet", "Ended"), outcome.Ended),
                Count(new("Job", "Job"), outcome.ToJob),
                Count(new("Uddannelse", "Education"), outcome.ToEducation),
                Count(new("Videre i andet forløb", "On in another placement"), outcome.OnInPlacement),
            ],
            Typed = (writer, _) =>
            {
                AnswerJson.WriteText(writer, "sector", outcome.Sector is { } sector ? Ids.Of(sector) : null);
                writer.WriteNumber("sequences", outcome.Sequences);
                writer.WriteNumber("ended", outcome.Ended);
                writer.WriteNumber("toJob", outcome.ToJob);
                writer.WriteNumber("toEducation", outcome.ToEducation);
                writer.WriteNumber("onInPlacement", outcome.OnInPlacement);
            },
        };
    }

    private static string Whole(PlacementCohort cohort, Language language)
    {
        var covered = cohort.Coverage.IsKnown ? cohort.Coverage.Value.ToText(language) : Nothing;
        return language == Language.English
            ? $"{Of(cohort.Count)} sequences in all, covered {Of(cohort.CoveredDays)} of {Of(cohort.Days)} days ({covered}; {s_covers.English})"
            : $"I alt {Of(cohort.Count)} forløb, dækket {Of(cohort.CoveredDays)} af {Of(cohort.Days)} dage ({covered}; {s_covers.Danish})";

        string Of(long count) => AnswerText.Count(count, language);
    }

    private static string Pauses(PlacementCohort cohort, Language language)
    {
        var (week, month, longer) = (
            cohort.CountPauses(1, 7),
            cohort.CountPauses(8, 28),
            cohort.CountPauses(29, int.MaxValue)
        );
        if (cohort.PauseCount == 0)
        {
            return language == Language.English ? "No pauses between covered days" : "Ingen pauser mellem dækkede dage";
        }

        var (longest, median) = (cohort.LongestPause.Or(0), cohort.MedianPause.Or(0));
        return language == Language.English
            ? $"Stretches of days that are not covered: {cohort.PauseCount}; 1–7 days {week}, 8–28 days {month}, over 28 days {longer}; longest {CountedDays(longest, isEnglish: true)}, median {CountedDays(median, isEnglish: true)}"
            : $"Perioder med dage, der ikke er dækket: {cohort.PauseCount}; 1-7 dage {week}, 8-28 dage {month}, over 28 dage {longer}; længst {CountedDays(longest, isEnglish: false)}, median {CountedDays(median, isEnglish: false)}";
    }
}
