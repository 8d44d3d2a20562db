namespace Jobcenter.Rules.Placements;

/// <summary>A kind of policy rule of one's own, as documents write it: its numbers by name, and <c>kinds</c>, the placements that count.</summary>
/// <example>
/// <code>
/// var kind = new PolicyKind("placements-at-least", ["count"], static (label, numbers, kinds) => new PlacementsAtLeast(label, numbers, kinds));
/// ImmutableArray&lt;PlacementPolicy&gt; ours = PlacementPolicies.Read(json, kind);
/// </code>
/// </example>
[DanishTerm("art af regel i en praksis")]
public sealed class PolicyKind
{
    /// <summary>A kind.</summary>
    /// <param name="id">What a document writes as <c>kind</c>.</param>
    /// <param name="numbers">The properties that name a parameter of whole numbers, 0 to 3,650.</param>
    /// <param name="make">Makes a rule of its label, its numbers in order, and the kinds of placement that count.</param>
    /// <exception cref="ArgumentException">An argument is null, or an id or a name is blank.</exception>
    public PolicyKind(
        string id,
        ImmutableArray<string> numbers,
        Func<RuleLabel, ImmutableArray<Parameter<int>>, ImmutableArray<PlacementKind>, PolicyRule> make
    )
    {
        Id = Guard.Against.Blank(id);
        Numbers = numbers.IsDefault ? [] : numbers;
        foreach (var name in Numbers)
        {
            Guard.Against.Blank(name, nameof(numbers));
        }

        Make = Guard.Against.Null(make);
    }

    /// <summary>What a document writes as <c>kind</c>.</summary>
    public string Id { get; }

    /// <summary>The properties that name a parameter.</summary>
    public ImmutableArray<string> Numbers { get; }

    internal Func<RuleLabel, ImmutableArray<Parameter<int>>, ImmutableArray<PlacementKind>, PolicyRule> Make { get; }

    /// <summary>The id.</summary>
    /// <returns>As <c>placements-at-least</c>.</returns>
    public override string ToString() => Id;
}
