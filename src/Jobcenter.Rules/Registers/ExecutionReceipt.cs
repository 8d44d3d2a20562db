using System.Reflection;

namespace Jobcenter.Rules.Registers;

/// <summary>What a run was made with: enough to say, years later, whether another run must give the same answer.</summary>
/// <remarks>
/// Two runs with equal receipts give the same JSON, byte for byte, when it is written with the same arguments (language,
/// what is explained). The contents are those the library reads: a rule's
/// own code is covered by the version of the library, which holds the commit it was built from. Rows in another order
/// are the same contents. Checksums are of the library's own form, and comparable within one version.
/// </remarks>
/// <example>
/// <code>
/// ExecutionReceipt receipt = plan.FollowUp(register, published, asOf).ToReceipt();
/// File.WriteAllText("receipt.json", AnswerJson.Write(receipt));
/// </code>
/// </example>
[DanishTerm("kvittering for kørslen")]
public sealed class ExecutionReceipt : IEquatable<ExecutionReceipt>
{
    private static readonly string s_version =
        typeof(ExecutionReceipt)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? string.Empty;

    internal ExecutionReceipt(
        string run,
        ImmutableArray<KeyValuePair<string, string>> rules,
        ImmutableArray<KeyValuePair<string, string>> inputs,
        ImmutableArray<KeyValuePair<string, string>> options = default
    )
    {
        (Run, Rules, Inputs) = (run, rules, inputs);
        Options = options.IsDefault ? [] : options;
    }

    /// <summary>What was run: <c>follow-up</c>, <c>target-groups</c>, <c>placement-review</c>, <c>track-review</c> or <c>practice-test</c>.</summary>
    public string Run { get; }

    /// <summary>The library's version with the commit it was built from, as <c>1.2.0+6f1c…</c>.</summary>
    public string LibraryVersion { get; } = s_version;

    /// <summary>The plan or the sets of rules, by id, with the checksum of what they say: labels, sources, limits and dated numbers.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Rules { get; }

    /// <summary>What was handed in, with the checksum of its contents.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Inputs { get; }

    /// <summary>The choices of the run by name: municipality, counting convention and the like.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Options { get; }

    /// <summary>The date of the run; null for one without a date.</summary>
    public LocalDate? AsOf { get; internal init; }

    /// <summary>The first day the input tells of; null for no limit.</summary>
    public LocalDate? KnownFrom { get; internal init; }

    /// <summary>The last day the input tells of; null when nothing says so.</summary>
    public LocalDate? KnownUntil { get; internal init; }

    /// <summary>How many rows the input was built from, and how many were refused.</summary>
    public RowCounts Rows { get; internal init; }

    /// <inheritdoc />
    public bool Equals(ExecutionReceipt? other) =>
        other is not null
        && string.Equals(Run, other.Run, StringComparison.Ordinal)
        && string.Equals(LibraryVersion, other.LibraryVersion, StringComparison.Ordinal)
        && Rules.SequenceEqual(other.Rules)
        && Inputs.SequenceEqual(other.Inputs)
        && Options.SequenceEqual(other.Options)
        && AsOf == other.AsOf
        && KnownFrom == other.KnownFrom
        && KnownUntil == other.KnownUntil
        && Rows == other.Rows;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ExecutionReceipt);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Run, AsOf, KnownUntil, Inputs.Length);

    /// <summary>The run and its date, as <c>follow-up 2021-12-31</c>.</summary>
    public override string ToString() => AsOf is { } asOf ? $"{Run} {asOf:R}" : Run;
}
