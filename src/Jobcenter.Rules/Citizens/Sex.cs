namespace Jobcenter.Rules.Citizens;

/// <summary>A citizen's sex as registered. The default is <see cref="Woman"/>.</summary>
[DanishTerm("køn")]
public enum Sex
{
    /// <summary>A woman (<c>kvinde</c>, also <c>k</c>).</summary>
    [DanishTerm("kvinde", Id = "kvinde", Alias = "k", English = "woman")]
    Woman = 0,

    /// <summary>A man (<c>mand</c>, also <c>m</c>).</summary>
    [DanishTerm("mand", Id = "mand", Alias = "m", English = "man")]
    Man = 1,
}
