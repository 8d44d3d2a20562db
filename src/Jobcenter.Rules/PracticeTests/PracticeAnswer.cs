namespace Jobcenter.Rules.PracticeTests;

/// <summary>The answer to a criterion. The default is <see cref="Unknown"/>; a better answer is greater.</summary>
/// <remarks>Source: HEL20. Which share gives which answer stands in the <see cref="PracticeScale"/>.</remarks>
[DanishTerm("svar")]
public enum PracticeAnswer
{
    /// <summary>There is no answer, or what is known does not decide it.</summary>
    [DanishTerm("ukendt", Id = "ukendt", Short = "Ukendt", English = "Unknown")]
    Unknown = 0,

    /// <summary>Fewer than 7 of 10 (<c>nej</c>).</summary>
    [DanishTerm("nej", Id = "nej", Short = "Nej", English = "No")]
    No = 1,

    /// <summary>At least 7 of 10, but fewer than 9 (<c>delvist</c>).</summary>
    [DanishTerm("delvist", Id = "delvist", Short = "Delvist", English = "Partly")]
    Partly = 2,

    /// <summary>At least 9 of 10 (<c>ja</c>).</summary>
    [DanishTerm("ja", Id = "ja", Short = "Ja", English = "Yes")]
    Yes = 3,
}
