using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;
using static Jobcenter.Rules.Placements.PolicyLabels;

namespace Jobcenter.Rules.Placements;

/// <summary>The policies of HEL21, the employment plan for 2021.</summary>
internal static class Helsingoer2021Policies
{
    private const int FourWeeks = 28;

    private static readonly ImmutableArray<PlacementKind> s_companyDirected = PlacementKinds.CompanyDirected;

    /// <summary>HEL21: continuous company courses without pauses until job, ordinary hours, apprenticeship or education; an aim.</summary>
    public static PlacementPolicy Continuous { get; } =
        new(
            Label(
                "HEL21/kontinuerlige",
                "Kontinuerlige virksomhedsforløb uden pauser",
                "Continuous company courses without pauses",
                "HEL21",
                "4",
                Strength.Aim
            ),
            new(2021, 1, 1),
            new LocalDate(2021, 12, 31),
            new PauseAtMost(
                Label(
                    "HEL21/kontinuerlige/pause",
                    "Ingen pause mellem forløbene, indtil job, ordinære timer, lærlingeplads eller uddannelse",
                    "No pause between the placements until job, ordinary hours, apprenticeship or education",
                    "HEL21",
                    "4",
                    Strength.Aim,
                    WeekendNote
                ),
                days: 0,
                s_companyDirected,
                fromStart: false,
                weekendsAreNone: true,
                endsAt: [PlacementKind.OrdinaryHours, PlacementKind.AdultApprenticeship]
            )
        );

    /// <summary>HEL21: refugees in a company-directed effort within four weeks of arrival, then throughout.</summary>
    public static PlacementPolicy Refugees { get; } =
        new(
            Label(
                "HEL21/flygtninge",
                "Flygtninge: virksomhedsrettet senest fire uger efter ankomst, derefter hele tiden",
                "Refugees: company-directed within four weeks of arrival, then throughout",
                "HEL21",
                "3.5"
            ),
            new(2021, 1, 1),
            new LocalDate(2021, 12, 31),
            new FirstPlacementWithin(
                Label(
                    "HEL21/flygtninge/start",
                    "Det første forløb begynder senest 28 dage efter ankomst",
                    "The first placement begins at most 28 days after arrival",
                    "HEL21",
                    "3.5"
                ),
                FourWeeks,
                s_companyDirected,
                SequenceAnchor.Arrival
            ),
            new PauseAtMost(
                Label(
                    "HEL21/flygtninge/pause",
                    "Derefter virksomhedsrettet hele tiden",
                    "Company-directed throughout from then on",
                    "HEL21",
                    "3.5",
                    Strength.Requirement,
                    WeekendNote
                ),
                days: 0,
                s_companyDirected,
                fromStart: false,
                weekendsAreNone: true,
                endsAt: []
            )
        );

    /// <summary>HEL21: activity-ready young people have 1 to 37 hours a week.</summary>
    public static PlacementPolicy Young { get; } =
        new(
            Label(
                "HEL21/unge",
                "Aktivitetsparate unge: 1-37 timer om ugen",
                "Activity-ready young people: 1–37 hours a week",
                "HEL21",
                "3.2",
                Strength.Aim
            ),
            new(2021, 1, 1),
            new LocalDate(2021, 12, 31),
            new WeeklyHoursWithin(
                Label(
                    "HEL21/unge/timer",
                    "Praktik fra 1 til 37 timer om ugen",
                    "Praktik from 1 to 37 hours a week",
                    "HEL21",
                    "3.2",
                    Strength.Aim
                ),
                WeeklyHours.FromHundredths(100),
                WeeklyHours.FullTime,
                s_companyDirected,
                "LAB/5"
            )
        );

    private static Note WeekendNote =>
        new(
            NoteKind.Decision,
            new("En pause på lørdage og søndage alene er ingen.", "A pause of Saturdays and Sundays only is none.")
        );
}
