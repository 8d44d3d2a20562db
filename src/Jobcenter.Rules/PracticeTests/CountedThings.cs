namespace Jobcenter.Rules.PracticeTests;

/// <summary>What the criteria and the indicators count.</summary>
internal static class CountedThings
{
    public static BilingualText Citizens { get; } = new("borgere", "citizens");

    public static BilingualText Interviews { get; } = new("samtaler", "interviews");

    public static BilingualText Placements { get; } = new("virksomhedsforløb", "placements");

    public static BilingualText Courses { get; } = new("ydelsesforløb", "benefit courses");

    public static BilingualText Offers { get; } = new("virksomhedsrettede tilbud", "company-directed offers");

    public static BilingualText Consultants { get; } = new("jobkonsulenter", "job consultants");

    public static BilingualText AllConsultants { get; } =
        new("job- og virksomhedskonsulenter", "job and company consultants");
}
