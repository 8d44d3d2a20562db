namespace Jobcenter.Rules.TargetGroups;

/// <summary>The facts that are given of a citizen, under their names in the files. Other facts are worked out from them.</summary>
internal static class GivenFactNames
{
    public const string States = "states";
    public const string Category = "category";
    public const string BirthDate = "birth_date";
    public const string Education = "education";
    public const string Programme = "introduction_programme";
    public const string Registration = "registered_unemployed";
    public const string Need = "needs_effort";
    public const string FirstContact = "first_contact";
    public const string EducationOrder = "education_order";
    public const string Ressourceforloeb = "ressourceforloeb_since";
    public const string Rehabilitation = "rehabilitation_since";

    /// <summary>A category where it is given that nobody has decided one.</summary>
    public const string Decision = "decision";

    private static readonly ImmutableArray<(string Id, BilingualText Name)> s_all =
    [
        (States, new("ydelser og aktiviteter", "benefits and activities")),
        (Category, new("visitation", "visitation")),
        (BirthDate, new("fødselsdag", "day of birth")),
        (Education, new("fuldført uddannelse", "completed education")),
        (Programme, new("i introduktionsprogrammet", "in the introduction programme")),
        (Registration, new("registreret som ledig", "registered as unemployed")),
        (Need, new("har behov for en indsats", "has need of an effort")),
        (FirstContact, new("første kontakt", "first contact")),
        (EducationOrder, new("har uddannelsespålæg", "has an education order")),
        (Ressourceforloeb, new("ressourceforløbets første dag", "first day of the ressourceforløb")),
        (Rehabilitation, new("revalideringens første dag", "first day of the rehabilitation")),
    ];

    /// <summary>A fact by its name in the files; null when acts do not read it.</summary>
    public static (string Id, BilingualText Name)? Find(string id)
    {
        foreach (var fact in s_all)
        {
            if (string.Equals(fact.Id, id, StringComparison.Ordinal))
            {
                return fact;
            }
        }

        return null;
    }
}
