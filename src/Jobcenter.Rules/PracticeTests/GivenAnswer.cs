namespace Jobcenter.Rules.PracticeTests;

/// <summary>An answer that rules compare: a better one is greater.</summary>
internal readonly record struct GivenAnswer(PracticeAnswer Answer) : IComparable<GivenAnswer>, ILocalizable
{
    public int CompareTo(GivenAnswer other) => Answer.CompareTo(other.Answer);

    public string ToText(Language language) => Answer.Name().ToText(language);
}
