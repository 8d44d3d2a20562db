namespace Jobcenter.Rules.Kernel;

/// <summary>The answer of a rule. The default is <see cref="Unknown"/>: what nobody has looked at is not known.</summary>
/// <remarks>
/// Three-valued in Kleene's sense: a missing fact never turns into "no". <see cref="Rule"/>
/// combines rules so.
/// </remarks>
[DanishTerm("afgørelse")]
public enum Verdict
{
    /// <summary>A fact the answer rests on is missing.</summary>
    [DanishTerm("ukendt", Id = "unknown", English = "unknown")]
    Unknown = 0,

    /// <summary>The rule is broken.</summary>
    [DanishTerm("ikke opfyldt", Id = "notMet", English = "not met")]
    NotMet = 1,

    /// <summary>The rule is kept.</summary>
    [DanishTerm("opfyldt", Id = "met", English = "met")]
    Met = 2,
}
