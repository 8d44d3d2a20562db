namespace Jobcenter.Rules.Plans;

/// <summary>Which courses of a benefit a reduction is about. The default is <see cref="All"/>.</summary>
internal enum CourseSelection
{
    /// <summary>All of them (<c>all</c>).</summary>
    [DanishTerm("alle forløb", Id = "all", Short = "alle", English = "all")]
    All = 0,

    /// <summary>Only the long ones (<c>long-term</c>).</summary>
    [DanishTerm("kun lange forløb", Id = "long-term", Short = "lange", English = "long")]
    LongTerm = 1,
}
