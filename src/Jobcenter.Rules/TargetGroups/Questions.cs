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
        (SituationParts.States, GivenFactNames.States),
        (SituationParts.Programme, GivenFactNames.Programme),
        (SituationParts.Category, null),
        (SituationParts.Age, GivenFactNames.BirthDate),
        (SituationParts.Education, GivenFactNames.Education),
        (SituationParts.Registration, GivenFactNames.Registration),
        (SituationParts.Need, GivenFactNames.Need),
        (SituationParts.Ressourceforloeb, GivenFactNames.Ressourceforloeb),
        (SituationParts.Rehabilitation, GivenFactNames.Rehabilitation),
    ];

    /// <summary>All of them, in the order to name them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        GivenFactNames.States,
        GivenFactNames.Category,
        GivenFactNames.Decision,
        GivenFactNames.FirstContact,
        GivenFactNames.EducationOrder,
        GivenFactNames.BirthDate,
        GivenFactNames.Education,
        GivenFactNames.Programme,
        GivenFactNames.Registration,
        GivenFactNames.Need,
        GivenFactNames.Ressourceforloeb,
        GivenFactNames.Rehabilitation,
    ];

    /// <summary>The parts of a situation that a question is asked for; a category is asked for by several.</summary>
    public static int PartsOf(string question)
    {
        foreach (var (part, asked) in ByPart)
        {
            if (string.Equals(asked, question, StringComparison.Ordinal))
            {
                // The category of the young turns on the day of birth too.
                return (int)(part == SituationParts.Age ? part | SituationParts.Category : part);
            }
        }

        return (int)SituationParts.Category;
    }

    /// <summary>A fact that is missing in a situation, with why.</summary>
    public static FactReading Missing(string id, in CitizenSituation situation)
    {
        if (string.Equals(id, GivenFactNames.FirstContact, StringComparison.Ordinal))
        {
            return CategoryWithoutDecision.Describe(situation) is [var described]
                ? described
                : Reading(id, Known.NotKnown);
        }

        return string.Equals(id, GivenFactNames.Decision, StringComparison.Ordinal)
            ? Reading(GivenFactNames.Category, CategoryWithoutDecision.WhyNone(situation))
            : Reading(
                id,
                string.Equals(id, GivenFactNames.BirthDate, StringComparison.Ordinal) && situation.BirthDate is not null
                    ? s_notBorn
                    : Known.NotKnown
            );
    }

    private static FactReading Reading(string id, BilingualText reason) =>
        new(id, GivenFactNames.Find(id) is { } fact ? fact.Name : reason, value: null, reason);

    public static bool IsMissing(in CitizenSituation s, string question) =>
        question switch
        {
            GivenFactNames.States => s.States is null,
            GivenFactNames.BirthDate => s.AgeInYears is null,
            GivenFactNames.Education => s.Education is null,
            GivenFactNames.Programme => s.InIntroductionProgramme is null,
            GivenFactNames.Registration => s.IsRegisteredUnemployed is null,
            GivenFactNames.Need => s.NeedsEffort is null,
            GivenFactNames.Ressourceforloeb => s.RessourceforloebSince is null,
            GivenFactNames.Rehabilitation => s.RehabilitationSince is null,
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
            GivenFactNames.States => index > CitizenStates.All.Length
                ? null
                : s with
                {
                    States = index == 0 ? default(CitizenStateSet) : new(1 << (int)CitizenStates.All[index - 1]),
                },
            GivenFactNames.Category => index > s_decisions.Length ? null
            : index == s_decisions.Length ? s with { HasSeveralCategories = true }
            : s with { Category = s_decisions[index] },
            GivenFactNames.Decision => index < s_decisions.Length ? s with { Category = s_decisions[index] } : null,
            GivenFactNames.FirstContact => index > 1
                ? null
                : s with
                {
                    FirstContactOn = index == 0 ? s.Date : LongAgo(s.Date),
                },
            GivenFactNames.EducationOrder => YesNo(index) is { } order ? s with { HasEducationOrder = order } : null,
            GivenFactNames.BirthDate => index < ages.Length
                ? s with
                {
                    BirthDate = BornFor(s.Date, ages[index]),
                }
                : null,
            GivenFactNames.Education => index < s_levels.Length ? s with { Education = s_levels[index] } : null,
            GivenFactNames.Programme => YesNo(index) is { } isIn ? s with { InIntroductionProgramme = isIn } : null,
            GivenFactNames.Registration => YesNo(index) is { } isOne ? s with { IsRegisteredUnemployed = isOne } : null,
            GivenFactNames.Need => YesNo(index) is { } needs ? s with { NeedsEffort = needs } : null,
            GivenFactNames.Ressourceforloeb => Day(s, index, days) is { } day
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
