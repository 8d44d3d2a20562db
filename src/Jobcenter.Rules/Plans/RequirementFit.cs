namespace Jobcenter.Rules.Plans;

/// <summary>Which measures, comparisons and paces fit each other: the same for a plan in C# and for one in a document.</summary>
internal static class RequirementFit
{
    private static readonly BilingualText s_share = new(
        "en andel over 0 og højst 1 (0.85 er 85 %)",
        "a share above 0 and at most 1 (0.85 is 85 %)"
    );
    private static readonly BilingualText s_count = new("et helt tal fra 1", "a whole number from 1");
    private static readonly BilingualText s_delivered = new("1: det er leveret", "1: it is delivered");
    private static readonly BilingualText s_fall = new(
        "en relativ ændring fra -1 til under 0 (-0.02 er et fald på 2 %)",
        "a relative change from −1 to below 0 (-0.02 is a fall of 2 %)"
    );
    private static readonly BilingualText s_fewer = new(
        "et helt antal færre, under 0 (-50 er halvtreds færre)",
        "a whole number fewer, below 0 (-50 is fifty fewer)"
    );

    /// <summary>The first thing that does not fit, as the property of a document it stands at, and what is allowed there; null when all fits.</summary>
    public static (string Part, BilingualText Allowed)? Misfit(
        Measure measure,
        LimitComparison comparison,
        Pace pace
    ) =>
        comparison switch
        {
            LimitComparison.AtLeast { Limit: var limit } => AtLeast(measure, limit, pace),
            LimitComparison.AtMost { Limit: var limit } => AtMost(measure, limit, pace),
            LimitComparison.Change { Limit: var limit } => Change(measure, limit, pace),
            LimitComparison.BetterThan better => Better(measure, better, pace),
            _ => null,
        };

    private static (string, BilingualText)? AtLeast(Measure measure, Fraction limit, Pace pace)
    {
        if (measure.Shape is MeasureShape.ByPeriod or MeasureShape.List)
        {
            return ("comparison", Kinds(measure.Shape == MeasureShape.List ? "at-most" : "change, better-than"));
        }

        var isOpen = measure is Measure.Participants { Months: not null };
        var isCount = measure.Unit == QuantityUnit.Persons;
        var isPace =
            isOpen ? pace is Pace.AsOfNow { Deadline: null }
            : isCount ? pace is Pace.InProportion
            : pace is Pace.AsOfNow { Deadline: not null } now
                && (measure.Shape != MeasureShape.OfProject || now.From is not null)
                && (pace.Baseline is null || measure.Shape == MeasureShape.OnADay);
        return !isPace
            ? (
                "pace",
                isOpen ? Open
                : isCount ? Kinds("in-proportion")
                : Dated(measure.Shape)
            )
            : measure.Unit switch
            {
                QuantityUnit.Share => limit.Sign > 0 && limit <= Fraction.One ? null : ("comparison.limit", s_share),
                QuantityUnit.YesNo => limit == Fraction.One ? null : ("comparison.limit", s_delivered),
                _ => IsCount(limit) ? null : ("comparison.limit", s_count),
            };
    }

    private static (string, BilingualText)? AtMost(Measure measure, Fraction limit, Pace pace) =>
        measure.Shape != MeasureShape.List
            ? ("comparison", Kinds(measure.Shape == MeasureShape.ByPeriod ? "change, better-than" : "at-least"))
        : pace is not Pace.AsOfNow { Deadline.Kind: PeriodKind.Year, Baseline: null, From: null }
            ? ("pace", new("as-of-now med et år som frist", "as-of-now with a year as its deadline"))
        : IsCount(limit) ? null
        : ("comparison.limit", s_count);

    private static (string, BilingualText)? Change(Measure measure, Fraction limit, Pace pace) =>
        measure is not Measure.FullTimePersons persons
            ? (
                "comparison",
                Kinds(
                    measure.Shape switch
                    {
                        MeasureShape.List => "at-most",
                        MeasureShape.ByPeriod => "better-than",
                        _ => "at-least",
                    }
                )
            )
        : pace is Pace.EachPeriod
            ? limit.IsWhole && limit.Sign < 0 && -limit <= new Fraction(Figure.MaxValue) ? null
                : ("comparison.limit", s_fewer)
        : pace is not Pace.OnALine ? ("pace", Kinds("on-a-line, each-period"))
        : persons.Courses is not [CourseSelection.All] ? ("measure.courses", OnlyAll)
        : limit.Sign < 0 && limit >= -Fraction.One ? null
        : ("comparison.limit", s_fall);

    private static (string, BilingualText)? Better(Measure measure, LimitComparison.BetterThan better, Pace pace) =>
        measure.Shape is not (MeasureShape.ByPeriod or MeasureShape.OnADay)
            ? ("comparison", Kinds(measure.Shape == MeasureShape.List ? "at-most" : "at-least"))
        : measure is Measure.FullTimePersons { Courses: not [CourseSelection.All] } ? ("measure.courses", OnlyAll)
        : measure.Unit != QuantityUnit.Share && better.Readings is not [ShareReading.Change]
            ? (
                "comparison.readings",
                new(
                    "kun change: et antal har intet niveau at måle med",
                    "only change: a number has no level to compare"
                )
            )
        : pace is Pace.AsOfNow { From: null }
        && Pace.IsSpan(pace.Baseline, pace.Deadline)
        && (measure.Shape != MeasureShape.OnADay || pace.Deadline?.Kind == PeriodKind.Day)
            ? null
        : (
            "pace",
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

    private static bool IsCount(Fraction limit) =>
        limit.IsWhole && limit.Sign > 0 && limit <= new Fraction(Figure.MaxValue);

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
