using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

/// <summary>What a requirement counts, of whom. The kinds are the nested types, each with all that is said of it: its words, how its figures come, its form in a document and how it is counted.</summary>
/// <param name="Unit">The unit of its value.</param>
/// <param name="Shape">What paces and comparisons fit it.</param>
/// <param name="Called">The name of its value, without of whom.</param>
/// <param name="From">The kinds of rows it is counted from; none where no citizens are counted.</param>
/// <param name="Smallest">The smallest unit a value of it can be moved by.</param>
/// <param name="OfACitizen">How much of a number, or how many cases of a share, one citizen can be at most; null where that has no bound.</param>
/// <param name="IsLowerBetter">Whether a lower value is the better one.</param>
/// <param name="IsOfCourses">Whether courses are counted, which begin and end with the benefit too.</param>
/// <param name="GoesOn">Whether days after the deadline can tell more of the persons it counts: they decide nothing, and are told beside.</param>
/// <param name="HasWholePeriods">Whether what is counted up to a day has a figure for every whole period too, which can be compared over time.</param>
internal abstract partial record Measure(
    QuantityUnit Unit,
    MeasureShape Shape,
    BilingualText Called,
    RegisterTables From = RegisterTables.Citizens | RegisterTables.Spells,
    CounterfactualUnit Smallest = CounterfactualUnit.Persons,
    int? OfACitizen = 1,
    bool IsLowerBetter = false,
    bool IsOfCourses = false,
    bool GoesOn = false,
    bool HasWholePeriods = false
)
{
    /// <summary>Of whom it counts; of everybody when null. Only what counts citizens has one.</summary>
    public Selection? Of { get; init; }

    public BilingualText Name => NameOf(Called);

    private protected BilingualText NameOf(BilingualText name) =>
        Of is { } of
            ? new($"{name.Danish} ({of.ToText(Language.Danish)})", $"{name.English} ({of.ToText(Language.English)})")
            : name;

    /// <summary>Why a measure has no selection that counts no citizens.</summary>
    public static BilingualText NoCitizens { get; } =
        new(
            "ikke nævnt her: kun ved målinger, som registeret tæller borgere til; et tal, andre tæller, har sin egen afgrænsning",
            "not mentioned here: only with measures for which the register counts citizens; a figure others count has its own bounds"
        );

    public bool CountsCitizens => From != RegisterTables.None;

    /// <summary>The kinds of rows it is counted from, of which a selection asks spells too.</summary>
    public RegisterTables Tables =>
        From == RegisterTables.None
            ? From
            : From | RegisterTables.Citizens | (Of is null ? RegisterTables.None : RegisterTables.Spells);

    // A share of those of whom it counts, on some of whom facts can be missing.
    private protected Known<Counted> Portioned(
        Register register,
        Count<Portion> count,
        params ReadOnlySpan<CountedFact> facts
    ) =>
        Of is null && facts.IsEmpty
            ? count.Of(register).Select(Counted.Share)
            : Counted.Share(
                count.Among(Filter),
                register,
                static p => p,
                SelectionFilter.FactsOf(Filter, facts).AsSpan()
            );

    // The requirement's own share, from its first day up to a day.
    private protected IEnumerable<FigureCount> SharedUntil(
        CountScope scope,
        Func<LocalDate, Count<Portion>> count,
        params CountedFact[] facts
    ) => scope.ToDate(FigureMeasure.Share(scope.Id), (r, until) => Portioned(r, count(until), facts));

    private protected SelectionFilter? Filter => SelectionFilter.Of(Of);

    /// <summary>The readings of what is counted: the first decides, the others are shown.</summary>
    internal virtual ImmutableArray<MeasureReading> Readings(string requirementId) =>
        [new(FiguresOf(requirementId), Name)];

    internal virtual Measure MovedBy(int years) => this;

    // A figure of the requirement's own, where the measure has no other.
    private protected virtual FigureMeasure FiguresOf(string requirementId) =>
        Unit == QuantityUnit.Share ? FigureMeasure.Share(requirementId) : FigureMeasure.Count(requirementId);

    /// <summary>What a register is asked for; nothing where others count.</summary>
    internal virtual IEnumerable<FigureCount> Counts(CountScope scope) => [];

    /// <summary>The group of states it counts; null when it counts none.</summary>
    internal virtual BenefitGroup? CountedGroup => null;

    /// <summary>All the groups of states it names: the counted one, and those that follow, that are sought or that count too.</summary>
    internal virtual IEnumerable<BenefitGroup> NamedGroups => CountedGroup is { } counted ? [counted] : [];

    /// <summary>The same measure of another group; null where it cannot count that.</summary>
    internal virtual Measure? WithGroup(BenefitGroup group) => null;

    /// <summary>The first day of those that the figure of a period counts.</summary>
    internal virtual LocalDate ReachOf(MeasuringPeriod period) => period.FirstDay;

    /// <summary>Why what is counted in two periods cannot be compared; null when it can.</summary>
    internal BilingualText? BreakBetween(MeasuringPeriod before, MeasuringPeriod now) =>
        CountedGroup?.BreakBetween(ReachOf(before), now.LastDay);

    /// <summary>A level as it stands: a course that began or ended with its benefit is none that a requirement is about.</summary>
    internal MeasuredLevel Unbroken(MeasuredLevel level, Pace pace)
    {
        if (!IsOfCourses)
        {
            return level;
        }

        // A figure up to a day is counted from where that of the deadline is.
        var whole = pace.Deadline is { } due && due.FirstDay <= level.Period.FirstDay ? due : level.Period;
        var first = LocalDate.Min(ReachOf(whole), ReachOf(MeasuringPeriod.OfDay(pace.FirstDay)));
        return CountedGroup?.BreakBetween(first, level.Period.LastDay) is { } why
            ? level with
            {
                Value = Known.Missing<Fraction>(why),
            }
            : level;
    }

    /// <summary>Whether it is read period by period, or on days, as a comparison over time asks.</summary>
    internal bool IsOverTime => Shape is MeasureShape.ByPeriod or MeasureShape.OnADay || HasWholePeriods;

    /// <summary>The figures one value of it needs.</summary>
    internal virtual ImmutableArray<FigureKey> Keys(string requirementId, Area area, MeasuringPeriod period) =>
        [new(Readings(requirementId)[0].Figures, area, period)];

    /// <summary>All it may read, that which is only shown too.</summary>
    internal virtual IEnumerable<FigureMeasure> Reads(string requirementId) =>
        Readings(requirementId).Select(static r => r.Figures);

    /// <summary>Reads its value in a period.</summary>
    internal virtual MeasuredLevel At(
        string requirementId,
        Area area,
        MeasuringPeriod period,
        Func<FigureKey, FigureReading> read
    ) => MeasuredLevel.Of(read(Keys(requirementId, area, period)[0]));

    /// <summary>The newest value so far, at the deadline the one there; null while there is nothing to measure.</summary>
    internal virtual MeasuredLevel? Newest(string id, Pace pace, FollowUpContext context, Fraction? atLeast = null)
    {
        if (Shape == MeasureShape.ByPeriod)
        {
            return NewestPeriod(id, pace, context);
        }

        // A number of persons or things only grows.
        var target =
            Shape == MeasureShape.ToDate && Unit is QuantityUnit.Persons or QuantityUnit.Number ? atLeast : null;
        var measure = Readings(id)[0].Figures;
        return context.NewestToDate(measure, pace, Shape == MeasureShape.OnADay, target) is { } key
            ? MeasuredLevel.Of(context.Read(key))
            : null;
    }

    /// <summary>What it would take to bring a value to a limit in a period.</summary>
    internal virtual ImmutableArray<Counterfactual> Takes(WayToLimit way) =>
        Unit == QuantityUnit.Share ? Counterfactuals.Cases(way, Smallest) : Counterfactuals.Units(way, Smallest, Name);

    /// <summary>Whether levels of several areas can be added: a number, or a share whose parts are figures of their own.</summary>
    internal virtual bool CanBeSummed => Unit is QuantityUnit.FullTimePersons or QuantityUnit.Persons;

    /// <summary>The level of several areas as one, each added or taken out.</summary>
    internal virtual MeasuredLevel Sum(
        MeasuringPeriod period,
        ImmutableArray<(MeasuredLevel Level, int Sign)> levels
    ) => new(period, SumOf(levels, static l => l.Value), BasisOf(levels), default);

    private protected static Known<Fraction> SumOf(
        ImmutableArray<(MeasuredLevel Level, int Sign)> levels,
        Func<MeasuredLevel, Known<Fraction>> number
    ) =>
        levels.Aggregate(
            Known.Of(Fraction.Zero),
            (sum, l) => sum.SelectKnown(s => number(l.Level).Select(n => s + (n * new Fraction(l.Sign))))
        );

    private protected static ImmutableArray<FactReading> BasisOf(
        ImmutableArray<(MeasuredLevel Level, int Sign)> levels
    ) => [.. levels.SelectMany(static l => l.Level.Basis)];

    // Its form in a document: those that count citizens can count some of them.
    private static ObjectForm<T> OfCitizens<T>(Func<Fields<T>, T> make)
        where T : Measure => OfCitizens(ObjectForm.Of(make));

    private static ObjectForm<T> OfCitizens<T>(ObjectForm<T> form)
        where T : Measure =>
        form.And(SelectionForms.Of, SelectionForms.Form, static m => m.Of, static (m, of) => (T)(m with { Of = of }));

    private static ObjectForm<T> WithoutCitizens<T>(Func<Fields<T>, T> make)
        where T : Measure => ObjectForm.Of(make).Not(SelectionForms.Of, NoCitizens);

    private MeasuredLevel? NewestPeriod(string id, Pace pace, FollowUpContext context)
    {
        var (area, figures) = (context.Municipality, Readings(id)[0].Figures);
        var dated = context.PeriodsOf(
            Keys(id, area, pace.Deadline ?? default).Prepend(new(figures, area, default)),
            context.CompleteUntil
        );
        // A period that the register was asked about, and cannot tell, is no period to wait for.
        return
            (
                pace.Measured(context, p => context.HasAll(Keys(id, area, p)), dated)
                ?? pace.Measured(
                    context,
                    p => context.Figures.Find(new(figures, area, p)) is { Used: null, Gaps: not null },
                    dated
                )
            )
                is { } period
            ? At(id, area, period, context.Read)
            : null;
    }
}
