using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>A figure that a register can be asked for, and how it is counted there.</summary>
/// <param name="Key">Which figure.</param>
/// <param name="Tables">The kinds of rows it is counted from.</param>
/// <param name="OfACitizen">How much of it one citizen can be at most, of a share how many cases; null where that has no bound.</param>
/// <param name="Count">Counts it.</param>
internal readonly record struct FigureCount(
    FigureKey Key,
    RegisterTables Tables,
    int? OfACitizen,
    Func<Register, Known<Counted>> Count
)
{
    private static readonly SourceReference s_source = new("register");
    private static readonly SourceReference s_orders = new("orders.csv");

    /// <summary>Counts each figure once.</summary>
    public static Dictionary<FigureKey, CountedFigure> All(Register register, IEnumerable<FigureCount> counts)
    {
        var figures = new Dictionary<FigureKey, CountedFigure>();
        foreach (var (key, tables, ofACitizen, count) in counts)
        {
            if (figures.ContainsKey(key))
            {
                continue;
            }

            var counted = count(register);
            LostInFigure? LostOf(Portion? cases) =>
                counted is { IsKnown: true, Value.Lost: { } lost }
                    ? lost
                    : LostInFigure.Of(register, tables, ofACitizen, key.Measure.Unit, cases);
            Figure Of(Counted c, Fraction value)
            {
                var lost = LostOf(c.Cases);
                var source = tables == RegisterTables.None ? s_orders : s_source;
                return new(key, value, source, basis: c.Basis)
                {
                    IsComputed = true,
                    Cases = c.Cases,
                    WhyProvisional =
                    [
                        .. c.IsProvisional ? [Figure.RunningWindow] : ImmutableArray<BilingualText>.Empty,
                        .. lost is null ? ImmutableArray<BilingualText>.Empty : [lost.Why],
                    ],
                    Lost = lost,
                };
            }

            var gaps = counted.IsKnown ? counted.Value.Gaps : null;
            figures[key] = new(
                counted.SelectKnown(c => c.Value.Select(v => Of(c, v))),
                gaps is { Changes.IsDefault: false, Lowest: { IsKnown: true, Value: var seen } }
                    ? gaps with
                    {
                        AsSeen = Of(counted.Value, seen),
                    }
                    : gaps,
                LostOf(cases: null)
            );
        }

        return figures;
    }
}

/// <summary>A figure as a register gave it, with what it leaves open.</summary>
internal readonly record struct CountedFigure(Known<Figure> Figure, FigureGaps? Gaps, LostInFigure? Lost);

/// <summary>What a measure is counted for: the requirement, whose citizens, until when and how.</summary>
/// <param name="Id">The requirement's full id.</param>
/// <param name="Pace">Its pace.</param>
/// <param name="IsOverTime">Whether the value is compared with another of an earlier period, or of others at the same time.</param>
/// <param name="Zones">On which side of the limits a value lies, each moved to where it is on its way; null where there is no number to compare with.</param>
/// <param name="GoesOn">Whether later days than the deadline tell more of the same persons.</param>
/// <param name="Area">Whose citizens.</param>
/// <param name="Today">The last day of all that is known.</param>
/// <param name="Counting">How full-time persons are counted.</param>
/// <param name="Catalogues">The catalogues of branche tracks.</param>
internal sealed partial record CountScope(
    string Id,
    Pace Pace,
    bool IsOverTime,
    Func<Fraction, Func<Fraction, Fraction>, int?> Zones,
    bool GoesOn,
    Area Area,
    LocalDate Today,
    CountingOptions Counting,
    BrancheTracks.Catalogues.BrancheCatalogues Catalogues
)
{
    /// <summary>The kinds of rows the figures are counted from.</summary>
    public RegisterTables Tables { get; init; }

    /// <summary>The municipality's job orders; null when there are none.</summary>
    public BrancheTracks.BrancheRegister? Orders { get; init; }

    /// <summary>How much of a figure one citizen can be at most; null where that has no bound.</summary>
    public int? OfACitizen { get; init; }

    /// <summary>Whether courses are counted, which later days can join or follow.</summary>
    public bool IsOfCourses { get; init; }

    /// <summary>The last day that is seen: today, or the deadline once it has passed.</summary>
    public LocalDate AsOf => Pace.Deadline is { } due ? LocalDate.Min(Today, due.LastDay) : Today;

    /// <summary>Whether the figure is only a part of what is compared, as persons are of a share of the population.</summary>
    public bool IsPart { get; init; }

    /// <summary>On which side of the limits a value of a period lies, on its way to the deadline; null where there is no value, or no number to compare with.</summary>
    private int? ZoneOf(Known<Fraction> value, MeasuringPeriod period) =>
        value.IsKnown
            ? Zones(value.Value, limit => Pace is Pace.InProportion proportion ? proportion.Of(limit, period) : limit)
            : null;

    /// <summary>A figure counted in what is known up to <see cref="AsOf"/>: nothing later is seen.</summary>
    public FigureCount Of(FigureMeasure measure, MeasuringPeriod period, Func<Register, Known<Counted>> count) =>
        Until(AsOf, measure, period, count);

    /// <summary>The figure that is counted from the first day up to the last one known; nothing before it has begun.</summary>
    /// <remarks>After the deadline, where later days tell more of the same persons: as it looks today, too.</remarks>
    public IEnumerable<FigureCount> ToDate(FigureMeasure measure, Func<Register, LocalDate, Known<Counted>> count)
    {
        if (Pace.Until(AsOf) is not { } until)
        {
            return [];
        }

        var figure = Of(measure, Pace.Cell(until, isOnADay: false), r => count(r, until));
        return Today > AsOf && GoesOn
            ? [figure, Until(Today, measure, MeasuringPeriod.OfDay(Today), r => count(r, until))]
            : [figure];
    }

    private FigureCount Until(
        LocalDate last,
        FigureMeasure measure,
        MeasuringPeriod period,
        Func<Register, Known<Counted>> count
    ) =>
        new(
            new(measure, Area, period),
            Tables,
            OfACitizen,
            register =>
                register.Covers(last, last) is { IsKnown: false } notCovered
                    ? Known.Missing<Counted>(notCovered.Reason)
                    // From the deadline on nothing later is seen that could change it.
                    : count(register.KnownBetween(register.KnownFrom, last))
                        .Select(c =>
                            Decided(c, period) with
                            {
                                IsProvisional = c.IsProvisional && !(Pace.Deadline?.LastDay <= last),
                            }
                        )
        );

    // The same number; missing where the requirement turns on the facts that are.
    private Counted Decided(Counted counted, MeasuringPeriod period) =>
        !IsPart
        && counted.Gaps is { Facts.IsEmpty: false } gaps
        && ZoneOf(gaps.Lowest, period) != ZoneOf(gaps.Highest, period)
            ? counted with
            {
                Value = Known.Missing<Fraction>(Counted.TurnsOn(gaps.Facts)),
            }
            : counted;
}
