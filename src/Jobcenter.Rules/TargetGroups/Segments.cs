namespace Jobcenter.Rules.TargetGroups;

/// <summary>What the plans say of citizens: the segments they name and the steps they offer first, all from one set of parameters.</summary>
/// <remarks>
/// The sources are JSON documents, one each. A municipality writes its own in the same form, whole or only what is
/// different: what has the same id is replaced, and segments and steps that build on it follow.
/// </remarks>
/// <example>
/// <code>
/// foreach (SegmentAnswer answer in Segments.Default.AssessSteps(situation).Where(a => a.Verdict == Verdict.Met))
/// {
///     Console.WriteLine($"{answer.Segment.Label.Title.Danish}: {answer.Deadline}");
/// }
/// </code>
/// </example>
[DanishTerm("segmenter")]
public sealed partial class Segments
{
    // What a later document adds stands where it says, so that the order is that of the pages.
    private static readonly string[] s_sources = ["HEL21", "HEL19", "VOK15", "FRE15"];

    private static readonly string[] s_parts = [DocumentParts.Parameters, DocumentParts.Segments, DocumentParts.Steps];

    private readonly DocumentParts _document;

    private Segments(
        DocumentParts document,
        ImmutableArray<Parameter<int>> numbers,
        ImmutableArray<Segment> segments,
        ImmutableArray<Segment> steps
    ) => (_document, Numbers, All, Steps) = (document, numbers, segments, steps);

    /// <summary>Those of HEL19, HEL21, FRE15 and VOK15.</summary>
    public static Segments Default { get; } = SourceDocuments.Read(s_sources, Of);

    /// <summary>The numbers of the plans and our choices where they leave something open, in the order of the documents.</summary>
    public ImmutableArray<Parameter<int>> Numbers { get; }

    /// <summary>All segments.</summary>
    public ImmutableArray<Segment> All { get; }

    /// <summary>All steps, in the order of the plan.</summary>
    public ImmutableArray<Segment> Steps { get; }

    /// <summary>Reads a document that stands alone.</summary>
    /// <param name="json">The document, of which <c>parameters</c>, <c>segments</c> and <c>steps</c> are read; each may be left out.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DocumentFormatException">The document cannot be read; all faults are told at once, each by its path.</exception>
    public static Segments Read(string json)
    {
        Guard.Against.Null(json);
        return Over(DocumentParts.Empty, json);
    }

    /// <summary>These with a document on top: what has the same id is replaced, the rest is added.</summary>
    /// <param name="json">The document, as in <see cref="Read"/>; it may build on what is here.</param>
    /// <returns>Another set; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DocumentFormatException">The document cannot be read; all faults are told at once, each by its path.</exception>
    public Segments With(string json)
    {
        Guard.Against.Null(json);
        return Over(_document, json);
    }

    /// <summary>These with another number in place of the one of the same id; all that reads it follows.</summary>
    /// <param name="number">The number: whole values from 0 to 1,000.</param>
    /// <returns>Another set; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="number"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no number of its id, or a value is not allowed.</exception>
    public Segments With(Parameter<int> number)
    {
        Guard.Against.Null(number);
        if (!Numbers.Any(n => string.Equals(n.Id, number.Id, StringComparison.Ordinal)))
        {
            throw new ArgumentException(
                $"number was {number.Id}; it must be one of {string.Join(", ", Numbers.Select(static n => n.Id))}.",
                nameof(number)
            );
        }

        try
        {
            return With(
                DocumentText.Write(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteStartArray(DocumentParts.Parameters);
                    WrittenParameter.Form.Write(writer, WrittenParameter.Of(number, SegmentReading.Whole));
                    writer.WriteEndArray();
                    writer.WriteEndObject();
                })
            );
        }
        catch (DocumentFormatException e)
        {
            throw new ArgumentException(
                $"number was {number}; {e.Faults[0].ToText(Language.English)}.",
                nameof(number),
                e
            );
        }
    }

    /// <summary>These with segments and steps made in code; one of the same id is replaced, another is added last.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="steps">The steps; none by default.</param>
    /// <returns>Another set; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A segment or step is null.</exception>
    public Segments With(ImmutableArray<Segment> segments, ImmutableArray<Segment> steps = default)
    {
        static DocumentParts Made(string part, ImmutableArray<Segment> all, string name) =>
            DocumentParts.Made(part, [.. (all.IsDefault ? [] : all).Select(m => (Guard.Against.Null(m, name).Id, m))]);

        var reading = new DocumentReading();
        var own = Made(DocumentParts.Segments, segments, nameof(segments))
            .With(Made(DocumentParts.Steps, steps, nameof(steps)), reading);
        return Over(_document, own, reading);
    }

    /// <summary>Finds a segment.</summary>
    /// <param name="id">The id, as <c>senior</c>.</param>
    /// <returns>The segment; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Segment? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Which segments a citizen is in, each with its reasons.</summary>
    /// <returns>One answer a segment.</returns>
    public ImmutableArray<SegmentAnswer> Assess(in CitizenSituation situation)
    {
        var answers = ImmutableArray.CreateBuilder<SegmentAnswer>(All.Length);
        foreach (var segment in All)
        {
            answers.Add(
                segment.HoldsOn(situation.Date)
                    ? Answer(segment, segment.Rule.Assess(situation))
                    : new(segment, Verdict.Unknown, Assessment: null, NoRules(situation.Date))
            );
        }

        return answers.MoveToImmutable();
    }

    /// <summary>Which steps a citizen is to be offered first, each with its deadline and its reasons.</summary>
    /// <returns>One answer a step that a plan offers on the date; the others are left out.</returns>
    public ImmutableArray<SegmentAnswer> AssessSteps(in CitizenSituation situation)
    {
        var answers = ImmutableArray.CreateBuilder<SegmentAnswer>(Steps.Length);
        foreach (var step in Steps)
        {
            if (step.HoldsOn(situation.Date))
            {
                var (deadline, reasons) = (step.DeadlineOf(situation), step.Rule.Assess(situation));
                answers.Add(
                    Answer(step, reasons) with
                    {
                        IsStep = true,
                        Deadline = deadline,
                        IsPast = reasons.Verdict == Verdict.Met && deadline.IsKnown && deadline.Value < situation.Date,
                    }
                );
            }
        }

        return answers.ToImmutable();
    }

    private static SegmentAnswer Answer(Segment segment, Assessment reasons) =>
        new(segment, reasons.Verdict, reasons, Reason: null);

    /// <summary>Writes them as one document, so that <see cref="Read"/> gives the same back.</summary>
    /// <returns>The document, indented, with real letters.</returns>
    /// <exception cref="InvalidOperationException">A segment or step was made in code.</exception>
    public string ToJson() => _document.ToJson();

    /// <summary>The segments' and steps' ids.</summary>
    public override string ToString() =>
        $"{string.Join(", ", All.Select(static s => s.Id))}; {string.Join(", ", Steps.Select(static s => s.Id))}";

    private static BilingualText NoRules(LocalDate date) =>
        new(
            $"ingen regler indlæst for {DateText.Of(date, Language.Danish)}",
            $"no rules loaded for {DateText.Of(date, Language.English)}"
        );

    /// <summary>The segments and steps of a document whose parameters have been read; its faults are told to the reading.</summary>
    internal static Segments Of(DocumentParts document, DocumentReading reading)
    {
        var own = document.Only(s_parts);
        var state = reading.State<SegmentReading>();
        var segments = state.ReadAll(own, reading);
        var steps = own.ReadAll(DocumentParts.Steps, SegmentForms.Step, reading);
        return new(own, state.Numbers(own), segments, steps);
    }

    private static Segments Over(DocumentParts document, string json)
    {
        var reading = new DocumentReading();
        return Over(document, DocumentParts.Read(json, string.Empty, reading), reading);
    }

    private static Segments Over(DocumentParts document, DocumentParts over, DocumentReading reading)
    {
        var all = document.With(over.Only(s_parts), reading);
        all.ReadParameters(reading);
        var read = Of(all, reading);
        return reading.Count == 0 ? read : throw new DocumentFormatException(reading.Faults);
    }
}
