using Jobcenter.Rules.Kernel;

namespace Samples.Shared;

/// <summary>An input of which nothing could be used; the text says which, why, and what is allowed.</summary>
public sealed class UnreadableInputException(BilingualText text) : Exception(text.English)
{
    public BilingualText Text { get; } = text;
}
