namespace Jobcenter.Rules.Counts;

/// <summary>What a run of days of one spell adds to a number of full-time persons.</summary>
/// <param name="Citizen">The citizen's id.</param>
/// <param name="Spell">The spell, as far as it is known.</param>
/// <param name="Days">The days that count, both ends included; they lie within the period.</param>
/// <param name="Hours">The weekly hours that count on each of the weekdays; null under Jobindsats' convention, where hours play no part.</param>
/// <param name="FullTimePersons">What they add. The sum over all is the number, exactly.</param>
[DanishTerm("periodens bidrag")]
public sealed record SpellContribution(
    string Citizen,
    Spell Spell,
    DateInterval Days,
    WeeklyHours? Hours,
    FullTimePersons FullTimePersons
)
{
    /// <summary>The spells and days that make up a number of full-time persons, found again from the register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="group">The states that were counted.</param>
    /// <param name="period">The period.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <returns>
    /// The contributions by citizen and day, found as they are asked for; their sum is what
    /// <see cref="FullTimePersonCounts.In"/> gives. Missing when that is.
    /// </returns>
    /// <remarks>
    /// A day that two spells of one state share is the earlier one's. Under Danmarks Statistik's convention the hours
    /// of a day go to the states in order, and within a state to the earlier spell first, until 37 are used.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The register or the group is null.</exception>
    /// <example>
    /// <code>
    /// var period = MeasuringPeriod.Parse("2021Q4");
    /// foreach (SpellContribution c in SpellContribution.AllOf(register, group, period, Area.Country).Value)
    /// {
    ///     Console.WriteLine($"{c.Citizen} {c.Days} {c.FullTimePersons}");
    /// }
    /// </code>
    /// </example>
    public static Known<IEnumerable<SpellContribution>> AllOf(
        Register register,
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        CountingOptions? options = null
    )
    {
        options ??= CountingOptions.Jobindsats;
        return FullTimePersonCounts
            .In(group, period, area, options)
            .Of(register)
            .Select(_ =>
                register.CitizensOf(area).SelectMany(citizen => Of(register, citizen, group, period, options))
            );
    }

    /// <summary>Whose days count, and for how much.</summary>
    /// <returns>A text for logs, with a mask for the citizen's id.</returns>
    public override string ToString() => $"{PlainText.Mask(Citizen)}: {Days}, {FullTimePersons}";

    /// <summary>The contributions of one citizen.</summary>
    internal static IEnumerable<SpellContribution> Of(
        Register register,
        int citizen,
        BenefitGroup group,
        MeasuringPeriod period,
        CountingOptions options
    ) =>
        options.ByHours ? ByHours(register, citizen, group, period, options) : ByDays(register, citizen, group, period);

    private static IEnumerable<SpellContribution> ByDays(
        Register register,
        int citizen,
        BenefitGroup group,
        MeasuringPeriod period
    )
    {
        // The last day counted, for each state.
        var counted = new Dictionary<CitizenState, LocalDate>();
        foreach (var spell in register.SpellsOf(citizen).Where(s => group.Contains(s.State)))
        {
            var from = LocalDate.Max(spell.From, period.FirstDay);
            var to = LocalDate.Min(spell.To ?? period.LastDay, period.LastDay);
            var done = counted.TryGetValue(spell.State, out var day) ? day : (LocalDate?)null;
            if (from <= to && !(done >= to))
            {
                from = LocalDate.Max(from, done?.PlusDays(1) ?? from);
                counted[spell.State] = to;
                var days = new DateInterval(from, to);
                yield return new(
                    register.CitizenAt(citizen).Id,
                    spell,
                    days,
                    Hours: null,
                    new(new Fraction(days.Length, period.Days))
                );
            }
        }
    }

    // From one change to the next; between two of them the hours are constant.
    private static IEnumerable<SpellContribution> ByHours(
        Register register,
        int citizen,
        BenefitGroup group,
        MeasuringPeriod period,
        CountingOptions options
    )
    {
        var spells = register
            .SpellsOf(citizen)
            .Where(s => s.From <= period.LastDay && !(s.To < period.FirstDay))
            .ToList();
        var changes = new SortedSet<LocalDate>(
            spells
                .SelectMany(s => s.To is { } to && to < period.LastDay ? new[] { s.From, to.PlusDays(1) } : [s.From])
                .Where(d => d > period.FirstDay && d <= period.LastDay)
        )
        {
            period.FirstDay,
        };
        LocalDate[] starts = [.. changes];
        for (var i = 0; i < starts.Length; i++)
        {
            var days = new DateInterval(starts[i], i + 1 < starts.Length ? starts[i + 1].PlusDays(-1) : period.LastDay);
            var weekdays = DayNumber.WeekdaysIn(DayNumber.Of(days.Start), DayNumber.Of(days.End));
            var left = WeeklyHours.FullTimeHundredths;
            foreach (
                var spell in spells
                    .Where(s => s.From <= days.Start && !(s.To < days.Start))
                    .OrderBy(s => options.HoursOrder.IndexOf(s.State))
            )
            {
                var hundredths = Math.Min(
                    left,
                    SpellScan.Hundredths(
                        (int)spell.State,
                        (ushort)(spell.Hours?.Hundredths ?? SpellColumns.HoursNotKnown)
                    )
                );
                left -= hundredths;
                if (hundredths > 0 && weekdays > 0 && group.Contains(spell.State))
                {
                    yield return new(
                        register.CitizenAt(citizen).Id,
                        spell,
                        days,
                        WeeklyHours.FromHundredths(hundredths),
                        new(new Fraction((Int128)hundredths * weekdays, FullTimePersonAmounts.WholeOf(options, period)))
                    );
                }
            }
        }
    }
}
