namespace Jobcenter.Rules.PracticeTests;

/// <summary>A practice test: criteria that a job centre checks its own practice against, and a score.</summary>
/// <remarks>A municipality makes its own from the same parts: criteria of the catalogue, changed or not, and its own.</remarks>
/// <example>
/// <code>
/// PracticeTest test = PracticeTestCatalogue.EvidenceTest;
/// PracticeTestResult result = test.Evaluate(answers);
/// Console.Write(AnswerText.Write(Answer.Of(result))); // Evidenstest: 4,1 …
/// </code>
/// </example>
[DanishTerm("praksistest")]
public sealed record PracticeTest
{
    /// <summary>A test.</summary>
    /// <param name="id">A stable id, as <c>evidenstest</c>.</param>
    /// <param name="title">Its name.</param>
    /// <param name="targetGroup">Whom it is about.</param>
    /// <param name="source">The document and section that set it.</param>
    /// <param name="criteria">The criteria, in the order to read them; at least one.</param>
    /// <param name="scale">How it is answered and scored; HEL20's scale by default.</param>
    /// <exception cref="ArgumentException">
    /// The id is blank, another argument is null, there is no criterion, or two have the same id.
    /// </exception>
    public PracticeTest(
        string id,
        BilingualText title,
        BilingualText targetGroup,
        SourceReference source,
        ImmutableArray<Criterion> criteria,
        PracticeScale? scale = null
    )
    {
        Id = Guard.Against.Blank(id);
        Title = Guard.Against.Null(title);
        TargetGroup = Guard.Against.Null(targetGroup);
        Source = Guard.Against.Null(source);
        Criteria = criteria;
        Scale = scale ?? PracticeScale.Default;
    }

    /// <summary>A stable id, as <c>evidenstest</c>.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public BilingualText Title { get; }

    /// <summary>Whom it is about.</summary>
    public BilingualText TargetGroup { get; }

    /// <summary>The document and section that set it.</summary>
    public SourceReference Source { get; }

    /// <summary>The criteria, in the order to read them.</summary>
    /// <exception cref="ArgumentException">There is no criterion, or two have the same id.</exception>
    public ImmutableArray<Criterion> Criteria
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value,
                nameof(Criteria),
                static c =>
                    !c.IsDefaultOrEmpty
                    && c.All(static x => x is not null)
                    && c.DistinctBy(static x => x.Id, StringComparer.Ordinal).Count() == c.Length,
                $"{nameof(Criteria)} must hold at least one criterion, and no two with the same id."
            );
    }

    /// <summary>How it is answered and scored.</summary>
    /// <exception cref="ArgumentNullException">The scale is null.</exception>
    public PracticeScale Scale
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Scale));
    }

    /// <summary>Finds a criterion by id.</summary>
    /// <param name="id">The id, as <c>foerste-samtale</c>.</param>
    /// <returns>The criterion; null when there is none with that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Criterion? Find(string id)
    {
        Guard.Against.Null(id);
        return Criteria.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Answers the test from a sheet of answers.</summary>
    /// <param name="answers">The given answers and counts; those of other tests are left alone.</param>
    /// <returns>The answers and the score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public PracticeTestResult Evaluate(AnswerSheet answers)
    {
        Guard.Against.Null(answers);
        return new(this, c => answers.Of(Id, c.Id));
    }

    /// <summary>Answers the test from a register where it can tell, and from a sheet of answers for the rest.</summary>
    /// <param name="answers">The given answers and counts; what the register answers too stands beside it.</param>
    /// <param name="register">The register. All its interviews and placements count: hand in one of the test's target group.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day of the time that is looked at, included.</param>
    /// <param name="until">The last day of the time that is looked at, included.</param>
    /// <returns>The answers and the score.</returns>
    /// <exception cref="ArgumentNullException">The sheet or the register is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public PracticeTestResult Evaluate(
        AnswerSheet answers,
        Register register,
        Area area,
        LocalDate from,
        LocalDate until
    )
    {
        Guard.Against.Null(answers);
        Guard.Against.Null(register);
        Guard.Against.EndBeforeStart(until, from);
        return new(
            this,
            c =>
                c.Indicator is { } indicator
                    ? answers
                        .Of(Id, c.Id)
                        .Add(CriterionEvidence.OfRegister(indicator.Count(area, from, until).Of(register)))
                    : answers.Of(Id, c.Id),
            new(register, area, from, until)
        );
    }
}
