namespace Jobcenter.Rules.Kernel;

/// <summary>A parameter as the limit of a rule: the value in force on the day the facts are about, with its source.</summary>
internal static class ParameterFact
{
    public static Fact<TFacts, TValue> Of<TFacts, TValue>(
        Parameter<TValue> parameter,
        FactReader<TFacts, LocalDate> dayOf
    )
        where TValue : IComparable<TValue> => Of(parameter, parameter.Name, dayOf, static v => v);

    /// <summary>The value as far as the facts leave room for it.</summary>
    public delegate TValue Fit<TFacts, TValue>(in TFacts facts, TValue value);

    /// <summary>A part of a parameter as the limit of a rule.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="name">What the part of the value that the rule compares is.</param>
    /// <param name="dayOf">The day the facts are about.</param>
    /// <param name="select">The part of the value that the rule compares.</param>
    /// <param name="fit">The value as far as the facts leave room for it; as it is, by default.</param>
    /// <param name="from">How a title says it, where that is not simply its text.</param>
    /// <param name="isExplained">Whether an explanation tells below the limit how long it holds; it does, by default. What makes it unsure is told in any case.</param>
    /// <param name="part">What a title calls the part, behind the parameter's id and a dot; the whole, by default.</param>
    public static Fact<TFacts, TValue> Of<TFacts, TDated, TValue>(
        Parameter<TDated> parameter,
        BilingualText name,
        FactReader<TFacts, LocalDate> dayOf,
        Func<TDated, TValue> select,
        Fit<TFacts, TValue>? fit = null,
        string? part = null,
        bool isExplained = true,
        ImmutableArray<ParameterSlot<TFacts>> from = default
    )
        where TValue : IComparable<TValue> =>
        new(
            "limit",
            name,
            (in f) =>
            {
                var day = dayOf(f);
                if (parameter.ValueOn(day) is not { } value)
                {
                    return Known.Missing<TValue>(parameter.On(day).Reason);
                }

                var selected = select(value.Value);
                return Known.Of(fit is null ? selected : fit(f, selected));
            },
            (in f) =>
                parameter.ValueOn(dayOf(f)) is not { } row ? []
                : isExplained ? Told(row)
                : Doubts(row)
        )
        {
            Reads = fit is null ? 0 : -1,
            Parameter = parameter.ToTexts(select),
            ParameterId = part is null ? parameter.Id : $"{parameter.Id}.{part}",
            ParameterSource = (in f) =>
                parameter.On(dayOf(f)) is { IsKnown: true, Value: var value } ? value.Source : null,
            From = from.IsDefault ? [] : from,
        };

    /// <summary>A parameter, or a part of it, that a fact is worked out from, for a title to say.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="dayOf">The day the facts are about.</param>
    /// <param name="select">The part; the whole where no name is given for it.</param>
    /// <param name="part">What a title calls the part, behind the parameter's id and a dot.</param>
    /// <param name="isSourced">Whether a title that says it has its source.</param>
    public static ParameterSlot<TFacts> Slot<TFacts, TDated, TValue>(
        Parameter<TDated> parameter,
        FactReader<TFacts, LocalDate> dayOf,
        Func<TDated, TValue> select,
        string? part = null,
        bool isSourced = true
    ) => new(part is null ? parameter.Id : $"{parameter.Id}.{part}", parameter.ToTexts(select), dayOf, isSourced);

    /// <summary>How long a value holds, with its source and how sure it is, and what there is to note.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isMarked">Whether how sure it is stands behind the days; false where it stands behind the number.</param>
    public static ImmutableArray<FactReading> Told<TDated>(ParameterValue<TDated> value, bool isMarked = true) =>
        isMarked ? value.Told : Said(value, isMarked);

    /// <summary>The same, made anew.</summary>
    public static ImmutableArray<FactReading> Said<TDated>(ParameterValue<TDated> value, bool isMarked) =>
        [
            new("validity", new("gælder", "holds"), value.Days(isMarked), source: value.Source)
            {
                Sureness = value.Sureness,
            },
            .. value.Notes.Select(static n => new FactReading("note", NoteName(n.Kind), n.Text)),
        ];

    /// <summary>A number that a fact rests on, with how sure it is and its source; empty on a day without one.</summary>
    public static ImmutableArray<FactReading> Number<TDated>(Parameter<TDated> parameter, LocalDate day) =>
        parameter.ValueOn(day) is { } row
            ? [new(parameter.Id, parameter.Name, row.ToText(), source: row.Source) { Sureness = row.Sureness }]
            : [];

    // Where an explanation need not tell of the days, it still tells what makes a number unsure.
    private static ImmutableArray<FactReading> Doubts<TDated>(ParameterValue<TDated> value) =>
        value.Sureness == Sureness.Sourced && value.Notes.IsEmpty ? [] : Told(value);

    private static BilingualText NoteName(NoteKind kind) =>
        kind switch
        {
            NoteKind.Decision => new("beslutning", "decision"),
            NoteKind.Estimate => new("skøn", "estimate"),
            _ => new("bemærkning", "remark"),
        };
}
