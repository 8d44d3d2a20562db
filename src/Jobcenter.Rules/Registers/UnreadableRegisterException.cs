namespace Jobcenter.Rules.Registers;

/// <summary>A saved register that cannot be read: it is foreign, of another version, or damaged.</summary>
/// <param name="text">Which of these, and what to do.</param>
public sealed class UnreadableRegisterException(BilingualText text) : Exception(Guard.Against.Null(text).English)
{
    /// <summary>Which of these, and what to do.</summary>
    public BilingualText Text { get; } = text;
}
