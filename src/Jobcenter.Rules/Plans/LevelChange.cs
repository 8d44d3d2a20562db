namespace Jobcenter.Rules.Plans;

/// <summary>A change from a baseline: relative of full-time persons, in percentage points of shares.</summary>
internal readonly record struct LevelChange(MeasuredLevel Before, MeasuredLevel Now, QuantityUnit Unit)
{
    /// <summary>Why the two cannot be compared; null when they can. Of benefits that begin or end between them <see cref="Citizens.BenefitGroup.BreakBetween"/> tells it.</summary>
    public BilingualText? Break { get; init; }

    public bool IsRelative => Unit == QuantityUnit.RelativeChange;

    public Known<Quantity> Value
    {
        get
        {
            var (unit, relative, now) = (Unit, IsRelative, Now.Value);
            if (Break is { } why)
            {
                return Known.Missing<Quantity>(why);
            }

            return Before.Value.SelectKnown(b =>
                now.SelectKnown(n => relative ? Quantity.Change(b, n) : Known.Of(new Quantity(n - b, unit)))
            );
        }
    }

    public ImmutableArray<FactReading> Basis => [.. Before.Basis, .. Now.Basis];

    public static QuantityUnit UnitOf(Measure measure) =>
        measure.Unit == QuantityUnit.Share ? QuantityUnit.PercentagePoints : QuantityUnit.RelativeChange;

    /// <summary>The level after a change from the baseline; missing when the change cannot be measured.</summary>
    public Known<Fraction> After(Fraction change)
    {
        var moved = Moved(change);
        return Value.SelectKnown(_ => moved);
    }

    /// <summary>The level after a change from the baseline.</summary>
    public Known<Fraction> Moved(Fraction change)
    {
        var relative = IsRelative;
        return Before.Value.Select(b => relative ? b * (Fraction.One + change) : b + change);
    }
}
