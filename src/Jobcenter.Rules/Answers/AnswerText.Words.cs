using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Answers;

// The words and marks that every explanation is written with, in whatever form.
public static partial class AnswerText
{
    /// <summary>Before the place of a rule in a plan or the law.</summary>
    public static BilingualText Source { get; } = new("Kilde", "Source");

    /// <summary>In place of a value that is not known.</summary>
    public static BilingualText Unknown { get; } = new("ukendt", "unknown");

    /// <summary>Beside the reading of a sentence that decides.</summary>
    public static BilingualText Decides { get; } = new("afgør", "decides");

    /// <summary>Beside the other readings of the sentence.</summary>
    public static BilingualText ShownOnly { get; } = new("vises kun", "only shown");

    /// <summary>A verdict, as <c>opfyldt</c> and <c>met</c>.</summary>
    public static BilingualText Of(Verdict verdict) => Vocabulary.Of<Verdict>().Name(verdict);

    /// <summary>The mark of a verdict: ✓ is met, ✗ not met, ? unknown.</summary>
    public static string Mark(Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => "✓",
            Verdict.NotMet => "✗",
            _ => "?",
        };

    /// <summary>The mark of a status: ✓ is met or on track, ✗ not met or behind, … pending, ? unknown.</summary>
    public static string Mark(RequirementStatus status) =>
        status switch
        {
            RequirementStatus.Met or RequirementStatus.OnTrack => "✓",
            RequirementStatus.NotMet or RequirementStatus.Behind => "✗",
            RequirementStatus.Pending => "…",
            _ => "?",
        };

    /// <summary>How strongly a source puts a rule, as <c>krav</c> and <c>requirement</c>.</summary>
    public static BilingualText Of(Strength strength) => Vocabulary.Of<Strength>().Name(strength);

    /// <summary>What a note is, as <c>Beslutning</c> and <c>Decision</c>.</summary>
    public static BilingualText Of(NoteKind kind) =>
        kind switch
        {
            NoteKind.Decision => new("Beslutning", "Decision"),
            NoteKind.Estimate => new("Skøn", "Estimate"),
            _ => new("Bemærkning", "Remark"),
        };

    /// <summary>How a node's parts decide, as <c>alle skal være opfyldt</c> and <c>all must be met</c>.</summary>
    public static BilingualText Of(AssessmentKind kind) =>
        kind switch
        {
            AssessmentKind.All => new("alle skal være opfyldt", "all must be met"),
            AssessmentKind.Any => new("mindst én skal være opfyldt", "at least one must be met"),
            AssessmentKind.Not => new("må ikke være opfyldt", "must not be met"),
            AssessmentKind.Readings => new("læsninger", "readings"),
            _ => new("sammenligning", "comparison"),
        };

    /// <summary>The sign of a comparison, as ≤.</summary>
    public static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.AtMost => "≤",
            Comparison.AtLeast => "≥",
            Comparison.LessThan => "<",
            Comparison.MoreThan => ">",
            _ => "=",
        };

    /// <summary>A comparison in a word; a day is compared by other words than a number.</summary>
    internal static BilingualText WordOf(Comparison comparison, bool isDay) =>
        (comparison, isDay) switch
        {
            (Comparison.AtMost, true) => new("senest", "no later than"),
            (Comparison.AtMost, _) => new("højst", "at most"),
            (Comparison.AtLeast, true) => new("tidligst", "no earlier than"),
            (Comparison.AtLeast, _) => new("mindst", "at least"),
            (Comparison.LessThan, true) => new("før", "before"),
            (Comparison.LessThan, _) => new("under", "less than"),
            (Comparison.MoreThan, true) => new("efter", "after"),
            (Comparison.MoreThan, _) => new("over", "more than"),
            _ => new("lig med", "equal to"),
        };

    /// <summary>Why a fact is missing, where nothing below it says so.</summary>
    /// <returns>The reason; null where it is there, or its basis tells.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public static BilingualText? WhyMissing(FactReading fact) =>
        Guard.Against.Null(fact).IsMissing && !fact.Basis.Any(static b => b.IsMissing) ? fact.Reason : null;

    /// <summary>What a part is to the readings of a sentence.</summary>
    /// <param name="owner">What the part is of.</param>
    /// <param name="index">Which part, from 0.</param>
    /// <returns>That it decides, or is only shown; null where the owner is no readings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="owner"/> is null.</exception>
    public static BilingualText? Role(Assessment owner, int index) =>
        Guard.Against.Null(owner).Kind != AssessmentKind.Readings ? null
        : index == 0 ? Decides
        : ShownOnly;

    /// <summary>A note in one line, as <c>Beslutning: …</c>.</summary>
    internal static string Of(Note note, Language language) =>
        $"{Of(note.Kind).ToText(language)}: {note.Text.ToText(language)}";
}
