namespace Jobcenter.Rules.Registers;

/// <summary>What a participant left a project for. The default is <see cref="Job"/>.</summary>
[DanishTerm("afslutning")]
public enum ProjectExit
{
    /// <summary>To a job (<c>job</c>).</summary>
    [DanishTerm("afslutning til job", Id = "job", Short = "job")]
    Job = 0,

    /// <summary>To education (<c>uddannelse</c>).</summary>
    [DanishTerm("afslutning til uddannelse", Id = "uddannelse", Short = "uddannelse", English = "education")]
    Education = 1,

    /// <summary>To something else (<c>andet</c>).</summary>
    [DanishTerm("anden afslutning", Id = "andet", Short = "andet", English = "other")]
    Other = 2,
}
