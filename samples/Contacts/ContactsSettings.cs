using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Samples.Contacting;

/// <summary>What the command was asked to do.</summary>
internal sealed record ContactsSettings
{
    public required string RegisterFolder { get; init; }

    public required bool IsSampleData { get; init; }

    public required Area Area { get; init; }

    public required LocalDate AsOf { get; init; }

    public required LocalDate? KnownFrom { get; init; }

    /// <summary>The citizen whose reasons are asked for; null for the list.</summary>
    public required string? Explain { get; init; }

    /// <summary>Whether it is asked what law is loaded, and not about citizens.</summary>
    public required bool OnlyLaw { get; init; }
}
