namespace Jobcenter.Rules.Plans;

/// <summary>How closely the figures of a requirement are shown: whoever works the change out from them finds the answer that was given.</summary>
internal static class ShownDigits
{
    /// <summary>How many decimals beyond the usual the figures need beside a value and its limit.</summary>
    /// <param name="value">What was compared.</param>
    /// <param name="limit">What with.</param>
    /// <param name="baseline">What a change is measured from; null where there is none.</param>
    /// <param name="current">The newest figure of a change; null where there is none.</param>
    public static int Extra(Quantity value, Quantity limit, Quantity? baseline, Quantity? current)
    {
        var beside = value.ExtraDecimalsBeside(limit);
        if (
            value.Unit is not (QuantityUnit.RelativeChange or QuantityUnit.PercentagePoints)
            || baseline is not { } from
            || current is not { } to
        )
        {
            return beside;
        }

        var shown = Rounded(limit, beside);
        var answer = value.CompareTo(limit);
        var extra = beside;
        while (
            extra < FactText.MaxExtraDecimals && !Agrees(Change(Rounded(from, extra), Rounded(to, extra), value.Unit))
        )
        {
            extra++;
        }

        return extra;

        bool Agrees(Known<Quantity> found) =>
            found.IsKnown
            && (
                answer == 0
                    ? Rounded(found.Value, beside) == shown
                    : Math.Sign(found.Value.CompareTo(shown)) == Math.Sign(answer)
            );
    }

    private static Known<Quantity> Change(Quantity baseline, Quantity current, QuantityUnit unit) =>
        unit == QuantityUnit.RelativeChange
            ? Quantity.Change(baseline.Amount, current.Amount)
            : Known.Of(new Quantity(current.Amount - baseline.Amount, unit));

    private static Quantity Rounded(Quantity quantity, int extraDecimals) =>
        quantity with
        {
            Amount = quantity.Amount.Round(quantity.Decimals + extraDecimals, Rounding.HalfAwayFromZero),
        };
}
