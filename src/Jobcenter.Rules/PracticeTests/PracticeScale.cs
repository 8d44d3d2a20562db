namespace Jobcenter.Rules.PracticeTests;

/// <summary>Which share gives which answer, and how many points an answer is worth.</summary>
/// <remarks>
/// Source: HEL20 for the shares and for the ends of the scale, 1 and 5. What "delvist" is worth is not published: 8/3 is an
/// <em>estimate</em>. The two published scores, 4.1 and 3.6, admit only 2.60 ≤ points &lt; 2.7333 under equal weights.
/// </remarks>
/// <example>
/// <code>
/// PracticeScale scale = PracticeScale.Default.WithPartlyPoints(new Fraction(265, 100));
/// </code>
/// </example>
[DanishTerm("skala")]
public sealed record PracticeScale
{
    /// <summary>A scale.</summary>
    /// <param name="yesFrom">The share from which the answer is yes, included; above <paramref name="partlyFrom"/>, at most 1.</param>
    /// <param name="partlyFrom">The share from which the answer is partly, included; above 0.</param>
    /// <param name="noPoints">What "no" is worth, the lowest end of the scale.</param>
    /// <param name="partlyPoints">What "partly" is worth, between the ends, both excluded.</param>
    /// <param name="yesPoints">What "yes" is worth, the highest end of the scale.</param>
    /// <param name="partlyNote">What a reader must know of the points of "partly"; null for nothing.</param>
    /// <exception cref="ArgumentException">The shares or the points do not rise.</exception>
    public PracticeScale(
        Share yesFrom,
        Share partlyFrom,
        Fraction noPoints,
        Fraction partlyPoints,
        Fraction yesPoints,
        Note? partlyNote = null
    )
    {
        PartlyFrom = Guard.Against.InvalidInput(
            partlyFrom,
            nameof(partlyFrom),
            p => p.Value.Sign > 0 && p.CompareTo(yesFrom) < 0,
            $"partlyFrom was {partlyFrom}; it must lie above 0 and below yesFrom, {yesFrom}."
        );
        YesFrom = Guard.Against.InvalidInput(
            yesFrom,
            nameof(yesFrom),
            static y => y.Value <= Fraction.One,
            $"yesFrom was {yesFrom}; it must be at most 1."
        );
        PartlyPoints = Guard.Against.InvalidInput(
            partlyPoints,
            nameof(partlyPoints),
            p => p > noPoints && p < yesPoints,
            $"partlyPoints was {partlyPoints}; it must lie between {noPoints} and {yesPoints}, both excluded."
        );
        NoPoints = noPoints;
        YesPoints = yesPoints;
        PartlyNote = partlyNote;
    }

    /// <summary>HEL20's scale: yes from 9 of 10, partly from 7 of 10; 5 points, 8/3 points (an estimate) and 1 point.</summary>
    public static PracticeScale Default { get; } =
        new(
            new Share(new Fraction(9, 10)),
            new Share(new Fraction(7, 10)),
            noPoints: Fraction.One,
            partlyPoints: new Fraction(8, 3),
            yesPoints: new Fraction(5),
            new(
                NoteKind.Estimate,
                new(
                    "et Delvist tæller 8/3 point; tallet er ikke offentliggjort, men de to offentliggjorte scorer, 4,1 og 3,6, kræver med lige vægte mindst 2,60 og under 2,7333",
                    "a Partly is worth 8/3 points; the number is not published, but the two published scores, 4.1 and 3.6, ask for at least 2.60 and below 2.7333 under equal weights"
                )
            )
        );

    /// <summary>The share from which the answer is yes, included.</summary>
    public Share YesFrom { get; }

    /// <summary>The share from which the answer is partly, included.</summary>
    public Share PartlyFrom { get; }

    /// <summary>What "no" is worth.</summary>
    public Fraction NoPoints { get; }

    /// <summary>What "partly" is worth.</summary>
    public Fraction PartlyPoints { get; }

    /// <summary>What "yes" is worth.</summary>
    public Fraction YesPoints { get; }

    /// <summary>What a reader must know of <see cref="PartlyPoints"/>, as that it is an estimate; null for nothing.</summary>
    public Note? PartlyNote { get; }

    /// <summary>Whether <see cref="PartlyPoints"/> is an estimate.</summary>
    public bool IsPartlyEstimated => PartlyNote is { Kind: NoteKind.Estimate };

    /// <summary>The same scale with other points for "partly".</summary>
    /// <param name="points">The points, between the ends, both excluded.</param>
    /// <param name="note">What a reader must know of them; null for nothing.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentException">The points do not lie between the ends.</exception>
    public PracticeScale WithPartlyPoints(Fraction points, Note? note = null) =>
        new(YesFrom, PartlyFrom, NoPoints, points, YesPoints, note);

    /// <summary>What an answer is worth.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The points; missing when the answer is unknown.</returns>
    public Known<Fraction> PointsOf(PracticeAnswer answer) =>
        answer switch
        {
            PracticeAnswer.Yes => Known.Of(YesPoints),
            PracticeAnswer.Partly => Known.Of(PartlyPoints),
            PracticeAnswer.No => Known.Of(NoPoints),
            _ => Known.Missing<Fraction>(),
        };
}
