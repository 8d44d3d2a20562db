namespace Jobcenter.Rules.Placements.Policies;

/// <summary>A rule of a kind that is not the library's.</summary>
internal sealed class OwnRule : PolicyRule
{
    public OwnRule(
        PolicyKind kind,
        RuleLabel label,
        ImmutableArray<Parameter<int>> numbers,
        ImmutableArray<PlacementKind> kinds
    )
        : base(label, kinds)
    {
        Kind = kind;
        Numbers = Guard.Against.InvalidInput(
            numbers,
            nameof(numbers),
            n => !n.IsDefault && n.Length == kind.Numbers.Length && n.All(static p => p is not null),
            $"numbers must be {kind.Numbers.Length}: {string.Join(", ", kind.Numbers)}."
        );
        foreach (var number in Numbers)
        {
            PolicyBounds.Days.Guard(number, nameof(numbers));
        }
    }

    public PolicyKind Kind { get; }

    public ImmutableArray<Parameter<int>> Numbers { get; }

    private protected override Rule<SequenceFacts> Body() => Kind.Body([.. Numbers.Select(Limit)], Kinds);
}
