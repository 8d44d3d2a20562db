using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>A plan's requirements as they stand at a date.</summary>
/// <example>
/// <code>
/// FollowUp followUp = plan.FollowUp(figures, asOf: new LocalDate(2021, 6, 30));
/// RequirementStatus? status = followUp.Find("3.1-1")?.Status;
/// </code>
/// </example>
[DanishTerm("opfølgning")]
public sealed class FollowUp
{
    private readonly Register? _register;
    private readonly FigureSet _published;

    internal FollowUp(
        EmploymentPlan plan,
        FigureSet figures,
        LocalDate asOf,
        FollowUpOptions options,
        Register? register = null,
        FigureSet? published = null
    )
    {
        _register = register;
        _published = published ?? figures;
        (Plan, Figures, AsOf) = (plan, figures, asOf);
        Municipality = options.Municipality ?? plan.Municipality;
        KnownUntil = options.KnownUntil ?? asOf;
        Counting = options.Counting;
        Orders = plan.OrdersOf(options);
        Outcomes =
        [
            .. plan.Requirements.Select(r =>
                r.FollowUp(
                    new FollowUpContext(figures, Municipality, asOf, KnownUntil, Counting)
                    {
                        Own = () => r.RequiredFigures(Municipality),
                    }
                )
            ),
        ];
    }

    private FollowUp(FollowUp followUp, Discretion discretion)
    {
        _register = followUp._register;
        _published = followUp._published;
        Plan = followUp.Plan;
        AsOf = followUp.AsOf;
        Municipality = followUp.Municipality;
        KnownUntil = followUp.KnownUntil;
        Counting = followUp.Counting;
        Orders = followUp.Orders;
        Discretion = discretion;
        Figures = followUp.Figures.HiddenBy(discretion);
        var isHidden = FollowUpDiscretion.Hidden(followUp.Outcomes, discretion);
        Outcomes = [.. followUp.Outcomes.Select((o, i) => o.HiddenBy(discretion, isHidden[i]))];
    }

    /// <summary>The plan.</summary>
    public EmploymentPlan Plan { get; }

    /// <summary>The municipality that was followed up.</summary>
    public Area Municipality { get; }

    /// <summary>The date of the follow-up.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The last day the figures tell of, included.</summary>
    public LocalDate KnownUntil { get; }

    /// <summary>The last day on which a spell, a placement or a participation of the municipality's citizens begins in the register, up to the date of the follow-up; null without a register, or where none has begun.</summary>
    /// <remarks>Where it lies long before <see cref="KnownUntil"/>, the register may have ended before that: nobody comes after it, and every number falls by itself.</remarks>
    public LocalDate? LastBeginning =>
        _register?.KnownBetween(knownFrom: null, LocalDate.Min(AsOf, KnownUntil)).LastBeginning(Municipality);

    /// <summary>How full-time persons were counted.</summary>
    public CountingOptions Counting { get; }

    /// <summary>The job orders it was answered from; null when there were none.</summary>
    internal BrancheTracks.BrancheRegister? Orders { get; }

    /// <summary>The figures it was answered from.</summary>
    public FigureSet Figures { get; }

    /// <summary>Published figures of the municipality or the country under measures that no requirement of the plan reads.</summary>
    public ImmutableArray<Figure> UnusedFigures
    {
        get
        {
            var read = Plan
                .Requirements.SelectMany(static r => r.Measure.Reads(r.Label.Id).Concat(r.Comparison.Reads(r.Measure)))
                .ToHashSet();
            return
            [
                .. Figures
                    .Cells.Select(static c => c.Published)
                    .OfType<Figure>()
                    .Where(f => (f.Key.Area == Municipality || f.Key.Area.IsCountry) && !read.Contains(f.Key.Measure)),
            ];
        }
    }

    /// <summary>The answers, in the order of the plan.</summary>
    public ImmutableArray<RequirementOutcome> Outcomes { get; }

    /// <summary>The discretion the follow-up may be published with; null when nothing is hidden.</summary>
    public Discretion? Discretion { get; }

    /// <summary>The follow-up as it may be published: the numbers of an outcome that rests on too few persons are hidden, all of them, so that none can be worked out.</summary>
    /// <param name="discretion">Which counts are too small; under five when null.</param>
    /// <returns>The same answers; small counts, and whatever is computed from them, are hidden. A status still tells on which side of its limit a number lies.</returns>
    public FollowUp HiddenBy(Discretion? discretion = null) => new(this, Stricter(discretion ?? Discretion.Default));

    // What was hidden stays hidden.
    private Discretion Stricter(Discretion discretion) =>
        Discretion is { } before && before.Threshold > discretion.Threshold ? before : discretion;

    /// <summary>What the follow-up was made with: the plan, the register and the published figures with their checksums, dates and choices.</summary>
    /// <returns>The receipt. The whole register is read once for it; a follow-up keeps its register for that.</returns>
    public ExecutionReceipt ToReceipt() => FollowUpReceipt.Of(this, _register, _published);

    /// <summary>The answer of one requirement.</summary>
    /// <param name="id">Its id within the plan (<c>3.1-1</c>) or in full (<c>HEL21/3.1-1</c>).</param>
    /// <returns>The answer; null when the plan has no such requirement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public RequirementOutcome? Find(string id)
    {
        Guard.Against.Null(id);
        return Outcomes.FirstOrDefault(o =>
            string.Equals(o.Requirement.Id, id, StringComparison.Ordinal)
            || string.Equals(o.Requirement.Label.Id, id, StringComparison.Ordinal)
        );
    }

    /// <summary>The facts that are missing of some of those an answer is about, with who they are.</summary>
    /// <param name="id">The requirement's id, as in <see cref="Find"/>.</param>
    /// <returns>
    /// The outcome's <see cref="RequirementOutcome.MissingFacts"/> with the citizens' ids, found as the register is read once
    /// for each citizen; none are told when the follow-up is one that may be published. Empty when there is no such requirement.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public ImmutableArray<MissingFact> MissingFactsOf(string id) =>
        Find(id) is not { } outcome ? []
        : _register is not { } register || Discretion is not null || outcome.MissingFacts.IsEmpty ? outcome.MissingFacts
        : Plan.MissingFactsOf(outcome, register, this);

    /// <summary>The plan and the day.</summary>
    public override string ToString() => $"{Plan.Id} on {AsOf:R}";
}
