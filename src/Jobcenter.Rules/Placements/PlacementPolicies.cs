using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;
using static Jobcenter.Rules.Placements.PolicyLabels;

namespace Jobcenter.Rules.Placements;

/// <summary>The policies of the sources.</summary>
/// <example>
/// <code>
/// ImmutableArray&lt;PlacementPolicy&gt; policies = PlacementPolicies.On(new LocalDate(2021, 3, 1));
/// </code>
/// </example>
public static class PlacementPolicies
{
    private const int FourWeeks = 28;

    private static readonly ImmutableArray<PlacementKind> s_praktikOrSubsidy =
    [
        PlacementKind.CompanyInternship,
        PlacementKind.WageSubsidy,
    ];

    private static readonly ImmutableArray<PlacementKind> s_companyDirected = PlacementKinds.CompanyDirected;

    /// <summary>HEL19: a commitment for praktik or løntilskud within the first four weeks; an aim.</summary>
    public static PlacementPolicy Commitment2019 { get; } =
        new(
            Label(
                "HEL19/tilsagn",
                "Tilsagn inden for de første fire uger",
                "A commitment within the first four weeks",
                "HEL19",
                "forløb",
                Strength.Aim
            ),
            new(2019, 1, 1),
            new LocalDate(2021, 3, 31),
            new CommitmentWithin(
                Label(
                    "HEL19/tilsagn/frist",
                    "Tilsagn om praktik eller løntilskud senest 28 dage efter start",
                    "A commitment for praktik or løntilskud at most 28 days after the start",
                    "HEL19",
                    "forløb",
                    Strength.Aim
                ),
                FourWeeks,
                s_praktikOrSubsidy
            )
        );

    /// <summary>HEL19: throughout in praktik or løntilskud, at most four weeks between; a success criterion.</summary>
    public static PlacementPolicy Throughout2019 { get; } =
        new(
            Label(
                "HEL19/forloeb",
                "Gennem forløbet i praktik eller løntilskud, højst fire uger imellem",
                "Throughout in praktik or løntilskud, at most four weeks between",
                "HEL19",
                "succeskriterier"
            ),
            new(2019, 1, 1),
            new LocalDate(2021, 3, 31),
            new PauseAtMost(
                Label(
                    "HEL19/forloeb/pause",
                    "Ingen pause er længere end 28 dage, heller ikke før det første og efter det sidste forløb",
                    "No pause is longer than 28 days, nor before the first and after the last placement",
                    "HEL19",
                    "succeskriterier"
                ),
                FourWeeks,
                s_praktikOrSubsidy
            )
        );

    /// <summary>HEL21: continuous company courses without pauses until job, ordinary hours, apprenticeship or education; an aim.</summary>
    public static PlacementPolicy Continuous2021 { get; } = Helsingoer2021Policies.Continuous;

    /// <summary>HEL21: refugees in a company-directed effort within four weeks of arrival, then throughout.</summary>
    public static PlacementPolicy Refugees2021 { get; } = Helsingoer2021Policies.Refugees;

    /// <summary>HEL21: activity-ready young people have 1 to 37 hours a week.</summary>
    public static PlacementPolicy Young2021 { get; } = Helsingoer2021Policies.Young;

    /// <summary>HEL20, the Evidenstest: expectations aligned before the start, followed up in good time before the end.</summary>
    public static PlacementPolicy Evidence2020 { get; } =
        new(
            Label(
                "HEL20/evidens",
                "Forventninger afstemt før start og fulgt op i god tid før slut",
                "Expectations aligned before the start and followed up in good time before the end",
                "HEL20",
                "Evidenstest"
            ),
            new(2020, 1, 1),
            validUntil: null,
            new AlignedBeforeStart(
                Label(
                    "HEL20/evidens/afstemt",
                    "Forventningerne er afstemt med borger og virksomhed før start",
                    "Expectations are aligned with citizen and company before the start",
                    "HEL20",
                    "Evidenstest",
                    Strength.Requirement,
                    new Note(
                        NoteKind.Decision,
                        new(
                            "Afstemt på forløbets første dag er afstemt før start.",
                            "Aligned on the placement's first day is aligned before the start."
                        )
                    )
                ),
                s_praktikOrSubsidy
            ),
            new FollowedUpBeforeEnd(
                Label(
                    "HEL20/evidens/fulgt-op",
                    "Der er fulgt op med borger og virksomhed mindst 14 dage før slut",
                    "There was a follow-up with citizen and company at least 14 days before the end",
                    "HEL20",
                    "Evidenstest",
                    Strength.Requirement,
                    new Note(
                        NoteKind.Estimate,
                        new(
                            "\"I god tid\" er her 14 dage; kilden nævner intet tal.",
                            "\"In good time\" is here 14 days; the source names no number."
                        )
                    )
                ),
                daysBefore: 14,
                s_praktikOrSubsidy
            )
        );

    /// <summary>VOK15, Superb: a four-week group course first, then praktik; at most nine months in all.</summary>
    public static PlacementPolicy Superb2015 { get; } =
        new(
            Label(
                "VOK15/superb",
                "Superb: fire ugers gruppeforløb, så praktik, højst ni måneder i alt",
                "Superb: a four-week group course, then praktik, at most nine months in all",
                "VOK15",
                "3",
                Strength.Expectation
            ),
            new(2015, 9, 1),
            validUntil: null,
            new GroupCourseFirst(
                Label(
                    "VOK15/superb/gruppe",
                    "Først et gruppeforløb på fire uger, derefter praktik",
                    "First a group course of four weeks, then praktik",
                    "VOK15",
                    "3",
                    Strength.Expectation
                ),
                weeks: 4,
                s_companyDirected
            ),
            new LengthAtMost(
                Label(
                    "VOK15/superb/varighed",
                    "Højst ni måneder i alt",
                    "At most nine months in all",
                    "VOK15",
                    "3",
                    Strength.Expectation
                ),
                months: 9
            )
        );

    /// <summary>VOK15: a job is kept when it lasts more than three months.</summary>
    public static PlacementPolicy Retention2015 { get; } =
        new(
            Label(
                "VOK15/fastholdelse",
                "Jobbet er fastholdt i mere end tre måneder",
                "The job is kept for more than three months",
                "VOK15",
                "2",
                Strength.Expectation
            ),
            new(2015, 1, 1),
            validUntil: null,
            new JobKept(
                Label(
                    "VOK15/fastholdelse/job",
                    "Jobbet varer mere end tre måneder",
                    "The job lasts more than three months",
                    "VOK15",
                    "2",
                    Strength.Expectation
                ),
                months: 3
            )
        );

    /// <summary>All of them, by year.</summary>
    public static ImmutableArray<PlacementPolicy> All { get; } =
    [Retention2015, Superb2015, Commitment2019, Throughout2019, Evidence2020, Continuous2021, Refugees2021, Young2021];

    /// <summary>The policies about sequences that start on a day.</summary>
    /// <param name="start">The sequence's first day.</param>
    /// <returns>The policies, by year.</returns>
    public static ImmutableArray<PlacementPolicy> On(LocalDate start) => [.. All.Where(p => p.HoldsOn(start))];

    /// <summary>Finds a policy.</summary>
    /// <param name="id">The id, as <c>HEL19/forloeb</c>.</param>
    /// <returns>The policy; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static PlacementPolicy? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(p => string.Equals(p.Label.Id, id, StringComparison.Ordinal));
    }
}
