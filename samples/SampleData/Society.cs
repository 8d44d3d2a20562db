using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Data;

/// <summary>
/// A made-up municipality of Helsingør's size, day by day from 2019 to 2021. Each state is kept at its level: spells
/// end when their time is up, new ones begin where there is room.
/// </summary>
internal sealed class Society
{
    private const int HelsingoerCode = 217;
    private const int NeighbourCode = 210;

    // Where the others live: the register tells it of everybody.
    private static readonly string[] s_quarters =
    [
        "Helsingør",
        "Espergærde",
        "Snekkersten",
        "Hornbæk",
        "Ålsgårde",
        "Tikøb",
        "Kvistgård",
    ];

    private static readonly LocalDate s_firstDay = new(2019, 1, 1);
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

    // In the middle of 1Q2019 to 1Q2022. The fourth quarters of 2019 and 2020 follow the published figures for
    // dagpenge (756, 991), kontanthjælp (832, 762) and uddannelseshjælp (363, 346); everything else is made up.
    private static readonly Level[] s_levels =
    [
        Level.Quarterly(
            CitizenState.UnemploymentBenefit,
            190,
            730,
            735,
            745,
            756,
            800,
            1010,
            1020,
            991,
            965,
            900,
            820,
            765,
            740
        ),
        Level.Quarterly(
            CitizenState.CashAssistance,
            520,
            905,
            880,
            855,
            832,
            815,
            808,
            785,
            762,
            765,
            768,
            762,
            752,
            745
        ),
        Level.Quarterly(
            CitizenState.EducationAssistance,
            340,
            384,
            377,
            370,
            363,
            358,
            361,
            353,
            346,
            347,
            343,
            338,
            332,
            328
        ),
        Level.Quarterly(
            CitizenState.SelfSupportAndReturnBenefit,
            420,
            112,
            106,
            100,
            96,
            92,
            88,
            85,
            82,
            79,
            76,
            74,
            72,
            70
        ),
        Level.Quarterly(
            CitizenState.SicknessBenefit,
            115,
            640,
            630,
            620,
            645,
            690,
            760,
            770,
            790,
            800,
            790,
            770,
            780,
            790
        ),
        Level.Quarterly(
            CitizenState.JobClarification,
            460,
            150,
            150,
            148,
            150,
            148,
            150,
            155,
            158,
            162,
            168,
            170,
            172,
            172
        ),
        Level.Quarterly(
            CitizenState.Ressourceforloeb,
            900,
            190,
            188,
            185,
            182,
            180,
            178,
            175,
            172,
            170,
            166,
            163,
            160,
            158
        ),
        Level.Quarterly(CitizenState.PreRehabilitation, 200, 8, 8, 7, 7, 7, 6, 6, 6, 5, 5, 5, 5, 5),
        Level.Quarterly(CitizenState.Rehabilitation, 600, 34, 33, 32, 30, 29, 28, 27, 26, 25, 24, 23, 22, 22),
        Level.Quarterly(
            CitizenState.Ledighedsydelse,
            240,
            112,
            110,
            110,
            108,
            112,
            122,
            124,
            118,
            116,
            112,
            108,
            104,
            102
        ),
        Level.Quarterly(CitizenState.FlexJob, 1500, 468, 472, 478, 484, 490, 494, 500, 506, 512, 518, 526, 534, 540),
        Level.Quarterly(
            CitizenState.DisabilityPension,
            9000,
            1700,
            1708,
            1716,
            1722,
            1730,
            1738,
            1745,
            1752,
            1758,
            1766,
            1772,
            1778,
            1784
        ),
        Level.Quarterly(
            CitizenState.EarlyRetirement,
            1500,
            430,
            410,
            395,
            380,
            365,
            350,
            335,
            320,
            305,
            290,
            278,
            266,
            255
        ),
    ];

    private readonly Chance _chance = new(20210101);
    private readonly List<Person> _people = [];
    private readonly List<Row> _rows = [];

    // Those who may come back, by whether they are young.
    private readonly List<Person> _resting = [];
    private readonly List<Person> _restingYoung = [];

    private Society() { }

    public IReadOnlyList<Person> People => _people;

    /// <summary>The spells by citizen and date.</summary>
    public IEnumerable<Row> Rows =>
        _rows
            .OrderBy(r => r.Person.Id, StringComparer.Ordinal)
            .ThenBy(r => r.Spell.From)
            .ThenBy(r => r.Spell.State)
            .ThenBy(r => r.Spell.To ?? LocalDate.MaxIsoValue);

    public static Society Live()
    {
        var society = new Society();
        foreach (var level in s_levels)
        {
            society.LiveThrough(level);
        }

        return society;
    }

    private void LiveThrough(Level level)
    {
        var active = new List<(Person Person, LocalDate From, LocalDate End)>();
        for (var day = s_firstDay; day <= s_lastDay; day = day.PlusDays(1))
        {
            var today = day;
            foreach (var ended in active.Where(a => a.End < today).ToArray())
            {
                active.Remove(ended);
                End(level.State, ended.Person, ended.From, ended.End);
            }

            while (active.Count > level.On(day))
            {
                var index = _chance.Below(active.Count);
                var (person, from, _) = active[index];
                if (from < day)
                {
                    active.RemoveAt(index);
                    End(level.State, person, from, day.PlusDays(-1));
                }
            }

            while (active.Count < level.On(day))
            {
                active.Add(Begin(level, day));
            }
        }

        foreach (var (person, from, end) in active)
        {
            // A spell that ends soon is known to end; the others are still running.
            AddBenefit(level.State, person, from, end <= s_lastDay.PlusDays(20) ? end : null);
        }
    }

    private (Person Person, LocalDate From, LocalDate End) Begin(Level level, LocalDate day)
    {
        var length = Length(level.MeanDays);
        var isFirstDay = day == s_firstDay;
        // On the first day spells are already under way.
        var from = isFirstDay ? day.PlusDays(-_chance.Below(length + 1)) : day;
        var end = isFirstDay ? day.PlusDays(Math.Max(_chance.Below(length + 1), 1)) : day.PlusDays(length);
        var person = Returning(level.State, from) ?? NewPerson(level.State, from);
        person.FreeFrom = end.PlusDays(_chance.Between(1, 200));
        return (person, from, end);
    }

    // Between a fifth of the mean and almost twice it.
    private int Length(int mean) => _chance.Between(Math.Max(mean / 5, 3), mean * 9 / 5);

    private Person? Returning(CitizenState state, LocalDate day)
    {
        var pool = state == CitizenState.EducationAssistance ? _restingYoung : _resting;
        if (pool.Count == 0 || !_chance.Percent(state == CitizenState.EducationAssistance ? 15 : 92))
        {
            return null;
        }

        // Some overlap with another spell, as registers do.
        var mayOverlap = _chance.Percent(3);
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var index = _chance.Below(pool.Count);
            var person = pool[index];
            if ((person.FreeFrom <= day || mayOverlap) && Suits(person, state, day))
            {
                return person;
            }
        }

        return null;
    }

    private static bool Suits(Person person, CitizenState state, LocalDate day)
    {
        var age = Period.Between(person.BirthDate, day, PeriodUnits.Years).Years;
        return state switch
        {
            CitizenState.EducationAssistance => age is >= 18 and < 28,
            CitizenState.CashAssistance => age is >= 30 and < 64,
            CitizenState.EarlyRetirement => age >= 60,
            CitizenState.DisabilityPension => age >= 40,
            CitizenState.SelfSupportAndReturnBenefit => false,
            _ => age is >= 20 and < 64,
        };
    }

    private Person NewPerson(CitizenState state, LocalDate day)
    {
        var (youngest, oldest) = state switch
        {
            CitizenState.EducationAssistance => (18, 27),
            CitizenState.CashAssistance => (30, 62),
            CitizenState.EarlyRetirement => (60, 64),
            CitizenState.DisabilityPension => (40, 60),
            CitizenState.SelfSupportAndReturnBenefit => (30, 55),
            _ => (22, 62),
        };
        var birth = day.PlusYears(-_chance.Between(youngest, oldest)).PlusDays(-_chance.Below(360));
        var arrived = state == CitizenState.SelfSupportAndReturnBenefit && _chance.Percent(70);
        var person = new Person(_people.Count + 1, birth, Area.Municipality(HelsingoerCode))
        {
            Sex = _chance.Percent(50) ? Sex.Woman : Sex.Man,
            HousingArea = _chance.Percent(4) ? "Nøjsomhed" : s_quarters[_people.Count % s_quarters.Length],
            ArrivalDate = arrived ? day.PlusDays(-_chance.Between(5, 900)) : null,
            ResidenceBasis =
                !arrived ? string.Empty
                : _chance.Percent(60) ? "flygtning"
                : "familiesammenfoert",
            Education = Education(state),
            IsImmigrant =
                arrived ? true
                : _chance.Percent(12) ? _chance.Percent(50)
                : null,
        };
        _people.Add(person);
        (state == CitizenState.EducationAssistance ? _restingYoung : _resting).Add(person);
        return person;
    }

    private string Education(CitizenState state) =>
        state == CitizenState.EducationAssistance || _chance.Percent(35) ? "ingen"
        : _chance.Percent(70) ? "erhvervskompetencegivende"
        : _chance.Percent(60) ? "lang-videregaaende"
        : string.Empty;

    private void End(CitizenState state, Person person, LocalDate from, LocalDate end)
    {
        AddBenefit(state, person, from, end);
        if (state == CitizenState.EducationAssistance && _chance.Percent(41))
        {
            // Some begin before the benefit ends, most within a month of it.
            var begins = end.PlusDays(_chance.Between(-5, 26));
            Add(person, new Spell(CitizenState.Education, begins, Until(begins, _chance.Between(200, 1100))));
            person.FreeFrom = begins.PlusDays(400);
        }
        else if (FindsWork(state))
        {
            var begins = end.PlusDays(1);
            Add(
                person,
                new Spell(
                    CitizenState.Employment,
                    begins,
                    Until(begins, _chance.Between(60, 900)),
                    Hours: WeeklyHours.FromHundredths(_chance.Percent(60) ? 3700 : _chance.Between(16, 73) * 50)
                )
            );
        }
    }

    private bool FindsWork(CitizenState state) =>
        state switch
        {
            CitizenState.UnemploymentBenefit or CitizenState.CashAssistance => _chance.Percent(35),
            CitizenState.SelfSupportAndReturnBenefit => _chance.Percent(85),
            _ => false,
        };

    private static LocalDate? Until(LocalDate begins, int days) =>
        begins.PlusDays(days) is var end && end <= s_lastDay ? end : null;

    private void AddBenefit(CitizenState state, Person person, LocalDate from, LocalDate? end)
    {
        var category = Category(state);
        var hours = Hours(state);
        var last = end ?? s_lastDay;
        var days = Period.DaysBetween(from, last);
        if (state == CitizenState.FlexJob && days > 120 && hours is { Hundredths: <= 1000 } few && _chance.Percent(45))
        {
            // More hours on the way: two adjoining fleksjob.
            var more = from.PlusDays(_chance.Between(60, days - 30));
            Add(person, new Spell(state, from, more, category, few));
            Add(
                person,
                new Spell(state, more.PlusDays(1), end, category, WeeklyHours.FromHundredths(few.Hundredths + 250))
            );
            return;
        }

        if (days > 60 && category != VisitationCategory.NotAssessed && _chance.Percent(15))
        {
            // Assessed anew on the way: two adjoining rows.
            var split = from.PlusDays(_chance.Between(20, days - 20));
            Add(person, new Spell(state, from, split, category, hours));
            Add(person, new Spell(state, split.PlusDays(1), end, VisitationCategory.ActivityReady, hours));
        }
        else
        {
            Add(person, new Spell(state, from, end, category, hours));
        }

        if (days > 30 && _chance.Percent(2))
        {
            // Registered twice for a while.
            var again = from.PlusDays(_chance.Below(days - 10));
            Add(person, new Spell(state, again, again.PlusDays(_chance.Between(1, 10)), category, hours));
        }
    }

    private VisitationCategory Category(CitizenState state) =>
        state switch
        {
            CitizenState.CashAssistance or CitizenState.SelfSupportAndReturnBenefit => _chance.Percent(42)
                ? VisitationCategory.JobReady
                : VisitationCategory.ActivityReady,
            CitizenState.EducationAssistance => _chance.Below(10) switch
            {
                < 2 => VisitationCategory.ClearlyEducationReady,
                < 6 => VisitationCategory.EducationReady,
                _ => VisitationCategory.ActivityReady,
            },
            _ => VisitationCategory.NotAssessed,
        };

    private WeeklyHours? Hours(CitizenState state) =>
        state switch
        {
            CitizenState.FlexJob => WeeklyHours.FromHundredths(_chance.Between(8, 60) * 50),
            CitizenState.UnemploymentBenefit when _chance.Percent(12) => WeeklyHours.FromHundredths(
                _chance.Between(20, 60) * 50
            ),
            CitizenState.SicknessBenefit when _chance.Percent(15) => WeeklyHours.FromHundredths(
                _chance.Between(20, 73) * 50
            ),
            _ => null,
        };

    private void Add(Person person, Spell spell)
    {
        _rows.Add(new(person, spell));
        if (person.Municipality.Code == HelsingoerCode && _chance.Percent(1))
        {
            // Somebody from next door, whom Helsingør's figures must leave out.
            var neighbour = new Person(_people.Count + 1, person.BirthDate, Area.Municipality(NeighbourCode))
            {
                Sex = person.Sex,
            };
            _people.Add(neighbour);
            _rows.Add(new(neighbour, spell));
        }
    }
}
