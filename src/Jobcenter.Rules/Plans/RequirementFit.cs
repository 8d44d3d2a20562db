using Fault = (string Part, Jobcenter.Rules.Kernel.BilingualText Allowed);

namespace Jobcenter.Rules.Plans;

/// <summary>Which measures, comparisons and paces fit each other; what does not, as the property of a document it stands at, and what is allowed there.</summary>
internal static partial class RequirementFit
{
    private const string Kind = "comparison.kind";
    private const string LimitPart = "comparison.limit";
    private const string PacePart = "pace";
    private const string AllCourses = "measure.courses";

    /// <summary>The first thing that does not fit; null when all fits.</summary>
    public static Fault? Misfit(Measure measure, LimitComparison comparison, Pace pace)
    {
        foreach (var misfit in OfWhom(measure, pace).Concat(Compared(measure, comparison, pace)))
        {
            return misfit;
        }

        return null;
    }

    /// <summary>What does not fit of whom a measure counts, whatever it is compared with; of each property one thing.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="pace">The pace.</param>
    /// <param name="isDated">Whether a segment must hold when it is asked about, as in a document, and not in a plan that is moved to another year.</param>
    public static IEnumerable<Fault> OfWhom(Measure measure, Pace pace, bool isDated = false) =>
        OneEach([.. Selected(measure, pace), OneAnswer(measure)])
            .Concat(isDated ? OneEach([OutOfForce(measure, pace)]) : []);

    /// <summary>What does not fit of how a measure is compared; of each property one thing.</summary>
    public static IEnumerable<Fault> Compared(Measure measure, LimitComparison comparison, Pace pace) =>
        OneEach(
            comparison switch
            {
                LimitComparison.Bound bound => Level(measure, bound.Limit, pace, bound.IsAtLeast),
                LimitComparison.Between between => [Between(measure, between, pace)],
                LimitComparison.Change change => [Change(measure, change.Limit, pace)],
                LimitComparison.BetterThan better => Better(measure, better, pace),
                _ => [],
            }
        );

    private static IEnumerable<Fault> OneEach(IEnumerable<Fault?> misfits) =>
        misfits.OfType<Fault>().DistinctBy(static m => m.Part, StringComparer.Ordinal);

    private static Fault At(string part, string danish, string english) => (part, new(danish, english));

    private static Fault Only(string part, string kinds) =>
        At(part, $"til denne måling: {kinds}", $"with this measure: {kinds}");

    // Of a comparison that the measure cannot have, the limit is of no matter.
    private static IEnumerable<Fault?> Level(Measure measure, Fraction limit, Pace pace, bool isAtLeast)
    {
        var misfit = Number(measure, pace, isAtLeast);
        yield return misfit;
        if (misfit?.Part is null or PacePart && Limited(measure, limit, isAtLeast) is { } allowed)
        {
            yield return (LimitPart, allowed);
        }
    }

    private static Fault? Number(Measure measure, Pace pace, bool isAtLeast)
    {
        var isOpen = IsOpen(measure);
        if (isAtLeast ? measure.Shape == MeasureShape.List : measure.Shape == MeasureShape.Delivery || isOpen)
        {
            return Only(Kind, isAtLeast ? "at-most" : "at-least");
        }

        if (measure is Measure.StatusAfter { Periods: > 1 } && pace is Pace.AsOfNow { From: not null })
        {
            return At(
                PacePart,
                "uden from, når periods er over 1: de perioder siger, hvornår der tælles fra",
                "without from where periods is above 1: those periods tell from when it is counted"
            );
        }

        // What comes period by period has no first day of its own.
        var isPlain = measure.Shape is MeasureShape.ByPeriod or MeasureShape.List;
        var isCount =
            isAtLeast
            && measure.Shape == MeasureShape.ToDate
            && measure.Unit is QuantityUnit.Persons or QuantityUnit.Number;
        var isPace =
            isOpen ? pace is Pace.AsOfNow { Deadline: null }
            : isCount && pace is Pace.InProportion ? true
            : pace is Pace.AsOfNow { Deadline: not null } now
                && (measure.Shape == MeasureShape.OfProject ? now.From is not null : now.From is null || !isPlain)
                && (measure.Shape != MeasureShape.List || now is { Deadline.Kind: PeriodKind.Year, From: null })
                && (pace.Baseline is null || measure.Shape == MeasureShape.OnADay);
        return isPace ? null
            : isOpen ? At(PacePart, "as-of-now med from og uden frist", "as-of-now with from and without a deadline")
            : isCount ? Only(PacePart, "in-proportion, as-of-now")
            : measure.Shape switch
            {
                MeasureShape.List => At(
                    PacePart,
                    "as-of-now med et år som frist",
                    "as-of-now with a year as its deadline"
                ),
                MeasureShape.OfProject => At(
                    PacePart,
                    "as-of-now med from og deadline",
                    "as-of-now with from and deadline"
                ),
                MeasureShape.OnADay => At(PacePart, "as-of-now med deadline", "as-of-now with a deadline"),
                _ => At(
                    PacePart,
                    "as-of-now med deadline og uden baseline",
                    "as-of-now with a deadline and without a baseline"
                ),
            };
    }

    private static bool IsOpen(Measure measure) => measure is Measure.Participants { Months: not null };

    // What is allowed instead; null when the limit is.
    private static BilingualText? Limited(Measure measure, Fraction limit, bool isAtLeast)
    {
        var (isAllowed, allowed) = measure switch
        {
            { Unit: QuantityUnit.Share } when isAtLeast => (
                limit.Sign > 0 && limit <= Fraction.One,
                new("en andel over 0 og højst 1 (0.85 er 85 %)", "a share above 0 and at most 1 (0.85 is 85 %)")
            ),
            { Unit: QuantityUnit.Share } => (
                limit.Sign >= 0 && limit < Fraction.One,
                new("en andel fra 0 til under 1 (0.078 er 7,8 %)", "a share from 0 to below 1 (0.078 is 7.8 %)")
            ),
            { Unit: QuantityUnit.YesNo } => (
                limit == Fraction.One,
                new BilingualText("1: det er leveret", "1: it is delivered")
            ),
            Measure.PublishedFigure => (IsWithin(limit, -Figure.MaxValue), Figure.Allowed(MeasureKind.Own)),
            { Shape: MeasureShape.ByPeriod } or { Unit: QuantityUnit.Days } => (
                IsWithin(limit, 0),
                Figure.Allowed(MeasureKind.FullTimePersons)
            ),
            _ when isAtLeast || measure.Shape == MeasureShape.List => (
                limit.IsWhole && IsWithin(limit, 1),
                Figure.Allowed(MeasureKind.BenchmarkRank)
            ),
            _ => (limit.IsWhole && IsWithin(limit, 0), Figure.Allowed(MeasureKind.Count)),
        };
        return isAllowed ? null : allowed;
    }

    private static Fault? Between(Measure measure, LimitComparison.Between between, Pace pace) =>
        measure.Shape == MeasureShape.Delivery || IsOpen(measure) || measure.Readings("-").Length > 1
            ? Only(Kind, "at-least")
        : Number(measure, pace, isAtLeast: false) is { } misfit ? misfit
        : between.Limit <= between.Upper
        && Limited(measure, between.Limit, isAtLeast: false) is null
        && (
            Limited(measure, between.Upper, isAtLeast: false) is null
            || (measure.Unit == QuantityUnit.Share && between.Upper == Fraction.One)
        )
            ? null
        : At(
            LimitPart,
            "en nedre grænse og en øvre (upper), der ikke er lavere og kan være målingens",
            "a lower limit, and an upper one that is not lower and can be the measure's"
        );

    private static Fault? Change(Measure measure, Fraction limit, Pace pace) =>
        !measure.IsOverTime ? Only(Kind, measure.Shape == MeasureShape.List ? "at-most" : "at-least, at-most")
        : pace is Pace.EachPeriod
            ? measure
                    is not (
                        Measure.FullTimePersons
                        or Measure.PublishedFigure { InUnit: QuantityUnit.Persons or QuantityUnit.FullTimePersons }
                    )
                    ? Only(PacePart, "on-a-line")
                : limit.IsWhole && IsWithin(limit, -Figure.MaxValue) ? null
                : At(
                    LimitPart,
                    "et helt antal flere eller, under 0, færre (-50 er halvtreds færre)",
                    "a whole number more or, below 0, fewer (-50 is fifty fewer)"
                )
        : pace is not Pace.OnALine || (measure.Shape == MeasureShape.OnADay && pace.Deadline?.Kind != PeriodKind.Day)
            ? measure.Shape == MeasureShape.OnADay
                    ? At(PacePart, "on-a-line fra en dag til en senere", "on-a-line from a day to a later one")
                : Only(PacePart, "on-a-line, each-period")
        : HasLongCourses(measure) ? OnlyAll
        : limit >= -Fraction.One && limit <= Fraction.One ? null
        : At(
            LimitPart,
            "en ændring fra -1 til 1 (-0.02 er et fald på 2 %, af en andel 2 procentpoint; 0 er hverken fald eller stigning)",
            "a change from −1 to 1 (-0.02 is a fall of 2 %, of a share 2 points; 0 is neither fall nor rise)"
        );

    private static IEnumerable<Fault?> Better(Measure measure, LimitComparison.BetterThan better, Pace pace)
    {
        if (!measure.IsOverTime)
        {
            return [Only(Kind, measure.Shape == MeasureShape.List ? "at-most" : "at-least, at-most")];
        }

        var isOnADay = measure.Shape == MeasureShape.OnADay;
        var isOfMade = Peer.Of(better.With, measure.Unit).Any(static p => p.IsMade);
        // How many there are says nothing of who is better; a published figure is compared as it is, but not with a sum of others.
        var isNumber =
            measure.Unit is QuantityUnit.FullTimePersons or QuantityUnit.Persons
            && (measure is not Measure.PublishedFigure || isOfMade);
        // A level alone needs no baseline.
        var isSpan =
            pace is Pace.AsOfNow { From: null, Deadline: not null }
            && (
                pace.Baseline is null
                    ? better.Readings is [ShareReading.Level]
                    : Pace.IsSpan(pace.Baseline, pace.Deadline)
            )
            && (!isOnADay || pace.Deadline?.Kind == PeriodKind.Day);
        return
        [
            HasLongCourses(measure) ? OnlyAll : null,
            isNumber && better.Readings is not [ShareReading.Change]
                ? At(
                    "comparison.readings",
                    "kun change: et antal har intet niveau at måle med",
                    "only change: a number has no level to compare"
                )
                : null,
            !measure.CanBeSummed && isOfMade
                ? At(
                    better.With is ComparedWith.Together ? "comparison.together" : "comparison.restOfCountry",
                    "ikke nævnt, kun area, each eller figure: tæller og nævner er ikke hver for sig i denne måling",
                    "not mentioned, only area, each or figure: this measure has not its numerator and denominator apart"
                )
                : null,
            better.Margin is { } margin
            && margin.Amount > Fraction.One
            && (
                measure.Unit is QuantityUnit.Share or QuantityUnit.FullTimePersons
                || better.Readings.Contains(ShareReading.Change)
            )
                ? At("comparison.margin", "et tal fra 0 til 1 (0.02 er 2 %)", "a number from 0 to 1 (0.02 is 2 %)")
                : null,
            better.Margin?.Readings.Contains(MarginReading.Percent) is true
            && better.Readings.Contains(ShareReading.Change)
                ? At(
                    "comparison.marginReadings",
                    "[\"points\"], når ændringer sammenlignes: en ændring i procent er allerede en del af noget",
                    "[\"points\"] where changes are compared: a change in percent is a part of something already"
                )
                : null,
            isSpan ? null
            : isOnADay
                ? At(
                    PacePart,
                    "as-of-now med en dag som baseline og en senere som deadline",
                    "as-of-now with a day as its baseline and a later one as its deadline"
                )
            : At(
                PacePart,
                "as-of-now med en baseline og en senere deadline af samme art",
                "as-of-now with a baseline and a later deadline of the same kind"
            ),
        ];
    }

    private static bool HasLongCourses(Measure measure) =>
        measure is Measure.FullTimePersons { Courses: not [CourseSelection.All] };

    private static Fault OnlyAll => At(AllCourses, "kun all ved denne sammenligning", "only all with this comparison");

    private static bool IsWithin(Fraction limit, int least) =>
        limit >= new Fraction(least) && limit <= new Fraction(Figure.MaxValue);
}
