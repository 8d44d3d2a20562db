namespace Jobcenter.Rules.Kernel;

/// <summary>A value that can say itself in Danish and in English.</summary>
public interface ILocalizable
{
    /// <summary>The value as a person reads it.</summary>
    /// <param name="language">The language to write in.</param>
    /// <returns>The text; never empty.</returns>
    string ToText(Language language);
}
