using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>A figure that a register can be asked for, and how it is counted there.</summary>
internal readonly record struct FigureCount(FigureKey Key, Func<Register, Known<Counted>> Count)
{
    private static readonly SourceReference s_source = new("register");

    /// <summary>Counts each figure once.</summary>
    public static Dictionary<FigureKey, CountedFigure> All(Register register, IEnumerable<FigureCount> counts)
    {
        var figures = new Dictionary<FigureKey, CountedFigure>();
        ImmutableArray<BilingualText> lost = Figure.LostRows(register.Rows) is { } rows ? [rows] : [];
        foreach (var (key, count) in counts)
        {
            if (figures.ContainsKey(key))
            {
                continue;
            }

            var counted = count(register);
            Figure Of(Counted c, Fraction value) =>
                new(key, value, FigureOrigin.Computed, s_source, basis: c.Basis)
                {
                    Cases = c.Cases,
                    WhyProvisional =
                    [
                        .. c.IsProvisional ? [Figure.RunningWindow] : ImmutableArray<BilingualText>.Empty,
                        .. lost,
                    ],
                };
            var gaps = counted.IsKnown ? counted.Value.Gaps : null;
            figures[key] = new(
                counted.SelectKnown(c => c.Value.Select(v => Of(c, v))),
                gaps is { Changes.IsDefault: false, Lowest: { IsKnown: true, Value: var seen } }
                    ? gaps with
                    {
                        AsSeen = Of(counted.Value, seen),
                    }
                    : gaps
            );
        }

        return figures;
    }
}

/// <summary>A figure as a register gave it, with what it leaves open.</summary>
internal readonly record struct CountedFigure(Known<Figure> Figure, FigureGaps? Gaps);

/// <summary>What was counted in a register: the number, what it rests on and what the reader must know of it.</summary>
internal readonly record struct Counted(
    Known<Fraction> Value,
    ImmutableArray<FactReading> Basis,
    Portion? Cases = null,
    bool IsProvisional = false,
    FigureGaps? Gaps = null
)
{
    private static readonly BilingualText s_persons = new("personer", "persons");

    public static Counted Number(Fraction number, bool isProvisional = false) =>
        new(Known.Of(number), [], IsProvisional: isProvisional);

    public static Counted Persons(int persons, params ImmutableArray<FactReading> remarks) =>
        new(Known.Of(new Fraction(persons)), remarks);

    public static Counted Share(Portion cases) => Share(cases, []);

    public static Counted Share(
        Portion cases,
        ImmutableArray<FactReading> remarks,
        BilingualText? name = null,
        bool isProvisional = false,
        int unknown = 0
    ) =>
        new(
            cases.Share.Select(static s => s.Value),
            [new("portion", name ?? s_persons, BilingualText.Of(cases)), .. remarks],
            new(cases.Yes, cases.No, unknown),
            isProvisional
        );

    /// <summary>A portion of which a register may not know all.</summary>
    /// <param name="count">The portion's count.</param>
    /// <param name="register">The register.</param>
    /// <param name="portion">The portion of what is counted.</param>
    /// <param name="facts">The facts that can be missing, by the number of the tally that says of how many.</param>
    /// <param name="name">What is counted; persons when null.</param>
    public static Known<Counted> Share<T>(
        Count<T> count,
        Register register,
        Func<T, Portion> portion,
        ReadOnlySpan<CountedFact> facts,
        BilingualText? name = null
    )
    {
        var tally = count.TallyOf(register);
        var missing = Missing(tally, facts);
        return count
            .ResultOf(tally)
            .Select(value =>
            {
                var cases = portion(value);
                var (lowest, highest) = PortionCells.BoundsOf(tally);
                return Share(cases, Remarks(missing), name, unknown: tally.HasAnswers ? cases.Unknown : 0) with
                {
                    Gaps = new(lowest.Select(static s => s.Value), highest.Select(static s => s.Value), missing),
                };
            });
    }

    /// <summary>A number of persons, of some of whom it may not be known whether they count.</summary>
    public static Known<Counted> Persons(Count<Portion> count, Register register, CountedFact fact)
    {
        var tally = count.TallyOf(register);
        var missing = Missing(tally, [fact]);
        return count
            .ResultOf(tally)
            .Select(persons =>
                Persons(persons.Yes, Remarks(missing)) with
                {
                    Gaps = new(
                        Known.Of(new Fraction(persons.Yes)),
                        Known.Of(new Fraction((long)persons.Yes + persons.Unknown)),
                        missing
                    ),
                }
            );
    }

    /// <summary>Why a number is missing that turns on facts.</summary>
    public static BilingualText TurnsOn(ImmutableArray<MissingFact> facts) =>
        new(
            $"svaret afhænger af {Listed(facts.Select(static f => f.Name.Danish), "og")}",
            $"the answer turns on {Listed(facts.Select(static f => f.Name.English), "and")}"
        );

    private static string Listed(IEnumerable<string> names, string and)
    {
        string[] all = [.. names];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }

    private static ImmutableArray<MissingFact> Missing(Tally tally, ReadOnlySpan<CountedFact> facts)
    {
        var missing = ImmutableArray.CreateBuilder<MissingFact>();
        if (!tally.Cells.IsEmpty)
        {
            foreach (var (cell, column, name) in facts)
            {
                if (tally.CountOf(cell) is > 0 and var count)
                {
                    missing.Add(new(column, name, count, []));
                }
            }
        }

        return missing.ToImmutable();
    }

    private static ImmutableArray<FactReading> Remarks(ImmutableArray<MissingFact> missing) =>
        [
            .. missing.Select(static f =>
                Remark(
                    f.Column,
                    new($"{f.Name.Danish}, som ikke indgår", $"{f.Name.English}, which take no part"),
                    f.Count
                )
            ),
        ];

    public static FactReading Remark(string id, BilingualText name, int persons) =>
        new(id, name, BilingualText.Of(new Quantity(new Fraction(persons), QuantityUnit.Persons)))
        {
            Persons = persons,
        };
}

/// <summary>A fact that a count can lack: the number of its tally that says of how many, its column in the data files, and what lacks it.</summary>
internal readonly record struct CountedFact(string Cell, string Column, BilingualText Name);

/// <summary>What a measure is counted for: the requirement, whose citizens, until when and how.</summary>
/// <param name="Id">The requirement's full id.</param>
/// <param name="Pace">Its pace.</param>
/// <param name="Comparison">What the value is compared with.</param>
/// <param name="GoesOn">Whether later days than the deadline tell more of the same persons.</param>
/// <param name="Area">Whose citizens.</param>
/// <param name="Today">The last day of all that is known.</param>
/// <param name="Counting">How full-time persons are counted.</param>
/// <param name="Catalogues">The catalogues of branche tracks.</param>
internal sealed record CountScope(
    string Id,
    Pace Pace,
    LimitComparison Comparison,
    bool GoesOn,
    Area Area,
    LocalDate Today,
    CountingOptions Counting,
    BrancheTracks.Catalogues.BrancheCatalogues Catalogues
)
{
    /// <summary>What a requirement is counted for.</summary>
    public static CountScope Of(
        Resultatkrav requirement,
        Area area,
        LocalDate today,
        CountingOptions counting,
        BrancheTracks.Catalogues.BrancheCatalogues catalogues
    ) =>
        new(
            requirement.Label.Id,
            requirement.Pace,
            requirement.Comparison,
            requirement.Measure.GoesOn,
            area,
            today,
            counting,
            catalogues
        );

    /// <summary>The last day that is seen: today, or the deadline once it has passed.</summary>
    public LocalDate AsOf => Pace.Deadline is { } due ? LocalDate.Min(Today, due.LastDay) : Today;

    /// <summary>On which side of the limits a value of a period lies, on its way to the deadline; null where there is no value, or no number to compare with.</summary>
    private int? ZoneOf(Known<Fraction> value, MeasuringPeriod period) =>
        value.IsKnown
            ? Comparison.ZoneOf(
                value.Value,
                limit => Pace is Pace.InProportion proportion ? proportion.Of(limit, period) : limit
            )
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

    /// <summary>The requirement's own share, counted so.</summary>
    public IEnumerable<FigureCount> Share(Func<Register, LocalDate, Known<Counted>> count) =>
        ToDate(FigureMeasure.Share(Id), count);

    /// <summary>The share of a count, some of whose facts can be missing.</summary>
    public IEnumerable<FigureCount> Share(
        Func<Register, LocalDate, Count<Portion>> count,
        params ImmutableArray<CountedFact> facts
    ) => Share((r, until) => Counted.Share(count(r, until), r, static p => p, facts.AsSpan()));

    private FigureCount Until(
        LocalDate last,
        FigureMeasure measure,
        MeasuringPeriod period,
        Func<Register, Known<Counted>> count
    ) =>
        new(
            new(measure, Area, period),
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
        counted.Gaps is { Facts.IsEmpty: false } gaps && ZoneOf(gaps.Lowest, period) != ZoneOf(gaps.Highest, period)
            ? counted with
            {
                Value = Known.Missing<Fraction>(Counted.TurnsOn(gaps.Facts)),
            }
            : counted;
}
