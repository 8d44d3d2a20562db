using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Time;

/// <summary>A dated number as the limit of a rule: the one in force on the day the facts are about, with its source.</summary>
internal static class ParameterFact
{
    public delegate LocalDate DayOf<TFacts>(in TFacts facts);

    public static Fact<TFacts, TValue> Of<TFacts, TValue>(
        BilingualText name,
        DatedValues<TValue> values,
        DayOf<TFacts> dayOf
    )
        where TValue : IComparable<TValue> => Of<TFacts, TValue, TValue>(name, values, dayOf, static v => v);

    /// <summary>The value as far as the facts leave room for it.</summary>
    public delegate TValue Fit<TFacts, TValue>(in TFacts facts, TValue value);

    public static Fact<TFacts, TValue> Of<TFacts, TDated, TValue>(
        BilingualText name,
        DatedValues<TDated> values,
        DayOf<TFacts> dayOf,
        Func<TDated, TValue> select,
        Fit<TFacts, TValue>? fit = null
    )
        where TValue : IComparable<TValue> =>
        new(
            "limit",
            name,
            (in f) =>
            {
                var value = values.On(dayOf(f));
                if (!value.IsKnown)
                {
                    return Known.Missing<TValue>(value.Reason);
                }

                var selected = select(value.Value.Value);
                return Known.Of(fit is null ? selected : fit(f, selected));
            },
            (in f) => Source(values.On(dayOf(f)))
        )
        {
            Parameter = values.ToParameter(select),
        };

    private static ImmutableArray<FactReading> Source<TDated>(Known<DatedValue<TDated>> value) =>
        value.IsKnown
            ?
            [
                new(
                    "validity",
                    new("gælder", "holds"),
                    new(Days(value.Value, "fra", "til"), Days(value.Value, "from", "to")),
                    source: value.Value.Source
                ),
                .. value.Value.Notes.Select(static n => new FactReading("note", NoteName(n.Kind), n.Text)),
            ]
            : [];

    private static BilingualText NoteName(NoteKind kind) =>
        kind switch
        {
            NoteKind.Decision => new("beslutning", "decision"),
            NoteKind.Estimate => new("skøn", "estimate"),
            _ => new("bemærkning", "remark"),
        };

    private static string Days<T>(DatedValue<T> value, string from, string to)
    {
        var first = LocalDatePattern.Iso.Format(value.ValidFrom);
        return value.ValidUntil is { } until
            ? $"{from} {first} {to} {LocalDatePattern.Iso.Format(until)}"
            : $"{from} {first}";
    }
}
