using System.Text.Json;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Answers;

/// <summary>An answer of whatever family, as text, JSON, Markdown and HTML are written from it.</summary>
/// <remarks>
/// Made by <c>Of</c> from what a family answered; it decides nothing itself. An answer about several has them as
/// <see cref="Parts"/>. What a family has besides stands in its JSON and its text.
/// </remarks>
/// <example>
/// <code>
/// Answer answer = Answer.Of(plan.FollowUp(figures, asOf));
/// Console.Write(AnswerText.Write(answer.Parts[0], Language.English));
/// string json = AnswerJson.Write(answer);
/// </code>
/// </example>
[DanishTerm("begrundet svar")]
public sealed partial record Answer : ILocalizable
{
    private const string Nothing = "–";

    private static readonly BilingualText s_takes = new("Hvad der skal til", "What it would take");

    private Answer(string id, BilingualText title, SourceReference? source = null) =>
        (Id, FullId, Title, Source) = (PlainText.Escape(id), PlainText.Escape(id), title, source);

    private Answer(RuleLabel label)
        : this(label.Id, label.Title, label.Source) => (Strength, Notes) = (label.Strength, label.Notes);

    /// <summary>A stable id among its like, as <c>3.1-1</c>.</summary>
    public string Id { get; private init; }

    /// <summary>The id that no other rule has, as <c>HEL21/3.1-1</c>; the id itself where there is no longer one.</summary>
    public string FullId { get; }

    /// <summary>What is asked, or what the answer is about.</summary>
    public BilingualText Title { get; private init; }

    /// <summary>Where it is written; null for what no source says.</summary>
    public SourceReference? Source { get; }

    /// <summary>How strongly the source puts it; null for what no source says.</summary>
    public Strength? Strength { get; }

    /// <summary>Decisions, estimates and remarks of the rule.</summary>
    public ImmutableArray<Note> Notes { get; } = [];

    /// <summary>The verdict; null where the answer is about several things.</summary>
    public Verdict? Verdict { get; private init; }

    /// <summary>The answer in the family's own words; null where it is about several things.</summary>
    public BilingualText? Status { get; private init; }

    /// <summary>✓ for a good answer, ✗ for a bad one, ~ for one in between, … for one that is pending, ? for an unknown one.</summary>
    public string Mark { get; private init; } = "?";

    /// <summary>What was measured; null where nothing is, or where it is not known.</summary>
    public Quantity? Value { get; private init; }

    /// <summary>What it is compared with; null where nothing is.</summary>
    public Quantity? Limit { get; private init; }

    /// <summary>What is missing to the limit; null where nothing is measured.</summary>
    public Quantity? Gap { get; private init; }

    /// <summary>What would make the answer a good one; empty when it is, or when nothing can.</summary>
    public ImmutableArray<BilingualText> Cures { get; private init; } = [];

    /// <summary>The day by which something must still happen, or should have; null where no day is known.</summary>
    public LocalDate? Due { get; private init; }

    /// <summary>What stands before a cure.</summary>
    public BilingualText CureHeading { get; private init; } = s_takes;

    /// <summary>The periods on the way to a deadline, for charts; empty for what has none.</summary>
    public ImmutableArray<TrajectoryPoint> Trajectory { get; private init; } = [];

    /// <summary>The reasons as a tree; null where there is nothing to reason about.</summary>
    public Assessment? Reasons { get; private init; }

    /// <summary>The facts that the answer waits for.</summary>
    public ImmutableArray<FactReading> Missing => Reasons?.MissingFacts() ?? [];

    /// <summary>What a table shows of the answer among others; empty for one that stands alone.</summary>
    public ImmutableArray<AnswerCell> Cells { get; private init; } = [];

    /// <summary>The answers it is made of, in the order to read them.</summary>
    public ImmutableArray<Answer> Parts { get; private init; } = [];

    /// <summary>How many parts stand how, the first of each with their number; empty for parts without a status.</summary>
    public ImmutableArray<(Answer First, int Count)> Summary =>
        [
            .. Parts
                .Where(static p => p.Status is not null)
                .GroupBy(static p => (p.StatusRank, p.StatusId))
                .OrderByDescending(static g => g.Key.StatusRank)
                .Select(static g => (g.First(), g.Count())),
        ];

    /// <summary>The tables in it, wherever they stand: what each is about, and the parts that are its rows; itself, if it has cells.</summary>
    public ImmutableArray<(Answer About, ImmutableArray<Answer> Rows)> Tables =>
        !Cells.IsEmpty ? [(this, [this])]
        : Parts.Where(static p => !p.Cells.IsEmpty).ToImmutableArray() is { IsEmpty: false } rows
            ? [(this, rows), .. Parts.Where(static p => p.Cells.IsEmpty).SelectMany(static p => p.Tables)]
        : [.. Parts.SelectMany(static p => p.Tables)];

    /// <summary>The answers in it that are no rows of a table and have no parts: those each stands in, outermost first and without this one, and the answer.</summary>
    public ImmutableArray<(ImmutableArray<Answer> Within, Answer Leaf)> Leaves =>
        !Cells.IsEmpty ? []
        : Parts.IsEmpty ? [([], this)]
        :
        [
            .. Parts.SelectMany(p =>
                p.Parts.IsEmpty && p.Cells.IsEmpty
                    ? [(ImmutableArray<Answer>.Empty, p)]
                    : p.Leaves.Select(l => (l.Within.Insert(0, p), l.Leaf))
            ),
        ];

    /// <summary>Whether it only holds its parts together, each to be read by itself.</summary>
    public bool IsCollection { get; private init; }

    /// <summary>Whether its parts are told without their reasons.</summary>
    public bool IsBrief { get; private init; }

    /// <summary>Whether a text has the reasons of its parts below it.</summary>
    public bool IsUnfolded { get; private init; }

    /// <summary>The stretches of somebody's time that it is about, by date; empty for what has none.</summary>
    public ImmutableArray<AnswerSpan> Spans { get; private init; } = [];

    /// <summary>What stands below the title; null for nothing.</summary>
    public BilingualText? Lead { get; private init; }

    /// <summary>What the reader must know first; null for nothing.</summary>
    public BilingualText? Notice { get; private init; }

    /// <summary>What must stand beside the numbers, a line each.</summary>
    public ImmutableArray<BilingualText> Remarks { get; private init; } = [];

    /// <summary>Those of the remarks that must be known wherever a number is read, also in a spreadsheet: why answers are provisional, and what was warned of when figures were read.</summary>
    public ImmutableArray<BilingualText> Warnings { get; private init; } = [];

    /// <summary>Why it can still change, a sentence each, as rows that were refused; empty when it cannot.</summary>
    public ImmutableArray<BilingualText> WhyProvisional { get; private init; } = [];

    /// <summary>How many rows the input had, and how many were refused; null where nobody said so.</summary>
    public RowCounts? Rows { get; private init; }

    /// <summary>What the answer was made with; null where it was not asked for.</summary>
    public ExecutionReceipt? Receipt { get; private init; }

    /// <summary>The answer of an assessment by itself.</summary>
    /// <returns>The answer; where the rule has no name, its title says how its parts decide.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    public static Answer Of(Assessment assessment)
    {
        Guard.Against.Null(assessment);
        return assessment.Label is { } label
            ? new(label) { Judged = assessment }
            : new("", AnswerText.Of(assessment.Kind)) { Judged = assessment };
    }

    /// <summary>The same answer with how many rows the register and the files it was made of had.</summary>
    /// <param name="rows">The rows read and refused, as of <see cref="Register.Rows"/>.</param>
    /// <returns>The answer; every form of it says the rows.</returns>
    public Answer With(RowCounts rows) => this with { Rows = rows };

    /// <summary>The same answer with what must be known wherever a number of it is read, as what was warned of when files were read.</summary>
    /// <param name="warnings">What, a sentence each; one that the answer has already is not said again.</param>
    /// <returns>The answer; every form of it has them among its remarks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="warnings"/> is null.</exception>
    public Answer Warned(IEnumerable<BilingualText> warnings)
    {
        var said = Said(this).Select(static r => r.Danish.Trim()).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<BilingualText> more =
        [
            .. Guard.Against.Null(warnings).Distinct().Where(w => !said.Contains(w.Danish)),
        ];
        return more.IsEmpty ? this : this with { Remarks = [.. Remarks, .. more], Warnings = [.. Warnings, .. more] };

        static IEnumerable<BilingualText> Said(Answer answer) => answer.Remarks.Concat(answer.Parts.SelectMany(Said));
    }

    /// <summary>The same answer under another title, as that of one municipality among several.</summary>
    /// <param name="title">What the answer is about.</param>
    /// <returns>The answer; all else is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    public Answer Titled(BilingualText title) => this with { Title = Guard.Against.Null(title) };

    /// <summary>The same answer, told to be provisional: its status has an asterisk, and why stands beside it.</summary>
    /// <param name="why">Why it can still change, a sentence each, as rows that were refused; none leaves it as it is.</param>
    /// <returns>The answer; JSON has the sentences as <c>provisionalBecause</c>, after those it had.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="why"/> is null.</exception>
    public Answer Provisional(IEnumerable<BilingualText> why)
    {
        // What is told already is not told again.
        ImmutableArray<BilingualText> more = [.. Guard.Against.Null(why).Except(WhyProvisional)];
        ImmutableArray<BilingualText> warnings = [.. AnswerText.Provisional(more)];
        return more.IsEmpty
            ? this
            : Asterisked(more) with
            {
                Remarks = [.. Remarks, .. warnings],
                Warnings = [.. Warnings, .. warnings],
            };
    }

    // Of an answer among others that why is told of once.
    private Answer Asterisked(ImmutableArray<BilingualText> why) =>
        why.IsEmpty
            ? this
            : this with
            {
                WhyProvisional = [.. WhyProvisional.Union(why)],
                HasAsterisk = true,
                Status = Status is { } status && !HasAsterisk ? new($"{status.Danish}*", $"{status.English}*") : Status,
                Line = Line is { } line && !HasAsterisk ? l => $"{line(l)}*" : Line,
                Cells = [.. Cells.Select(static c => c.IsStatus ? c.Asterisked() : c)],
            };

    private bool HasAsterisk { get; init; }

    /// <summary>The answer in one line.</summary>
    /// <returns>The line, without a line feed.</returns>
    public string ToText(Language language) => AnswerText.Line(this, language);

    /// <summary>The answer in one line, in Danish.</summary>
    public override string ToString() => ToText(Language.Danish);

    /// <summary>The verdict, status, mark and reasons of an assessment at once.</summary>
    private Assessment? Judged
    {
        init
        {
            Reasons = value;
            Verdict = value?.Verdict;
            Status = AnswerText.Of(value?.Verdict ?? default);
            Mark = AnswerText.Mark(value?.Verdict ?? default);
            StatusId = Ids.Of(value?.Verdict ?? default);
            StatusRank = (int)(value?.Verdict ?? default);
        }
    }

    /// <summary>The status as JSON writes it.</summary>
    internal string? StatusId { get; private init; }

    /// <summary>Which statuses a summary says first: the greatest.</summary>
    internal int StatusRank { get; private init; }

    /// <summary>The line, where it is another than the mark, the title and the status.</summary>
    internal Func<Language, string>? Line { get; private init; }

    /// <summary>The lines between the line and the tree; each ends with a line feed.</summary>
    internal Func<Language, string>? Body { get; private init; }

    /// <summary>The part of the tree that a text shows; all of it when null.</summary>
    internal Assessment? Shown { get; private init; }

    /// <summary>Whether the lines hold the tree already.</summary>
    internal bool IsTold { get; private init; }

    /// <summary>Whether the tree says the status in place of the verdict of its root.</summary>
    internal bool SaysStatus { get; private init; }

    /// <summary>What the family writes in JSON in place of id, status and title, for its form is older than this one.</summary>
    internal Action<Utf8JsonWriter>? Head { get; private init; }

    /// <summary>What was measured, as JSON has it after the status.</summary>
    internal Action<Utf8JsonWriter, Answer>? Measured { get; private init; }

    /// <summary>Whether JSON has the tree.</summary>
    internal bool IsExplained { get; private init; } = true;

    /// <summary>What JSON calls the parts; null for an answer that has none.</summary>
    internal string? PartsName { get; private init; }

    /// <summary>What the family writes in JSON besides.</summary>
    internal Action<Utf8JsonWriter, Language>? Typed { get; private init; }

    private static BilingualText Both(Func<Language, string> text) =>
        new(text(Language.Danish), text(Language.English));
}
