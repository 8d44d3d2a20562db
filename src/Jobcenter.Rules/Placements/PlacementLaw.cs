namespace Jobcenter.Rules.Placements;

/// <summary>The law's rules about a placement: who, for how long, how many hours, after how much support, and with which employer. Source: LAB chapters 11–13.</summary>
/// <remarks>
/// Rules about the citizen can be asked before an employer is found; rules about the employer need the employer. Ordinary
/// hours are ordinary employment, which the chapters do not limit (our decision); of IGU and voksenlærling no limits are
/// loaded, and their answer is unknown. Amounts and forms are not here.
/// </remarks>
/// <example>
/// <code>
/// Assessment answer = PlacementLaw.Default.Assess(placement, new PlacementCircumstances { TargetGroup = 2, LastEmployer = "v07" });
/// </code>
/// </example>
[DanishTerm("lovens regler for forløb")]
public sealed class PlacementLaw
{
    private readonly LegalDurations _durations;
    private readonly ImmutableArray<(Rule<LegalFacts> Citizen, Rule<LegalFacts> Place, Rule<LegalFacts> Whole)> _byKind;

    /// <summary>The rules with numbers of one's own.</summary>
    /// <param name="limits">The numbers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="limits"/> is null.</exception>
    public PlacementLaw(PlacementLimits limits)
    {
        Limits = Guard.Against.Null(limits);
        _durations = new(limits);
        PriorSupport = PriorSupportRule.Of(limits).Label;
        _byKind = [.. PlacementKinds.All.Select(k => LegalRules.Of(k, limits, _durations))];
    }

    /// <summary>The rules with the numbers as we read them.</summary>
    public static PlacementLaw Default { get; } = new(PlacementLimits.Default);

    /// <summary>The numbers.</summary>
    public PlacementLimits Limits { get; }

    /// <summary>The rules about a kind of placement.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>One rule of all parts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enum.</exception>
    public Rule<LegalFacts> RuleOf(PlacementKind kind) => _byKind[(int)Guard.Against.EnumOutOfRange(kind)].Whole;

    /// <summary>The rules about a kind of placement that turn on the citizen alone, not on the employer or the last day.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>One rule of all parts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enum.</exception>
    public Rule<LegalFacts> CitizenRuleOf(PlacementKind kind) =>
        _byKind[(int)Guard.Against.EnumOutOfRange(kind)].Citizen;

    /// <summary>The rules about a kind of placement that turn on the citizen and on what the citizen has had with an employer: not the last one, and time is left there; of its staff the ratio is asked when it is told.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>One rule of all parts. The hours and the last day are not asked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enum.</exception>
    public Rule<LegalFacts> EmployerRuleOf(PlacementKind kind) =>
        _byKind[(int)Guard.Against.EnumOutOfRange(kind)].Place;

    /// <summary>Whether a placement is lawful, with every reason.</summary>
    /// <param name="placement">The placement; it has a first day.</param>
    /// <param name="circumstances">What else the rules turn on.</param>
    /// <param name="earlier">The citizen's other placements: adjoining rows of one kind with one employer, with no weekday between, are one course (our decision); none by default.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the placement has no first day.</exception>
    public Assessment Assess(
        Placement placement,
        PlacementCircumstances circumstances,
        params IEnumerable<Placement> earlier
    )
    {
        var facts = FactsOf(placement, circumstances, earlier);
        return RuleOf(placement.Kind).Assess(facts);
    }

    /// <summary>The last day a placement may have.</summary>
    /// <param name="placement">The placement; it has a first day.</param>
    /// <param name="circumstances">What else the rules turn on.</param>
    /// <param name="earlier">The citizen's other placements; none by default.</param>
    /// <returns>The day, included; missing when the duration is not known.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the placement has no first day.</exception>
    public Known<LocalDate> LastDayOf(
        Placement placement,
        PlacementCircumstances circumstances,
        params IEnumerable<Placement> earlier
    ) => _durations.LastDay(FactsOf(placement, circumstances, earlier));

    internal LegalDurations Durations => _durations;

    /// <summary>What names the rule about prior support, with the months in its title.</summary>
    internal RuleLabel? PriorSupport { get; }

    internal static LegalFacts FactsOf(
        in Placement placement,
        PlacementCircumstances circumstances,
        IEnumerable<Placement> earlier
    )
    {
        Guard.Against.Null(circumstances);
        foreach (var day in new[] { placement.To, placement.AgreedOn })
        {
            DateBounds.Iso(day, nameof(placement));
        }

        Placement[] before = [.. Guard.Against.Null(earlier)];
        foreach (var row in before)
        {
            DateBounds.Iso(row.From, nameof(earlier));
            DateBounds.Iso(row.To, nameof(earlier));
        }

        var from =
            DateBounds.Iso(placement.From, nameof(placement))
            ?? throw new ArgumentException("placement had no first day; it must have one.", nameof(placement));
        return new(placement, circumstances, CourseStart(placement, from, before));
    }

    // Back over the rows of the same kind and employer that adjoin or overlap; a weekend between is none.
    private static LocalDate CourseStart(Placement placement, LocalDate from, Placement[] earlier)
    {
        foreach (var row in earlier.OrderByDescending(static e => e.From))
        {
            if (
                row.Kind == placement.Kind
                && row.Employer is not null
                && string.Equals(row.Employer, placement.Employer, StringComparison.Ordinal)
                && row.From < from
                && !(row.To < from && DayNumber.WeekdaysIn(DayNumber.Of(row.To.Value) + 1, DayNumber.Of(from) - 1) > 0)
            )
            {
                from = row.From ?? from;
            }
        }

        return from;
    }

    /// <summary>What it is.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => "The law of placements";
}
