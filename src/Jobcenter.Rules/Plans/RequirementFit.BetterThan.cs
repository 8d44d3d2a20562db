namespace Jobcenter.Rules.Plans;

/// <summary>Which measures can be compared with others, and how.</summary>
internal static partial class RequirementFit
{
    private static IEnumerable<(string Part, BilingualText Allowed)?> Better(
        Measure measure,
        LimitComparison.BetterThan better,
        Pace pace
    )
    {
        if (!measure.IsOverTime)
        {
            yield return (Comparison, Kinds(measure.Shape == MeasureShape.List ? "at-most" : "at-least, at-most"));
            yield break;
        }

        if (measure is Measure.FullTimePersons { Courses: not [CourseSelection.All] })
        {
            yield return ("measure.courses", OnlyAll);
        }

        if (IsNumber(measure, better) && better.Readings is not [ShareReading.Change])
        {
            yield return (
                "comparison.readings",
                new(
                    "kun change: et antal har intet niveau at måle med",
                    "only change: a number has no level to compare"
                )
            );
        }

        if (!measure.CanBeSummed && Peer.Of(better.With, measure.Unit).Any(static p => p.IsMade))
        {
            yield return (
                better.With is ComparedWith.Together ? "comparison.together" : "comparison.restOfCountry",
                new(
                    "ikke nævnt, kun area, each eller figure: tæller og nævner er ikke hver for sig i denne måling",
                    "not mentioned, only area, each or figure: this measure has not its numerator and denominator apart"
                )
            );
        }

        if (
            better.Margin is { } margin
            && (margin.Amount > Fraction.One && measure.Unit is QuantityUnit.Share or QuantityUnit.FullTimePersons)
        )
        {
            yield return (
                "comparison.margin",
                new("et tal fra 0 til 1 (0.02 er 2 %)", "a number from 0 to 1 (0.02 is 2 %)")
            );
        }

        if (
            better.Margin?.Readings.Contains(MarginReading.Percent) is true
            && better.Readings.Contains(ShareReading.Change)
        )
        {
            yield return (
                "comparison.marginReadings",
                new(
                    "[\"points\"], når ændringer sammenlignes: en ændring i procent er allerede en del af noget",
                    "[\"points\"] where changes are compared: a change in percent is a part of something already"
                )
            );
        }

        if (!IsSpan(measure, better, pace))
        {
            yield return (
                PacePart,
                measure.Shape == MeasureShape.OnADay
                    ? new(
                        "as-of-now med en dag som baseline og en senere som deadline",
                        "as-of-now with a day as its baseline and a later one as its deadline"
                    )
                    : new(
                        "as-of-now med en baseline og en senere deadline af samme art",
                        "as-of-now with a baseline and a later deadline of the same kind"
                    )
            );
        }
    }

    // How many there are says nothing of who is better; a published figure is compared as it is, but not with a sum of others.
    private static bool IsNumber(Measure measure, LimitComparison.BetterThan better) =>
        measure.Unit is QuantityUnit.FullTimePersons or QuantityUnit.Persons
        && (measure is not Measure.PublishedFigure || Peer.Of(better.With, measure.Unit).Any(static p => p.IsMade));

    // A level alone needs no baseline.
    private static bool IsSpan(Measure measure, LimitComparison.BetterThan better, Pace pace) =>
        pace is Pace.AsOfNow { From: null, Deadline: not null }
        && (pace.Baseline is null ? better.Readings is [ShareReading.Level] : Pace.IsSpan(pace.Baseline, pace.Deadline))
        && (measure.Shape != MeasureShape.OnADay || pace.Deadline?.Kind == PeriodKind.Day);
}
