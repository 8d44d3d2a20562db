using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>The rule of a reduction: its readings, the deciding one first, and in each the periods asked about.</summary>
internal sealed class ReductionRule
{
    private readonly RuleLabel _label;

    public ReductionRule(RuleLabel label, ReductionTerms terms, CourseSelection courses, ReductionReading reading)
    {
        _label = label;
        Terms = terms;
        Deciding = new(Guard.Against.EnumOutOfRange(courses), Guard.Against.EnumOutOfRange(reading));
        var otherCourses = courses == CourseSelection.All ? CourseSelection.LongTerm : CourseSelection.All;
        var otherReading = reading == ReductionReading.Yearly ? ReductionReading.Cumulative : ReductionReading.Yearly;
        // In the first period of all the two ways to measure the fall are one.
        Variants =
            terms.Span.Steps == 1
                ? [Deciding, Deciding with { Courses = otherCourses }]
                :
                [
                    Deciding,
                    Deciding with
                    {
                        Reading = otherReading,
                    },
                    Deciding with
                    {
                        Courses = otherCourses,
                    },
                    new(otherCourses, otherReading),
                ];
    }

    public ReductionTerms Terms { get; }

    public ReductionVariant Deciding { get; }

    public ImmutableArray<ReductionVariant> Variants { get; }

    /// <summary>The rule about the first of the periods.</summary>
    public Rule<RequirementFacts> For(ImmutableArray<MeasuringPeriod> periods)
    {
        ImmutableArray<Rule<RequirementFacts>> readings =
        [
            .. Variants.Select((variant, v) => Reading(variant, periods, v * periods.Length)),
        ];
        return Rule.Readings(readings[0], readings.AsSpan()[1..]).Named(_label);
    }

    /// <summary>The part whose numbers are shown: the worst that fails, else the one that is missing, else the nearest to its limit.</summary>
    public static int Decisive(IEnumerable<RequirementReading> parts)
    {
        var excesses = parts.Select(Excess).ToArray();
        var known = Enumerable.Range(0, excesses.Length).Where(i => excesses[i].IsKnown).ToArray();
        var worst = known.Length == 0 ? -1 : known.MaxBy(i => excesses[i].Value);
        return worst >= 0 && (excesses[worst].Value.Sign > 0 || known.Length == excesses.Length)
            ? worst
            : Array.FindIndex(excesses, static e => !e.IsKnown);
    }

    /// <summary>How many full-time persons above the limit; negative when below.</summary>
    public static Known<Fraction> Excess(RequirementReading part) =>
        !part.Value.IsKnown ? Known.Missing<Fraction>(part.Value.Reason)
        : !part.Limit.IsKnown ? Known.Missing<Fraction>(part.Limit.Reason)
        : Known.Of(part.Value.Value.Amount - part.Limit.Value.Amount);

    private Rule<RequirementFacts> Reading(
        ReductionVariant variant,
        ImmutableArray<MeasuringPeriod> periods,
        int offset
    )
    {
        Rule<RequirementFacts>[] parts =
        [
            .. periods.Select(
                (period, i) =>
                    ReadingFacts
                        .OtherValue(Named("fuldtidspersoner i", "full-time persons in", period), offset + i)
                        .AtMost(ReadingFacts.OtherLimit(Named("grænsen for", "the limit for", period), offset + i))
            ),
        ];
        return Rule.All(parts).Named(new($"{_label.Id}/{Id(variant)}", Title(variant), _label.Source, _label.Strength));
    }

    private static BilingualText Named(string danish, string english, MeasuringPeriod period) =>
        new($"{danish} {period.ToText(Language.Danish)}", $"{english} {period.ToText(Language.English)}");

    private static string Id(ReductionVariant variant) =>
        (variant.Courses == CourseSelection.All ? "all" : "long-term")
        + (variant.Reading == ReductionReading.Yearly ? "-yearly" : "-cumulative");

    private BilingualText Title(ReductionVariant variant)
    {
        var courses =
            variant.Courses == CourseSelection.All
                ? new BilingualText("alle forløb", "all courses")
                : new BilingualText(
                    $"kun forløb på mindst {Terms.LongTermYears} år",
                    $"only courses of at least {Terms.LongTermYears} {(Terms.LongTermYears == 1 ? "year" : "years")}"
                );
        var from =
            variant.Reading == ReductionReading.Yearly
                ? new BilingualText("fra perioden før", "from the period before")
                : new BilingualText(
                    $"samlet fra {Terms.Span.Baseline.ToText(Language.Danish)}",
                    $"in all from {Terms.Span.Baseline.ToText(Language.English)}"
                );
        return new($"Læsning: {courses.Danish}, {from.Danish}", $"Reading: {courses.English}, {from.English}");
    }
}
