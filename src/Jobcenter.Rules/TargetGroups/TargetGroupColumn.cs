namespace Jobcenter.Rules.TargetGroups;

/// <summary>The target groups of all citizens of a register on a date, one byte a citizen.</summary>
/// <remarks>
/// The act's own rules decide. Of those whose facts, as far as the rules read them, are the same, one is asked; where
/// the rules read what the columns do not hold, everybody is.
/// </remarks>
/// <example>
/// <code>
/// Known&lt;TargetGroupColumn&gt; column = register.ClassifyTargetGroups(new LocalDate(2021, 12, 31));
/// foreach ((string id, int citizens) in column.Value.Counts(Area.Municipality(217)))
/// {
///     Console.WriteLine($"{id}: {citizens}");
/// }
/// </code>
/// </example>
[DanishTerm("målgruppekolonne")]
public sealed class TargetGroupColumn
{
    /// <summary>What a citizen in no group is counted under: outside the act.</summary>
    public const string OutsideId = "outside";

    /// <summary>What a citizen of whom facts are missing is counted under.</summary>
    public const string UnknownId = "unknown";

    /// <summary>What a citizen is counted under who is in none of the groups whose numbers are known.</summary>
    public const string NoKnownGroupId = "no-known-group";

    /// <summary>What a citizen of contradicting facts is counted under.</summary>
    public const string ConflictId = "conflict";

    private readonly Register _register;
    private readonly sbyte[] _codes;

    internal TargetGroupColumn(Register register, LocalDate date, TargetGroupAct act, sbyte[] codes)
    {
        (_register, Date, Act, _codes) = (register, date, act, codes);
    }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>Why the counts can still change: rows that were refused; empty where none were.</summary>
    internal ImmutableArray<BilingualText> WhyProvisional => _register.Lost.Why(TargetGroupCounts.Tables);

    /// <summary>The act that decided.</summary>
    public TargetGroupAct Act { get; }

    /// <summary>The number of citizens.</summary>
    public int Count => _codes.Length;

    /// <summary>The group of a citizen.</summary>
    /// <param name="index">The citizen's position in the register: from 0, as <see cref="Register.TryFind"/> gives it.</param>
    /// <returns>The group; null when in none, or not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such citizen.</exception>
    public TargetGroup? GroupOf(int index) => CodeOf(index) is var code and >= 0 ? Act.Groups[code] : null;

    /// <summary>Whether a citizen is in a group.</summary>
    /// <param name="index">The citizen's position in the register: from 0, as <see cref="Register.TryFind"/> gives it.</param>
    /// <returns>Met in exactly one group, not met outside the act, otherwise unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such citizen.</exception>
    public Verdict VerdictOf(int index) =>
        CodeOf(index) switch
        {
            >= 0 => Verdict.Met,
            TargetGroupAct.Outside => Verdict.NotMet,
            _ => Verdict.Unknown,
        };

    /// <summary>The id a citizen is counted under: the group's, or one of the ids above.</summary>
    /// <param name="index">The citizen's position in the register: from 0, as <see cref="Register.TryFind"/> gives it.</param>
    /// <returns>The id, as <c>LAB/2</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such citizen.</exception>
    public string IdOf(int index) => Act.IdOf(CodeOf(index));

    /// <summary>The act, the date, and how many citizens got each answer.</summary>
    public override string ToString() =>
        $"{Act.Code} {Date:R}: {string.Join(", ", Counts(Area.Country).Select(static c => $"{c.Key} {c.Value}"))}";

    /// <summary>What the classification was made with: the act and the register with their checksums, and the date.</summary>
    /// <returns>The receipt. The register is read once for it.</returns>
    public ExecutionReceipt ToReceipt() =>
        new("target-groups", [new(Act.Code, ContentHash.Of(hash => hash.Add(Act.Whole.Outline)))], [_register.ToPart()])
        {
            AsOf = Date,
            KnownFrom = _register.KnownFrom,
            KnownUntil = _register.KnownUntil,
            Rows = _register.Rows,
        };

    /// <summary>How many citizens of an area got each answer.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <returns>The ids with their numbers, groups first; those of nobody are left out. The numbers add up to the area's citizens.</returns>
    public ImmutableArray<KeyValuePair<string, int>> Counts(Area area) =>
        [.. AllCounts(area).Where(static p => p.Value > 0)];

    /// <summary>The numbers of all answers the act can give, those of nobody too.</summary>
    internal ImmutableArray<KeyValuePair<string, int>> AllCounts(Area area)
    {
        // From the lowest code of no group to the last group.
        var counts = new int[Act.Groups.Length - TargetGroupAct.MissingFacts];
        foreach (var citizen in _register.CitizensOf(area))
        {
            counts[_codes[citizen] - TargetGroupAct.MissingFacts]++;
        }

        return
        [
            .. Enumerable
                .Range(0, Act.Groups.Length)
                .Concat([
                    TargetGroupAct.Outside,
                    TargetGroupAct.NotInKnownGroups,
                    TargetGroupAct.Contradiction,
                    TargetGroupAct.MissingFacts,
                ])
                .Select(code => KeyValuePair.Create(Act.IdOf(code), counts[code - TargetGroupAct.MissingFacts]))
                .GroupBy(static p => p.Key, static p => p.Value, StringComparer.Ordinal)
                .Select(static g => KeyValuePair.Create(g.Key, g.Sum())),
        ];
    }

    private int CodeOf(int index) => _codes[Guard.Against.Outside(index, nameof(index), 0, Count - 1)];
}
