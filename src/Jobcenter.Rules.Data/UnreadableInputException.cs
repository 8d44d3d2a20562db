namespace Jobcenter.Rules.Data;

/// <summary>An input of which nothing could be used; the text says which, why, and what is allowed.</summary>
/// <param name="text">Which input, why, and what is allowed.</param>
public sealed class UnreadableInputException(BilingualText text) : Exception(text.English)
{
    /// <summary>Which input, why, and what is allowed.</summary>
    public BilingualText Text { get; } = text;
}
