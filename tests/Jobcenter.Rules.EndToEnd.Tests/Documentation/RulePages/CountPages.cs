using Jobcenter.Rules.Testing;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>How each number is counted, by cases that ran: requirements hold such numbers against their limits.</summary>
internal static class CountPages
{
    public const string Path = "Counts/optaellinger.md";

    private static readonly (string Rule, string Danish, string English)[] s_counts =
    [
        ("full-time-persons", "Fuldtidspersoner", "Full-time persons"),
        ("persons", "Personer", "Persons"),
        ("full-time-person-series", "Fuldtidspersoner måned for måned", "Full-time persons month by month"),
        ("movement", "Hvorfor tallet ændrede sig", "Why the number moved"),
        ("long-term-full-time-persons", "Langvarige forløb", "Long-term courses"),
        ("benefit-courses", "Ydelsesforløb", "Benefit courses"),
        ("short-courses", "Korte forløb", "Short courses"),
        ("education-exits", "Afgang til uddannelse", "Exits to education"),
        ("exits", "Afgang til job, uddannelse eller andet", "Exits to a job, an education or another state"),
        ("status-on-a-day", "Status på en dag", "A status on a day"),
        ("status-after-course", "Status efter et forløb", "A status after a course"),
        ("status-after-offer", "Status efter et tilbud", "A status after an offer"),
        ("offer-share", "Andel med tilbud", "Share with an offer"),
        ("flex-job-share", "Andel i fleksjob", "Share in flex jobs"),
        ("hour-progression", "Progression i timer", "Hour progression"),
        ("arrival-employment", "Beskæftigelse efter ankomst", "Employment after arrival"),
        ("area-effort", "Indsats i et boligområde", "Effort in a housing area"),
        ("participants", "Deltagere", "Participants"),
        ("participants-beyond", "Deltagere længere end tiden", "Participants beyond the time"),
        ("participants-in-work", "Deltagere i arbejde", "Participants in work"),
        ("digital-tools", "Digitale værktøjer", "Digital tools"),
        ("branche-placements", "Forløb i et branchespor", "Placements in a branche track"),
        ("unbroken-placements", "Ubrudte virksomhedsforløb", "Unbroken placements"),
        ("target-groups", "Borgere efter målgruppe", "Citizens by target group"),
        ("track-effort", "Indsats efter spor", "Effort by track"),
        ("benchmark-list", "Ministeriets benchmark", "The ministry's benchmark"),
    ];

    public static IEnumerable<RulePage> All()
    {
        const string Danish = "Sådan tælles der";
        const string English = "How it is counted";
        var text = new PageText()
            .Title(Danish, English)
            .Line(
                "Hvert tal er eksakt: `59/90` er 59 dage af kvartalets 90. Hvad der ikke kan vides, er *ukendt*, aldrig nul."
            )
            .Line();
        foreach (var (rule, danish, english) in s_counts)
        {
            text.Heading(2, danish, english).Examples(3, RulePageSet.Of("rule", rule));
        }

        yield return new(Path, Danish, English, text.ToString());
    }

    /// <summary>The heading of a count, as a link leads to it.</summary>
    public static string Link(string rule)
    {
        var danish = s_counts.Single(c => c.Rule == rule).Danish;
        return $"[{danish}](../{Path}#{danish.ToLowerInvariant().Replace(' ', '-')})";
    }
}
