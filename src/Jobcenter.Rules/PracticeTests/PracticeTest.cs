namespace Jobcenter.Rules.PracticeTests;

/// <summary>A practice test: criteria that a job centre checks its own practice against, and a score.</summary>
/// <remarks>
/// A municipality writes its own in a rule document, under <c>practiceTests</c>, or makes it of the same parts: criteria of
/// the sources, changed or not, and its own.
/// </remarks>
/// <example>
/// <code>
/// PracticeTestResult result = PracticeTest.EvidenceTest.Evaluate(answers);
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
    /// <param name="scale">How it is answered and scored.</param>
    /// <exception cref="ArgumentException">
    /// The id is blank, another argument is null, there is no criterion, or two have the same id.
    /// </exception>
    public PracticeTest(
        string id,
        BilingualText title,
        BilingualText targetGroup,
        SourceReference source,
        ImmutableArray<Criterion> criteria,
        PracticeScale scale
    )
    {
        Id = Guard.Against.Blank(id);
        Title = Guard.Against.Null(title);
        TargetGroup = Guard.Against.Null(targetGroup);
        Source = Guard.Against.Null(source);
        Scale = Guard.Against.Null(scale);
        Criteria = criteria;
    }

    /// <summary>The tests of the sources: the two of HEL20.</summary>
    public static ImmutableArray<PracticeTest> All { get; } =
        SourceDocuments.Read(["HEL20"], static (parts, reading) => Of(parts, reading));

    /// <summary>The Evidenstest (<c>evidenstest</c>): eight criteria that research supports. Source: HEL20.</summary>
    public static PracticeTest EvidenceTest => All[0];

    /// <summary>The God praksis test (<c>god-praksis</c>): sixteen criteria of good practice. Source: HEL20.</summary>
    public static PracticeTest GoodPractice => All[1];

    /// <summary>A stable id, as <c>evidenstest</c>.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public BilingualText Title { get; }

    /// <summary>Whom it is about.</summary>
    public BilingualText TargetGroup { get; }

    /// <summary>The document and section that set it.</summary>
    public SourceReference Source { get; }

    /// <summary>The criteria, in the order to read them.</summary>
    /// <exception cref="ArgumentException">There is none, one is null, or two have the same id.</exception>
    public ImmutableArray<Criterion> Criteria
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value,
                nameof(Criteria),
                static all => !all.IsDefaultOrEmpty && all.All(static c => c is not null) && AreDistinct(all),
                $"{nameof(Criteria)} must hold at least one criterion, and no two of the same id."
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

    /// <summary>Answers the test from a sheet of answers, by the newest numbers.</summary>
    /// <param name="answers">The given answers and counts; those of other tests are left alone.</param>
    /// <returns>The answers and the score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public PracticeTestResult Evaluate(AnswerSheet answers)
    {
        Guard.Against.Null(answers);
        return new(this, answers, c => answers.Of(Id, c.Id), day: null);
    }

    /// <summary>Answers the test from a sheet of answers, by the numbers of a day.</summary>
    /// <param name="answers">The given answers and counts; those of other tests are left alone.</param>
    /// <param name="day">The day whose numbers hold.</param>
    /// <returns>The answers and the score.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or the day is of another calendar than ISO.</exception>
    public PracticeTestResult Evaluate(AnswerSheet answers, LocalDate day)
    {
        Guard.Against.Null(answers);
        return new(this, answers, c => answers.Of(Id, c.Id), Guard.Against.OtherCalendar(day));
    }

    /// <summary>Answers the test from a register where it can tell, and from a sheet of answers for the rest.</summary>
    /// <param name="answers">The given answers and counts; what the register answers too stands beside it.</param>
    /// <param name="register">The register. All its interviews and placements count: hand in one of the test's target group.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day of the time that is looked at, included.</param>
    /// <param name="until">The last day of the time that is looked at, included; the numbers in force on it hold.</param>
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
            answers,
            c =>
                c.Indicator is { } indicator
                    ? answers
                        .Of(Id, c.Id)
                        .Add(CriterionEvidence.OfRegister(indicator.Count(area, from, until).Of(register)))
                    : answers.Of(Id, c.Id),
            until,
            (register, area, from)
        );
    }

    /// <summary>The tests of a document whose parameters the reading has; what is wrong is told to the reading.</summary>
    internal static ImmutableArray<PracticeTest> Of(DocumentParts parts, DocumentReading reading) =>
        parts.ReadAll(DocumentParts.PracticeTests, PracticeForms.Test, reading);

    internal static bool AreDistinct(ImmutableArray<Criterion> criteria) =>
        criteria.Select(static c => c.Id).Distinct(StringComparer.Ordinal).Count() == criteria.Length;

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id}: {Title.Danish}";
}
