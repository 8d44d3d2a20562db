using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>What a citizen's spells say of the time up to a day: since when, and for how long in the last years.</summary>
internal readonly ref struct SituationHistory(Register register, int citizen, int day)
{
    /// <summary>The state of a ressourceforløb, as a bit.</summary>
    public const int Ressourceforloeb = 1 << (int)CitizenState.Ressourceforloeb;

    /// <summary>The states of a rehabilitation, as bits.</summary>
    public const int Rehabilitation =
        (1 << (int)CitizenState.Rehabilitation) | (1 << (int)CitizenState.PreRehabilitation);

    /// <summary>The benefit whose course a spell of a state belongs to: what took its place, and of a rehabilitation the rehabilitation itself.</summary>
    public static CitizenState Family(CitizenState state) =>
        (Rehabilitation & (1 << (int)state)) != 0 ? CitizenState.Rehabilitation : state.Days().Successor ?? state;

    private readonly Register _register = register;
    private readonly int _citizen = citizen;
    private readonly int _day = day;

    /// <summary>The first day of the course of a benefit that runs on the day; null when there is none, or when it may have begun before the register is known.</summary>
    public LocalDate? CourseSince(CitizenState benefit) =>
        Since(1 << (int)benefit) is var (day, isCertain) && isCertain ? DayNumber.ToDate(day) : null;

    /// <summary>The first day of the running ressourceforløb; null when there is none, or when it is not known on which side of the law's limit it began.</summary>
    public LocalDate? RessourceforloebSince() => BeganOn(Ressourceforloeb);

    /// <summary>The first day of the running rehabilitation, pre-rehabilitation included; null as <see cref="RessourceforloebSince"/>.</summary>
    public LocalDate? RehabilitationSince() => BeganOn(Rehabilitation);

    // Where a course may have begun earlier than the register is known, it began at the latest on the first day that is seen.
    private LocalDate? BeganOn(int states) =>
        Since(states) is var (day, isCertain)
        && (isCertain || DayNumber.ToDate(day) < ActNumbers.FirstNewCourse.ValueOn(DayNumber.ToDate(_day))?.Value)
            ? DayNumber.ToDate(day)
            : null;

    /// <summary>The first day of the course the young category turns on: of uddannelseshjælp, otherwise of SHO-ydelse.</summary>
    public LocalDate? FirstContact(CitizenStateSet states) =>
        states.Contains(CitizenState.EducationAssistance) ? CourseSince(CitizenState.EducationAssistance)
        : states.Contains(CitizenState.SelfSupportAndReturnBenefit)
            ? CourseSince(CitizenState.SelfSupportAndReturnBenefit)
        : null;

    /// <summary>The days on a benefit in the ten years up to the day, both included; null when the register does not reach so far back.</summary>
    public int? DaysInTenYears(CitizenState benefit)
    {
        // The day after the one ten years before, so that the window is ten years long with the day in it.
        var first = DayNumber.Of(DayNumber.ToDate(_day).PlusYears(-ActNumbers.LongCashWindowYears).PlusDays(1));
        if (_register.KnownFrom is { } known && DayNumber.Of(known) > first)
        {
            return null;
        }

        var spells = _register.Spells;
        var days = 0;
        var done = first - 1;
        for (var i = spells.Start[_citizen]; i < spells.Start[_citizen + 1] && spells.From[i] <= _day; i++)
        {
            var last = Math.Min(spells.To[i], _day);
            if (spells.StateAt(i) == (byte)benefit && last > done)
            {
                days += last - Math.Max(spells.From[i] - 1, done);
                done = last;
            }
        }

        return days;
    }

    private (int Day, bool IsCertain)? Since(int states)
    {
        var spells = _register.Spells;
        var first = int.MinValue;
        var last = int.MinValue;
        var joining = int.MinValue;
        for (var i = spells.Start[_citizen]; i < spells.Start[_citizen + 1] && spells.From[i] <= _day; i++)
        {
            if ((states & (1 << spells.StateAt(i))) == 0)
            {
                continue;
            }

            if (spells.From[i] > joining)
            {
                first = spells.From[i];
            }

            if (Math.Min(spells.To[i], _day) > last)
            {
                last = Math.Min(spells.To[i], _day);
                joining = CourseBreak.WholeCalendarMonth.LastJoiningDay(last);
            }
        }

        var certainAfter = _register.KnownFrom is { } known
            ? CourseBreak.WholeCalendarMonth.LastJoiningDay(DayNumber.Of(known) - 1)
            : int.MinValue;
        return last == _day ? (first, first > certainAfter) : null;
    }
}
