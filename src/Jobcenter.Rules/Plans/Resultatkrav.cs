using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

/// <summary>A requirement of a plan that can be measured and followed up: a measure, a comparison and a pace, as a rule document writes it.</summary>
[DanishTerm("resultatkrav")]
public sealed class Resultatkrav
{
    private readonly Comparing _comparing;

    /// <summary>A requirement of its three parts.</summary>
    /// <param name="label">Full id, title, source and notes; title and notes may name a parameter of the parts, as <c>{limit}</c>.</param>
    /// <param name="measure">What is counted of whom.</param>
    /// <param name="comparison">What it is compared with.</param>
    /// <param name="pace">When it falls due, and what is asked on the way.</param>
    /// <exception cref="ArgumentException">The three do not fit each other, or the title names a parameter they have not.</exception>
    internal Resultatkrav(RuleLabel label, Measure measure, LimitComparison comparison, Pace pace)
    {
        (Template, Measure, Comparison, Pace) = (label, measure, comparison, pace);
        if (RequirementFit.Misfit(measure, comparison, pace) is { } misfit)
        {
            throw new ArgumentException(misfit.Allowed.English, misfit.Part);
        }

        foreach (var (path, allowed) in PlanForms.TitleFaults(label, measure, comparison, pace))
        {
            throw new ArgumentException($"{path} of label: {allowed.English}.", nameof(label));
        }

        Label = PlanForms.Fill(label, measure, comparison, pace);
        _comparing = comparison.Of(new(Label, measure, pace));
        Rule = _comparing.Rule().Named(Label);
    }

    /// <summary>The full id, title, source, strength and notes; the title with its parameters filled in.</summary>
    public RuleLabel Label { get; }

    /// <summary>The id within the plan, as <c>3.1-1</c>: what stands after the plan's id and a slash.</summary>
    public string Id => Label.Id[(Label.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>What is counted of whom.</summary>
    internal Measure Measure { get; }

    /// <summary>What it is compared with.</summary>
    internal LimitComparison Comparison { get; }

    /// <summary>When it falls due, and what is asked on the way.</summary>
    internal Pace Pace { get; }

    /// <summary>The day the requirement falls due; null for one without a date, which is pending until it is met or can be no more.</summary>
    public LocalDate? Deadline => Pace.Deadline?.LastDay;

    /// <summary>The rule that decides: value against limit.</summary>
    internal Rule<Measurement> Rule { get; }

    /// <summary>The shape of that rule, for documentation and diagrams.</summary>
    public RuleOutline Outline => Rule.Outline;

    /// <summary>The unit of what is counted.</summary>
    public QuantityUnit Unit => Measure.Unit;

    /// <summary>The figures the requirement can need, those of the follow-up before the deadline too.</summary>
    /// <param name="municipality">The municipality that is followed up.</param>
    /// <returns>The keys, in the order they are needed.</returns>
    public ImmutableArray<FigureKey> RequiredFigures(Area municipality) => [.. _comparing.Keys(municipality)];

    /// <summary>The same requirement, under the same label, with another part; a part that is null stays. The title says the new numbers.</summary>
    internal Resultatkrav With(Measure? measure = null, LimitComparison? comparison = null, Pace? pace = null) =>
        new(Template, measure ?? Measure, comparison ?? Comparison, pace ?? Pace);

    /// <summary>The label with the names of parameters, not their values.</summary>
    internal RuleLabel Template { get; }

    internal Resultatkrav MovedBy(int years) => With(Measure.MovedBy(years), pace: Pace.MovedBy(years));

    /// <summary>What a register is asked for.</summary>
    internal IEnumerable<FigureCount> Counts(
        Area area,
        LocalDate today,
        CountingOptions counting,
        BrancheCatalogues catalogues,
        BrancheRegister? orders = null
    ) =>
        Measure.Counts(
            new(
                Label.Id,
                Measure,
                Pace,
                Comparison.IsOverTime,
                Comparison.ZoneOf,
                area,
                today,
                counting,
                catalogues,
                orders
            )
        );

    /// <summary>Follows up the requirement.</summary>
    internal RequirementOutcome FollowUp(FollowUpContext context)
    {
        var measurement = _comparing.Measure(context);
        // Where the value is a figure itself, its bounds are the figure's.
        var bounds = measurement.IsOpen ? null : BoundsOf(context);
        if (MissingFigures(context, measurement) is { IsEmpty: false } missing)
        {
            context = context.Instead(missing);
            measurement = _comparing.Measure(context);
        }

        return new(this, context, measurement, LostRowsMatter(context, measurement), bounds);
    }

    // More figures with facts missing than this are not tried at all their lowest and highest values: they decide nothing.
    private const int MostOpen = 10;

    // The figures whose missing facts tip the answer: at their lowest and highest, each apart, it is another one somewhere, or
    // lies beyond the other of two limits, so that it may be between them, or is too late.
    private ImmutableArray<(FigureKey, Known<Fraction>)> MissingFigures(
        FollowUpContext context,
        Measurement measurement
    )
    {
        var open = context.Open;
        return
            open.IsEmpty
            || VerdictOf(measurement) == Verdict.Unknown
            || !IsTipped(context, measurement, [.. open.Select(static o => new OpenFigure(o.Key, o.Value))])
            ? []
            : [.. open.Select(static o => (o.Key, Known.Missing<Fraction>(Counted.TurnsOn(o.Value.Facts))))];
    }

    // Whether another answer stands somewhere between the lowest and the highest values of figures, each moved apart.
    private bool IsTipped(FollowUpContext context, Measurement measurement, ImmutableArray<OpenFigure> open)
    {
        var verdict = VerdictOf(measurement);
        return open.Length > MostOpen
            || Corners(context, open)
                .Any(other =>
                    VerdictOf(other) != verdict
                    || other.Beyond != measurement.Beyond
                    || (Deadline is null && other.IsTooLate != measurement.IsTooLate)
                );
    }

    // What is measured with each figure at its lowest and its highest.
    private IEnumerable<Measurement> Corners(FollowUpContext context, ImmutableArray<OpenFigure> open) =>
        Enumerable
            .Range(0, 1 << open.Length)
            .Select(corner =>
                _comparing.Measure(
                    context.Instead(open.Select((o, i) => (o.Key, ((corner >> i) & 1) == 0 ? o.Lowest : o.Highest)))
                )
            );

    // The lowest and the highest value that is worked out from figures facts are missing of; null where none are, or it may be none.
    private (Quantity Lowest, Quantity Highest)? BoundsOf(FollowUpContext context)
    {
        ImmutableArray<OpenFigure> open = [.. context.Open.Select(static o => new OpenFigure(o.Key, o.Value))];
        if (open.IsEmpty || open.Length > MostOpen)
        {
            return null;
        }

        ImmutableArray<Known<Quantity>> values =
        [
            .. Corners(context, open).Select(static m => m.Deciding?.Value ?? default),
        ];
        return values.All(static v => v.IsKnown)
            ? (values.MinBy(static v => v.Value.Amount).Value, values.MaxBy(static v => v.Value.Amount).Value)
            : null;
    }

    // Whether the rows that were refused can tip the answer, had they been there. Of periods in a row a figure is both a
    // value and what the next one is measured from: that all are met holds between the corners too, that one is not need not.
    private bool LostRowsMatter(FollowUpContext context, Measurement measurement)
    {
        var lost = context.Used.RemoveAll(static f => f.Lost is null);
        if (lost.IsEmpty)
        {
            return false;
        }

        var verdict = VerdictOf(measurement);
        if (
            verdict == Verdict.Unknown
            || (Pace is Pace.EachPeriod && verdict != Verdict.Met)
            || lost.Any(static f => f.Lost is { Most: null, Within: null })
        )
        {
            return true;
        }

        var gaps = context.Gaps.ToDictionary(static g => g.Key, static g => new OpenFigure(g.Key, g.Value));
        foreach (var figure in lost)
        {
            gaps[figure.Key] = figure.Lost?.Within is var (lowest, highest)
                ? new(figure.Key, Known.Of(lowest), Known.Of(highest))
                : gaps.GetValueOrDefault(figure.Key, new(figure.Key, Known.Of(figure.Value), Known.Of(figure.Value)))
                    .Widened(figure.Lost?.Most ?? Fraction.Zero);
        }

        return IsTipped(context, measurement, [.. gaps.Values]);
    }

    // A figure that is not known to the last: the lowest and the highest it can be.
    private readonly record struct OpenFigure(FigureKey Key, Known<Fraction> Lowest, Known<Fraction> Highest)
    {
        public OpenFigure(FigureKey key, FigureGaps gaps)
            : this(key, gaps.Lowest, gaps.Highest) { }

        public OpenFigure Widened(Fraction by)
        {
            var isShare = Key.Measure.Unit == QuantityUnit.Share;
            return this with
            {
                Lowest = Lowest.Select(v => v > by ? v - by : Fraction.Zero),
                Highest = Highest.Select(v => isShare && v + by > Fraction.One ? Fraction.One : v + by),
            };
        }
    }

    private Verdict VerdictOf(Measurement measurement) =>
        measurement.Deciding is null ? Verdict.Unknown : (measurement.Rule ?? Rule).Test(measurement);

    /// <summary>The requirement's id, title and source.</summary>
    public override string ToString() => Label.ToString();
}
