namespace Jobcenter.Rules.TargetGroups;

/// <summary>What can be asked of a citizen about whom something is missing, and every answer that acts tell apart.</summary>
internal static class Questions
{
    private static readonly BilingualText s_notBorn = new("fødselsdagen ligger senere", "the day of birth lies later");
    private static readonly VisitationCategory[] s_decisions =
    [
        .. Enum.GetValues<VisitationCategory>().Where(static c => c != VisitationCategory.NotAssessed),
    ];
    private static readonly EducationLevel[] s_levels = Enum.GetValues<EducationLevel>();

    /// <summary>What is asked for the parts of a situation, in the order to ask; for a category it depends.</summary>
    public static ImmutableArray<(SituationParts Part, string? Question)> ByPart { get; } =
    [
        (SituationParts.States, GivenFacts.States),
        (SituationParts.Programme, GivenFacts.Programme),
        (SituationParts.Category, null),
        (SituationParts.Age, GivenFacts.BirthDate),
        (SituationParts.Education, GivenFacts.Education),
        (SituationParts.Registration, GivenFacts.Registration),
        (SituationParts.Need, GivenFacts.Need),
        (SituationParts.Ressourceforloeb, GivenFacts.Ressourceforloeb),
        (SituationParts.Rehabilitation, GivenFacts.Rehabilitation),
    ];

    /// <summary>All of them, in the order to name them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        GivenFacts.States,
        GivenFacts.Category,
        GivenFacts.Decision,
        GivenFacts.FirstContact,
        GivenFacts.EducationOrder,
        GivenFacts.BirthDate,
        GivenFacts.Education,
        GivenFacts.Programme,
        GivenFacts.Registration,
        GivenFacts.Need,
        GivenFacts.Ressourceforloeb,
        GivenFacts.Rehabilitation,
    ];

    /// <summary>A fact that is missing in a situation, with why.</summary>
    public static FactReading Missing(string id, in CitizenSituation situation)
    {
        if (string.Equals(id, GivenFacts.FirstContact, StringComparison.Ordinal))
        {
            return Categories.Describe(situation) is [var described] ? described : Reading(id, Known.NotKnown);
        }

        return string.Equals(id, GivenFacts.Decision, StringComparison.Ordinal)
            ? Reading(GivenFacts.Category, Categories.WhyNone(situation))
            : Reading(
                id,
                string.Equals(id, GivenFacts.BirthDate, StringComparison.Ordinal) && situation.BirthDate is not null
                    ? s_notBorn
                    : Known.NotKnown
            );
    }

    private static FactReading Reading(string id, BilingualText reason) =>
        new(id, GivenFacts.Find(id) is { } fact ? fact.Name : reason, value: null, reason);

    public static bool IsMissing(in CitizenSituation s, string question) =>
        question switch
        {
            GivenFacts.States => s.States is null,
            GivenFacts.BirthDate => s.AgeInYears is null,
            GivenFacts.Education => s.Education is null,
            GivenFacts.Programme => s.InIntroductionProgramme is null,
            GivenFacts.Registration => s.IsRegisteredUnemployed is null,
            GivenFacts.Need => s.NeedsEffort is null,
            GivenFacts.Ressourceforloeb => s.RessourceforloebSince is null,
            GivenFacts.Rehabilitation => s.RehabilitationSince is null,
            // Asked only where the category is.
            _ => true,
        };

    /// <summary>The situation with one of the answers to a question; null behind the last one.</summary>
    /// <param name="s">The situation.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="index">Which answer, from 0.</param>
    /// <param name="ages">The ages that are told apart.</param>
    /// <param name="days">The days that are told apart from those before them.</param>
    public static CitizenSituation? Fill(
        in CitizenSituation s,
        string question,
        int index,
        ReadOnlySpan<int> ages,
        Fact<CitizenSituation, LocalDate>[] days
    ) =>
        question switch
        {
            GivenFacts.States => index > CitizenStates.All.Length
                ? null
                : s with
                {
                    States = index == 0 ? default(CitizenStateSet) : new(1 << (int)CitizenStates.All[index - 1]),
                },
            GivenFacts.Category => index > s_decisions.Length ? null
            : index == s_decisions.Length ? s with { HasSeveralCategories = true }
            : s with { Category = s_decisions[index] },
            GivenFacts.Decision => index < s_decisions.Length ? s with { Category = s_decisions[index] } : null,
            GivenFacts.FirstContact => index > 1
                ? null
                : s with
                {
                    FirstContactOn = index == 0 ? s.Date : LongAgo(s.Date),
                },
            GivenFacts.EducationOrder => YesNo(index) is { } order ? s with { HasEducationOrder = order } : null,
            GivenFacts.BirthDate => index < ages.Length ? s with { BirthDate = BornFor(s.Date, ages[index]) } : null,
            GivenFacts.Education => index < s_levels.Length ? s with { Education = s_levels[index] } : null,
            GivenFacts.Programme => YesNo(index) is { } isIn ? s with { InIntroductionProgramme = isIn } : null,
            GivenFacts.Registration => YesNo(index) is { } isOne ? s with { IsRegisteredUnemployed = isOne } : null,
            GivenFacts.Need => YesNo(index) is { } needs ? s with { NeedsEffort = needs } : null,
            GivenFacts.Ressourceforloeb => Day(s, index, days) is { } day
                ? s with
                {
                    RessourceforloebSince = day,
                }
                : null,
            _ => Day(s, index, days) is { } day ? s with { RehabilitationSince = day } : null,
        };

    private static bool? YesNo(int index) => index > 1 ? null : index == 0;

    // Each limit, and long before them all.
    private static LocalDate? Day(in CitizenSituation s, int index, Fact<CitizenSituation, LocalDate>[] days)
    {
        if (index > days.Length)
        {
            return null;
        }

        var limit = index == 0 ? default : days[index - 1].Read(s);
        return limit.IsKnown ? limit.Value : DateBounds.First;
    }

    // Somebody born on the first day of the year before the birthday is as old, wherever the birthday lies.
    private static LocalDate BornFor(LocalDate date, int age) => LocalDate.Max(date.PlusYears(-age), DateBounds.First);

    private static LocalDate LongAgo(LocalDate date) =>
        ActNumbers.MonthsWithoutDecision.ValueOn(date) is { Value: var months }
            ? LocalDate.Max(date.PlusMonths(-months).PlusDays(-1), DateBounds.First)
            : DateBounds.First;
}
