namespace Jobcenter.Rules.Kernel;

/// <summary>The language of a text a person reads. The default is <see cref="Danish"/>.</summary>
[DanishTerm("sprog")]
public enum Language
{
    /// <summary>Danish (<c>da</c>): decimal comma, thousands with a full stop.</summary>
    [DanishTerm("dansk")]
    Danish = 0,

    /// <summary>English (<c>en</c>): decimal point, thousands with a comma.</summary>
    [DanishTerm("engelsk")]
    English = 1,
}
