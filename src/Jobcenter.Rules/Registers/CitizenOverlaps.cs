namespace Jobcenter.Rules.Registers;

/// <summary>Finds the citizens whose spells overlap, once, when a register is built: the hours of all others simply add up.</summary>
internal static class CitizenOverlaps
{
    /// <summary>The citizens with two spells on a day, ascending.</summary>
    public static int[] Of(SpellColumns spells, int threads) =>
        [
            .. Ranges
                .Each(spells.Start.Length - 1, threads, (first, end) => Of(spells, first, end))
                .SelectMany(static o => o),
        ];

    private static List<int> Of(SpellColumns spells, int first, int end)
    {
        var overlapping = new List<int>();
        var from = spells.From;
        var to = spells.To;
        var start = spells.Start;
        for (var citizen = first; citizen < end; citizen++)
        {
            var (last, overlaps) = (int.MinValue, false);
            for (var i = start[citizen]; i < start[citizen + 1]; i++)
            {
                overlaps |= from[i] <= last;
                last = Math.Max(last, to[i]);
            }

            if (overlaps)
            {
                overlapping.Add(citizen);
            }
        }

        return overlapping;
    }
}
