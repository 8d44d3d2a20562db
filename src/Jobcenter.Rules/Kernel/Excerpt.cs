namespace Jobcenter.Rules.Kernel;

/// <summary>The start of a text for an error message, so that a hostile text does not fill the message.</summary>
internal static class Excerpt
{
    private const int MaxLength = 40;

    public static string Of(ReadOnlySpan<char> text)
    {
        var length = Math.Min(text.Length, MaxLength);
        var shown = string.Create(
            length,
            text[..length],
            static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    // A control character would break the line the message stands on.
                    target[i] = char.IsControl(source[i]) ? ' ' : source[i];
                }
            }
        );
        return text.Length > MaxLength ? shown + "…" : shown;
    }
}
