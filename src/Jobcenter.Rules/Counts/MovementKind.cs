namespace Jobcenter.Rules.Counts;

/// <summary>Why a number of full-time persons moved. The default is <see cref="Inflow"/>.</summary>
[DanishTerm("årsag til ændring")]
public enum MovementKind
{
    /// <summary>Citizens with days in the later period who had none in the earlier one, and were on no other benefit then.</summary>
    [DanishTerm("tilgang")]
    Inflow = 0,

    /// <summary>Citizens with days in the earlier period who have none in the later one, and are on no other benefit then.</summary>
    [DanishTerm("afgang")]
    Outflow = 1,

    /// <summary>Citizens who came from another benefit, less those who went to another one.</summary>
    [DanishTerm("skift af ydelse")]
    GroupChange = 2,

    /// <summary>Citizens with days in both periods: how much more or less of the period they have.</summary>
    [DanishTerm("længde i perioden")]
    Length = 3,

    /// <summary>What is counted once, or capped, though it stands twice: more or less of it than before.</summary>
    [DanishTerm("overlap")]
    Overlap = 4,

    /// <summary>The group itself is another in the later period.</summary>
    [DanishTerm("ændret ydelsesgruppe")]
    Definition = 5,
}
