namespace Jobcenter.Rules.Counts;

/// <summary>Streams the spells of an area into a table of days, once; what overlaps is taken out on the way.</summary>
internal static class SeriesSweep
{
    /// <summary>Days by the convention of Jobindsats: a day counts once a citizen and state.</summary>
    public static void Days(Register register, Area area, DayTable table)
    {
        var spells = register.Spells;
        var start = spells.Start;
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            var run = start[runs.First]..start[runs.End];
            table.AddDays(spells.From[run], spells.To[run], spells.Code[run], times: 1);
            var (twice, rows) = (spells.Repeated, spells.RepeatedOf(runs.First, runs.End));
            table.AddDays(twice.From[rows], twice.To[rows], twice.Code[rows], times: -1);
        }
    }

    /// <summary>Hours by the convention of Danmarks Statistik: at most 37 a citizen and day.</summary>
    public static void Hours(Register register, Area area, ImmutableArray<CitizenState> order, DayTable table)
    {
        var spells = register.Spells;
        var start = spells.Start;
        var excess = new HoursExcess(order);
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            var run = start[runs.First]..start[runs.End];
            table.AddHours(spells.From[run], spells.To[run], spells.Code[run], spells.Hours[run]);
            foreach (var citizen in spells.OverlapsOf(runs.First, runs.End))
            {
                excess.TakeOut(spells, citizen - spells.FirstCitizen, table.First, table.Last, ref table);
            }
        }
    }
}
