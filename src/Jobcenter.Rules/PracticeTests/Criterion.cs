using System.Globalization;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>A criterion of a practice test: what at least 9 of 10 should live up to, and what can tell.</summary>
/// <remarks>Make one's own from another with <c>with</c>: its indicator, its parameters, its weight or its title.</remarks>
/// <example>
/// <code>
/// PracticeTest own = PracticeTestCatalogue.EvidenceTest with
/// {
///     Criteria =
///     [
///         .. PracticeTestCatalogue.EvidenceTest.Criteria.Select(c =&gt;
///             c.Id == "foerste-samtale" ? c with { Indicator = new FirstInterview { Days = 7 } } : c
///         ),
///     ],
/// };
/// </code>
/// </example>
[DanishTerm("kriterium")]
public sealed record Criterion
{
    /// <summary>A criterion.</summary>
    /// <param name="id">A stable id within its test, as <c>foerste-samtale</c>.</param>
    /// <param name="title">What is asked; <c>{minutes}</c> stands for the parameter of that id.</param>
    /// <param name="counted">What is counted, as citizens, interviews or consultants.</param>
    /// <param name="source">The document and section that set it.</param>
    /// <exception cref="ArgumentException">The id is blank, or another argument is null.</exception>
    public Criterion(string id, BilingualText title, BilingualText counted, SourceReference source)
    {
        Id = Guard.Against.Blank(id);
        TitleTemplate = Guard.Against.Null(title);
        Counted = Guard.Against.Null(counted);
        Source = Guard.Against.Null(source);
    }

    /// <summary>A stable id within its test, as <c>foerste-samtale</c>.</summary>
    public string Id
    {
        get;
        init => field = Guard.Against.Blank(value, nameof(Id));
    }

    /// <summary>What is asked, with the parameters as <c>{minutes}</c>.</summary>
    public BilingualText TitleTemplate
    {
        get;
        init => field = Guard.Against.Null(value, nameof(TitleTemplate));
    }

    /// <summary>What is counted.</summary>
    public BilingualText Counted { get; }

    /// <summary>The document and section that set it.</summary>
    public SourceReference Source
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Source));
    }

    /// <summary>How strongly the source puts it; an aim by default, for nobody is bound by a test.</summary>
    public Strength Strength
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(Strength));
    } = Strength.Aim;

    /// <summary>How much it weighs in the score beside the others, above 0; 1 by default.</summary>
    /// <exception cref="ArgumentException">The weight is not above 0.</exception>
    public Fraction Weight
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value,
                nameof(Weight),
                static w => w.Sign > 0,
                $"{nameof(Weight)} was {value}; it must be above 0."
            );
    } = Fraction.One;

    /// <summary>What counts it in a register; null when a register cannot tell.</summary>
    public PracticeIndicator? Indicator { get; init; }

    /// <summary>The parameters that no indicator has; none by default.</summary>
    public ImmutableArray<CriterionParameter> OwnParameters
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Decisions, estimates and remarks; none by default.</summary>
    public ImmutableArray<Note> Notes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The numbers that are measured against, the indicator's first.</summary>
    public ImmutableArray<CriterionParameter> Parameters => [.. Indicator?.Parameters ?? [], .. OwnParameters];

    /// <summary>What is asked, with the parameters in place.</summary>
    public BilingualText Title => new(Fill(TitleTemplate.Danish), Fill(TitleTemplate.English));

    /// <summary>The rule that answers the criterion from a kind of evidence.</summary>
    /// <param name="origin">Where the evidence comes from.</param>
    /// <param name="scale">Which share gives which answer.</param>
    /// <returns>
    /// A rule that is met when the answer is yes. Its first part asks for yes, its second for at least partly; from the two
    /// follows the answer.
    /// </returns>
    /// <exception cref="ArgumentException">The scale is null, or the origin is not a member of the enum.</exception>
    public Rule<CriterionEvidence> RuleFor(EvidenceOrigin origin, PracticeScale scale)
    {
        Guard.Against.EnumOutOfRange(origin);
        Guard.Against.Null(scale);
        var isRegister = origin == EvidenceOrigin.Register;
        var rule =
            origin is EvidenceOrigin.Counted || isRegister ? CriterionRules.Counted(scale) : CriterionRules.Given;
        ImmutableArray<Note> notes = isRegister ? [.. Notes, .. Indicator?.Notes ?? []] : Notes;
        return rule.Named(new(Id, Title, Source, Strength, notes));
    }

    /// <summary>Answers the criterion from one piece of evidence.</summary>
    /// <param name="evidence">What it is answered from.</param>
    /// <param name="scale">Which share gives which answer.</param>
    /// <returns>The answer with its reasons.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CriterionReading Read(CriterionEvidence evidence, PracticeScale scale)
    {
        Guard.Against.Null(evidence);
        return new(evidence, RuleFor(evidence.Origin, scale).Assess(evidence));
    }

    private string Fill(string template)
    {
        foreach (var parameter in Parameters)
        {
            template = template.Replace(
                $"{{{parameter.Id}}}",
                parameter.Value.ToString(NumberFormatInfo.InvariantInfo),
                StringComparison.Ordinal
            );
        }

        return template;
    }
}
