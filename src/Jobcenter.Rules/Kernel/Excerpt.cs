namespace Jobcenter.Rules.Kernel;

/// <summary>The start of a text for an error message, so that a hostile text neither fills the message nor steers what it stands on.</summary>
internal static class Excerpt
{
    private const int MaxLength = 40;

    public static string Of(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, MaxLength)];
        if (PlainText.IsPlain(start))
        {
            return text.Length > MaxLength ? $"{start}…" : start.ToString();
        }

        var shown = PlainText.Escape(start);
        return text.Length > MaxLength || shown.Length > MaxLength
            ? $"{shown.AsSpan(0, Math.Min(shown.Length, MaxLength))}…"
            : shown;
    }
}
