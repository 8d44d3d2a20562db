using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>A kind of policy rule of one's own, for C# and for documents: its numbers, and what it asks of a sequence.</summary>
/// <remarks>A document writes the kind's id as <c>kind</c>, each number by its name as the id of a parameter, and <c>kinds</c>, the placements that count.</remarks>
/// <example>
/// <code>
/// var atLeast = new PolicyKind("placements-at-least", ["count"], (limits, kinds) => placements.AtLeast(limits[0]));
/// ImmutableArray&lt;PlacementPolicy&gt; ours = PlacementPolicy.Read(json, atLeast);
/// </code>
/// </example>
[DanishTerm("art af regel i en praksis")]
public sealed class PolicyKind
{
    /// <summary>A kind.</summary>
    /// <param name="id">What a document writes as <c>kind</c>.</param>
    /// <param name="numbers">The names of its numbers; a parameter's values lie from 0 to 3,650.</param>
    /// <param name="body">
    /// Makes the rule of the numbers in force, as limits in their order, and the kinds of placement that count. Its facts
    /// read <see cref="SequenceFacts.Placements"/> through <see cref="Pass"/>, and tell what breaks the rule and what saves it.
    /// </param>
    /// <exception cref="ArgumentException">An argument is null, or the id or a name is blank.</exception>
    public PolicyKind(
        string id,
        ImmutableArray<string> numbers,
        Func<ImmutableArray<Fact<SequenceFacts, int>>, ImmutableArray<PlacementKind>, Rule<SequenceFacts>> body
    )
    {
        Id = Guard.Against.Blank(id);
        Numbers = numbers.IsDefault ? [] : numbers;
        foreach (var name in Numbers)
        {
            Guard.Against.Blank(name, nameof(numbers));
        }

        Body = Guard.Against.Null(body);
    }

    /// <summary>What a document writes as <c>kind</c>.</summary>
    public string Id { get; }

    /// <summary>The names of its numbers.</summary>
    public ImmutableArray<string> Numbers { get; }

    internal Func<
        ImmutableArray<Fact<SequenceFacts, int>>,
        ImmutableArray<PlacementKind>,
        Rule<SequenceFacts>
    > Body { get; }

    /// <summary>A rule of the kind.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the numbers that are compared with.</param>
    /// <param name="numbers">The numbers, in the order of their names.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <returns>The rule, for a policy.</returns>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds, or the numbers are not as many as their names.</exception>
    public PolicyRule Rule(
        RuleLabel label,
        ImmutableArray<Parameter<int>> numbers,
        ImmutableArray<PlacementKind> kinds
    ) => new OwnRule(this, label, numbers, kinds);

    /// <summary>A pass over a sequence that is made with and without the placements that may be of another programme: missing when the answer turns on them.</summary>
    /// <typeparam name="TValue">The type of what is read.</typeparam>
    /// <param name="read">Reads <see cref="SequenceFacts.Placements"/>; it must not allocate unless it tells something.</param>
    /// <param name="keeps">Whether a value keeps the rule.</param>
    /// <returns>The reader of a fact.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FactReader<SequenceFacts, Known<TValue>> Pass<TValue>(
        FactReader<SequenceFacts, Known<TValue>> read,
        Func<SequenceFacts, TValue, bool> keeps
    ) => PolicyRule.Pass(Guard.Against.Null(read), Guard.Against.Null(keeps));

    /// <summary>The id.</summary>
    /// <returns>As <c>placements-at-least</c>.</returns>
    public override string ToString() => Id;
}
