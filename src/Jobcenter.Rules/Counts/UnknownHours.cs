using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Counts;

/// <summary>A row of a citizen's spells with its hours filled in, by first day.</summary>
internal readonly record struct FilledSpell(int From, int To, byte State, int Hours)
{
    /// <summary>Whether a spell is the first of those it is one with; as <see cref="RegisterScan.Begins"/>.</summary>
    public static bool Begins(ReadOnlySpan<FilledSpell> spells, int index)
    {
        var spell = spells[index];
        foreach (var earlier in spells[..index])
        {
            if (earlier.State == spell.State && earlier.Hours == spell.Hours && earlier.To >= spell.From - 1)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Asks what a citizen's spells of some states say, as far as it turns on hours that are not known: of all ways to fill them in, those that can differ are tried.</summary>
internal static class UnknownHours
{
    // A citizen with so many unknown hours that there are more ways than this may turn out to be anything.
    private const int MostWays = 20_000;

    /// <summary>What the spells can turn out to say.</summary>
    /// <param name="spells">The spells.</param>
    /// <param name="citizen">The citizen.</param>
    /// <param name="states">The states that matter, a bit each.</param>
    /// <param name="last">The last day a spell that matters may begin on.</param>
    /// <param name="threshold">A number of hours that the answer turns on; 0 for none.</param>
    /// <param name="all">What they may say where there are too many ways.</param>
    /// <param name="answer">What they say once all hours are filled in.</param>
    public static PossibleAnswers Of(
        SpellColumns spells,
        int citizen,
        int states,
        int last,
        int threshold,
        PossibleAnswers all,
        Func<ReadOnlySpan<FilledSpell>, PossibleAnswers> answer
    )
    {
        var rows = new List<FilledSpell>();
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= last; i++)
        {
            if ((states & (1 << spells.StateAt(i))) != 0)
            {
                rows.Add(new(spells.From[i], spells.To[i], spells.StateAt(i), spells.Hours[i]));
            }
        }

        var groups = GroupsOf(rows, everyone: threshold != 0);
        if (groups.Count == 0)
        {
            return answer(CollectionsMarshal.AsSpan(rows));
        }

        var hours = HoursToTry(rows, groups.Count, threshold);
        var ways = 1;
        for (var i = 0; i < groups.Count; i++)
        {
            ways *= hours.Length;
            if (ways > MostWays)
            {
                return all;
            }
        }

        var possible = PossibleAnswers.None;
        var filled = rows.ToArray();
        Fill(0);
        return possible;

        void Fill(int group)
        {
            if (group == groups.Count)
            {
                possible |= answer(filled);
                return;
            }

            foreach (var number in hours)
            {
                foreach (var row in groups[group])
                {
                    filled[row] = filled[row] with { Hours = number };
                }

                Fill(group + 1);
            }
        }
    }

    // Rows without hours that adjoin or overlap are one spell, of one number of hours. Unless the number itself matters,
    // only those that touch a spell of known hours can make a difference, for they may be one with it.
    private static List<List<int>> GroupsOf(List<FilledSpell> rows, bool everyone)
    {
        var groups = new List<List<int>>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Hours == SpellColumns.HoursNotKnown)
            {
                if (groups.Find(g => g.Exists(j => Touch(rows[j], rows[i]))) is { } group)
                {
                    group.Add(i);
                }
                else
                {
                    groups.Add([i]);
                }
            }
        }

        return everyone
            ? groups
            : groups.FindAll(g =>
                g.Exists(i => rows.Exists(o => o.Hours != SpellColumns.HoursNotKnown && Touch(rows[i], o)))
            );
    }

    private static bool Touch(FilledSpell one, FilledSpell other) =>
        one.State == other.State && one.To >= other.From - 1 && other.To >= one.From - 1;

    // Those that are known and the threshold, and as many between them as there are unknown ones.
    private static int[] HoursToTry(List<FilledSpell> rows, int groups, int threshold) =>
        [
            .. rows.Select(static r => r.Hours)
                .Append(threshold)
                .Append(0)
                .Distinct()
                .SelectMany(h => Enumerable.Range(h, groups + 1))
                .Where(static h => h is > 0 and <= WeeklyHours.FullTimeHundredths)
                .Distinct(),
        ];
}
