namespace Jobcenter.Rules.Plans;

/// <summary>How a requirement stands at an as-of date. The default is <see cref="Unknown"/>.</summary>
[DanishTerm("kravets status")]
public enum RequirementStatus
{
    /// <summary>A needed figure is missing, its period is not covered, or the baseline is zero (<c>unknown</c>).</summary>
    [DanishTerm("ukendt", Id = "unknown", English = "unknown")]
    Unknown = 0,

    /// <summary>Before the deadline; nothing to measure yet (<c>pending</c>).</summary>
    [DanishTerm("afventer", Id = "pending", English = "pending")]
    Pending = 1,

    /// <summary>Before the deadline; short of the line to the limit (<c>behind</c>).</summary>
    [DanishTerm("bagud", Id = "behind", English = "behind")]
    Behind = 2,

    /// <summary>Before the deadline; on the line to the limit or better (<c>onTrack</c>).</summary>
    [DanishTerm("på vej", Id = "onTrack", English = "on track")]
    OnTrack = 3,

    /// <summary>The deadline has passed and the requirement is not met, or nothing can make it good any more (<c>notMet</c>).</summary>
    [DanishTerm("ikke opfyldt", Id = "notMet", English = "not met")]
    NotMet = 4,

    /// <summary>The deadline has passed and the requirement is met (<c>met</c>).</summary>
    [DanishTerm("opfyldt", Id = "met", English = "met")]
    Met = 5,
}

/// <summary>What a verdict is before a deadline, at it, and without one.</summary>
internal static class RequirementStatuses
{
    public static RequirementStatus AsStatus(this Verdict verdict, bool hasDeadline, bool isFinal, bool? isTooLate) =>
        (verdict, hasDeadline) switch
        {
            (Verdict.Met, true) => isFinal ? RequirementStatus.Met : RequirementStatus.OnTrack,
            (Verdict.Met, _) => RequirementStatus.Met,
            (Verdict.NotMet, true) => isFinal ? RequirementStatus.NotMet : RequirementStatus.Behind,
            (Verdict.NotMet, _) when isTooLate is { } isLost => isLost
                ? RequirementStatus.NotMet
                : RequirementStatus.Pending,
            _ => RequirementStatus.Unknown,
        };
}
