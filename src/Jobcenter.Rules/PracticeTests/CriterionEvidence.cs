namespace Jobcenter.Rules.PracticeTests;

/// <summary>What a criterion is answered from: an answer somebody gave, a count of k of n, or a count in a register.</summary>
/// <example>
/// <code>
/// CriterionEvidence counted = CriterionEvidence.OfCount(part: 37, whole: 40);
/// CriterionEvidence given = CriterionEvidence.OfAnswer(PracticeAnswer.Partly);
/// </code>
/// </example>
[DanishTerm("svargrundlag")]
public sealed class CriterionEvidence
{
    private static readonly BilingualText s_none = new("der er intet svar", "there is no answer");
    private static readonly BilingualText s_nothing = new("der er intet at tælle", "there is nothing to count");

    private readonly BilingualText? _undecided;

    private CriterionEvidence(
        EvidenceOrigin origin,
        PracticeAnswer answer = PracticeAnswer.Unknown,
        Known<Portion> count = default,
        SourceReference? source = null
    )
    {
        (Origin, Answer, Count, Source) = (origin, answer, count, source);
        _undecided = count.IsKnown ? Undecided(count.Value) : null;
    }

    /// <summary>No answer at all.</summary>
    public static CriterionEvidence None { get; } = new(EvidenceOrigin.Missing);

    /// <summary>Where it comes from.</summary>
    internal EvidenceOrigin Origin { get; }

    /// <summary>The answer somebody gave; unknown when it was counted.</summary>
    public PracticeAnswer Answer { get; }

    /// <summary>The count; missing when an answer was given, or when the register cannot tell.</summary>
    public Known<Portion> Count { get; }

    /// <summary>Who or what says so, as a row of a file; null when nobody said so.</summary>
    public SourceReference? Source { get; }

    /// <summary>An answer the job centre gave itself.</summary>
    /// <param name="answer">Yes, partly or no.</param>
    /// <param name="source">Who says so; null when nobody said so.</param>
    /// <exception cref="ArgumentException">The answer is unknown, or not a member of the enum.</exception>
    public static CriterionEvidence OfAnswer(PracticeAnswer answer, SourceReference? source = null)
    {
        Guard.Against.EnumOutOfRange(answer);
        Guard.Against.InvalidInput(
            answer,
            nameof(answer),
            static a => a != PracticeAnswer.Unknown,
            $"answer was {answer}; where there is no answer, use {nameof(None)}."
        );
        return new(EvidenceOrigin.Given, answer, source: source);
    }

    /// <summary>A count somebody made.</summary>
    /// <param name="part">How many lived up to the criterion, 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">Of how many, 0 or more; of 0 there is no answer.</param>
    /// <param name="source">Who says so; null when nobody said so.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    public static CriterionEvidence OfCount(int part, int whole, SourceReference? source = null)
    {
        Guard.Against.Outside(whole, nameof(whole), 0, int.MaxValue);
        Guard.Against.Outside(part, nameof(part), 0, whole);
        return new(EvidenceOrigin.Counted, count: Known.Of(new Portion(part, whole - part)), source: source);
    }

    /// <summary>A count in a register.</summary>
    /// <param name="count">What <see cref="Criterion.Count"/> counted, or why it could not.</param>
    public static CriterionEvidence OfRegister(Known<Portion> count) =>
        new(EvidenceOrigin.Register, count: count, source: new("register"));

    /// <summary>A share that decides against a limit: the lowest when even that reaches it, the highest when even that does not.</summary>
    internal Known<Quantity> ShareAgainst(Fraction limit)
    {
        if (!Count.IsKnown)
        {
            return Known.Missing<Quantity>(Count.Reason);
        }

        var count = Count.Value;
        if (count.All == 0)
        {
            return Known.Missing<Quantity>(s_nothing);
        }

        var lowest = new Fraction(count.Yes, count.All);
        var highest = new Fraction(count.Yes + count.Unknown, count.All);
        return lowest >= limit ? Known.Of(new Quantity(lowest, QuantityUnit.Share))
            : highest < limit ? Known.Of(new Quantity(highest, QuantityUnit.Share))
            : Known.Missing<Quantity>(_undecided);
    }

    internal Known<GivenAnswer> GivenAnswer() =>
        Origin == EvidenceOrigin.Given ? Known.Of(new GivenAnswer(Answer)) : Known.Missing<GivenAnswer>(s_none);

    private static BilingualText Undecided(Portion count) =>
        new(
            $"{count.Unknown} af {count.All} er ikke kendt, og svaret afhænger af dem",
            $"{count.Unknown} of {count.All} are not known, and the answer depends on them"
        );

    /// <summary>Where it comes from, and what it says.</summary>
    public override string ToString() =>
        Origin is EvidenceOrigin.Given or EvidenceOrigin.Missing ? $"{Origin}: {Answer}" : $"{Origin}: {Count}";
}
