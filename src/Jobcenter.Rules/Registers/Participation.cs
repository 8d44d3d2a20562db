namespace Jobcenter.Rules.Registers;

/// <summary>A citizen's time in a project. The default has no project and is refused.</summary>
/// <param name="Project">The project's id.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included; null while it is still running.</param>
/// <param name="Exit">What it ended with; null when not known or still running.</param>
/// <param name="UsesDigitalTools">Whether the citizen uses the digital tools, as joblog; null when not known. Undated in the files.</param>
/// <remarks>A value read from a <see cref="Register"/>, or handed to a <see cref="RegisterBuilder"/>.</remarks>
[DanishTerm("projektdeltagelse")]
public readonly record struct Participation(
    string Project,
    LocalDate From,
    LocalDate? To = null,
    ProjectExit? Exit = null,
    bool? UsesDigitalTools = null
);
