using System.Runtime.CompilerServices;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>
/// What an act's rules read of a citizen on a day, packed into one number: citizens with one key get one answer, so the
/// rules are asked once a key. What is in it is taken from the rules themselves.
/// </summary>
internal sealed class SituationKey
{
    // Sixteen states, then category 3 bits, age band 4, education 2, programme 2, and 2 for each course whose beginning is asked.
    private const int CategoryShift = 16;
    private const int AgeShift = 19;
    private const int EducationShift = 23;
    private const int ProgrammeShift = 25;
    private const int RessourceforloebShift = 27;
    private const int RehabilitationShift = 29;
    private const int MostAgeLimits = 14;

    private const int SeveralCategories = 6;
    private const int CategoryNotKnown = 7;

    private const SituationParts InColumns =
        SituationParts.States
        | SituationParts.Category
        | SituationParts.Age
        | SituationParts.Education
        | SituationParts.Programme
        | SituationParts.Registration
        | SituationParts.Need
        | SituationParts.Ressourceforloeb
        | SituationParts.Rehabilitation;

    private const int MayCountAsYoung =
        (1 << (int)CitizenState.EducationAssistance) | (1 << (int)CitizenState.SelfSupportAndReturnBenefit);

    private readonly int _day;
    private readonly int _mask;
    private readonly bool _hasCategory;
    private readonly int[] _latestBirths;
    private readonly SituationParts _courses;
    private readonly LocalDate? _limit;

    private SituationKey(LocalDate date, SituationParts parts, IEnumerable<int> ages)
    {
        _day = DayNumber.Of(date);
        // Somebody born on 29 February turns on 1 March in common years, so not yet on 28 February.
        _latestBirths = [.. ages.Select(age => DayNumber.Of(date.PlusYears(-age)))];
        _hasCategory = parts.HasFlag(SituationParts.Category);
        // Who works or studies is not registered as unemployed, so a register says it by its states; a need it never says.
        _mask =
            Bits(parts, SituationParts.States | SituationParts.Registration, 0, CategoryShift)
            | Bits(parts, SituationParts.Category, CategoryShift, AgeShift)
            | Bits(parts, SituationParts.Age, AgeShift, EducationShift)
            | Bits(parts, SituationParts.Education, EducationShift, ProgrammeShift)
            | Bits(parts, SituationParts.Programme, ProgrammeShift, RessourceforloebShift);
        _courses = parts & (SituationParts.Ressourceforloeb | SituationParts.Rehabilitation);
        _limit = ActNumbers.FirstNewCourse.ValueOn(date)?.Value;
    }

    /// <summary>The key of what an act reads on a day; null when it reads what no key holds, so that each citizen must be asked.</summary>
    public static SituationKey? Of(TargetGroupAct act, LocalDate date)
    {
        var parts = (SituationParts)act.Whole.Reads;
        return
            (parts & ~InColumns) == SituationParts.None
            && act.Decision.AgeLimitsOn(new(date)) is { Length: <= MostAgeLimits } ages
            && act.Decision.AsksDaysOf(ActNumbers.FirstNewCourse, date)
            ? new(date, parts, ages)
            : null;
    }

    /// <summary>Fills one code a citizen. Allocates only the table of keys.</summary>
    public static void Classify(Register register, LocalDate date, TargetGroupAct act, Span<sbyte> codes)
    {
        if (Of(act, date) is not { } key)
        {
            var day = DayNumber.Of(date);
            for (var citizen = 0; citizen < codes.Length; citizen++)
            {
                codes[citizen] = (sbyte)act.Classify(RegisterSituations.Derive(register, citizen, day));
            }

            return;
        }

        var known = new KeyTable();
        for (var citizen = 0; citizen < codes.Length; citizen++)
        {
            var number = key.Of(register, citizen);
            if (!known.TryGet(number, out var code))
            {
                code = (sbyte)act.Classify(RegisterSituations.Derive(register, citizen, key._day));
                known.Add(number, code);
            }

            codes[citizen] = code;
        }
    }

    /// <summary>The key of a citizen, read from the columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(Register register, int citizen)
    {
        var today = SpellsToday.Of(register, citizen, _day);
        var programme = register.Citizens.HasArrived(citizen, _day) ? register.Citizens.ProgrammeBits(citizen) : 1;
        var key =
            today.States
            | (_hasCategory ? Category(register, citizen, today) << CategoryShift : 0)
            | (AgeBand(register.Citizens.Births[citizen]) << AgeShift)
            | (register.Citizens.EducationBits(citizen) << EducationShift)
            | (programme << ProgrammeShift);
        return (key & _mask) | (_courses == SituationParts.None ? 0 : Courses(register, citizen, today.States));
    }

    // When a course began is asked only of those who are in one: 0 not known, 1 before the limit, 2 not.
    private int Courses(Register register, int citizen, int states)
    {
        var history = new SituationHistory(register, citizen, _day);
        var key = 0;
        if (
            (_courses & SituationParts.Ressourceforloeb) != SituationParts.None
            && (states & SituationHistory.Ressourceforloeb) != 0
        )
        {
            key |= Began(history.RessourceforloebSince()) << RessourceforloebShift;
        }

        if (
            (_courses & SituationParts.Rehabilitation) != SituationParts.None
            && (states & SituationHistory.Rehabilitation) != 0
        )
        {
            key |= Began(history.RehabilitationSince()) << RehabilitationShift;
        }

        return key;
    }

    private int Began(LocalDate? since) =>
        since is not { } day ? 0
        : day < _limit ? 1
        : 2;

    private int Category(Register register, int citizen, in SpellsToday today)
    {
        if (today.HasSeveralCategories)
        {
            return SeveralCategories;
        }

        if (today.Category != VisitationCategory.NotAssessed || (today.States & MayCountAsYoung) == 0)
        {
            return (int)today.Category;
        }

        if (
            register.Citizens.Births[citizen] is var birth
            && (birth < 0 || birth > _day)
            && RegisterSituations.Derive(register, citizen, _day) is { HasEducationOrder: true } unborn
            && unborn.FirstContactOn is { } contact
        )
        {
            // Whether the days since the first contact decide, turns on the age.
            return CategoryWithoutDecision.IsWithin(contact, unborn.Date) ? CategoryNotKnown : (int)today.Category;
        }

        // A young person whom nobody has assessed: the days since the first contact decide.
        return CategoryWithoutDecision.Of(RegisterSituations.Derive(register, citizen, _day)) is { } category
            ? (int)category
            : CategoryNotKnown;
    }

    // 0 not known, then 1 and one more for each age that the rules compare with and the citizen has turned.
    private int AgeBand(int birth)
    {
        if (birth < 0 || birth > _day)
        {
            return 0;
        }

        var band = 1;
        foreach (var latest in _latestBirths)
        {
            band += birth <= latest ? 1 : 0;
        }

        return band;
    }

    private static int Bits(SituationParts parts, SituationParts wanted, int from, int to) =>
        (parts & wanted) == SituationParts.None ? 0 : (1 << to) - (1 << from);
}
