namespace Jobcenter.Rules.Data;

/// <summary>An input of which nothing could be used; the text says which, why, and what is allowed.</summary>
/// <param name="text">Which input, why, and what is allowed.</param>
public sealed class UnreadableInputException(BilingualText text) : Exception(Plain(text.English))
{
    /// <summary>Which input, why, and what is allowed.</summary>
    public BilingualText Text { get; } = new(Plain(text.Danish), Plain(text.English));

    // Names of files and words of a command line may hold anything; lines are ours.
    private static string Plain(string text) => string.Join('\n', text.Split('\n').Select(PlainText.Escape));
}
