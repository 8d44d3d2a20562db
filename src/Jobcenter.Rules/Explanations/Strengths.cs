namespace Jobcenter.Rules.Explanations;

/// <summary>Names of <see cref="Strength"/>.</summary>
public static class Strengths
{
    extension(Strength strength)
    {
        /// <summary>The strength in both languages, as <c>krav</c> and <c>requirement</c>.</summary>
        /// <returns>The name.</returns>
        public BilingualText Name() => Words.Of(strength);
    }
}
