namespace Jobcenter.Rules.Counts;

/// <summary>What was counted, and with which arguments: only partial counts of one key can be merged.</summary>
[DanishTerm("delopgørelsens nøgle")]
public sealed class TallyKey : IEquatable<TallyKey>
{
    /// <summary>A key.</summary>
    /// <param name="id">What is counted, as <c>fleksjob-share</c>.</param>
    /// <param name="arguments">Everything the count turns on besides the register, by name: area, time, convention, states.</param>
    /// <exception cref="ArgumentException">The id or a name is blank, a name stands twice, or a value is null.</exception>
    public TallyKey(string id, params ImmutableArray<(string Name, string Value)> arguments)
    {
        Id = Guard.Against.Blank(id);
        Arguments = Guard.Against.InvalidInput(
            arguments.IsDefault ? [] : arguments,
            nameof(arguments),
            static a =>
                a.All(static p => !string.IsNullOrWhiteSpace(p.Name) && p.Value is not null)
                && a.Select(static p => p.Name).Distinct(StringComparer.Ordinal).Count() == a.Length,
            "arguments must each have a name of its own and a value."
        );
    }

    /// <summary>What is counted.</summary>
    public string Id { get; }

    /// <summary>What the count turns on, by name.</summary>
    public ImmutableArray<(string Name, string Value)> Arguments { get; }

    /// <inheritdoc />
    public bool Equals(TallyKey? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TallyKey);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Arguments.Length);

    /// <summary>As <c>fleksjob-share (area 217, from 2021-12-31, until 2021-12-31)</c>.</summary>
    public override string ToString() =>
        $"{Id} ({string.Join(", ", Arguments.Select(static a => $"{a.Name} {a.Value}"))})";
}
