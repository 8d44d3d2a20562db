namespace Jobcenter.Rules.Reports;

/// <summary>What a terminal can show. The default has no bound and no colours, as a file or a pipe.</summary>
/// <example>
/// <code>
/// var screen = new Screen { Width = Console.WindowWidth, HasColours = true };
/// Console.Write(AnswerScreen.Write(answer, screen));
/// </code>
/// </example>
[DanishTerm("skærm")]
public sealed record Screen
{
    /// <summary>The narrowest screen that is written for: a word and a number beside each other.</summary>
    public const int MinWidth = 20;

    /// <summary>How many characters a line has room for; null for no bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than <see cref="MinWidth"/>.</exception>
    public int? Width
    {
        get;
        init
        {
            if (value is { } width)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(width, MinWidth, nameof(Width));
            }

            field = value;
        }
    }

    /// <summary>Whether the marks are coloured, by ANSI's codes; not by default.</summary>
    public bool HasColours { get; init; }

    /// <summary>Whether ✓, ✗, ≤ and their like can be shown; else letters stand for them. They can by default.</summary>
    public bool HasGlyphs { get; init; } = true;

    /// <summary>What it can show.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() =>
        $"{Width?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unbounded"}, "
        + $"{(HasColours ? "colours" : "no colours")}, {(HasGlyphs ? "glyphs" : "letters")}";
}
