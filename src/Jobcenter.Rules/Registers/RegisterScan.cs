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

    /// <summary>The last day on which a spell, a placement or a participation of an area's citizens begins, of those that have begun; null where none has.</summary>
    public static LocalDate? LastBeginning(this Register register, Area area)
    {
        var (spells, known) = (register.Spells, DayNumber.Of(register.KnownUntil));
        var newest = int.MinValue;
        foreach (var citizen in register.CitizensOf(area))
        {
            foreach (var day in spells.From[spells.Start[citizen]..spells.Start[citizen + 1]])
            {
                newest = day <= known ? Math.Max(newest, day) : newest;
            }

            foreach (ref readonly var row in register.Others.Participations.Of(citizen))
            {
                newest = Newest(row.From);
            }

            foreach (ref readonly var row in register.Others.Placements.Of(citizen))
            {
                newest = Newest(row.From);
            }
        }

        return newest == int.MinValue ? null : DayNumber.ToDate(newest);

        int Newest(LocalDate? day) =>
            day <= register.KnownUntil ? Math.Max(newest, DayNumber.Of(day ?? default)) : newest;
    }

    /// <summary>Whether a state is in force on some day from one to another, both included, as far as the register sees.</summary>
    public static bool IsIn(this Register register, int citizen, CitizenState state, int first, int last) =>
        register.IsIn(citizen, 1 << (int)state, first, last);

    /// <summary>Whether one of a group of states, a bit each, is in force on some day from one to another, both included.</summary>
    public static bool IsIn(this Register register, int citizen, int mask, int first, int last) =>
        register.FirstDayIn(citizen, mask, first, last) is not null;

    /// <summary>The first day from one to another, both included, on which one of a group of states, a bit each, is in force; null for none.</summary>
    public static int? FirstDayIn(this Register register, int citizen, int mask, int first, int last)
    {
        var spells = register.Spells;
        // By first day: none of the others begins earlier.
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= last; i++)
        {
            if ((mask & (1 << spells.StateAt(i))) != 0 && spells.To[i] >= first)
            {
                return int.Max(first, spells.From[i]);
            }
        }

        return null;
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
    public static bool? IsAssessed(this Register register, int citizen, VisitationCategory category, int day) =>
        register.IsAssessed(citizen, 1 << (int)category, day);

    /// <summary>Whether a citizen is assessed to one of some categories, a bit each, on a day.</summary>
    /// <param name="register">The register.</param>
    /// <param name="citizen">The citizen.</param>
    /// <param name="categories">The categories.</param>
    /// <param name="day">The day.</param>
    /// <param name="states">The states that are looked at, a bit each.</param>
    /// <param name="asked">The states of which a category is asked, a bit each: in another one of those looked at there is nothing to ask.</param>
    public static bool? IsAssessed(
        this Register register,
        int citizen,
        int categories,
        int day,
        int states = ~0,
        int asked = ~0
    )
    {
        var spells = register.Spells;
        bool? answer = false;
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= day; i++)
        {
            if (spells.To[i] < day || (states & (1 << spells.StateAt(i))) == 0)
            {
                continue;
            }

            var own = register.IsAssessed(
                citizen,
                categories,
                (CitizenState)spells.StateAt(i),
                (VisitationCategory)spells.CategoryAt(i),
                spells.From[i],
                asked
            );
            if (own is true)
            {
                return true;
            }

            answer = own is null ? null : answer;
        }

        return answer;
    }

    /// <summary>Whether a spell is of one of some categories; null where it should carry one and none is known.</summary>
    public static bool? IsAssessed(
        this Register register,
        int citizen,
        int categories,
        CitizenState state,
        VisitationCategory category,
        int from,
        int asked = ~0
    )
    {
        if (
            (asked & (1 << (int)state)) == 0
            || (categories & (1 << (int)category)) != 0
            || (
                state == CitizenState.UnemploymentBenefit && (categories & (1 << (int)VisitationCategory.JobReady)) != 0
            )
        )
        {
            return true;
        }

        return category == VisitationCategory.NotAssessed && register.MayCarry(citizen, categories, state, from)
            ? null
            : false;
    }

    private static bool MayCarry(this Register register, int citizen, int categories, CitizenState state, int from)
    {
        var first = DayNumber.ToDate(from);
        var isYoungWithOrder = SpellDrafts.IsYoungWithOrder(
            register.Citizens.BirthDate(citizen),
            register.Citizens.HasEducationOrder(citizen),
            first
        );
        foreach (var category in VisitationCategories.Vocabulary.Values)
        {
            if (
                (categories & (1 << (int)category)) != 0
                && VisitationCategories.IsAllowed(state, category, first, isYoungWithOrder)
            )
            {
                return true;
            }
        }

        return false;
    }
}
