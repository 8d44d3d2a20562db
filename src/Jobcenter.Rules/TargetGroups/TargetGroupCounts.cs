using Jobcenter.Rules.Counts;
using static Jobcenter.Rules.Counts.RegisterCounts;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The counts of target groups as values.</summary>
public static class TargetGroupCounts
{
    /// <summary>Citizens by target group; see <see cref="RegisterTargetGroups.ClassifyTargetGroups"/>.</summary>
    /// <param name="date">The day.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="act">The act; that in force on the day when null.</param>
    /// <returns>The count: how many citizens got each answer that the act can give, those of nobody with 0.</returns>
    public static RegisterCount<ImmutableArray<KeyValuePair<string, int>>> TargetGroups(
        LocalDate date,
        Area area,
        TargetGroupAct? act = null
    ) =>
        new(
            Key("target-groups", [("date", Day(date)), OfArea(area), ("act", act?.Label.Id ?? string.Empty)]),
            r => r.ClassifyTargetGroups(date, act).Select(c => c.AllCounts(area)),
            static v => [.. v.Select(static p => new TallyCell(p.Key, new(p.Value)))],
            static t => [.. t.Cells.Select(cell => KeyValuePair.Create(cell.Name, t.CountOf(cell.Name)))]
        );
}
