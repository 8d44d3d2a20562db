namespace Jobcenter.Rules.PracticeTests;

/// <summary>Where the answer to a criterion comes from. The default is <see cref="Missing"/>; what counts before the others is greater.</summary>
[DanishTerm("svargrundlagets oprindelse")]
internal enum EvidenceOrigin
{
    /// <summary>From nowhere: there is no answer.</summary>
    [DanishTerm("mangler")]
    Missing = 0,

    /// <summary>The job centre gave the answer itself.</summary>
    [DanishTerm("givet")]
    Given = 1,

    /// <summary>Somebody counted k of n.</summary>
    [DanishTerm("talt")]
    Counted = 2,

    /// <summary>Counted in the register.</summary>
    [DanishTerm("register")]
    Register = 3,
}
