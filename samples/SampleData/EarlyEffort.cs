using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Data;

/// <summary>HEL19: newly unemployed, job-ready people on kontanthjælp in an early effort, from 2019 to March 2021.</summary>
internal static class EarlyEffort
{
    private const string Project = "HEL19";

    private static readonly LocalDate s_lastDay = new(2021, 3, 31);
    private static readonly string[] s_tracks =
    [
        "butik-og-detail",
        "koekken-og-kantine",
        "rengoering",
        "social-og-sundhed",
        "transport",
    ];

    public static Town Live()
    {
        var town = new Town(217, 20190101);
        var chance = town.Chance;
        for (var i = 0; i < 86; i++)
        {
            var start = new LocalDate(2019, 2, 4).PlusDays(i * 8).PlusDays(chance.Below(6));
            var person = town.Somebody(start, 30, 58);
            var findsWork = chance.Percent(86);
            LocalDate? end = findsWork ? start.PlusDays(chance.Between(60, 200)) : null;
            if (end >= s_lastDay)
            {
                end = null;
            }

            town.Add(
                person,
                new Spell(
                    CitizenState.CashAssistance,
                    start.PlusDays(-chance.Between(3, 25)),
                    end,
                    VisitationCategory.JobReady
                )
            );
            town.Add(
                person,
                new Participation(
                    Project,
                    start,
                    end,
                    end is null ? null : ProjectExit.Job,
                    UsesDigitalTools: i is not 41
                )
            );
            if (end is { } last)
            {
                // Some lose the job again before the project ends.
                var loses = chance.Percent(6);
                town.Add(
                    person,
                    new Spell(
                        CitizenState.Employment,
                        last.PlusDays(1),
                        loses ? last.PlusDays(40) : null,
                        Hours: WeeklyHours.FromHundredths(chance.Percent(55) ? 3700 : chance.Between(10, 60) * 50)
                    )
                );
            }
            else if (chance.Percent(35))
            {
                // Partly in work beside the benefit.
                town.Add(
                    person,
                    new Spell(CitizenState.Employment, s_lastDay.PlusDays(-60), Hours: WeeklyHours.FromHundredths(1200))
                );
            }

            Place(town, person, start, end ?? s_lastDay, breaks: i is 17 or 63);
        }

        return town;
    }

    private static void Place(Town town, Person person, LocalDate start, LocalDate end, bool breaks)
    {
        var chance = town.Chance;
        var next = start.PlusDays(chance.Between(5, 26));
        var track = s_tracks[chance.Below(s_tracks.Length)];
        while (next <= end)
        {
            var isPraktik = chance.Percent(65);
            var last = next.PlusDays(isPraktik ? 27 : chance.Between(60, 110));
            // The last placement reaches to within the weeks that are allowed before the exit.
            if (last < end && last.PlusDays(28) >= end)
            {
                last = end.PlusDays(-chance.Below(20));
            }

            town.Add(
                person,
                new Placement(
                    isPraktik ? PlacementKind.CompanyInternship : PlacementKind.WageSubsidy,
                    next,
                    last < end ? last : end
                )
                {
                    Programme = Project,
                    Sector = chance.Percent(70) ? PlacementSector.Private : PlacementSector.Public,
                    Branche = track,
                    Employer = $"v{chance.Between(1, 40):00}",
                    AgreedOn = next.PlusDays(-chance.Between(1, 5)),
                    Hours = WeeklyHours.FromHundredths(isPraktik ? 3700 : 3200),
                    AlignedOn = next.PlusDays(-1),
                    FollowedUpOn = last.PlusDays(-16) > next ? last.PlusDays(-16) : next,
                }
            );
            next = last.PlusDays(1 + (breaks ? chance.Between(32, 45) : chance.Below(25)));
        }
    }
}
