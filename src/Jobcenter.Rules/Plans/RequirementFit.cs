namespace Jobcenter.Rules.Plans;

/// <summary>Which measures, comparisons and paces fit each other.</summary>
internal static partial class RequirementFit
{
    private const string Comparison = "comparison.kind";
    private const string LimitPart = "comparison.limit";
    private const string PacePart = "pace";

    private static readonly BilingualText s_change = new(
        "en ændring fra -1 til 1 (-0.02 er et fald på 2 %, af en andel 2 procentpoint; 0 er hverken fald eller stigning)",
        "a change from −1 to 1 (-0.02 is a fall of 2 %, of a share 2 points; 0 is neither fall nor rise)"
    );

    /// <summary>The first thing that does not fit, as the property of a document it stands at, and what is allowed there; null when all fits.</summary>
    public static (string Part, BilingualText Allowed)? Misfit(Measure measure, LimitComparison comparison, Pace pace)
    {
        foreach (var misfit in OfWhom(measure, pace).Concat(Compared(measure, comparison, pace)))
        {
            return misfit;
        }

        return null;
    }

    /// <summary>What does not fit of whom a measure counts, whatever it is compared with; of each property one thing.</summary>
    public static IEnumerable<(string Part, BilingualText Allowed)> OfWhom(Measure measure, Pace pace) =>
        OneEach([.. Selected(measure, pace), OneAnswer(measure)]);

    /// <summary>What does not fit of how a measure is compared; of each property one thing.</summary>
    public static IEnumerable<(string Part, BilingualText Allowed)> Compared(
        Measure measure,
        LimitComparison comparison,
        Pace pace
    ) =>
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

    private static IEnumerable<(string Part, BilingualText Allowed)> OneEach(
        IEnumerable<(string Part, BilingualText Allowed)?> misfits
    ) =>
        misfits
            .Where(static m => m is not null)
            .Select(static m => m ?? default)
            .DistinctBy(static m => m.Part, StringComparer.Ordinal);

    // Of a comparison that the measure cannot have, the limit is of no matter.
    private static IEnumerable<(string Part, BilingualText Allowed)?> Level(
        Measure measure,
        Fraction limit,
        Pace pace,
        bool isAtLeast
    )
    {
        var misfit = Number(measure, pace, isAtLeast);
        yield return misfit;
        if (misfit?.Part is null or PacePart)
        {
            yield return Limit(measure, limit, isAtLeast);
        }
    }

    private static (string Part, BilingualText Allowed)? Number(Measure measure, Pace pace, bool isAtLeast)
    {
        var isOpen = measure is Measure.Participants { Months: not null };
        if (isAtLeast ? measure.Shape == MeasureShape.List : measure.Shape == MeasureShape.Delivery || isOpen)
        {
            return (Comparison, Kinds(isAtLeast ? "at-most" : "at-least"));
        }

        if (measure is Measure.StatusAfter { Periods: > 1 } && pace is Pace.AsOfNow { From: not null })
        {
            return (
                PacePart,
                new(
                    "uden from, når periods er over 1: de perioder siger, hvornår der tælles fra",
                    "without from where periods is above 1: those periods tell from when it is counted"
                )
            );
        }

        var isCount = IsCount(measure);
        var isPace =
            isOpen ? pace is Pace.AsOfNow { Deadline: null }
            : isCount && isAtLeast && pace is Pace.InProportion ? true
            : pace is Pace.AsOfNow { Deadline: not null } now
                && (
                    measure.Shape == MeasureShape.OfProject
                        ? now.From is not null
                        : now.From is null || !IsPlain(measure)
                )
                && (measure.Shape != MeasureShape.List || now is { Deadline.Kind: PeriodKind.Year, From: null })
                && (pace.Baseline is null || measure.Shape == MeasureShape.OnADay);
        return isPace ? null : (PacePart, PaceOf(measure, isOpen, isCount && isAtLeast));
    }

    // What comes period by period has no first day of its own.
    private static bool IsPlain(Measure measure) => measure.Shape is MeasureShape.ByPeriod or MeasureShape.List;

    private static bool IsCount(Measure measure) =>
        measure.Shape == MeasureShape.ToDate && measure.Unit is QuantityUnit.Persons or QuantityUnit.Number;

    private static BilingualText PaceOf(Measure measure, bool isOpen, bool isCount) =>
        isOpen ? Open
        : isCount ? Kinds("in-proportion, as-of-now")
        : measure.Shape == MeasureShape.List
            ? new("as-of-now med et år som frist", "as-of-now with a year as its deadline")
        : Dated(measure.Shape);

    private static (string, BilingualText)? Limit(Measure measure, Fraction limit, bool isAtLeast) =>
        Limited(measure, limit, isAtLeast) is { } allowed ? (LimitPart, allowed) : null;

    // What is allowed instead; null when the limit is.
    private static BilingualText? Limited(Measure measure, Fraction limit, bool isAtLeast) =>
        measure switch
        {
            { Unit: QuantityUnit.Share } when isAtLeast => limit.Sign > 0 && limit <= Fraction.One
                ? null
                : new("en andel over 0 og højst 1 (0.85 er 85 %)", "a share above 0 and at most 1 (0.85 is 85 %)"),
            { Unit: QuantityUnit.Share } => limit.Sign >= 0 && limit < Fraction.One
                ? null
                : new("en andel fra 0 til under 1 (0.078 er 7,8 %)", "a share from 0 to below 1 (0.078 is 7.8 %)"),
            { Unit: QuantityUnit.YesNo } => limit == Fraction.One
                ? null
                : new("1: det er leveret", "1: it is delivered"),
            Measure.PublishedFigure => IsWithin(limit, -Figure.MaxValue) ? null : Figure.Allowed(MeasureKind.Own),
            { Shape: MeasureShape.ByPeriod } or { Unit: QuantityUnit.Days } => IsWithin(limit, 0)
                ? null
                : Figure.Allowed(MeasureKind.FullTimePersons),
            _ when isAtLeast || measure.Shape == MeasureShape.List => IsCount(limit)
                ? null
                : Figure.Allowed(MeasureKind.BenchmarkRank),
            _ => limit.IsWhole && IsWithin(limit, 0) ? null : Figure.Allowed(MeasureKind.FullTimePersons),
        };

    private static (string, BilingualText)? Between(Measure measure, LimitComparison.Between between, Pace pace) =>
        measure.Shape == MeasureShape.Delivery
        || measure is Measure.Participants { Months: not null }
        || measure.Readings("-").Length > 1
            ? (Comparison, Kinds("at-least"))
        : Number(measure, pace, isAtLeast: false) is { } misfit ? misfit
        : between.Limit <= between.Upper
        && Limited(measure, between.Limit, isAtLeast: false) is null
        && (
            Limited(measure, between.Upper, isAtLeast: false) is null
            || (measure.Unit == QuantityUnit.Share && between.Upper == Fraction.One)
        )
            ? null
        : (
            LimitPart,
            new(
                "en nedre grænse og en øvre (upper), der ikke er lavere og kan være målingens",
                "a lower limit, and an upper one that is not lower and can be the measure's"
            )
        );

    private static (string, BilingualText)? Change(Measure measure, Fraction limit, Pace pace) =>
        !measure.IsOverTime ? (Comparison, Kinds(measure.Shape == MeasureShape.List ? "at-most" : "at-least, at-most"))
        : pace is Pace.EachPeriod
            ? measure
                    is not (
                        Measure.FullTimePersons
                        or Measure.PublishedFigure { InUnit: QuantityUnit.Persons or QuantityUnit.FullTimePersons }
                    )
                    ? (PacePart, Kinds("on-a-line"))
                : limit.IsWhole && IsWithin(limit, -Figure.MaxValue) ? null
                : (
                    LimitPart,
                    new(
                        "et helt antal flere eller, under 0, færre (-50 er halvtreds færre)",
                        "a whole number more or, below 0, fewer (-50 is fifty fewer)"
                    )
                )
        : pace is not Pace.OnALine || (measure.Shape == MeasureShape.OnADay && pace.Deadline?.Kind != PeriodKind.Day)
            ? (
                PacePart,
                measure.Shape == MeasureShape.OnADay
                    ? new("on-a-line fra en dag til en senere", "on-a-line from a day to a later one")
                    : Kinds("on-a-line, each-period")
            )
        : measure is Measure.FullTimePersons { Courses: not [CourseSelection.All] } ? ("measure.courses", OnlyAll)
        : limit >= -Fraction.One && limit <= Fraction.One ? null
        : (LimitPart, s_change);

    private static bool IsCount(Fraction limit) =>
        limit.IsWhole && limit.Sign > 0 && limit <= new Fraction(Figure.MaxValue);

    private static bool IsWithin(Fraction limit, int least) =>
        limit >= new Fraction(least) && limit <= new Fraction(Figure.MaxValue);

    private static BilingualText OnlyAll => new("kun all ved denne sammenligning", "only all with this comparison");

    private static BilingualText Open =>
        new("as-of-now med from og uden frist", "as-of-now with from and without a deadline");

    private static BilingualText Dated(MeasureShape shape) =>
        shape switch
        {
            MeasureShape.OfProject => new("as-of-now med from og deadline", "as-of-now with from and deadline"),
            MeasureShape.OnADay => new("as-of-now med deadline", "as-of-now with a deadline"),
            _ => new("as-of-now med deadline og uden baseline", "as-of-now with a deadline and without a baseline"),
        };

    private static BilingualText Kinds(string kinds) =>
        new($"til denne måling: {kinds}", $"with this measure: {kinds}");
}
