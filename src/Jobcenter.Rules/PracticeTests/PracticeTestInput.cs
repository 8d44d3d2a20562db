namespace Jobcenter.Rules.PracticeTests;

/// <summary>The register a test was answered from, whose citizens, and the time looked at.</summary>
internal sealed record PracticeTestInput(Register Register, Area Area, LocalDate From, LocalDate Until);
