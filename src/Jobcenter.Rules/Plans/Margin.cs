using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

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
        var readings = fields.May(
            "marginReadings",
            Each(Word(Vocabulary.Of<MarginReading>())),
            c => margin(c)?.Readings,
            s_both
        );
        return amount is { } by ? new Margin(by, readings) : null;
    }
}

/// <summary>What "at least 2 % lower than another" is measured in. The default is <see cref="Points"/>.</summary>
/// <remarks>A sentence that does not say can be read both ways; the first reading of a margin decides, the others are shown.</remarks>
[DanishTerm("læsning af forspringet")]
internal enum MarginReading
{
    /// <summary>In the measure's own unit: of a share, percentage points (<c>points</c>).</summary>
    [DanishTerm("i procentpoint eller målingens enhed", Id = "points", Short = "procentpoint", English = "points")]
    Points = 0,

    /// <summary>As a part of the other's value (<c>percent</c>).</summary>
    [DanishTerm("i procent af den andens tal", Id = "percent", Short = "procent", English = "percent")]
    Percent = 1,
}

/// <summary>Which of the two readings of "andelen skal være lavere end landsgennemsnittet" decides. The default is <see cref="Level"/>.</summary>
/// <remarks>Our decision; HEL21 3.1 requirement 3 can be read both ways. The other reading is answered and shown.</remarks>
[DanishTerm("læsning af andelen")]
internal enum ShareReading
{
    /// <summary>The share itself, in the deadline's quarter.</summary>
    [DanishTerm("niveau", Id = "level", English = "level")]
    Level = 0,

    /// <summary>The change of the share since the baseline's quarter.</summary>
    [DanishTerm("ændring siden udgangspunktet", Id = "change", Short = "ændring", English = "change")]
    Change = 1,
}
