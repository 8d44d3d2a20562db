using Jobcenter.Rules.Counts;
using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Target groups of a register: their counts, and those of one citizen, of all, over time, with the facts they are told from.</summary>
/// <remarks>
/// A citizen is asked about by the id of the files, or by the position in the register: the first in the order of their
/// ids is 0. <see cref="Register.TryFind"/> gives the position of an id, <see cref="Register.CitizenAt"/> the id at a position.
/// </remarks>
/// <example>
/// <code>
/// var count = TargetGroupCounts.ByGroup(new LocalDate(2021, 12, 31), Area.Municipality(217));
/// Known&lt;TargetGroupAnswer&gt; answer = register.TargetGroupOf("carla", new LocalDate(2021, 3, 1));
/// Known&lt;ImmutableArray&lt;KeyValuePair&lt;string, int&gt;&gt;&gt; groups = count.Of(register, threads: 2);
/// </code>
/// </example>
public static partial class TargetGroupCounts
{
    /// <summary>How many citizens got each answer that an act can give, those of nobody with 0.</summary>
    /// <param name="date">The day.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="act">The act; that in force on the day when null.</param>
    /// <returns>The count, as <see cref="TargetGroupColumn.Counts"/>; missing when the register does not cover the day, or no act is loaded for it.</returns>
    public static Count<ImmutableArray<KeyValuePair<string, int>>> ByGroup(
        LocalDate date,
        Area area,
        TargetGroupAct? act = null
    )
    {
        var key = new TallyKey("target-groups", ("date", Day(date)), Of(area), ("act", act?.Label.Id ?? string.Empty));
        return new(
            key,
            register =>
            {
                var column = register.ClassifyTargetGroups(date, act);
                return column.IsKnown
                    ? Tally.Counted(key, [.. column.Value.AllCounts(area).Select(c => (c.Key, new Fraction(c.Value)))])
                    : Tally.WithoutNumbers(key, column.Reason);
            },
            static t => [.. t.Cells.Select(cell => KeyValuePair.Create(cell.Name, t.CountOf(cell.Name)))]
        );
    }
}
