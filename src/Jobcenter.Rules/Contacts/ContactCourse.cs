namespace Jobcenter.Rules.Contacts;

/// <summary>A citizen's contact course as it is known on a day: what the duties about interviews and the first offer are asked about.</summary>
/// <remarks>
/// The course begins with the citizen's first contact; where that is not told, with the first day of the benefit course
/// (our decision). Nothing after <see cref="AsOf"/> is seen. A fact that is null is not known, and never taken for a no.
/// </remarks>
/// <param name="FirstDay">The first day of the course, from 1900 to 2100 in the calendar ISO; the duties of that day hold for all of it (our decision).</param>
/// <param name="AsOf">The last day that is known, from 1900 to 2100.</param>
/// <example>
/// <code>
/// var course = new ContactCourse(new LocalDate(2026, 8, 3), new LocalDate(2026, 11, 28))
/// {
///     TargetGroup = 1,
///     Interviews = [new Interview(new LocalDate(2026, 8, 10), HeldBy: InterviewHolder.UnemploymentFund)],
/// };
/// foreach (ContactAnswer answer in ContactLaw.Default.Assess(course))
/// {
///     Console.WriteLine($"{answer.Duty.Label.Title.Danish}: {answer.ToText(Language.Danish)}");
/// }
/// </code>
/// </example>
[DanishTerm("kontaktforløb")]
public readonly record struct ContactCourse(LocalDate FirstDay, LocalDate AsOf)
{
    /// <summary>The first day of the course.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100, or is of another calendar than ISO.</exception>
    public LocalDate FirstDay
    {
        get;
        init => field = DateBounds.Checked(value, nameof(FirstDay));
    } = DateBounds.Checked(FirstDay, nameof(FirstDay));

    /// <summary>The last day that is known.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100, or is of another calendar than ISO.</exception>
    public LocalDate AsOf
    {
        get;
        init => field = DateBounds.Checked(value, nameof(AsOf));
    } = DateBounds.Checked(AsOf, nameof(AsOf));

    /// <summary>The last day of the course; null while it runs.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? LastDay
    {
        get;
        init => field = DateBounds.Checked(value, nameof(LastDay));
    }

    /// <summary>The first day from which interviews and offers are known; null when all are.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? KnownFrom
    {
        get;
        init => field = DateBounds.Checked(value, nameof(KnownFrom));
    }

    /// <summary>The number of the target group on the first day (LAB § 6), from 1 to 13; null when not known.</summary>
    /// <exception cref="ArgumentException">The number is outside its bounds.</exception>
    public int? TargetGroup
    {
        get;
        init =>
            field = value is { } number
                ? Guard.Against.Outside(number, nameof(TargetGroup), FirstGroup, LastGroup)
                : null;
    }

    /// <summary>Why the target group is not known; null when it is, or when nobody said.</summary>
    public BilingualText? GroupReason { get; init; }

    /// <summary>The states on the first day; null when not known.</summary>
    public CitizenStateSet? States { get; init; }

    /// <summary>The visitation category on the first day; null when not known.</summary>
    public VisitationCategory? Category { get; init; }

    /// <summary>The day of registration as unemployed; the first day of the course where it is not told (our decision).</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? RegisteredOn
    {
        get;
        init => field = DateBounds.Checked(value, nameof(RegisteredOn));
    }

    /// <summary>The interviews that have been held, in any order.</summary>
    /// <exception cref="ArgumentException">A day lies outside 1900 to 2100.</exception>
    public ImmutableArray<Interview> Interviews
    {
        get => field.IsDefault ? [] : field;
        init
        {
            foreach (var interview in value.IsDefault ? [] : value)
            {
                DateBounds.Checked(interview.HeldOn, nameof(Interviews));
            }

            field = value;
        }
    }

    /// <summary>The offers, in any order.</summary>
    /// <exception cref="ArgumentException">A day lies outside 1900 to 2100.</exception>
    public ImmutableArray<ContactOffer> Offers
    {
        get => field.IsDefault ? [] : field;
        init
        {
            foreach (var offer in value.IsDefault ? [] : value)
            {
                DateBounds.Checked(offer.From, nameof(Offers));
                DateBounds.Checked(offer.To, nameof(Offers));
                DateBounds.Checked(offer.OfferedOn, nameof(Offers));
            }

            field = value;
        }
    }

    /// <summary>Whether the municipality has the contact from the start, in place of the fund (§ 27(3)): an exception, and no unless it is told (our decision).</summary>
    public bool HasMunicipalityFromStart { get; init; }

    /// <summary>Whether an early interview with the fund is needed or asked for: no unless it is told (our decision).</summary>
    public bool NeedsEarlyInterview { get; init; }

    /// <summary>Whether exempted from interviews: of the duties that only a share of the courses must keep, none is then asked of it. No unless it is told (our decision).</summary>
    public bool IsExemptFromInterviews { get; init; }

    /// <summary>Whether nobody told of interviews at all: then none is not known to be none.</summary>
    public bool LacksInterviews { get; init; }

    /// <summary>Whether nobody told of offers besides placements: then none is not known to be none.</summary>
    public bool LacksOffers { get; init; }

    /// <summary>Whether under arbejdspligt, and so outside the share of the courses that must keep a duty: no unless it is told (our decision).</summary>
    public bool IsUnderWorkDuty { get; init; }

    /// <summary>The day of the interview on intensified effort (§ 32); null when none is known.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? IntensifiedOn
    {
        get;
        init => field = DateBounds.Checked(value, nameof(IntensifiedOn));
    }

    /// <summary>The last day of an exemption from the first offer that covers its deadline; null when there is none.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? ExemptUntil
    {
        get;
        init => field = DateBounds.Checked(value, nameof(ExemptUntil));
    }

    internal const int FirstGroup = 1;
    internal const int LastGroup = 13;

    /// <summary>Whether the course ended before a day, as far as is known.</summary>
    internal bool HasEndedBefore(LocalDate day) => LastDay is { } last && last <= AsOf && last < day;
}
