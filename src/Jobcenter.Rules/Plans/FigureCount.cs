using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>A figure that a register can be asked for, and how it is counted there.</summary>
internal readonly record struct FigureCount(FigureKey Key, Func<Register, Known<Counted>> Count)
{
    private static readonly SourceReference s_source = new("register");

    /// <summary>Counts each figure once.</summary>
    public static Dictionary<FigureKey, Known<Figure>> All(Register register, IEnumerable<FigureCount> counts)
    {
        var figures = new Dictionary<FigureKey, Known<Figure>>();
        ImmutableArray<BilingualText> lost = Figure.LostRows(register.Rows) is { } rows ? [rows] : [];
        foreach (var (key, count) in counts)
        {
            if (!figures.ContainsKey(key))
            {
                figures[key] = count(register)
                    .SelectKnown(c =>
                        c.Value.Select(v => new Figure(key, v, FigureOrigin.Computed, s_source, basis: c.Basis)
                        {
                            Cases = c.Cases,
                            WhyProvisional =
                            [
                                .. c.IsProvisional ? [Figure.RunningWindow] : ImmutableArray<BilingualText>.Empty,
                                .. lost,
                            ],
                        })
                    );
            }
        }

        return figures;
    }
}

/// <summary>What was counted in a register: the number, what it rests on and what the reader must know of it.</summary>
internal readonly record struct Counted(
    Known<Fraction> Value,
    ImmutableArray<FactReading> Basis,
    Portion? Cases = null,
    bool IsProvisional = false
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

    /// <summary>Answers of which some are not known; missing when the limit turns on those.</summary>
    public static Known<Counted> Share(
        Portion answers,
        Fraction limit,
        BilingualText unknown,
        BilingualText? name = null
    ) =>
        answers.Unknown > 0 && answers.AtLeast(new(limit)) == Verdict.Unknown
            ? Known.Missing<Counted>(
                new($"svaret afhænger af {unknown.Danish}", $"the answer turns on {unknown.English}")
            )
            : Known.Of(Share(answers, Remarks(("unknown", unknown, answers.Unknown)), name, unknown: answers.Unknown));

    /// <summary>Numbers of persons that stand beside, those of nobody left out.</summary>
    public static ImmutableArray<FactReading> Remarks(
        params ReadOnlySpan<(string Id, BilingualText Name, int Persons)> remarks
    )
    {
        var shown = ImmutableArray.CreateBuilder<FactReading>();
        foreach (var (id, name, persons) in remarks)
        {
            if (persons > 0)
            {
                shown.Add(Remark(id, name, persons));
            }
        }

        return shown.ToImmutable();
    }

    public static FactReading Remark(string id, BilingualText name, int persons) =>
        new(id, name, BilingualText.Of(new Quantity(new Fraction(persons), QuantityUnit.Persons)))
        {
            Persons = persons,
        };
}

/// <summary>What a measure is counted for: the requirement, whose citizens, until when and how.</summary>
/// <param name="Id">The requirement's full id.</param>
/// <param name="Pace">Its pace.</param>
/// <param name="Limit">The limit that answers which are not known can turn on.</param>
/// <param name="IsOverTime">Whether a value is compared with another of an earlier period, or of others at the same time.</param>
/// <param name="GoesOn">Whether later days than the deadline tell more of the same persons.</param>
/// <param name="Area">Whose citizens.</param>
/// <param name="Today">The last day of all that is known.</param>
/// <param name="Counting">How full-time persons are counted.</param>
/// <param name="Catalogues">The catalogues of branche tracks.</param>
internal sealed record CountScope(
    string Id,
    Pace Pace,
    Fraction Limit,
    bool IsOverTime,
    bool GoesOn,
    Area Area,
    LocalDate Today,
    CountingOptions Counting,
    BrancheTracks.Catalogues.BrancheCatalogues Catalogues
)
{
    /// <summary>The last day that is seen: today, or the deadline once it has passed.</summary>
    public LocalDate AsOf => Pace.Deadline is { } due ? LocalDate.Min(Today, due.LastDay) : Today;

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
            register =>
                register.Covers(last, last) is { IsKnown: false } notCovered
                    ? Known.Missing<Counted>(notCovered.Reason)
                    // From the deadline on nothing later is seen that could change it.
                    : count(register.KnownBetween(register.KnownFrom, last))
                        .Select(c => c with { IsProvisional = c.IsProvisional && !(Pace.Deadline?.LastDay <= last) })
        );
}
