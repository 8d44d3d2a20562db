namespace Jobcenter.Rules.Kernel;

/// <summary>One thing that is wrong in a rule document: where it stands, what was written, and what is allowed there.</summary>
[DanishTerm("fejl i regeldokument")]
public sealed record DocumentFault : ILocalizable
{
    /// <summary>A fault.</summary>
    /// <param name="path">Where it stands, as a JSON path: <c>$.segments[2].rule</c>.</param>
    /// <param name="value">The value as it was written, or its beginning; null when it is missing.</param>
    /// <param name="allowed">What is allowed there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="allowed"/> is null.</exception>
    public DocumentFault(string path, string? value, BilingualText allowed)
    {
        Path = Guard.Against.Null(path);
        Value = value is null ? null : Excerpt.Of(value);
        Allowed = Guard.Against.Null(allowed);
    }

    /// <summary>Where it stands, as a JSON path.</summary>
    public string Path { get; }

    /// <summary>The value as it was written, at most 41 characters; null when it is missing.</summary>
    public string? Value { get; }

    /// <summary>What is allowed there.</summary>
    public BilingualText Allowed { get; }

    /// <summary>Path, value and what is allowed, in one line.</summary>
    public string ToText(Language language) =>
        language == Language.English
            ? $"{Path}: {Value ?? "(missing)"}; allowed: {Allowed.English}"
            : $"{Path}: {Value ?? "(mangler)"}; tilladt: {Allowed.Danish}";

    /// <summary>The line in English.</summary>
    public override string ToString() => ToText(Language.English);
}
