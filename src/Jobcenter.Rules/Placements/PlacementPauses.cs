using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>The pauses in a citizen's placements.</summary>
internal static class PlacementPauses
{
    /// <summary>Whether no pause in a time is longer than a number of days.</summary>
    /// <returns>Unknown when it turns on placements whose programme is not known.</returns>
    public static Verdict AtMost(
        ImmutableArray<Placement> placements,
        string programme,
        ImmutableArray<PlacementKind> kinds,
        DateInterval within,
        int maxDays
    )
    {
        bool IsKept(bool withUnknownProgramme) =>
            DateIntervals
                .Gaps(
                    placements
                        .Where(p => kinds.Contains(p.Kind))
                        .Where(p =>
                            p.Programme is null
                                ? withUnknownProgramme
                                : string.Equals(p.Programme, programme, StringComparison.Ordinal)
                        )
                        .Select(p => Days(p, within.End))
                        .OfType<DateInterval>(),
                    within
                )
                .All(gap => gap.Length <= maxDays);

        return IsKept(withUnknownProgramme: false) ? Verdict.Met
            : IsKept(withUnknownProgramme: true) ? Verdict.Unknown
            : Verdict.NotMet;
    }

    private static DateInterval? Days(in Placement placement, LocalDate until) =>
        placement.From is { } from && from <= until ? new(from, LocalDate.Max(from, placement.To ?? until)) : null;
}
