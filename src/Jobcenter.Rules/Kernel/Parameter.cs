namespace Jobcenter.Rules.Kernel;

/// <summary>A number, or another choice, of a plan or the law through time. It stands in one place, and rules read it from there.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// At most one value holds on any date; on a date none covers, the answer is missing, never the nearest value. A rule's
/// title may hold the id in braces, as <c>mindst {fewestMarks} spor</c>, and says the value that decided.
/// </remarks>
[DanishTerm("parameter")]
public sealed class Parameter<T>
{
    /// <summary>A parameter through time.</summary>
    /// <param name="id">A stable id, as <c>fewestMarks</c>.</param>
    /// <param name="name">What the value is.</param>
    /// <param name="values">The values, in any order.</param>
    /// <exception cref="ArgumentException">The id is blank, the name or a value is null, or two hold on the same date.</exception>
    public Parameter(string id, BilingualText name, params ReadOnlySpan<ParameterValue<T>> values)
    {
        Id = Guard.Against.Blank(id);
        Name = Guard.Against.Null(name);
        foreach (var value in values)
        {
            Guard.Against.Null(value, nameof(values));
        }

        Values = [.. values.ToArray().OrderBy(static v => v.ValidFrom)];
        for (var i = 1; i < Values.Length; i++)
        {
            if (Values[i - 1].ValidUntil is not { } until || until >= Values[i].ValidFrom)
            {
                throw new ArgumentException(
                    $"values held two that are both in force on {Values[i].ValidFrom:R}; their validity must not overlap.",
                    nameof(values)
                );
            }
        }
    }

    /// <summary>A stable id.</summary>
    public string Id { get; }

    /// <summary>What the value is.</summary>
    public BilingualText Name { get; }

    /// <summary>The values by date.</summary>
    public ImmutableArray<ParameterValue<T>> Values { get; }

    /// <summary>The days of which it is known why there is no value.</summary>
    internal ImmutableArray<ParameterGap> Gaps { get; init; } = [];

    /// <summary>The same parameter with other values: those of one's own plan.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <returns>A parameter of the same id and name.</returns>
    /// <exception cref="ArgumentException">A value is null, or two hold on the same date.</exception>
    public Parameter<T> With(params ReadOnlySpan<ParameterValue<T>> values) => new(Id, Name, values);

    /// <summary>The value in force on a date; never the nearest one.</summary>
    /// <returns>The value with its source, or missing because nothing is loaded for the date.</returns>
    /// <exception cref="ArgumentException">The date is of another calendar than ISO.</exception>
    public Known<ParameterValue<T>> On(LocalDate date)
    {
        if (ValueOn(date) is { } value)
        {
            return Known.Of(value);
        }

        return Known.Missing<ParameterValue<T>>(GapOn(date) ?? NoneOn(date));
    }

    // Apart, for what it captures is made before its first line.
    private BilingualText? GapOn(LocalDate date) => Gaps.FirstOrDefault(g => g.HoldsOn(date))?.Reason;

    private static BilingualText NoneOn(LocalDate date)
    {
        var day = DateText.Both(date);
        return new($"ingen regler indlæst for {day.Danish}", $"no rules loaded for {day.English}");
    }

    /// <summary>The value in force on a date, without a reason where there is none. Allocates nothing.</summary>
    internal ParameterValue<T>? ValueOn(LocalDate date)
    {
        var key = ParameterValue<T>.Key(Guard.Against.OtherCalendar(date));
        foreach (var value in Values)
        {
            if (value.HoldsOn(key))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The id, and the values with their days.</summary>
    public override string ToString() => $"{Id}: {string.Join("; ", Values)}";

    /// <summary>The values as texts with their validity and source.</summary>
    internal ImmutableArray<ParameterValue<BilingualText>> ToTexts<TValue>(Func<T, TValue> select) =>
        [.. Values.Select(v => v.Part(select))];
}
