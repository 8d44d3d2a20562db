namespace Jobcenter.Rules.Placements;

/// <summary>What a sequence ended with. The default is a job on 1 January of year 1.</summary>
/// <param name="Kind">To a job, to education, or to something else.</param>
/// <param name="On">The first day after the programme: of the job or the education.</param>
/// <param name="Until">The last day of the job or the education, included; null while it is still running.</param>
[DanishTerm("forløbets afslutning")]
public readonly record struct SequenceExit(ProjectExit Kind, LocalDate On, LocalDate? Until = null)
{
    /// <summary>Whether nobody knows how long the job or the education lasted; then <see cref="Until"/> says nothing.</summary>
    public bool HasUnknownEnd { get; init; }
}
