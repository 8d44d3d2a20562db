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

/// <summary>What a measure is counted for: the requirement, the limit that answers which are not known can turn on, whether it is followed over time, whose citizens, until when and how.</summary>
internal sealed record CountScope(
    string Id,
    Pace Pace,
    Fraction Limit,
    bool IsOverTime,
    Area Area,
    LocalDate AsOf,
    CountingOptions Counting,
    BrancheTracks.Catalogues.BrancheCatalogues Catalogues
)
{
    public FigureCount Of(FigureMeasure measure, MeasuringPeriod period, Func<Register, Known<Counted>> count) =>
        new(new(measure, Area, period), count);

    /// <summary>The figure that is counted from the first day up to the last one known; nothing before it has begun.</summary>
    public IEnumerable<FigureCount> ToDate(
        FigureMeasure measure,
        Func<Register, LocalDate, Known<Counted>> count,
        bool isOnADay = false
    ) => Pace.Until(AsOf) is { } until ? [Of(measure, Pace.Cell(until, isOnADay), r => count(r, until))] : [];
}
