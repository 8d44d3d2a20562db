using Jobcenter.Rules.Counts;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Contacts;

/// <summary>The contact courses of a citizen of a register: a benefit course each, from the told first contact where there is one.</summary>
internal static class ContactCourses
{
    private const CourseBreak Break = CourseBreak.WholeCalendarMonth;

    // Whose contact nobody has looked for: in fleksjob, and on a pension or efterløn.
    private static readonly CitizenStateSet s_without = new(
        CitizenState.FlexJob,
        CitizenState.DisabilityPension,
        CitizenState.EarlyRetirement,
        CitizenState.SeniorPension
    );

    // One benefit that took the place of another goes on from it: who goes on is still in one course.
    private static readonly ImmutableArray<uint> s_families =
    [
        .. CitizenStates
            .Benefits.Where(static s => !s_without.Contains(s))
            .GroupBy(static s => SituationHistory.Family(s))
            .Select(static f => f.Aggregate(0u, static (mask, s) => mask | (1u << (int)s))),
    ];

    /// <summary>The courses that have begun, by first day; what is not known of the group is told with each.</summary>
    /// <param name="register">The register, known until the day that is asked about.</param>
    /// <param name="citizen">The citizen's position.</param>
    public static ImmutableArray<ContactCourse> Of(Register register, int citizen)
    {
        var benefits = BenefitCourses(register, citizen);
        if (benefits.Count == 0)
        {
            return [];
        }

        var contacts = Matched(register.FirstContactsOf(citizen), benefits);
        var (interviews, offers) = (register.InterviewsOf(citizen), OffersOf(register, citizen));
        var courses = ImmutableArray.CreateBuilder<ContactCourse>(benefits.Count);
        for (var i = 0; i < benefits.Count; i++)
        {
            var (first, last) = benefits[i];
            var contact = contacts[i];
            var start = contact?.On ?? DayNumber.ToDate(first);
            var course = new ContactCourse(start, register.KnownUntil)
            {
                LastDay = last == SpellColumns.Open ? null : DayNumber.ToDate(last),
                KnownFrom = register.KnownFrom,
                Interviews = interviews,
                Offers = offers,
                LacksInterviews = register.Others.Interviews.HasNone,
                LacksOffers = register.Others.Offers.HasNone,
                RegisteredOn = contact?.RegisteredOn,
                HasMunicipalityFromStart = contact?.HasMunicipalityFromStart is true,
                NeedsEarlyInterview = contact?.NeedsEarlyInterview is true,
                IsUnderWorkDuty = contact?.IsUnderWorkDuty is true,
                IsExemptFromInterviews = contact?.IsExemptFromInterviews is true,
                ExemptUntil = contact?.OfferExemptUntil,
                IntensifiedOn = contact?.IntensifiedOn,
            };
            if (contact is null && first <= register.LastUncertainFirstDay(Break))
            {
                courses.Add(course with { GroupReason = CourseJoining.BeginUnknown });
            }
            else if (WithGroup(course, register, citizen, Math.Max(first, DayNumber.Of(start))) is { } grouped)
            {
                courses.Add(grouped);
            }
        }

        courses.Sort(static (a, b) => a.FirstDay.CompareTo(b.FirstDay));
        return courses.ToImmutable();
    }

    // Null for who is outside the act, or in a group without a number, whose contact another act is about.
    private static ContactCourse? WithGroup(in ContactCourse course, Register register, int citizen, int day)
    {
        var situation = RegisterSituations.Derive(register, citizen, day);
        var known = course with { States = situation.States, Category = situation.Category };
        var answer = TargetGroupActs.Assess(situation);
        return answer.Verdict switch
        {
            Verdict.NotMet => null,
            Verdict.Met => answer.Group?.Number is { } number ? known with { TargetGroup = number } : null,
            _ => known with { GroupReason = answer.Reason },
        };
    }

    private static List<(int First, int Last)> BenefitCourses(Register register, int citizen)
    {
        var courses = new List<(int First, int Last)>();
        foreach (var family in s_families)
        {
            for (var scan = new CourseScan(register, citizen, family, Break); scan.MoveNext(); )
            {
                courses.Add((scan.FirstDay, scan.LastDay));
            }
        }

        courses.Sort();
        return courses;
    }

    // A told contact is of the first course that has not ended before it and that begins no later than one that joins;
    // of several for one course the first counts.
    private static FirstContact?[] Matched(ImmutableArray<FirstContact> told, List<(int First, int Last)> courses)
    {
        var matched = new FirstContact?[courses.Count];
        foreach (var contact in told)
        {
            var day = DayNumber.Of(contact.On);
            var index = courses.FindIndex(c => c.Last >= day && c.First <= Break.LastJoiningDay(day));
            if (index >= 0)
            {
                matched[index] ??= contact;
            }
        }

        return matched;
    }

    private static ImmutableArray<ContactOffer> OffersOf(Register register, int citizen)
    {
        var offers = register.OffersOf(citizen).ToBuilder();
        foreach (var placement in register.PlacementsOf(citizen))
        {
            if (KindOf(placement.Kind) is { } kind && (placement.From ?? placement.AgreedOn) is { } day)
            {
                // One that is only agreed has been offered, and has not begun.
                offers.Add(
                    placement.From is null
                        ? new(kind, RegisterLimits.LastDate, OfferedOn: day)
                        : new(kind, day, placement.To, placement.AgreedOn)
                );
            }
        }

        return offers.ToImmutable();
    }

    private static ContactOfferKind? KindOf(PlacementKind kind) =>
        kind switch
        {
            PlacementKind.CompanyInternship or PlacementKind.Nytteindsats or PlacementKind.TailoredNytteindsats =>
                ContactOfferKind.Company,
            PlacementKind.WageSubsidy => ContactOfferKind.WageSubsidy,
            _ => null,
        };
}
