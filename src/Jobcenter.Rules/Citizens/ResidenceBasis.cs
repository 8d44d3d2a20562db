namespace Jobcenter.Rules.Citizens;

/// <summary>The basis of residence of a citizen who came as a refugee or to one. The default is <see cref="Refugee"/>.</summary>
[DanishTerm("opholdsgrundlag")]
public enum ResidenceBasis
{
    /// <summary>Refugee (<c>flygtning</c>).</summary>
    [DanishTerm("flygtning", Id = "flygtning", English = "refugee")]
    Refugee = 0,

    /// <summary>Family reunified (<c>familiesammenfoert</c>).</summary>
    [DanishTerm("familiesammenført", Id = "familiesammenfoert", English = "family reunified")]
    FamilyReunified = 1,
}
