using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>A status, and the value behind it where there is one.</summary>
internal readonly record struct SlowAnswer(RequirementStatus Status, Fraction? Value = null);

/// <summary>
/// The requirements of the five plans counted day by day from the rows, as a careful reader of the rule book would with a
/// calendar. Shares nothing with the library's counts: all days and numbers are written here, but for the limit, which the
/// case moves to where a few citizens decide it. Not here: a rank worked out of all municipalities' figures.
/// </summary>
internal sealed class SlowCount(FollowUpCase rows, IReadOnlyDictionary<string, Fraction> published)
{
    private static readonly LocalDate s_zero = new(2008, 1, 1);
    private static readonly CitizenState[] s_support =
    [
        CitizenState.UnemploymentBenefit,
        CitizenState.CashAssistance,
        CitizenState.EducationAssistance,
        CitizenState.SelfSupportAndReturnBenefit,
        CitizenState.SicknessBenefit,
        CitizenState.JobClarification,
        CitizenState.Ressourceforloeb,
        CitizenState.PreRehabilitation,
        CitizenState.Rehabilitation,
        CitizenState.Ledighedsydelse,
        CitizenState.FlexJob,
        CitizenState.DisabilityPension,
        CitizenState.EarlyRetirement,
    ];
    private static readonly LocalDate[] s_ends2021 =
    [
        new(2020, 12, 31),
        new(2021, 3, 31),
        new(2021, 6, 30),
        new(2021, 9, 30),
        new(2021, 12, 31),
    ];
    private static readonly string[] s_quarters2021 = ["2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4"];

    private readonly Dictionary<(int, CitizenState), bool[]> _days = [];
    private readonly SlowSelection _selection = new(rows);

    /// <summary>Whether something was asked that the facts of the case do not tell.</summary>
    public bool IsOpen => _selection.IsOpen;

    private string Id => rows.Requirement.Label.Id;

    private Selection? Of => rows.Requirement.Measure.Of;

    private LocalDate AsOf => rows.AsOf;

    public SlowAnswer Answer() =>
        rows.Requirement.Label.Id switch
        {
            "HEL21/vision" => Fall(Years(2020, 2030), s_support, new(12, 100)),
            "HEL21/3.1-1" => Fall(Quarters(), s_support, new(2, 100)),
            "HEL21/3.2-1" => Fall(Quarters(), [CitizenState.EducationAssistance], new(2, 100)),
            "HEL21/3.1-2" => AgainstCountry(s_support, "ftp:offentlig-forsoergelse"),
            "HEL21/3.2-3" => AgainstCountry([CitizenState.EducationAssistance], "ftp:uddannelseshjaelp"),
            "HEL21/3.1-3" => ShareOfPopulation(),
            "HEL21/3.2-2" => InYear(new(2021, 1, 1), new(2021, 12, 31), EducationExits),
            "HEL21/3.4.1-1" or "HEL21/3.4.2-1" => Share(new(2021, 1, 1), new(2021, 12, 31), FlexJobs),
            "HEL21/3.4.1-2" => Share(new(2021, 1, 1), new(2021, 12, 31), ShortCourses),
            "HEL21/3.4.1-3" => Share(new(2021, 1, 1), new(2021, 12, 31), MoreHours),
            "HEL21/3.4.2-2" => FlexJobsAgainstCountry(),
            "HEL21/3.5-1" => Share(new(2021, 1, 1), new(2021, 12, 31), InWorkAfterArrival),
            "HEL21/3.5-2" => Share(new(2021, 1, 1), new(2021, 12, 31), u => OfTheArea(u, isJobReady: true)),
            "HEL21/3.5-3" => Share(new(2021, 1, 1), new(2021, 12, 31), u => OfTheArea(u, isJobReady: false)),
            "HEL19/1" => Share(new(2019, 1, 1), new(2021, 3, 31), InWork),
            "HEL19/2" => Share(new(2019, 1, 1), new(2021, 3, 31), Unbroken),
            "HEL19/4" => Share(new(2019, 1, 1), new(2021, 3, 31), UseTools),
            "HEL20/1" => Share(new(2020, 1, 1), new(2020, 12, 31), InTracks),
            "FRE15/1" => InYear(
                new(2015, 1, 1),
                new(2015, 12, 31),
                u => Begun("virksomhedscenter", new(2015, 1, 1), u)
            ),
            "VOK15/1-2015" => EachYear(2015, 2015),
            "VOK15/1-2016" => EachYear(2016, 2016),
            "VOK15/1-2017" => EachYear(2017, 2017),
            "VOK15/1-2018" => EachYear(2018, 2018),
            "VOK15/1" => EachYear(2015, 2018),
            "VOK15/2" => InYear(new(2015, 1, 1), new(2015, 12, 31), Completed),
            "VOK15/3" => Superb(),
            _ => throw new InvalidOperationException(rows.Requirement.Label.Id),
        };

    /// <summary>A number that is only published, on days: HEL21/3.1-4, HEL21/5-1 and HEL19/3.</summary>
    public static SlowAnswer OfPublished(string id, LocalDate asOf, (LocalDate Day, int Value)[] figures)
    {
        var (first, due) =
            id == "HEL19/3"
                ? (new(1900, 1, 1), new(2021, 3, 31))
                : (new LocalDate(2021, 1, 1), new LocalDate(2021, 12, 31));
        var seen = figures.Where(f => f.Day >= first && f.Day <= due && f.Day <= asOf).OrderBy(f => f.Day).ToArray();
        var isFinal = asOf >= due;
        switch (id)
        {
            case "HEL21/3.1-4":
            case "HEL19/3":
                if (seen.Length == 0)
                {
                    return new(isFinal ? RequirementStatus.Unknown : RequirementStatus.Pending);
                }

                var newest = seen[^1].Value;
                return new(Said(isFinal, id == "HEL19/3" ? newest == 1 : newest <= 50), new(newest));
            default:
                if (isFinal)
                {
                    // The deadline's own figure, or one that reached the number before it: a count only grows.
                    seen = [.. seen.Where(f => f.Day == due || f.Value >= 52)];
                }

                if (seen.Length == 0)
                {
                    return new(asOf < first ? RequirementStatus.Pending : RequirementStatus.Unknown);
                }

                var (day, count) = seen[^1];
                var gone = Days(first, day).Count();
                return new(Said(isFinal, isFinal ? count >= 52 : count * 365 >= 52 * gone), new(count));
        }
    }

    private static RequirementStatus Said(bool isFinal, bool isMet) =>
        (isFinal, isMet) switch
        {
            (true, true) => RequirementStatus.Met,
            (true, false) => RequirementStatus.NotMet,
            (false, true) => RequirementStatus.OnTrack,
            _ => RequirementStatus.Behind,
        };

    // ---- changes, period by period ----

    private SlowAnswer Fall(List<(LocalDate First, LocalDate Last)> periods, CitizenState[] states, Fraction fall)
    {
        var k = periods.FindLastIndex(p => p.Last <= AsOf);
        if (k <= 0)
        {
            return new(RequirementStatus.Pending);
        }

        var before = FullTime(states, periods[0]);
        if (before == Fraction.Zero)
        {
            return new(RequirementStatus.Unknown);
        }

        var change = (FullTime(states, periods[k]) - before) / before;
        var steps = periods.Count - 1;
        var onTheLine = Fraction.Zero - (fall * new Fraction(k, steps));
        return new(Said(k == steps, change <= onTheLine), change);
    }

    private SlowAnswer AgainstCountry(CitizenState[] states, string measure)
    {
        var quarters = Quarters();
        var k = quarters.FindLastIndex(p => p.Last <= AsOf);
        if (k <= 0)
        {
            return new(RequirementStatus.Pending);
        }

        var before = FullTime(states, quarters[0]);
        if (before == Fraction.Zero)
        {
            return new(RequirementStatus.Unknown);
        }

        var own = (FullTime(states, quarters[k]) - before) / before;
        measure = Of is null ? measure : $"ftp-of:{Id}";
        var (dkBefore, dkNow) = (published[$"{measure} DK 2020Q4"], published[$"{measure} DK {s_quarters2021[k]}"]);
        return new(Said(k == 4, own < (dkNow - dkBefore) / dkBefore), own);
    }

    private SlowAnswer ShareOfPopulation()
    {
        var quarters = Quarters();
        var k = quarters.FindLastIndex(p => p.Last <= AsOf);
        if (k <= 0)
        {
            return new(RequirementStatus.Pending);
        }

        var quarter = s_quarters2021[k];
        var own = FullTime(s_support, quarters[k]) / published[$"{PopulationOf(rows.Requirement)} 217 {quarter}"];
        var country =
            published[$"{(Of is null ? "ftp:offentlig-forsoergelse" : $"ftp-of:{Id}")} DK {quarter}"]
            / published[$"{PopulationOf(rows.Requirement)} DK {quarter}"];
        return new(Said(k == 4, own < country), own);
    }

    /// <summary>Those of whom a share is: of some ages, or of what else tells a population apart.</summary>
    public static string PopulationOf(Resultatkrav requirement) =>
        requirement.Measure.Of switch
        {
            null => "population:16-66",
            { Sex: null, AgesOn: null, Educations.IsEmpty: true, HousingAreas.IsEmpty: true } of
                when of.ResidenceBases.IsEmpty => of.Ages is { } ages
                ? $"population:{ages.From}-{ages.To}"
                : "population:16-66",
            _ => $"population-of:{requirement.Label.Id}",
        };

    private SlowAnswer FlexJobsAgainstCountry()
    {
        var last = Array.FindLastIndex(s_ends2021, d => d <= AsOf);
        if (last <= 0)
        {
            return new(RequirementStatus.Pending);
        }

        // On the way the newest quarter in which anybody is entitled; at the deadline its own day.
        var k = last;
        while (last < 4 && k > 0 && FlexJobs(s_ends2021[k]).All == 0)
        {
            k--;
        }

        var (now, before) = (FlexJobs(s_ends2021[k == 0 ? last : k]), FlexJobs(s_ends2021[0]));
        if (now.All == 0 || before.All == 0)
        {
            return new(RequirementStatus.Unknown);
        }

        var own = new Fraction(now.Yes, now.All) - new Fraction(before.Yes, before.All);
        var name = Of is null ? "fleksjob-share" : $"share:{Id}";
        var country = published[$"{name} DK {s_ends2021[k]:R}"] - published[$"{name} DK 2020-12-31"];
        return new(Said(last == 4, own > country), own);
    }

    private SlowAnswer EachYear(int first, int last)
    {
        var change = ((LimitComparison.Change)rows.Requirement.Comparison).Limit;
        var years = Enumerable.Range(first, last - first + 1).Where(y => new LocalDate(y, 12, 31) <= AsOf).ToArray();
        if (years.Length == 0)
        {
            return new(RequirementStatus.Pending);
        }

        Fraction Of(int year) => FullTime([CitizenState.CashAssistance], (new(year, 1, 1), new(year, 12, 31)));
        // The year that is furthest from its limit is shown.
        var worst = years.MaxBy(y => Of(y) - Of(y - 1) - change);
        return new(Said(years[^1] == last, years.All(y => Of(y) - Of(y - 1) <= change)), Of(worst));
    }

    private Fraction FullTime(CitizenState[] states, (LocalDate First, LocalDate Last) period)
    {
        var (days, length) = (0, 0);
        foreach (var day in Days(period.First, period.Last))
        {
            length++;
            days += Citizens.Sum(c => states.Count(s => IsOn(c, s, day) && _selection.TakesDay(c, day, s)));
        }

        return new(days, length);
    }

    // ---- counts and shares up to a day ----

    private SlowAnswer Share(LocalDate first, LocalDate due, Func<LocalDate, (int Yes, int All)> count)
    {
        var until = AsOf < due ? AsOf : due;
        if (until < first)
        {
            return new(RequirementStatus.Pending);
        }

        var (yes, all) = count(until);
        var limit = ((LimitComparison.AtLeast)rows.Requirement.Comparison).Limit;
        return all < 0 ? new(RequirementStatus.Unknown)
            : all == 0 ? new(AsOf >= due ? RequirementStatus.Unknown : RequirementStatus.Pending)
            : new(Said(AsOf >= due, new Fraction(yes, all) >= limit), new Fraction(yes, all));
    }

    private SlowAnswer InYear(LocalDate first, LocalDate due, Func<LocalDate, int> count)
    {
        var until = AsOf < due ? AsOf : due;
        if (until < first)
        {
            return new(RequirementStatus.Pending);
        }

        var number = count(until);
        if (number < 0)
        {
            return new(RequirementStatus.Unknown);
        }

        var limit = ((LimitComparison.AtLeast)rows.Requirement.Comparison).Limit;
        var asked = limit * new Fraction(Days(first, until).Count(), Days(first, due).Count());
        return new(Said(AsOf >= due, new Fraction(number) >= asked), new(number));
    }

    private SlowAnswer Superb()
    {
        var first = new LocalDate(2015, 9, 1);
        if (AsOf < first)
        {
            return new(RequirementStatus.Pending);
        }

        var number = Begun("superb", first, AsOf);
        if (number < 0)
        {
            return new(RequirementStatus.Unknown);
        }

        // Nine months from the first day on are too long.
        var isTooLong = rows.Participations.Any(p =>
            p.Row.Project == "superb"
            && p.Row.From >= first
            && _selection.Takes(p.Citizen, p.Row.From)
            && Days(p.Row.From, AsOf).Any(d => d >= p.Row.From.PlusMonths(9) && !(p.Row.To < d))
        );
        var limit = ((LimitComparison.AtLeast)rows.Requirement.Comparison).Limit;
        return new(
            isTooLong ? RequirementStatus.NotMet
                : new Fraction(number) >= limit ? RequirementStatus.Met
                : RequirementStatus.Pending,
            new(number)
        );
    }

    private int EducationExits(LocalDate until) =>
        Citizens.Count(c =>
            EndedCourses(c, CitizenState.EducationAssistance, new(2021, 1, 1), until)
                .Any(course =>
                    _selection.Takes(c, course.Last, CitizenState.EducationAssistance)
                    && Days(course.Last.PlusDays(1), course.Last.PlusDays(30))
                        .Any(d => d <= until && IsOn(c, CitizenState.Education, d))
                )
        );

    private (int, int) ShortCourses(LocalDate until)
    {
        var courses = Citizens
            .SelectMany(c =>
                EndedCourses(c, CitizenState.Ledighedsydelse, new(2021, 1, 1), until)
                    .Where(x => _selection.Takes(c, x.Last, CitizenState.Ledighedsydelse))
            )
            .ToArray();
        return (courses.Count(x => x.Last < x.First.PlusMonths(6)), courses.Length);
    }

    private (int Yes, int All) FlexJobs(LocalDate day)
    {
        var citizens = Citizens.Where(c => _selection.Takes(c, day)).ToArray();
        var inFlexJob = citizens.Count(c => IsOn(c, CitizenState.FlexJob, day));
        var all = citizens.Count(c => IsOn(c, CitizenState.FlexJob, day) || IsOn(c, CitizenState.Ledighedsydelse, day));
        return (inFlexJob, all);
    }

    private (int, int) MoreHours(LocalDate until)
    {
        var (yes, all) = (0, 0);
        foreach (var citizen in Citizens)
        {
            var begun = Begins(citizen, CitizenState.FlexJob).Where(b => b.Day <= until).ToArray();
            var few = begun
                .Where(b => b.Day >= new LocalDate(2021, 1, 1) && b.Hours <= new Fraction(10))
                .OrderBy(b => b.Day)
                .ThenBy(b => b.Hours)
                .ToArray();
            if (few.Length > 0 && _selection.Takes(citizen, few[0].Day))
            {
                all++;
                yes += begun.Any(b => b.Day > few[0].Day && b.Hours > few[0].Hours) ? 1 : 0;
            }
        }

        return (yes, all);
    }

    private (int, int) InWorkAfterArrival(LocalDate until)
    {
        var (yes, all) = (0, 0);
        foreach (var citizen in Citizens)
        {
            var facts = rows.Citizens[citizen];
            if (
                facts.ResidenceBasis is not null
                && facts.ArrivalDate is { } arrival
                && arrival >= new LocalDate(2017, 1, 1)
                && arrival.PlusYears(3) <= until
                && _selection.Takes(citizen, arrival)
            )
            {
                all++;
                yes += Days(arrival, arrival.PlusYears(3)).Any(d => IsOn(citizen, CitizenState.Employment, d)) ? 1 : 0;
            }
        }

        return (yes, all);
    }

    private (int, int) OfTheArea(LocalDate until, bool isJobReady)
    {
        var first = new LocalDate(2021, 1, 1);
        var (yes, all) = (0, 0);
        foreach (var citizen in Citizens)
        {
            var facts = rows.Citizens[citizen];
            var age = Enumerable.Range(1, 120).Count(n => facts.BirthDate?.PlusYears(n) <= first);
            if (
                facts.HousingArea == "Nøjsomhed"
                && (isJobReady || age is >= 30 and <= 64)
                && IsAssessed(citizen, isJobReady, first)
                && _selection.Takes(citizen, first)
            )
            {
                all++;
                yes += Begins(citizen, CitizenState.Employment)
                    .Concat(Begins(citizen, CitizenState.Education))
                    .Any(b => b.Day > first && b.Day <= until)
                    ? 1
                    : 0;
            }
        }

        return (yes, all);
    }

    private (int, int) InWork(LocalDate until)
    {
        var citizens = Participants(until);
        return citizens is null
            ? (0, -1)
            : (citizens.Count(c => IsOn(c, CitizenState.Employment, until)), citizens.Length);
    }

    private (int, int) UseTools(LocalDate until)
    {
        var citizens = Participants(until);
        return citizens is null
            ? (0, -1)
            : (
                citizens.Count(c => Taken(until).Where(p => p.Citizen == c).All(p => p.Row.UsesDigitalTools is true)),
                citizens.Length
            );
    }

    private (int, int) Unbroken(LocalDate until)
    {
        var citizens = Participants(until);
        return citizens is null
            ? (0, -1)
            : (
                citizens.Count(c => Taken(until).Where(p => p.Citizen == c).All(p => IsUnbroken(c, p.Row, until))),
                citizens.Length
            );
    }

    private bool IsUnbroken(int citizen, Participation time, LocalDate until)
    {
        var pause = 0;
        foreach (var day in Days(time.From, time.To < until ? time.To.Value : until))
        {
            var isCovered = rows.Placements.Any(p =>
                p.Citizen == citizen
                && p.Row.Programme == "HEL19"
                && p.Row.Kind is PlacementKind.CompanyInternship or PlacementKind.WageSubsidy
                && p.Row.From <= day
                && !(p.Row.To < day)
            );
            pause = isCovered ? 0 : pause + 1;
            if (pause > 28)
            {
                return false;
            }
        }

        return true;
    }

    // Nobody is told of in a register that has never heard of the project: then nothing is known.
    private int[]? Participants(LocalDate until) =>
        rows.Participations.Any(p => p.Row.Project == "HEL19" && p.Row.From <= until)
            ?
            [
                .. Taken(until)
                    .GroupBy(static p => p.Citizen)
                    .Where(g => _selection.Takes(g.Key, LocalDate.Max(g.Min(static p => p.Row.From), new(2019, 1, 1))))
                    .Select(static g => g.Key),
            ]
            : null;

    private IEnumerable<(int Citizen, Participation Row)> Taken(LocalDate until) =>
        rows.Participations.Where(p =>
            p.Row.Project == "HEL19" && p.Row.From <= until && !(p.Row.To < new LocalDate(2019, 1, 1))
        );

    private (int, int) InTracks(LocalDate until)
    {
        if (!rows.Placements.Any(p => p.Row.From <= until || p.Row.AgreedOn <= until))
        {
            return (0, -1);
        }

        var begun = rows
            .Placements.Where(p =>
                p.Row.From >= new LocalDate(2020, 1, 1)
                && p.Row.From <= until
                && p.Row.Kind is not (PlacementKind.Nytteindsats or PlacementKind.TailoredNytteindsats)
                && (p.Row.From is not { } begin || _selection.Takes(p.Citizen, begin))
            )
            .ToArray();
        return (begun.Count(p => p.Row.Branche is "rengoering" or "detailhandel"), begun.Length);
    }

    private int Begun(string project, LocalDate first, LocalDate until) =>
        rows.Participations.Any(p => p.Row.Project == project && p.Row.From <= until)
            ? rows
                .Participations.Where(p => p.Row.Project == project && p.Row.From >= first && p.Row.From <= until)
                .Where(p => _selection.Takes(p.Citizen, p.Row.From))
                .Select(p => p.Citizen)
                .Distinct()
                .Count()
            : -1;

    private int Completed(LocalDate until) =>
        rows.Participations.Any(p => p.Row.Project == "afklaringsvaerksted" && p.Row.From <= until)
            ? rows
                .Participations.Where(p =>
                    p.Row.Project == "afklaringsvaerksted"
                    && p.Row.To >= new LocalDate(2015, 1, 1)
                    && p.Row.To <= until
                    && IsAssessed(p.Citizen, isJobReady: true, p.Row.From)
                    && _selection.Takes(p.Citizen, p.Row.From)
                )
                .Select(p => p.Citizen)
                .Distinct()
                .Count()
            : -1;

    // ---- days ----

    private IEnumerable<int> Citizens => Enumerable.Range(0, rows.Citizens.Length);

    private static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private static List<(LocalDate First, LocalDate Last)> Years(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(y => (new LocalDate(y, 1, 1), new LocalDate(y, 12, 31)))];

    private static List<(LocalDate First, LocalDate Last)> Quarters() =>
        [
            (new(2020, 10, 1), new(2020, 12, 31)),
            (new(2021, 1, 1), new(2021, 3, 31)),
            (new(2021, 4, 1), new(2021, 6, 30)),
            (new(2021, 7, 1), new(2021, 9, 30)),
            (new(2021, 10, 1), new(2021, 12, 31)),
        ];

    private bool IsOn(int citizen, CitizenState state, LocalDate day)
    {
        if (!_days.TryGetValue((citizen, state), out var days))
        {
            days = new bool[Period.DaysBetween(s_zero, new(2031, 1, 1))];
            foreach (var spell in rows.Spells.Where(s => s.Citizen == citizen && s.Spell.State == state))
            {
                var first = Period.DaysBetween(s_zero, spell.Spell.From);
                var last = spell.Spell.To is { } to ? Period.DaysBetween(s_zero, to) : days.Length - 1;
                for (var i = first; i <= last; i++)
                {
                    days[i] = true;
                }
            }

            _days.Add((citizen, state), days);
        }

        return days[Period.DaysBetween(s_zero, day)];
    }

    private bool IsAssessed(int citizen, bool isJobReady, LocalDate day) =>
        rows.Spells.Any(s =>
            s.Citizen == citizen
            && s.Spell.From <= day
            && !(s.Spell.To < day)
            && (
                isJobReady
                    ? s.Spell.Category == VisitationCategory.JobReady
                        || s.Spell.State == CitizenState.UnemploymentBenefit
                    : s.Spell.Category == VisitationCategory.ActivityReady
            )
        );

    // A spell is a run of days in one state at one number of hours, however many rows it stands in; it begins on the first of them.
    private IEnumerable<(LocalDate Day, Fraction? Hours)> Begins(int citizen, CitizenState state) =>
        rows
            .Spells.Where(s => s.Citizen == citizen && s.Spell.State == state)
            .Where(s =>
                !rows.Spells.Any(o =>
                    o.Citizen == citizen
                    && o.Spell.State == state
                    && o.Spell.Hours == s.Spell.Hours
                    && o.Spell.From < s.Spell.From
                    && !(o.Spell.To < s.Spell.From.PlusDays(-1))
                )
            )
            .Select(s => (s.Spell.From, s.Spell.Hours?.Hours));

    // The courses whose last day lies in a time, with nothing after the time's last day known, but that a spell runs on.
    private IEnumerable<(LocalDate First, LocalDate Last)> EndedCourses(
        int citizen,
        CitizenState benefit,
        LocalDate from,
        LocalDate until
    )
    {
        LocalDate? first = null;
        LocalDate? last = null;
        foreach (var day in Days(s_zero, until))
        {
            if (IsOn(citizen, benefit, day))
            {
                first ??= day;
                last = day;
            }
            else if (first is { } began && last is { } ended && HasWholeMonth(ended.PlusDays(1), day))
            {
                if (ended >= from)
                {
                    yield return (began, ended);
                }

                (first, last) = (null, null);
            }
        }

        var runsOn = last == until && IsOn(citizen, benefit, until.PlusDays(1));
        if (first is { } start && last is { } end && end >= from && !runsOn)
        {
            yield return (start, end);
        }
    }

    private static bool HasWholeMonth(LocalDate from, LocalDate to) =>
        to == to.With(DateAdjusters.EndOfMonth) && from <= to.With(DateAdjusters.StartOfMonth);
}
