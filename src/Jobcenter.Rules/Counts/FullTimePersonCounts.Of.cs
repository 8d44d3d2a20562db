using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

/// <summary>Full-time persons of some citizens only: the days on which they are among them.</summary>
public static partial class FullTimePersonCounts
{
    internal const string Highest = "highest";

    /// <summary>The full-time persons of those a filter takes; of everybody without one.</summary>
    /// <returns>The count; what it is at most, whatever the missing facts are, stands in the tally too.</returns>
    internal static Count<FullTimePersons> OfSome(
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        CountingOptions options,
        CitizenFilter? filter
    )
    {
        if (filter is null)
        {
            return In(group, period, area, options);
        }

        var key = new TallyKey(
            "full-time-persons",
            [.. Of(group), .. Of(period, area), .. Of(options), ("of", filter.Id)]
        );
        return Filtered(
            key,
            filter,
            register =>
                register.Covers(period) is { IsKnown: false } notCovered ? Tally.WithoutNumbers(key, notCovered.Reason)
                : options.ByHours && period.Weekdays == 0 ? Tally.WithoutNumbers(key, s_noWeekday)
                : null,
            FullTimePersonAmounts.WholeOf(options, period),
            (register, days) =>
            {
                foreach (var citizen in register.CitizensOf(area))
                {
                    days.Begin(register, citizen);
                    foreach (var part in SpellContribution.Of(register, citizen, group, period, options))
                    {
                        days.Add(part.Spell, DayNumber.Of(part.Days.Start), DayNumber.Of(part.Days.End), part.Hours);
                    }

                    days.End();
                }

                return null;
            }
        );
    }

    private static Count<FullTimePersons> Filtered(
        TallyKey key,
        CitizenFilter filter,
        Func<Register, Tally?> whyNot,
        Int128 whole,
        Func<Register, FilteredDays, BilingualText?> add
    )
    {
        ImmutableArray<string> names = [Number, Highest, .. filter.Names];
        return new(key, Ask, static t => new(t.NumberOf(Number)), names);

        Tally Ask(Register register)
        {
            if (whyNot(register) is { } missing)
            {
                return missing;
            }

            var days = new FilteredDays(filter);
            return add(register, days) is { } why
                ? Tally.WithoutNumbers(key, why)
                : Tally.Counted(
                    key,
                    [
                        (Number, new Fraction(days.Certain, whole)),
                        (Highest, new Fraction(days.Possible, whole)),
                        .. filter.Names.Select((name, i) => (name, new Fraction(days.Missing[i]))),
                    ]
                );
        }
    }
}

/// <summary>Sums up the days, or the hours, on which citizens are among those a filter takes, and those on which they may be.</summary>
internal sealed class FilteredDays(CitizenFilter filter)
{
    private Register? _register;
    private int _citizen;
    private int _missing;

    public Int128 Certain { get; private set; }

    public Int128 Possible { get; private set; }

    /// <summary>Of how many citizens each fact is missing.</summary>
    public int[] Missing { get; } = new int[filter.Names.Length];

    public void Begin(Register register, int citizen) => (_register, _citizen, _missing) = (register, citizen, 0);

    /// <summary>Adds the days of a spell, both ends included; of weekly hours on its weekdays, where they are told.</summary>
    public void Add(in Spell spell, int first, int last, WeeklyHours? hours = null)
    {
        if (_register is not { } register)
        {
            return;
        }

        for (var day = first; day <= last; )
        {
            var next = Math.Min(filter.NextChange(register, _citizen, day), last + 1);
            var answer = filter.Ask(register, _citizen, day, spell);
            var amount = hours is { } weekly
                ? (long)weekly.Hundredths * DayNumber.WeekdaysIn(day, next - 1)
                : next - day;
            Certain += answer.IsOne is true ? amount : 0;
            Possible += answer.IsOne is not false ? amount : 0;
            _missing |= amount > 0 ? answer.Missing : 0;
            day = next;
        }
    }

    public void End()
    {
        for (var i = 0; i < Missing.Length; i++)
        {
            Missing[i] += (_missing >> i) & 1;
        }
    }
}
