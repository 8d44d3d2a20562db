namespace Jobcenter.Rules.PracticeTests;

/// <summary>Which share gives which answer, and how many points an answer is worth.</summary>
/// <remarks>
/// HEL20's is that of its tests: yes from 9 of 10, partly from 7 of 10, 5 points and 1 point. What "delvist" is worth is not
/// published: 8/3 is an <em>estimate</em>. The two published scores, 4.1 and 3.6, admit only 2.60 ≤ points &lt; 2.7333
/// under equal weights.
/// </remarks>
/// <example>
/// <code>
/// PracticeScale scale = test.Scale.WithPartlyPoints(new ParameterValue&lt;Fraction&gt;(new(265, 100), from, null, source));
/// </code>
/// </example>
[DanishTerm("skala")]
public sealed class PracticeScale
{
    /// <summary>A scale.</summary>
    /// <param name="yesFrom">The share from which the answer is yes, included; above <paramref name="partlyFrom"/>, at most 1.</param>
    /// <param name="partlyFrom">The share from which the answer is partly, included; above 0.</param>
    /// <param name="noPoints">What "no" is worth, the lowest end of the scale.</param>
    /// <param name="partlyPoints">What "partly" is worth, between the ends, both excluded.</param>
    /// <param name="yesPoints">What "yes" is worth, the highest end of the scale.</param>
    /// <exception cref="ArgumentException">A parameter is null, or the shares or the points do not rise on some day.</exception>
    public PracticeScale(
        Parameter<Share> yesFrom,
        Parameter<Share> partlyFrom,
        Parameter<Fraction> noPoints,
        Parameter<Fraction> partlyPoints,
        Parameter<Fraction> yesPoints
    )
    {
        YesFrom = Guard.Against.Null(yesFrom);
        PartlyFrom = Guard.Against.Null(partlyFrom);
        NoPoints = Guard.Against.Null(noPoints);
        PartlyPoints = Guard.Against.Null(partlyPoints);
        YesPoints = Guard.Against.Null(yesPoints);
        if (!SharesRise(yesFrom, partlyFrom))
        {
            throw new ArgumentException(
                $"partlyFrom was {partlyFrom}; it must lie above 0 and below yesFrom, {yesFrom}, which is at most 1.",
                nameof(partlyFrom)
            );
        }

        if (!PointsRise(noPoints, partlyPoints, yesPoints))
        {
            throw new ArgumentException(
                $"partlyPoints was {partlyPoints}; it must lie between {noPoints} and {yesPoints}, both excluded.",
                nameof(partlyPoints)
            );
        }
    }

    /// <summary>The share from which the answer is yes, included.</summary>
    public Parameter<Share> YesFrom { get; }

    /// <summary>The share from which the answer is partly, included.</summary>
    public Parameter<Share> PartlyFrom { get; }

    /// <summary>What "no" is worth.</summary>
    public Parameter<Fraction> NoPoints { get; }

    /// <summary>What "partly" is worth.</summary>
    public Parameter<Fraction> PartlyPoints { get; }

    /// <summary>What "yes" is worth.</summary>
    public Parameter<Fraction> YesPoints { get; }

    /// <summary>The same scale with other points for "partly".</summary>
    /// <param name="points">The points with their days and source, between the ends, both excluded.</param>
    /// <exception cref="ArgumentException">A value is null, two hold on the same date, or they do not lie between the ends.</exception>
    public PracticeScale WithPartlyPoints(params ReadOnlySpan<ParameterValue<Fraction>> points) =>
        new(YesFrom, PartlyFrom, NoPoints, PartlyPoints.With(points), YesPoints);

    /// <summary>What an answer is worth.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="day">The day; the newest points by default.</param>
    /// <returns>The points with their source; missing when the answer is unknown, or none hold on the day.</returns>
    public Known<ParameterValue<Fraction>> PointsOf(PracticeAnswer answer, LocalDate? day = null) =>
        answer switch
        {
            PracticeAnswer.Yes => On(YesPoints, day),
            PracticeAnswer.Partly => On(PartlyPoints, day),
            PracticeAnswer.No => On(NoPoints, day),
            _ => Known.Missing<ParameterValue<Fraction>>(),
        };

    internal static bool SharesRise(Parameter<Share> yesFrom, Parameter<Share> partlyFrom) =>
        yesFrom.Values.All(static v => v.Value.Value <= Fraction.One)
        && partlyFrom.Values.All(static v => v.Value.Value.Sign > 0)
        && Rise(partlyFrom, yesFrom);

    internal static bool PointsRise(Parameter<Fraction> no, Parameter<Fraction> partly, Parameter<Fraction> yes) =>
        Rise(no, partly) && Rise(partly, yes);

    internal static Known<ParameterValue<T>> On<T>(Parameter<T> parameter, LocalDate? day) =>
        parameter.Asked(day) is { } value
            ? Known.Of(value)
            : Known.Missing<ParameterValue<T>>(parameter.WhyMissing(day));

    // On every day on which one of the two begins, and so on every day, and among the newest.
    private static bool Rise<T>(Parameter<T> lower, Parameter<T> upper)
        where T : IComparable<T> =>
        lower
            .Values.Concat(upper.Values)
            .Select(static v => (LocalDate?)v.ValidFrom)
            .Append(null)
            .All(day =>
                lower.Asked(day) is not { } low
                || upper.Asked(day) is not { } high
                || low.Value.CompareTo(high.Value) < 0
            );

    /// <summary>The limits and the points.</summary>
    public override string ToString() => $"{YesFrom} {PartlyFrom} {NoPoints} {PartlyPoints} {YesPoints}";
}
