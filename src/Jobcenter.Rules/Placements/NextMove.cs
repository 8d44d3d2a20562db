using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>A kind of placement that may start next, or not, with what bounds it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Sector">Private or public.</param>
/// <param name="Assessment">Whether the citizen may start it on the earliest day, with the reasons; rules about the employer are asked when there is one.</param>
/// <param name="EarliestStart">The first day it may start for certain, from the day asked about on; missing when it may not at all, or is not known. A fact that is missing may allow an earlier one.</param>
/// <param name="LatestStart">The last day it may start: the end of the programme or of the act, or the day a policy must be kept by; missing when the earliest is.</param>
/// <param name="LatestBound">What sets the latest day; null when nothing does.</param>
/// <param name="EarliestBound">What sets the earliest day, when it lies after the day asked about; null when nothing does.</param>
/// <param name="Duration">How long it may last, as <c>13 uger</c>, with its source; missing when none is loaded.</param>
/// <param name="LastDay">The last day of one that starts on the earliest day: by the law, or the programme's last one when that comes first.</param>
/// <example>
/// <code>
/// foreach (NextMove move in NextMove.Of(sequence, circumstances, date, PlacementPolicy.On(sequence.Start)))
/// {
///     Console.WriteLine($"{move.Kind} {move.Sector}: {move.Verdict} {move.EarliestStart} – {move.LatestStart}");
/// }
/// </code>
/// </example>
[DanishTerm("næste skridt i et forløb")]
public sealed record NextMove(
    PlacementKind Kind,
    PlacementSector Sector,
    Assessment Assessment,
    Known<LocalDate> EarliestStart,
    Known<LocalDate> LatestStart,
    RuleLabel? LatestBound,
    RuleLabel? EarliestBound,
    Known<ParameterValue<BilingualText>> Duration,
    Known<LocalDate> LastDay
)
{
    private static readonly RuleLabel s_actEnds = new(
        "LAB/ophoer",
        new("de indlæste regler gælder til og med dagen", "the rules that are loaded hold until that day"),
        new("LAB")
    );
    private static readonly RuleLabel s_programmeEnds = new(
        "programme-end",
        new("programmet slutter", "the programme ends"),
        new("programme")
    );
    internal static readonly BilingualText Unlimited = new("der er ingen grænse", "there is no limit");
    private static readonly BilingualText s_mayNot = new("må ikke begynde", "may not start");

    /// <summary>Met: may start; not met: may not, or lawfully only after the latest day; unknown: a fact is missing or no rules are loaded.</summary>
    public Verdict Verdict => Assessment.Verdict == Verdict.Met && IsTooLate ? Verdict.NotMet : Assessment.Verdict;

    /// <summary>Whether the citizen may start it by the law, but only after the latest day: the rule in <see cref="LatestBound"/> would be broken.</summary>
    public bool IsTooLate => EarliestStart.IsKnown && LatestStart.IsKnown && EarliestStart.Value > LatestStart.Value;

    /// <summary>Whether the law sets no limit to how long it may last.</summary>
    internal bool IsUnlimited { get; private init; }

    /// <summary>The moves.</summary>
    /// <param name="sequence">The citizen's sequence so far.</param>
    /// <param name="circumstances">What the law's rules turn on.</param>
    /// <param name="date">The day asked about.</param>
    /// <param name="policies">The policies that must be kept: their cures bound the latest start; none by default.</param>
    /// <param name="law">The law's rules; those as we read them by default.</param>
    /// <param name="employer">The employer's id, when it is found: then time spent there in an adjoining placement of the kind counts, and it must not be the last one. Null asks about the citizen alone, with an employer that is new.</param>
    /// <returns>One move a kind and sector, in the order of the kinds.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the date lies outside 1900 to 2100.</exception>
    public static ImmutableArray<NextMove> Of(
        PlacementSequence sequence,
        PlacementCircumstances circumstances,
        LocalDate date,
        IEnumerable<PlacementPolicy>? policies = null,
        PlacementLaw? law = null,
        string? employer = null
    )
    {
        Guard.Against.Null(sequence);
        Guard.Against.Null(circumstances);
        DateBounds.Checked(date, nameof(date));
        law ??= PlacementLaw.Default;
        ImmutableArray<PlacementPolicy> kept =
        [
            .. (policies ?? []).Select(static p => Guard.Against.Null(p, nameof(policies))),
        ];
        var bounds = Bounds(sequence, date, kept);
        return
        [
            .. PlacementKinds.All.SelectMany(kind =>
                new[] { PlacementSector.Private, PlacementSector.Public }.Select(sector =>
                    Move(
                        new Placement(kind, date) { Sector = sector, Employer = employer },
                        CourseFirst(kind, sequence, date, kept),
                        sequence,
                        circumstances,
                        law,
                        bounds
                    )
                )
            ),
        ];
    }

    private static NextMove Move(
        Placement asked,
        (LocalDate Day, RuleLabel? Bound) first,
        PlacementSequence sequence,
        PlacementCircumstances circumstances,
        PlacementLaw law,
        ImmutableArray<(LocalDate Latest, RuleLabel Rule, ImmutableArray<PlacementKind> Kinds)> bounds
    )
    {
        // What begins after the day is not seen.
        Placement[] earlier = [.. sequence.Placements.Where(p => p.From <= asked.From)];
        LegalFacts On(LocalDate from) => LegalFacts.Of(asked with { From = from }, circumstances, earlier);

        var (kind, sector, date) = (asked.Kind, asked.Sector ?? default, first.Day);
        var rules = law.RulesOf(kind);
        var asking = asked.Employer is null ? rules.Citizen : rules.Place;
        Rule<LegalFacts> RuleOn(LocalDate day) => rules.On(day, asking);

        // With too little support so far: the day it is enough, or the day the citizen is old enough, if that is all.
        var days = new List<(LocalDate Day, RuleLabel? Bound)> { first };
        if (kind == PlacementKind.WageSubsidy)
        {
            days.Add((PriorSupportRule.SupportedFrom(law.Limits, On(date)).Or(date), law.PriorSupport));
            days.Add((PriorSupportRule.ExemptFrom(law.Limits, On(date)).Or(date), law.PriorSupport));
        }

        var earliest = days.Where(d => d.Day >= date && RuleOn(d.Day).Test(On(d.Day)) == Verdict.Met)
            .OrderBy(static d => d.Day)
            .Cast<(LocalDate Day, RuleLabel? Bound)?>()
            .FirstOrDefault();
        if (earliest is not var (from, earliestBound))
        {
            var assessment = RuleOn(date).Assess(On(date));
            var none = Known.Missing<LocalDate>(assessment.Verdict == Verdict.NotMet ? s_mayNot : Known.NotKnown);
            return new(
                kind,
                sector,
                assessment,
                none,
                none,
                LatestBound: null,
                EarliestBound: null,
                Told(law.Durations.Of(On(date))),
                none
            );
        }

        var facts = On(from);
        var duration = law.Durations.Of(facts);
        // A rule that the kind cannot keep does not bound its start.
        var all = bounds.RemoveAll(b => !b.Kinds.IsDefault && !b.Kinds.Contains(kind));
        all = law.Limits.LastDayOfRules(from) is { } last ? all.Add((last, s_actEnds, default)) : all;
        var bound = all.IsEmpty ? default : all.MinBy(static b => b.Latest);
        var end = sequence.LastDayKnownOn(asked.From ?? date);
        return new(
            kind,
            sector,
            RuleOn(from).Assess(facts),
            Known.Of(from),
            bound.Rule is null ? Known.Missing<LocalDate>(Known.NotKnown) : Known.Of(bound.Latest),
            bound.Rule,
            earliestBound,
            Told(duration),
            LastDayOf(law.Durations.End(facts), LocalDate.Max(end, from))
        )
        {
            IsUnlimited = duration is { IsKnown: true, Value.Value.IsUnlimited: true },
        };
    }

    private static Known<ParameterValue<BilingualText>> Told(Known<ParameterValue<WeeksOrMonths>> duration) =>
        duration.Select(static d => d.Part(static v => v));

    // The law's last day or the programme's, whichever is first; missing where neither is set.
    private static Known<LocalDate> LastDayOf(Known<PlacementEnd> law, LocalDate programme) =>
        law.SelectKnown(end =>
            end.Day is { } day ? Known.Of(LocalDate.Min(day, programme))
            : programme <= RegisterLimits.LastDate ? Known.Of(programme)
            : Known.Missing<LocalDate>(Unlimited)
        );

    // A group course that comes first ends before a placement of its kinds begins.
    private static (LocalDate Day, RuleLabel? Bound) CourseFirst(
        PlacementKind kind,
        PlacementSequence sequence,
        LocalDate date,
        ImmutableArray<PlacementPolicy> policies
    )
    {
        var rule = policies
            .Where(p => p.HoldsOn(sequence.Start))
            .SelectMany(static p => p.Rules)
            .OfType<GroupCourseFirst>()
            .FirstOrDefault(r => r.Kinds.Contains(kind));
        return rule is not null && sequence.GroupCourse is { } course && course.End >= date
            ? (course.End.PlusDays(1), rule.Label)
            : (date, null);
    }

    // The last day by rule, and the kinds of placement that keep it; all kinds by default.
    private static ImmutableArray<(LocalDate Latest, RuleLabel Rule, ImmutableArray<PlacementKind> Kinds)> Bounds(
        PlacementSequence sequence,
        LocalDate date,
        ImmutableArray<PlacementPolicy> policies
    )
    {
        var bounds = ImmutableArray.CreateBuilder<(LocalDate, RuleLabel, ImmutableArray<PlacementKind>)>();
        var last = sequence.LastDayKnownOn(date);
        if (last <= RegisterLimits.LastDate)
        {
            bounds.Add((last, s_programmeEnds, default));
        }

        foreach (var rule in policies.Where(p => p.HoldsOn(sequence.Start)).SelectMany(static p => p.Rules))
        {
            // Only rules about when a placement starts bound the start of one.
            var kinds = rule.StartingKinds;
            if (
                !kinds.IsEmpty && rule.Review(new(sequence, date)).Cure is { Kind: CureKind.ByDate, Latest: { } latest }
            )
            {
                bounds.Add((latest, rule.Label, kinds));
            }
        }

        return bounds.ToImmutable();
    }
}
