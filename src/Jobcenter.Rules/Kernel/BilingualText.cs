namespace Jobcenter.Rules.Kernel;

/// <summary>One text in Danish and in English, as people read it: characters that steer or are not seen are shown as escapes (<see cref="PlainText"/>), wherever it goes out.</summary>
[DanishTerm("tosproget tekst")]
public sealed record BilingualText : ILocalizable
{
    /// <summary>A text in both languages.</summary>
    /// <param name="danish">The Danish text, with real letters.</param>
    /// <param name="english">The English text.</param>
    /// <exception cref="ArgumentException">One of them is null or blank.</exception>
    public BilingualText(string danish, string english)
    {
        Danish = PlainText.EscapeLines(Guard.Against.Blank(danish));
        English = PlainText.EscapeLines(Guard.Against.Blank(english));
    }

    /// <summary>The Danish text.</summary>
    public string Danish { get; }

    /// <summary>The English text.</summary>
    public string English { get; }

    /// <summary>A text that is the same in both languages, as a number or a name.</summary>
    /// <returns>The text as both.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or blank.</exception>
    public static BilingualText Same(string text) => new(Guard.Against.Blank(text), text);

    /// <summary>The text of a value in both languages.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static BilingualText Of(ILocalizable value)
    {
        Guard.Against.Null(value);
        return value as BilingualText ?? new(value.ToText(Language.Danish), value.ToText(Language.English));
    }

    /// <inheritdoc />
    public string ToText(Language language) => language == Language.English ? English : Danish;

    /// <summary>The Danish text.</summary>
    public override string ToString() => Danish;
}
