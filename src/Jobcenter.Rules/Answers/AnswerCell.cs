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

    /// <summary>What the column holds.</summary>
    public AnswerCellKind Kind { get; }

    /// <summary>The cell's text.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text; empty where there is nothing to say.</returns>
    public string ToText(Language language) => _text(language);

    /// <summary>The heading and the text, in Danish.</summary>
    /// <returns>As <c>Mangler: 3</c>.</returns>
    public override string ToString() => $"{Name}: {ToText(Language.Danish)}";
}
