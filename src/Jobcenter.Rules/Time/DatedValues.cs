using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Time;

/// <summary>One parameter through time: at most one value holds on any date, and on a date none covers the answer is missing.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DanishTerm("daterede værdier")]
public sealed class DatedValues<T>
{
    /// <summary>A parameter through time.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <exception cref="ArgumentException">A value is null, or two hold on the same date.</exception>
    public DatedValues(params ReadOnlySpan<DatedValue<T>> values)
    {
        foreach (var value in values)
        {
            Guard.Against.Null(value, nameof(values));
        }

        Values = [.. values.ToArray().OrderBy(v => v.ValidFrom)];
        for (var i = 1; i < Values.Length; i++)
        {
            if (Values[i - 1].ValidUntil is not { } until || until >= Values[i].ValidFrom)
            {
                throw new ArgumentException(
                    $"values held two that are both in force on {LocalDatePattern.Iso.Format(Values[i].ValidFrom)}; their validity must not overlap.",
                    nameof(values)
                );
            }
        }
    }

    /// <summary>The values by date.</summary>
    public ImmutableArray<DatedValue<T>> Values { get; }

    /// <summary>The values as texts with their validity and source.</summary>
    internal ImmutableArray<ParameterValue> ToParameter<TValue>(Func<T, TValue> select) =>
        [
            .. Values.Select(v => new ParameterValue(
                FactText.Of(select(v.Value), extraDecimals: 0),
                v.ValidFrom,
                v.ValidUntil,
                v.Source,
                v.Notes,
                FactText.Whole(select(v.Value))
            )),
        ];

    /// <summary>The value in force on a date; never the nearest one.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The value with its source, or missing because nothing is loaded for the date.</returns>
    public Known<DatedValue<T>> On(LocalDate date)
    {
        foreach (var value in Values)
        {
            if (value.HoldsOn(date))
            {
                return Known.Of(value);
            }
        }

        var day = LocalDatePattern.Iso.Format(date);
        return Known.Missing<DatedValue<T>>(new($"ingen regler indlæst for {day}", $"no rules loaded for {day}"));
    }
}
