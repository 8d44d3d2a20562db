namespace Jobcenter.Rules.TargetGroups;

/// <summary>What a change of date or of rules does to a register: how many move from which group to which, and why.</summary>
/// <example>
/// <code>
/// Known&lt;TargetGroupImpact&gt; impact = TargetGroupImpact.Between(
///     register,
///     new LocalDate(2019, 12, 31),
///     new LocalDate(2020, 1, 1)
/// );
/// </code>
/// </example>
[DanishTerm("virkning af regelændring")]
public sealed class TargetGroupImpact
{
    private TargetGroupImpact(TargetGroupColumn before, TargetGroupColumn after, ImmutableArray<TargetGroupMove> moves)
    {
        Before = before;
        After = after;
        Moves = moves;
    }

    /// <summary>The answers before.</summary>
    public TargetGroupColumn Before { get; }

    /// <summary>The answers after.</summary>
    public TargetGroupColumn After { get; }

    /// <summary>Every pair of answers that occurs, those that stayed the same too; the citizens add up to the area's.</summary>
    public ImmutableArray<TargetGroupMove> Moves { get; }

    /// <summary>How many citizens got another answer.</summary>
    public int Moved => Moves.Where(static m => m.IsMove).Sum(static m => m.Citizens);

    /// <summary>Both dates and how many citizens got another answer.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() =>
        $"{Before.Act.Code} {Before.Date:R} → {After.Act.Code} {After.Date:R}: {Moved}";

    /// <summary>Compares two dates, each under the act in force or another.</summary>
    /// <param name="register">The register.</param>
    /// <param name="before">The one date.</param>
    /// <param name="after">The other date; may be the same.</param>
    /// <param name="area">Whose citizens; all of the register's when null.</param>
    /// <param name="actBefore">The act to ask on the one date; the one in force when null.</param>
    /// <param name="actAfter">The act to ask on the other date; the one in force when null.</param>
    /// <returns>The impact; missing when the register does not cover a date, or no act is loaded for it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    public static Known<TargetGroupImpact> Between(
        Register register,
        LocalDate before,
        LocalDate after,
        Area? area = null,
        TargetGroupAct? actBefore = null,
        TargetGroupAct? actAfter = null
    )
    {
        Guard.Against.Null(register);
        return register
            .ClassifyTargetGroups(before, actBefore)
            .SelectKnown(b =>
                register
                    .ClassifyTargetGroups(after, actAfter)
                    .Select(a => new TargetGroupImpact(b, a, Count(register, b, a, area ?? Area.Country)))
            );
    }

    private static ImmutableArray<TargetGroupMove> Count(
        Register register,
        TargetGroupColumn before,
        TargetGroupColumn after,
        Area area
    )
    {
        var (dayBefore, dayAfter) = (DayNumber.Of(before.Date), DayNumber.Of(after.Date));
        // Citizens with the same facts on both dates move for the same reason: it is looked for once.
        var (keyBefore, keyAfter) = (SituationKey.Of(before.Act, before.Date), SituationKey.Of(after.Act, after.Date));
        var reasons = new Dictionary<(int Before, int After), MoveNode>();
        var moves = new Dictionary<(string From, string To), Dictionary<MoveNode, int>>();
        var totals = new Dictionary<(string From, string To), int>();
        foreach (var citizen in register.CitizensOf(area))
        {
            var pair = (before.IdOf(citizen), after.IdOf(citizen));
            totals[pair] = totals.GetValueOrDefault(pair) + 1;
            if (string.Equals(pair.Item1, pair.Item2, StringComparison.Ordinal))
            {
                continue;
            }

            (int Before, int After)? keys =
                keyBefore is null || keyAfter is null
                    ? null
                    : (keyBefore.Of(register, citizen), keyAfter.Of(register, citizen));
            if (keys is not { } both || !reasons.TryGetValue(both, out var node))
            {
                node = MoveReason.Of(
                    before.Act,
                    RegisterSituations.Derive(register, citizen, dayBefore),
                    after.Act,
                    RegisterSituations.Derive(register, citizen, dayAfter)
                );
                if (keys is { } found)
                {
                    reasons.Add(found, node);
                }
            }

            var nodes = moves.TryGetValue(pair, out var known) ? known : moves[pair] = [];
            nodes[node] = nodes.GetValueOrDefault(node) + 1;
        }

        return
        [
            .. totals
                .OrderBy(static t => t.Key.From, StringComparer.Ordinal)
                .ThenBy(static t => t.Key.To, StringComparer.Ordinal)
                .Select(t => new TargetGroupMove(
                    t.Key.From,
                    t.Key.To,
                    t.Value,
                    [
                        .. moves
                            .GetValueOrDefault(t.Key, [])
                            .Select(static n => n.Key with { Citizens = n.Value })
                            .OrderByDescending(static n => n.Citizens)
                            .ThenBy(static n => n.Rule, StringComparer.Ordinal)
                            .ThenBy(static n => n.Fact, StringComparer.Ordinal),
                    ]
                )),
        ];
    }
}
