namespace Jobcenter.Rules.Citizens;

/// <summary>The ids data files use for a citizen's facts.</summary>
internal static class CitizenVocabulary
{
    public static readonly Vocabulary<Sex> Sex = new(
        (Citizens.Sex.Woman, "kvinde", new("kvinde", "woman")),
        (Citizens.Sex.Woman, "k", new("kvinde", "woman")),
        (Citizens.Sex.Man, "mand", new("mand", "man")),
        (Citizens.Sex.Man, "m", new("mand", "man"))
    );

    public static readonly Vocabulary<ResidenceBasis> ResidenceBasis = new(
        (Citizens.ResidenceBasis.Refugee, "flygtning", new("flygtning", "refugee")),
        (Citizens.ResidenceBasis.FamilyReunified, "familiesammenfoert", new("familiesammenført", "family reunified"))
    );

    public static readonly Vocabulary<EducationLevel> Education = new(
        (EducationLevel.None, "ingen", new("ingen", "none")),
        (EducationLevel.Vocational, "erhvervskompetencegivende", new("erhvervskompetencegivende", "vocational")),
        (EducationLevel.LongHigher, "lang-videregaaende", new("lang videregående", "long higher"))
    );
}
