namespace Jobcenter.Rules.Registers;

/// <summary>Walks the citizens of an area by place.</summary>
internal static class RegisterScan
{
    public static IEnumerable<int> CitizensOf(this Register register, Area area)
    {
        if (area.IsCountry)
        {
            for (var citizen = 0; citizen < register.CitizenCount; citizen++)
            {
                yield return citizen;
            }

            yield break;
        }

        var first = register.Spells.FirstCitizen;
        var own = register.Indexes.Citizens.Of(area, first, first + register.CitizenCount);
        for (var i = 0; i < own.Length; i++)
        {
            yield return own.Span[i] - first;
        }
    }

    /// <summary>Whether a state is in force on some day from one to another, both included, as far as the register sees.</summary>
    public static bool IsIn(this Register register, int citizen, CitizenState state, int first, int last) =>
        register.IsIn(citizen, 1 << (int)state, first, last);

    /// <summary>Whether one of a group of states, a bit each, is in force on some day from one to another, both included.</summary>
    public static bool IsIn(this Register register, int citizen, int mask, int first, int last)
    {
        var spells = register.Spells;
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= last; i++)
        {
            if ((mask & (1 << spells.StateAt(i))) != 0 && spells.To[i] >= first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a spell is the first of those it is one with: adjoining and overlapping spells of one state and equal hours are one, however many rows they stand in.</summary>
    public static bool Begins(this SpellColumns spells, int citizen, int index)
    {
        for (var i = spells.Start[citizen]; i < index; i++)
        {
            if (
                spells.StateAt(i) == spells.StateAt(index)
                && spells.Hours[i] == spells.Hours[index]
                && spells.To[i] >= spells.From[index] - 1
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a citizen is assessed to a category on a day; null when he is on an assistance whose category is not known. Dagpenge is job ready by nature, for it carries no category.</summary>
    public static bool? IsAssessed(this Register register, int citizen, VisitationCategory category, int day)
    {
        var spells = register.Spells;
        bool? answer = false;
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= day; i++)
        {
            if (spells.To[i] < day)
            {
                continue;
            }

            var state = (CitizenState)spells.StateAt(i);
            if (
                spells.CategoryAt(i) == (byte)category
                || (category == VisitationCategory.JobReady && state == CitizenState.UnemploymentBenefit)
            )
            {
                return true;
            }

            if (
                spells.CategoryAt(i) == 0
                && VisitationCategories.IsAllowed(
                    state,
                    category,
                    DayNumber.ToDate(day),
                    SpellDrafts.IsYoungWithOrder(
                        register.Citizens.BirthDate(citizen),
                        register.Citizens.HasEducationOrder(citizen),
                        DayNumber.ToDate(spells.From[i])
                    )
                )
            )
            {
                answer = null;
            }
        }

        return answer;
    }
}
