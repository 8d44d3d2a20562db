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
        (Before, After, Moves) = (before, after, moves);
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
        MoveNode ReasonOf(int citizen)
        {
            (int Before, int After) keys =
                keyBefore is null || keyAfter is null
                    ? default
                    : (keyBefore.Of(register, citizen), keyAfter.Of(register, citizen));
            if (keyBefore is not null && keyAfter is not null && reasons.TryGetValue(keys, out var known))
            {
                return known;
            }

            return reasons[keys] = MoveReason.Of(
                before.Act,
                RegisterSituations.Derive(register, citizen, dayBefore),
                after.Act,
                RegisterSituations.Derive(register, citizen, dayAfter)
            );
        }

        var counts = new Dictionary<(string From, string To, MoveNode? Node), int>();
        foreach (var citizen in register.CitizensOf(area))
        {
            var (from, to) = (before.IdOf(citizen), after.IdOf(citizen));
            var node = string.Equals(from, to, StringComparison.Ordinal) ? null : ReasonOf(citizen);
            counts[(from, to, node)] = counts.GetValueOrDefault((from, to, node)) + 1;
        }

        return
        [
            .. counts
                .GroupBy(static c => (c.Key.From, c.Key.To))
                .OrderBy(static m => m.Key.From, StringComparer.Ordinal)
                .ThenBy(static m => m.Key.To, StringComparer.Ordinal)
                .Select(static m => new TargetGroupMove(
                    m.Key.From,
                    m.Key.To,
                    m.Sum(static c => c.Value),
                    [
                        .. m.Select(static c =>
                                c.Key.Node is { } node
                                    ? new TargetGroupMove(c.Key.From, c.Key.To, c.Value, [])
                                    {
                                        Rule = node.Rule,
                                        Fact = node.Fact,
                                        Name = node.Name,
                                    }
                                    : null
                            )
                            .OfType<TargetGroupMove>()
                            .OrderByDescending(static n => n.Citizens)
                            .ThenBy(static n => n.Rule, StringComparer.Ordinal)
                            .ThenBy(static n => n.Fact, StringComparer.Ordinal),
                    ]
                )),
        ];
    }
}
