namespace Jobcenter.Rules.Registers;

/// <summary>An interview with a citizen in the job centre. The default is one on the first day of the year 1.</summary>
/// <param name="HeldOn">The day it was held.</param>
/// <param name="Minutes">How long it was planned to take, from 0 to 1,440 minutes; null when not known.</param>
/// <param name="PreparationMinutes">How long was set aside to prepare it, from 0 to 1,440 minutes; null when not known.</param>
/// <param name="PreparedOn">The day it was prepared; null when not known.</param>
/// <param name="HeldBy">Who held it; null when not known.</param>
[DanishTerm("samtale")]
public readonly record struct Interview(
    LocalDate HeldOn,
    int? Minutes = null,
    int? PreparationMinutes = null,
    LocalDate? PreparedOn = null,
    InterviewHolder? HeldBy = null
);
