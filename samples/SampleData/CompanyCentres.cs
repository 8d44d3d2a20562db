using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Data;

/// <summary>
/// FRE15: people on long-term kontanthjælp referred to company centres in 2015. As printed, 79 are referred by
/// 11 September and 29 courses have ended by 1 September: six to job or education, five on in ordinary praktik.
/// </summary>
internal static class CompanyCentres
{
    private const string Project = "virksomhedscenter";
    private const int Centres = 11;

    private static readonly LocalDate s_visit = new(2015, 9, 11);

    public static Town Live()
    {
        var town = new Town(250, 20150911);
        var chance = town.Chance;
        for (var i = 0; i < 103; i++)
        {
            var isBeforeTheVisit = i < 79;
            var hasEnded = i < 29;
            var start =
                hasEnded ? new LocalDate(2015, 1, 5).PlusDays(chance.Below(100))
                : isBeforeTheVisit ? s_visit.PlusDays(-chance.Below(180))
                : s_visit.PlusDays(1 + chance.Below(109));
            var person = town.Somebody(start, 31, 60);
            LocalDate? end = hasEnded ? new LocalDate(2015, 9, 1).PlusDays(-chance.Below(110)) : null;
            ProjectExit? exit = i switch
            {
                < 4 => ProjectExit.Job,
                < 6 => ProjectExit.Education,
                < 29 => ProjectExit.Other,
                _ => null,
            };
            var isOff = exit is ProjectExit.Job or ProjectExit.Education;
            town.Add(
                person,
                new Spell(
                    CitizenState.CashAssistance,
                    start.PlusDays(-chance.Between(400, 2500)),
                    isOff ? end : null,
                    VisitationCategory.ActivityReady
                )
            );
            town.Add(person, new Participation(Project, start, end, exit));
            Place(town, person, start, end, i % Centres);
            if (end is { } last && isOff)
            {
                var state = exit == ProjectExit.Job ? CitizenState.Employment : CitizenState.Education;
                town.Add(person, new Spell(state, last.PlusDays(1)));
            }
            else if (end is { } left && i < 11)
            {
                town.Add(
                    person,
                    new Placement(PlacementKind.CompanyInternship, left.PlusDays(1))
                    {
                        Sector = PlacementSector.Private,
                        Employer = $"v{chance.Between(1, 30):00}",
                        AgreedOn = left.PlusDays(-3),
                    }
                );
            }
        }

        return town;
    }

    private static void Place(Town town, Person person, LocalDate start, LocalDate? end, int centre)
    {
        var begins = start.PlusDays(town.Chance.Between(5, 20));
        if (end < begins)
        {
            return;
        }

        town.Add(
            person,
            new Placement(PlacementKind.CompanyInternship, begins, end)
            {
                Programme = Project,
                Sector = centre % 2 == 0 ? PlacementSector.Public : PlacementSector.Private,
                Employer = $"center{centre + 1:00}",
                AgreedOn = start,
                Hours = WeeklyHours.FromHundredths(town.Chance.Between(6, 40) * 50),
            }
        );
    }
}
