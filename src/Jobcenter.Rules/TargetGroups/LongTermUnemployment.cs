namespace Jobcenter.Rules.TargetGroups;

/// <summary>The connected gross unemployment that makes somebody long-term unemployed (langtidsledig): on dagpenge, or job ready on an assistance, short breaks bridged.</summary>
/// <remarks>How long it must be is the segment's number in HEL21's document; how long a break is bridged is the law document's. Source: DST, langtidsledighed.</remarks>
internal static class LongTermUnemployment
{
    /// <summary>Its first day; null when the day lies in none, or when it may have begun before the register is known.</summary>
    public static LocalDate? Since(Register register, int citizen, int day) =>
        // An assistance without a category may have been gross unemployment or not: where it matters, it is not known.
        Since(register, citizen, day, withUndecided: false) is { } since
        && since == Since(register, citizen, day, withUndecided: true)
            ? since
            : null;

    private static LocalDate? Since(Register register, int citizen, int day, bool withUndecided)
    {
        if (ActNumbers.BridgedDays.ValueOn(DayNumber.ToDate(day)) is not { Value: var bridged })
        {
            return null;
        }

        var spells = register.Spells;
        var first = int.MinValue;
        var last = int.MinValue;
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= day; i++)
        {
            if (
                spells.StateAt(i) != (byte)CitizenState.UnemploymentBenefit
                && spells.CategoryAt(i) != (byte)VisitationCategory.JobReady
                && !(withUndecided && spells.CategoryAt(i) == 0 && MayBeJobReady(spells.StateAt(i)))
            )
            {
                continue;
            }

            if (last == int.MinValue || spells.From[i] - last - 1 > bridged)
            {
                first = spells.From[i];
            }

            last = Math.Max(last, Math.Min(spells.To[i], day));
        }

        var certainAfter = register.KnownFrom is { } known ? DayNumber.Of(known) + bridged : int.MinValue;
        return last == day && first > certainAfter ? DayNumber.ToDate(first) : null;
    }

    private static bool MayBeJobReady(byte state) =>
        (CitizenState)state is CitizenState.CashAssistance or CitizenState.SelfSupportAndReturnBenefit;
}
