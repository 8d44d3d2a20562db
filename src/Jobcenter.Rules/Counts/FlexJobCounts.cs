using System.Runtime.InteropServices;
using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

/// <summary>Counts of flex jobs: who of those entitled has one, and whether the hours grow.</summary>
/// <example>
/// <code>
/// Known&lt;Portion&gt; share = FlexJobCounts.Share(new LocalDate(2021, 12, 31), Area.Municipality(217)).Of(register);
/// </code>
/// </example>
public static class FlexJobCounts
{
    private const int WithoutHours = 6;

    /// <summary>Of the citizens in fleksjob or on ledighedsydelse on a date, how many are in fleksjob.</summary>
    /// <param name="date">The date.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <returns>The count; missing when the register does not cover the date. A citizen in both counts as in fleksjob, once.</returns>
    /// <remarks>Source: HEL21 3.4.1 and 3.4.2; the formula is our decision, for no page prints it.</remarks>
    /// <exception cref="ArgumentException">The date is of another calendar than ISO.</exception>
    public static Count<Portion> Share(LocalDate date, Area area)
    {
        var day = DayNumber.Of(Guard.Against.OtherCalendar(date));
        return new CitizenCount("fleksjob-share", area, date, date, PortionCells.PartOfWhole)
        {
            NamesOfSome = PortionCells.Bounded,
        }.Of(
            (register, citizen, cells, filter) =>
            {
                var isInFlexJob = register.IsIn(citizen, CitizenState.FlexJob, day, day);
                if (isInFlexJob || register.IsIn(citizen, CitizenState.Ledighedsydelse, day, day))
                {
                    cells.AddPart(isInFlexJob, new FilterScan(filter, register, citizen), day);
                }

                return null;
            }
        );
    }

    /// <summary>Of the citizens who began a fleksjob of few hours in a time, how many later began one of more hours.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a fleksjob of few hours may begin on, included.</param>
    /// <param name="until">The last day a fleksjob of few hours may begin on, included.</param>
    /// <param name="atMost">How many hours are few, included; 10 in HEL21.</param>
    /// <param name="asOf">The last day a later fleksjob may begin on, included; null for <paramref name="until"/>.</param>
    /// <returns>
    /// The count; missing when the register does not cover the time. Unknown are the fleksjob spells that took no part
    /// because their hours are not known; what they could make of the share at worst and at best stands in the tally
    /// (<c>lowestPart</c> of <c>lowestWhole</c>, <c>highestPart</c> of <c>highestWhole</c>).
    /// </returns>
    /// <remarks>
    /// Each citizen counts once, by the first fleksjob of few hours begun in the time (of several on one day, the one of
    /// the fewest); progression is a later-beginning fleksjob with more hours than that one. Adjoining and overlapping
    /// spells of equal hours are one. Source: HEL21 3.4.1.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>, or a date is of another calendar than ISO.</exception>
    public static Count<Portion> HourProgression(
        Area area,
        LocalDate from,
        LocalDate until,
        WeeklyHours atMost,
        LocalDate? asOf = null
    )
    {
        Guard.Against.NoSpan(from, until);
        var last = LocalDate.Max(asOf ?? until, until);
        var days = new Days(DayNumber.Of(from), DayNumber.Of(until), DayNumber.Of(last));
        return new CitizenCount(
            "hour-progression",
            area,
            from,
            last,
            [.. PortionCells.Bounded, "withoutHours"],
            ("begunUntil", Day(until)),
            ("atMost", $"{atMost.Hundredths}")
        ).Of(
            (register, citizen, cells, filter) =>
            {
                AddProgression(cells, register, citizen, days, atMost.Hundredths, filter);
                return null;
            },
            static t => PortionCells.PartOf(t, t.CountOf("withoutHours"))
        );
    }

    private static void AddProgression(
        Span<long> cells,
        Register register,
        int citizen,
        in Days days,
        int atMost,
        CitizenFilter? filter
    )
    {
        var spells = register.Spells;
        var (isOne, hasUnknown) = (false, false);
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= days.AsOf; i++)
        {
            // One that ended before the day before the time can touch no spell that begins in it.
            if (spells.StateAt(i) == (byte)CitizenState.FlexJob && spells.To[i] >= days.From - 1)
            {
                isOne |= spells.From[i] >= days.From;
                hasUnknown |= spells.Hours[i] == SpellColumns.HoursNotKnown;
            }
        }

        if (!isOne)
        {
            return;
        }

        var asked = days;
        var missing = 0;
        PossibleAnswers Of(ReadOnlySpan<FilledSpell> rows)
        {
            var answer = ProgressionOf(rows, asked, atMost, out var firstDay);
            if (filter is null || answer == PossibleAnswers.Out)
            {
                return answer;
            }

            var taken = new FilterScan(filter, register, citizen);
            answer = taken.Of(answer, firstDay);
            missing |= taken.Missing;
            return answer;
        }

        var possible = UnknownHours.Of(
            spells,
            citizen,
            1 << (int)CitizenState.FlexJob,
            days.AsOf,
            atMost,
            PossibleAnswers.Out | PossibleAnswers.No | PossibleAnswers.Yes,
            Of
        );
        cells.AddPossible(
            possible,
            filter is not null ? PossibleAnswers.Out
                : hasUnknown ? WithoutUnknown(spells, citizen, days, atMost)
                : possible
        );
        filter?.AddMissing(missing, cells);
        if (hasUnknown && (filter is null || possible != PossibleAnswers.Out))
        {
            cells[WithoutHours] += UnknownOf(spells, citizen, days, isInDoubt: !long.IsPow2((long)possible));
        }
    }

    // What the citizen counts as while the spells whose hours nobody knows take no part.
    private static PossibleAnswers WithoutUnknown(SpellColumns spells, int citizen, in Days days, int atMost)
    {
        var rows = new List<FilledSpell>();
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= days.AsOf; i++)
        {
            if (spells.StateAt(i) == (byte)CitizenState.FlexJob && spells.Hours[i] != SpellColumns.HoursNotKnown)
            {
                rows.Add(new(spells.From[i], spells.To[i], spells.StateAt(i), spells.Hours[i]));
            }
        }

        return ProgressionOf(CollectionsMarshal.AsSpan(rows), days, atMost, out _);
    }

    // The spells without hours that begin in the time, and earlier ones that one in it may be one with. Rows without hours
    // that adjoin or overlap are one spell, which any of them may make touch one in the time.
    private static int UnknownOf(SpellColumns spells, int citizen, in Days days, bool isInDoubt)
    {
        var (unknown, isCounted) = (0, false);
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= days.AsOf; i++)
        {
            if (spells.StateAt(i) != (byte)CitizenState.FlexJob || spells.Hours[i] != SpellColumns.HoursNotKnown)
            {
                continue;
            }

            var isBegun = spells.Begins(citizen, i);
            isCounted &= !isBegun;
            if (
                !isCounted
                && ((isBegun && spells.From[i] >= days.From) || (isInDoubt && TouchesOneIn(spells, citizen, i, days)))
            )
            {
                unknown++;
                isCounted = true;
            }
        }

        return unknown;
    }

    private static bool TouchesOneIn(SpellColumns spells, int citizen, int earlier, in Days days)
    {
        for (var i = earlier + 1; i < spells.Start[citizen + 1] && spells.From[i] <= spells.To[earlier] + 1L; i++)
        {
            if (
                spells.StateAt(i) == (byte)CitizenState.FlexJob
                && spells.From[i] >= days.From
                && spells.From[i] <= days.AsOf
            )
            {
                return true;
            }
        }

        return false;
    }

    private static PossibleAnswers ProgressionOf(
        ReadOnlySpan<FilledSpell> rows,
        in Days days,
        int atMost,
        out int firstDay
    )
    {
        firstDay = int.MaxValue;
        var (firstHours, mostLater) = (0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var (from, _, _, hours) = rows[i];
            if (from < days.From || !FilledSpell.Begins(rows, i))
            {
                continue;
            }

            if (hours <= atMost && from <= days.Until && from <= firstDay)
            {
                // Of several on the first day, the one with the fewest hours.
                firstHours = firstDay == int.MaxValue ? hours : Math.Min(hours, firstHours);
                firstDay = from;
            }
            else if (from > firstDay)
            {
                mostLater = Math.Max(mostLater, hours);
            }
        }

        return firstDay == int.MaxValue ? PossibleAnswers.Out
            : mostLater > firstHours ? PossibleAnswers.Yes
            : PossibleAnswers.No;
    }

    private readonly record struct Days(int From, int Until, int AsOf);
}
