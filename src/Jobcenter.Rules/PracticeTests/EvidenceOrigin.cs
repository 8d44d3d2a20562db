namespace Jobcenter.Rules.PracticeTests;

/// <summary>Where the answer to a criterion comes from. The default is <see cref="Missing"/>; what counts before the others is greater.</summary>
internal enum EvidenceOrigin
{
    /// <summary>From nowhere: there is no answer.</summary>
    Missing = 0,

    /// <summary>The job centre gave the answer itself.</summary>
    Given = 1,

    /// <summary>Somebody counted k of n.</summary>
    Counted = 2,

    /// <summary>Counted in the register.</summary>
    Register = 3,
}
