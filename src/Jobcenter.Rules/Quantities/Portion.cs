namespace Jobcenter.Rules.Quantities;

/// <summary>Some persons of some persons: the numerator and denominator of a share, not brought to lowest terms. The default is 0 of 0.</summary>
/// <param name="Part">The persons that count, 0 to <paramref name="Whole"/>.</param>
/// <param name="Whole">All of them.</param>
[DanishTerm("del af helhed")]
public readonly record struct Portion(int Part, int Whole) : ILocalizable
{
    /// <summary>The share; missing when there is nobody to share.</summary>
    public Known<Share> Share => Quantities.Share.Of(new Fraction(Part), new Fraction(Whole));

    /// <summary>The sum of two portions of different persons.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum of the parts of the sum of the wholes.</returns>
    public static Portion operator +(Portion left, Portion right) =>
        new(left.Part + right.Part, left.Whole + right.Whole);

    /// <summary>As <c>4.071 af 9.051</c>.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language)
    {
        var (part, whole) = (new Fraction(Part).ToText(0, language), new Fraction(Whole).ToText(0, language));
        return language == Language.English ? $"{part} of {whole}" : $"{part} af {whole}";
    }

    internal static Portion Of(bool isPart) => new(isPart ? 1 : 0, 1);
}
