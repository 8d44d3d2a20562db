using System.Text.Json;

namespace Jobcenter.Rules.Answers;

/// <summary>What a table shows of one answer in one column.</summary>
[DanishTerm("celle")]
public sealed class AnswerCell
{
    private readonly Func<Language, string> _text;

    internal AnswerCell(BilingualText name, Func<Language, string> text, AnswerCellKind kind = AnswerCellKind.Text) =>
        (Name, _text, Kind) = (name, text, kind);

    /// <summary>The column's heading.</summary>
    public BilingualText Name { get; }

    /// <summary>Whether the column says what the answer is about.</summary>
    public bool IsTitle => Kind == AnswerCellKind.Title;

    /// <summary>Whether the column says how the answer stands.</summary>
    public bool IsStatus => Kind == AnswerCellKind.Status;

    /// <summary>Whether the column holds numbers, which stand to the right.</summary>
    public bool IsNumber => Kind == AnswerCellKind.Number;

    private AnswerCellKind Kind { get; }

    /// <summary>The number with its unit, for those who calculate with it; null where the cell has words, or nothing.</summary>
    public Quantity? Quantity { get; internal init; }

    /// <summary>The day that the cell says; null where it says none.</summary>
    public LocalDate? Date { get; internal init; }

    /// <summary>What JSON writes of the cell.</summary>
    internal Action<Utf8JsonWriter, Language>? Json { get; private init; }

    /// <summary>A cell with a day, or with nothing.</summary>
    internal static AnswerCell Day(BilingualText name, LocalDate? date) =>
        new(name, l => date is { } day ? DateText.Of(day, l) : "–") { Date = date };

    /// <summary>A cell with a day.</summary>
    /// <param name="id">What JSON calls it.</param>
    /// <param name="name">The column's heading.</param>
    /// <param name="date">The day, which JSON has as <c>2021-12-31</c>; null for none.</param>
    /// <exception cref="ArgumentException">The id is null or blank, or the name is null.</exception>
    public static AnswerCell Day(string id, BilingualText name, LocalDate? date)
    {
        id = PlainText.Escape(Guard.Against.Blank(id));
        return new(Guard.Against.Null(name), l => date is { } day ? DateText.Of(day, l) : "–")
        {
            Date = date,
            Json = (writer, _) => AnswerJson.WriteDate(writer, id, date),
        };
    }

    /// <summary>A cell with words, of which JSON has what a program reads.</summary>
    internal static AnswerCell Told(
        BilingualText name,
        BilingualText text,
        Action<Utf8JsonWriter, Language> json,
        bool isTitle = false
    ) => new(name, text.ToText, isTitle ? AnswerCellKind.Title : AnswerCellKind.Text) { Json = json };

    /// <summary>A cell with a number of persons or things.</summary>
    /// <param name="id">What JSON calls it.</param>
    /// <param name="name">The column's heading.</param>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentException">The id is null or blank, or the name is null.</exception>
    public static AnswerCell Number(string id, BilingualText name, long number)
    {
        id = PlainText.Escape(Guard.Against.Blank(id));
        return new(Guard.Against.Null(name), l => AnswerText.Count(number, l), AnswerCellKind.Number)
        {
            Quantity = new(new Fraction(number), QuantityUnit.Persons),
            Json = (writer, _) => writer.WriteNumber(id, number),
        };
    }

    /// <summary>A cell with words.</summary>
    /// <param name="id">What JSON calls it.</param>
    /// <param name="name">The column's heading.</param>
    /// <param name="text">The words.</param>
    /// <param name="isTitle">Whether they say what the answer is about; not by default.</param>
    /// <exception cref="ArgumentException">The id is null or blank, or a text is null.</exception>
    public static AnswerCell Text(string id, BilingualText name, ILocalizable text, bool isTitle = false)
    {
        id = PlainText.Escape(Guard.Against.Blank(id));
        Guard.Against.Null(text);
        return new(Guard.Against.Null(name), text.ToText, isTitle ? AnswerCellKind.Title : AnswerCellKind.Text)
        {
            Json = (writer, language) => writer.WriteString(id, text.ToText(language)),
        };
    }

    /// <summary>The same cell of an answer that is provisional.</summary>
    internal AnswerCell Asterisked() =>
        HasAsterisk
            ? this
            : new(Name, l => $"{_text(l)}*", Kind)
            {
                Quantity = Quantity,
                Date = Date,
                Json = Json,
                HasAsterisk = true,
            };

    private bool HasAsterisk { get; init; }

    /// <summary>The cell's text.</summary>
    /// <returns>The text; empty where there is nothing to say.</returns>
    public string ToText(Language language) => _text(language);

    /// <summary>The heading and the text, in Danish.</summary>
    /// <returns>As <c>Mangler: 3</c>.</returns>
    public override string ToString() => $"{Name}: {ToText(Language.Danish)}";
}

/// <summary>What a column holds. The default is <see cref="Text"/>.</summary>
internal enum AnswerCellKind
{
    /// <summary>Words.</summary>
    Text = 0,

    /// <summary>Numbers, which stand to the right.</summary>
    Number = 1,

    /// <summary>What the answer is about.</summary>
    Title = 2,

    /// <summary>How it stands.</summary>
    Status = 3,
}
