using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using NodaTime;
using NodaTime.Text;

namespace Samples.Data;

/// <summary>
/// HEL20: the branche effort of the second quarter of 2020. As told in the source, a cluster meeting ends with an order
/// for 40 candidates in the following month; everything else is made up.
/// </summary>
internal sealed class TrackWork
{
    private const int People = 150;

    private static readonly LocalDate s_day = new(2020, 6, 30);

    // More citizens are marked for the first tracks than for the last ones.
    private static readonly (string Id, int Weight)[] s_tracks =
    [
        ("hotel-restauration-turisme", 28),
        ("rengoering", 24),
        ("omsorg-og-pleje", 18),
        ("detailhandel", 16),
        ("industri-produktion-lager", 9),
        ("bygge-og-anlaeg", 5),
    ];

    private static readonly string[] s_earlierTracks =
    [
        "butik-og-detail",
        "koekken-og-kantine",
        "rengoering",
        "social-og-sundhed",
        "transport",
    ];

    private readonly Chance _chance;
    private readonly List<string> _marks =
    [
        "citizen;tracks;marked_on;waiting_since;available;offer;offer_reason;offer_decided_on;offer_decided_by",
    ];
    private readonly List<string> _vulnerable = ["citizen;birth_date;sex;municipality;education;most_vulnerable"];

    private TrackWork()
    {
        Town = new(217, 20200630);
        _chance = Town.Chance;
        for (var i = 0; i < People; i++)
        {
            Live(i);
        }
    }

    public Town Town { get; }

    public IEnumerable<string> Marks => _marks;

    public IEnumerable<string> Citizens => _vulnerable;

    public static IEnumerable<string> Orders =>
        [
            "order;track;places;due_on;ordered_on",
            "laerepladser;industri-produktion-lager;40;2020-06-30;2020-05-28",
            "hotel-marienlyst;hotel-restauration-turisme;8;2020-07-03;2020-06-12",
            "kroen;hotel-restauration-turisme;3;2020-07-10;2020-06-19",
            "rent-hus;rengoering;6;2020-07-01;2020-06-10",
            "skolerne;rengoering;10;2020-07-31;2020-06-22",
            "plejehjem-nord;omsorg-og-pleje;5;2020-07-15;2020-06-05",
            "hjemmeplejen;omsorg-og-pleje;12;2020-07-31;2020-06-24",
            "supermarked;detailhandel;7;2020-07-05;2020-06-15",
            "byggemarked;detailhandel;2;2020-07-20;2020-06-26",
            "murerne;bygge-og-anlaeg;6;2020-07-10;2020-06-08",
            "havnen;bygge-og-anlaeg;9;2020-07-31;2020-06-29",
            "stilladser;bygge-og-anlaeg;4;2020-06-15;2020-05-20",
        ];

    public static IEnumerable<string> Meetings =>
        [
            "track;held_on",
            "bygge-og-anlaeg;2020-02-18",
            "hotel-restauration-turisme;2020-02-25",
            "hotel-restauration-turisme;2020-04-21",
            "omsorg-og-pleje;2020-04-29",
            "rengoering;2020-05-06",
            "detailhandel;2020-05-12",
            "industri-produktion-lager;2020-05-28",
            "omsorg-og-pleje;2020-06-17",
        ];

    public static IEnumerable<string> Coordinators =>
        [
            "track;coordinator;from;to",
            "hotel-restauration-turisme;vk01;2020-01-01;",
            "hotel-restauration-turisme;vk02;2020-01-01;",
            "rengoering;vk03;2020-01-01;",
            "omsorg-og-pleje;vk04;2020-01-01;",
            "omsorg-og-pleje;vk05;2020-01-01;",
            "omsorg-og-pleje;vk06;2020-05-01;",
            "detailhandel;vk07;2020-01-01;2020-05-31",
            "detailhandel;vk08;2020-06-03;",
            "industri-produktion-lager;vk03;2020-01-01;",
            "industri-produktion-lager;vk09;2020-01-01;",
            "bygge-og-anlaeg;vk09;2020-01-01;",
        ];

    public static IEnumerable<string> Courses =>
        [
            "course;track;date;length;citizens",
            .. Course("hotelintro", "hotel-restauration-turisme", new(2020, 5, 4), 3, 12),
            .. Course("pleje", "omsorg-og-pleje", new(2020, 5, 11), 5, 14),
            .. Course("service", "rengoering", new(2020, 6, 2), 6, 11),
            .. Course("truck", "industri-produktion-lager", new(2020, 6, 8), 2, 16),
            .. Course("butik", "detailhandel", new(2020, 6, 22), 1, 10),
        ];

    public static TrackWork Done() => new();

    private static IEnumerable<string> Course(string id, string track, LocalDate first, int days, int citizens)
    {
        var date = first;
        for (var i = 0; i < days; i++)
        {
            while (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            {
                date = date.PlusDays(1);
            }

            yield return $"{id};{track};{Iso(date)};{(i % 2 == 0 ? "hel" : "halv")};{citizens}";
            date = date.PlusDays(1);
        }
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private void Live(int number)
    {
        var since = s_day.PlusDays(-_chance.Between(10, 500));
        var person = Town.Somebody(s_day, 22, 60);
        var (state, category) = _chance.Below(50) switch
        {
            < 26 => (CitizenState.UnemploymentBenefit, VisitationCategory.NotAssessed),
            < 40 => (CitizenState.CashAssistance, VisitationCategory.JobReady),
            < 46 => (CitizenState.CashAssistance, VisitationCategory.ActivityReady),
            < 48 => (CitizenState.SicknessBenefit, VisitationCategory.NotAssessed),
            _ => (CitizenState.Ledighedsydelse, VisitationCategory.NotAssessed),
        };
        Town.Add(person, new Spell(state, since, Category: category));
        var isVulnerable =
            category != VisitationCategory.ActivityReady ? "nej"
            : _chance.Percent(15) ? string.Empty
            : _chance.Percent(40) ? "ja"
            : "nej";
        _vulnerable.Add(
            $"{person.Id};{Iso(person.BirthDate)};{(person.Sex == Sex.Woman ? "kvinde" : "mand")};217;{person.Education};{isVulnerable}"
        );
        Mark(
            person,
            number,
            since,
            category == VisitationCategory.NotAssessed && state != CitizenState.UnemploymentBenefit
        );
        if (number % 2 == 0)
        {
            Place(person, since);
        }
    }

    private void Mark(Person person, int number, LocalDate since, bool isLeftOutByDefault)
    {
        var isEarlier = since < new LocalDate(2019, 9, 1) && _chance.Percent(50);
        var (first, last) = isEarlier
            ? (since, new LocalDate(2019, 12, 30))
            : (LocalDate.Max(since, new(2020, 1, 6)), new LocalDate(2020, 6, 26));
        var markedOn = first.PlusDays(_chance.Below(Math.Max(1, Period.DaysBetween(first, last))));
        var tracks = new SortedSet<string>(StringComparer.Ordinal);
        var wanted = _chance.Percent(70) ? 2 : 3;
        while (tracks.Count < wanted)
        {
            tracks.Add(isEarlier ? s_earlierTracks[_chance.Below(s_earlierTracks.Length)] : Track());
        }

        var available =
            _chance.Percent(80) ? "ja"
            : _chance.Percent(60) ? "nej"
            : string.Empty;
        var decision =
            isLeftOutByDefault && number % 3 == 0 ? ";ja;klar til job inden længe;2020-06-02;sb04"
            : number == 17 ? ";nej;har selv fundet et forløb;2020-06-15;sb02"
            : ";;;;";
        _marks.Add($"{person.Id};{string.Join('+', tracks)};{Iso(markedOn)};;{available}{decision}");
    }

    private string Track()
    {
        var place = _chance.Below(s_tracks.Sum(static t => t.Weight));
        var index = 0;
        while (place >= s_tracks[index].Weight)
        {
            place -= s_tracks[index].Weight;
            index++;
        }

        return s_tracks[index].Id;
    }

    private void Place(Person person, LocalDate since)
    {
        var from = LocalDate.Max(since.PlusDays(7), new LocalDate(2020, 3, 2).PlusDays(_chance.Below(110)));
        Town.Add(
            person,
            new Placement(
                _chance.Below(12) switch
                {
                    < 7 => PlacementKind.CompanyInternship,
                    < 10 => PlacementKind.WageSubsidy,
                    10 => PlacementKind.OrdinaryHours,
                    _ => PlacementKind.Nytteindsats,
                },
                from,
                from.PlusDays(_chance.Between(13, 60))
            )
            {
                Programme = "brancheindsats",
                Sector = _chance.Percent(75) ? PlacementSector.Private : PlacementSector.Public,
                Branche =
                    _chance.Percent(3) ? null
                    : _chance.Percent(56) ? Track()
                    : "kontor-og-administration",
                Employer = $"v{_chance.Between(1, 60):00}",
                AgreedOn = from.PlusDays(-_chance.Between(2, 12)),
            }
        );
    }
}
