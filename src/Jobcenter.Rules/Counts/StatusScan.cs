namespace Jobcenter.Rules.Counts;

/// <summary>Whether a citizen is in a sought status on some day of a time.</summary>
internal static class StatusScan
{
    /// <summary>Yes, no, or either where a category is not known.</summary>
    public static PossibleAnswers StatusIn(
        this Register register,
        int citizen,
        SoughtStatus sought,
        LocalDate firstDay,
        LocalDate lastDay
    )
    {
        var (first, last) = (DayNumber.Of(firstDay), DayNumber.Of(lastDay));
        var found = register.StatusOn(citizen, sought, first);
        var spells = register.Spells;
        // A status changes only on the days a spell begins, or the day after it ends.
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= last; i++)
        {
            if (found == PossibleAnswers.Yes)
            {
                return found;
            }

            if (spells.From[i] > first)
            {
                found = Either(found, register.StatusOn(citizen, sought, spells.From[i]));
            }

            if (spells.To[i] >= first && spells.To[i] < last)
            {
                found = Either(found, register.StatusOn(citizen, sought, spells.To[i] + 1));
            }
        }

        return found;
    }

    private static PossibleAnswers Either(PossibleAnswers one, PossibleAnswers other) =>
        one == PossibleAnswers.Yes || other == PossibleAnswers.Yes ? PossibleAnswers.Yes : one | other;

    private static PossibleAnswers StatusOn(this Register register, int citizen, SoughtStatus sought, int day)
    {
        if (sought.NotIn is { } off && register.IsIn(citizen, off.Mask, day, day))
        {
            return PossibleAnswers.No;
        }

        if (sought.In is { } states ? register.IsIn(citizen, states.Mask, day, day) : sought.Categories.IsEmpty)
        {
            return PossibleAnswers.Yes;
        }

        var found = PossibleAnswers.No;
        foreach (var category in sought.Categories)
        {
            switch (register.IsAssessed(citizen, category, day))
            {
                case true:
                    return PossibleAnswers.Yes;
                case null:
                    found |= PossibleAnswers.Yes;
                    break;
                default:
                    break;
            }
        }

        return found;
    }
}
