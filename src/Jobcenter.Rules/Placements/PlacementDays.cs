namespace Jobcenter.Rules.Placements;

/// <summary>A placement as day numbers; one that is still running ends on the last day there is.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Kind">The kind, as a bit.</param>
/// <param name="IsCertain">Whether it is known to belong to the programme.</param>
/// <param name="Index">Its place among the sequence's placements.</param>
internal readonly record struct PlacementDays(int From, int To, int Kind, bool IsCertain, int Index)
{
    public const int Open = int.MaxValue;
}
