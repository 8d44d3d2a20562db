namespace Jobcenter.Rules.Plans;

/// <summary>How much better than another is asked, at least.</summary>
/// <param name="Amount">How much: from 0; of a share as a part of 1 (0.02 is 2 points), in percent at most 1.</param>
/// <param name="Readings">What it is measured in: the first decides, the others are shown. Both, points first, when default.</param>
internal sealed record Margin(Fraction Amount, ImmutableArray<MarginReading> Readings = default)
{
    private static readonly ImmutableArray<MarginReading> s_both = [MarginReading.Points, MarginReading.Percent];

    public ImmutableArray<MarginReading> Readings { get; init; } = Readings.IsDefault ? s_both : Readings;

    /// <summary>The properties of a comparison that say it.</summary>
    public static Margin? Of<T>(Fields<T> fields, Func<T, Margin?> margin)
        where T : notnull
    {
        var amount = fields.May<Fraction>("margin", Documents.PropertyForms.Fraction, c => margin(c)?.Amount);
        var readings = fields.Words("marginReadings", c => margin(c)?.Readings, s_both);
        return amount is { } by ? new Margin(by, readings) : null;
    }
}
