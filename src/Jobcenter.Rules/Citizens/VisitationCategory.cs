namespace Jobcenter.Rules.Citizens;

/// <summary>What a citizen has been assessed to be ready for. The default is <see cref="NotAssessed"/>.</summary>
[DanishTerm("visitationskategori")]
public enum VisitationCategory
{
    /// <summary>No category: not assessed, or a benefit that has none (empty in data files).</summary>
    [DanishTerm("ikke visiteret", Id = "", English = "not assessed")]
    NotAssessed = 0,

    /// <summary>Can take ordinary work that supports them within 3 months (<c>jobparat</c>).</summary>
    [DanishTerm("jobparat", Id = "jobparat", English = "job ready")]
    JobReady = 1,

    /// <summary>Cannot; or, when young, ready for education in a year at the earliest (<c>aktivitetsparat</c>).</summary>
    [DanishTerm("aktivitetsparat", Id = "aktivitetsparat", English = "activity ready")]
    ActivityReady = 2,

    /// <summary>Ready for education within a year (<c>uddannelsesparat</c>).</summary>
    [DanishTerm("uddannelsesparat", Id = "uddannelsesparat", English = "education ready")]
    EducationReady = 3,

    /// <summary>Ready for education within 3 months (<c>aabenlyst-uddannelsesparat</c>).</summary>
    [DanishTerm("åbenlyst uddannelsesparat", Id = "aabenlyst-uddannelsesparat", English = "clearly education ready")]
    ClearlyEducationReady = 4,
}
