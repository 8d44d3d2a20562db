using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;

namespace Jobcenter.Rules.Explanations;

/// <summary>The words explanations are written with.</summary>
internal static class Words
{
    public static BilingualText Source { get; } = new("Kilde", "Source");

    public static BilingualText Unknown { get; } = new("ukendt", "unknown");

    public static BilingualText Decides { get; } = new("afgør", "decides");

    public static BilingualText ShownOnly { get; } = new("vises kun", "only shown");

    public static BilingualText Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => new("opfyldt", "met"),
            Verdict.NotMet => new("ikke opfyldt", "not met"),
            _ => Unknown,
        };

    public static string Mark(Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => "✓",
            Verdict.NotMet => "✗",
            _ => "?",
        };

    public static string Mark(RequirementStatus status) =>
        status switch
        {
            RequirementStatus.Met or RequirementStatus.OnTrack => "✓",
            RequirementStatus.NotMet or RequirementStatus.Behind => "✗",
            RequirementStatus.Pending => "…",
            _ => "?",
        };

    public static string Mark(PracticeAnswer answer) =>
        answer switch
        {
            PracticeAnswer.Yes => Mark(Verdict.Met),
            PracticeAnswer.Partly => "~",
            PracticeAnswer.No => Mark(Verdict.NotMet),
            _ => Mark(Verdict.Unknown),
        };

    public static BilingualText Of(EvidenceOrigin origin) =>
        origin switch
        {
            EvidenceOrigin.Given => new("givet svar", "given answer"),
            EvidenceOrigin.Counted => new("optalt", "counted"),
            EvidenceOrigin.Register => new("registeret", "the register"),
            _ => new("intet svar", "no answer"),
        };

    public static BilingualText Of(Strength strength) =>
        strength switch
        {
            Strength.Aim => new("mål", "aim"),
            Strength.Expectation => new("forventning", "expectation"),
            _ => new("krav", "requirement"),
        };

    public static BilingualText Of(NoteKind kind) =>
        kind switch
        {
            NoteKind.Decision => new("Beslutning", "Decision"),
            NoteKind.Estimate => new("Skøn", "Estimate"),
            _ => new("Bemærkning", "Remark"),
        };

    public static BilingualText Of(AssessmentKind kind) =>
        kind switch
        {
            AssessmentKind.All => new("alle skal være opfyldt", "all must be met"),
            AssessmentKind.Any => new("mindst én skal være opfyldt", "at least one must be met"),
            AssessmentKind.Not => new("må ikke være opfyldt", "must not be met"),
            AssessmentKind.Readings => new("læsninger", "readings"),
            _ => new("sammenligning", "comparison"),
        };

    public static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.AtMost => "≤",
            Comparison.AtLeast => "≥",
            Comparison.LessThan => "<",
            Comparison.MoreThan => ">",
            _ => "=",
        };
}
