using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Data;

/// <summary>VOK15: a made-up municipality's kontanthjælp from 2013 to 2018, with workshops in 2015 and Superb from September 2015.</summary>
internal static class AdultDepartment
{
    private static readonly LocalDate s_firstDay = new(2013, 1, 1);
    private static readonly LocalDate s_lastDay = new(2018, 12, 31);

    // Falls of about 60, 55, 35 and 60 helårspersoner from 2014 to 2018.
    private static readonly Level s_level = Level.Yearly(
        CitizenState.CashAssistance,
        620,
        2013,
        1010,
        1000,
        940,
        885,
        850,
        780
    );

    public static Town Live()
    {
        var town = new Town(999, 20150101);
        var active = new List<(Person Person, LocalDate From, LocalDate End)>();
        for (var day = s_firstDay; day <= s_lastDay; day = day.PlusDays(1))
        {
            var today = day;
            foreach (var ended in active.Where(a => a.End < today).ToArray())
            {
                active.Remove(ended);
                End(town, ended.Person, ended.From, ended.End);
            }

            while (active.Count > s_level.On(day))
            {
                var index = town.Chance.Below(active.Count);
                var (person, from, _) = active[index];
                active.RemoveAt(index);
                if (from < day)
                {
                    End(town, person, from, day.PlusDays(-1));
                }
            }

            while (active.Count < s_level.On(day))
            {
                active.Add(Begin(town, day));
            }
        }

        foreach (var (person, from, _) in active)
        {
            AddBenefit(town, person, from, end: null);
        }

        Workshops(town);
        Superb(town);
        return town;
    }

    private static (Person Person, LocalDate From, LocalDate End) Begin(Town town, LocalDate day)
    {
        var length = town.Chance.Between(s_level.MeanDays / 5, s_level.MeanDays * 9 / 5);
        var person = town.Somebody(day, 30, 58);
        return day == s_firstDay
            ? (person, day.PlusDays(-town.Chance.Below(length)), day.PlusDays(1 + town.Chance.Below(length)))
            : (person, day, day.PlusDays(length));
    }

    private static void End(Town town, Person person, LocalDate from, LocalDate end)
    {
        AddBenefit(town, person, from, end);
        if (town.Chance.Percent(40))
        {
            var begins = end.PlusDays(1);
            LocalDate? until = begins.PlusDays(town.Chance.Between(40, 900));
            town.Add(
                person,
                new Spell(
                    CitizenState.Employment,
                    begins,
                    until <= s_lastDay ? until : null,
                    Hours: WeeklyHours.FullTime
                )
            );
        }
    }

    private static void AddBenefit(Town town, Person person, LocalDate from, LocalDate? end) =>
        town.Add(
            person,
            new Spell(
                CitizenState.CashAssistance,
                from,
                end,
                town.Chance.Percent(45) ? VisitationCategory.JobReady : VisitationCategory.ActivityReady
            )
        );

    // Ten teams of a good twenty in 2015.
    private static void Workshops(Town town)
    {
        for (var team = 0; team < 10; team++)
        {
            var start = new LocalDate(2015, 1, 12).PlusDays(team * 33);
            foreach (var person in Pick(town, start, VisitationCategory.JobReady, 21))
            {
                var end = start.PlusDays(town.Chance.Between(26, 40));
                town.Add(
                    person,
                    new Participation(
                        "afklaringsvaerksted",
                        start,
                        end,
                        town.Chance.Percent(10) ? ProjectExit.Job
                            : town.Chance.Percent(3) ? ProjectExit.Education
                            : ProjectExit.Other
                    )
                );
            }
        }
    }

    // 51 from September 2015, then a team every other month up to 150.
    private static void Superb(Town town)
    {
        var teams = new[] { 51, 20, 20, 20, 20, 19 };
        for (var team = 0; team < teams.Length; team++)
        {
            var start = new LocalDate(2015, 9, 7).PlusMonths(team * 2);
            foreach (var person in Pick(town, start, VisitationCategory.ActivityReady, teams[team]))
            {
                var end = start.PlusDays(town.Chance.Between(120, 262));
                town.Add(
                    person,
                    new Participation(
                        "superb",
                        start,
                        end,
                        town.Chance.Percent(15) ? ProjectExit.Job : ProjectExit.Other
                    )
                );
                town.Add(
                    person,
                    new Placement(
                        PlacementKind.CompanyInternship,
                        start.PlusDays(28),
                        start.PlusDays(28 + town.Chance.Between(20, 80))
                    )
                    {
                        Programme = "superb",
                        Sector = town.Chance.Percent(60) ? PlacementSector.Private : PlacementSector.Public,
                        Employer = $"v{town.Chance.Between(1, 50):00}",
                        AgreedOn = start.PlusDays(20),
                    }
                );
            }
        }
    }

    // So many on kontanthjælp of a category on a day who take part in nothing yet.
    private static IEnumerable<Person> Pick(Town town, LocalDate day, VisitationCategory category, int count)
    {
        var busy = town.Participations.Select(p => p.Person.Id).ToHashSet(StringComparer.Ordinal);
        return town
            .Rows.Where(r =>
                r.Spell.State == CitizenState.CashAssistance
                && r.Spell.Category == category
                && r.Spell.From.PlusDays(20) <= day
                && (r.Spell.To ?? s_lastDay) >= day.PlusDays(60)
            )
            .Select(r => r.Person)
            .Where(p => !busy.Contains(p.Id))
            .DistinctBy(p => p.Id, StringComparer.Ordinal)
            .Take(count)
            .ToArray();
    }
}
