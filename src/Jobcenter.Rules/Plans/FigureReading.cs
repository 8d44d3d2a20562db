namespace Jobcenter.Rules.Plans;

/// <summary>A figure as a requirement read it.</summary>
internal readonly record struct FigureReading(FigureKey Key, Known<Fraction> Value, FigureCell? Cell)
{
    public Known<Quantity> Quantity
    {
        get
        {
            var unit = Key.Measure.Unit;
            return Value.Select(v => new Quantity(v, unit));
        }
    }

    /// <summary>The figure for an explanation; a published figure that differs stands below the register's.</summary>
    public FactReading Describe()
    {
        var quantity = Quantity;
        return new(
            Key.ToString(),
            BilingualText.Of(Key),
            quantity.IsKnown ? BilingualText.Of(quantity.Value) : null,
            Value.Reason,
            Cell?.Used?.Source,
            [.. Cell?.Used?.Basis ?? [], .. Published()],
            quantity.IsKnown ? quantity.Value.ExactText : null
        )
        {
            Number = quantity.IsKnown ? quantity.Value : null,
        };
    }

    private ImmutableArray<FactReading> Published()
    {
        if (Cell is not { Computed: not null, Published: { } published })
        {
            return [];
        }

        var quantity = new Quantity(published.Value, Key.Measure.Unit);
        return
        [
            new(
                $"{Key} (published)",
                new("offentliggjort tal", "published figure"),
                BilingualText.Of(quantity),
                reason: null,
                published.Source
            )
            {
                Number = quantity,
            },
        ];
    }
}
