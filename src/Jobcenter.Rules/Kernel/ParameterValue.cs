namespace Jobcenter.Rules.Kernel;

/// <summary>One value of a parameter: the days it holds, where it is written, and how sure it is.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DanishTerm("parameterværdi")]
public sealed class ParameterValue<T> : ILocalizable
{
    private readonly int _from;
    private readonly int _until;
    private readonly Lazy<ImmutableArray<FactReading>> _told;

    /// <summary>A value with its validity and source.</summary>
    /// <param name="value">The value.</param>
    /// <param name="validFrom">The first day it holds, included.</param>
    /// <param name="validUntil">The last day it holds, included; null when no end is known.</param>
    /// <param name="source">Where it is written.</param>
    /// <param name="sureness">How sure it is; the source says it, by default.</param>
    /// <param name="notes">Decisions, estimates and remarks; none by default.</param>
    /// <exception cref="ArgumentNullException">The value or the source is null.</exception>
    /// <exception cref="ArgumentException">The last day is before the first, a day is of another calendar than ISO, or the sureness is undefined.</exception>
    public ParameterValue(
        T value,
        LocalDate validFrom,
        LocalDate? validUntil,
        SourceReference source,
        Sureness sureness = Sureness.Sourced,
        ImmutableArray<Note> notes = default
    )
    {
        Value = Guard.Against.Null(value);
        ValidFrom = Guard.Against.OtherCalendar(validFrom);
        ValidUntil = validUntil is { } until
            ? Guard.Against.EndBeforeStart(until, validFrom, nameof(validUntil))
            : null;
        Source = Guard.Against.Null(source);
        (_from, _until) = (Key(validFrom), validUntil is { } last ? Key(last) : int.MaxValue);
        Sureness = Guard.Against.EnumOutOfRange(sureness);
        Notes = notes.IsDefault ? [] : notes;
        _told = new(() => ParameterFact.Said(this, isMarked: true));
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>The first day it holds, included.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last day it holds, included; null when no end is known.</summary>
    public LocalDate? ValidUntil { get; }

    /// <summary>Where it is written.</summary>
    public SourceReference Source { get; }

    /// <summary>How sure it is.</summary>
    public Sureness Sureness { get; }

    /// <summary>Decisions, estimates and remarks.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>Whether it holds on a date.</summary>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidUntil"/>, both included.</returns>
    public bool HoldsOn(LocalDate date) => date >= ValidFrom && (ValidUntil is not { } until || date <= until);

    /// <summary>The value with how sure it is, its days and its source.</summary>
    public override string ToString() =>
        $"{FactText.Of(Value, extraDecimals: 0).Danish}{Sureness.Remark(Language.Danish)} {Days("fra", "til", Language.Danish)} [{Source}]";

    /// <summary>A day as a number that orders as the days of the calendar ISO do: three shifts, where comparing dates asks the calendar each time.</summary>
    internal static int Key(LocalDate date) => (date.Year << 9) | (date.Month << 5) | date.Day;

    /// <summary>The exact number where the value is a text of one, as <c>1/2</c>; null otherwise.</summary>
    internal string? Exact { get; init; }

    /// <summary>The value as a program reads it, where the text of it is another: a day.</summary>
    internal BilingualText? Written { get; init; }

    /// <summary>How long it holds, with its source, how sure it is and its notes, as every explanation tells it; made once.</summary>
    internal ImmutableArray<FactReading> Told => _told.Value;

    /// <summary>A part of the value as a text, with the same days, source and sureness.</summary>
    internal ParameterValue<BilingualText> Part<TValue>(Func<T, TValue> select) =>
        new(FactText.Of(select(Value), extraDecimals: 0), ValidFrom, ValidUntil, Source, Sureness, Notes)
        {
            Exact = FactText.Whole(select(Value)),
            Written = FactText.Day(select(Value)) is { } day ? FactText.Iso(day) : null,
        };

    internal bool HoldsOn(int key) => key >= _from && key <= _until;

    /// <summary>The value and, where it is not simply what the source says, how sure it is, as <c>13 uger (skøn)</c>.</summary>
    public string ToText(Language language) => ToText().ToText(language);

    internal BilingualText ToText()
    {
        var text = FactText.Of(Value, extraDecimals: 0);
        return new(
            $"{text.Danish}{Sureness.Remark(Language.Danish)}",
            $"{text.English}{Sureness.Remark(Language.English)}"
        );
    }

    internal BilingualText Days(bool isMarked) =>
        new(
            $"{Days("fra", "til", Language.Danish)}{(isMarked ? Sureness.Remark(Language.Danish) : string.Empty)}",
            $"{Days("from", "to", Language.English)}{(isMarked ? Sureness.Remark(Language.English) : string.Empty)}"
        );

    private string Days(string from, string to, Language language) =>
        $"{from} {DateText.Of(ValidFrom, language)}"
        + (ValidUntil is { } until ? $" {to} {DateText.Of(until, language)}" : string.Empty);
}
