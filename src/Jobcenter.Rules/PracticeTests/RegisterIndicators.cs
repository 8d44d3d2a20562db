using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>What each indicator of a practice test counts of one citizen of a register: in their courses of a benefit, their interviews and their placements.</summary>
internal static class RegisterIndicators
{
    public static Known<Portion> FirstInterview(PracticeQuestion asked, Register register, int citizen)
    {
        var uncertainUntil = register.LastUncertainFirstDay(asked.Indicator.CourseBreak);
        var total = default(Portion);
        foreach (var course in CoursesOf(asked, register, citizen).Where(c => asked.Has(c.FirstDay)))
        {
            if (DayNumber.Of(course.FirstDay) <= uncertainUntil)
            {
                return Known.Missing<Portion>(CourseJoining.BeginUnknown);
            }

            var last = course.FirstDay.PlusDays(asked.Numbers[0]);
            total +=
                last > register.KnownUntil
                    ? new Portion(0, 0, pending: 1)
                    : Portion.Of(
                        Verdicts.Of(
                            register.InterviewsOf(citizen).Any(i => i.HeldOn >= course.FirstDay && i.HeldOn <= last)
                        )
                    );
        }

        return Known.Of(total);
    }

    public static Known<Portion> InterviewCadence(PracticeQuestion asked, Register register, int citizen)
    {
        var (takesPart, isKept) = (false, true);
        var days = asked.Numbers[0];
        foreach (var stretch in BenefitCourse.Of(register, citizen, asked.Indicator.Benefit, CourseBreak.OneDay))
        {
            var first = LocalDate.Max(asked.From, stretch.FirstDay);
            var last = LocalDate.Min(asked.Until, stretch.LastDay ?? asked.Until);
            takesPart |= first.PlusDays(days) <= last;
            // No row of days without an interview, from the day after the last one on, is longer than allowed.
            foreach (var held in register.InterviewsOf(citizen).Select(static i => i.HeldOn))
            {
                if (held >= first && held <= last)
                {
                    isKept &= first.PlusDays(days) >= held;
                    first = held.PlusDays(1);
                }
            }

            isKept &= first.PlusDays(days) > last;
        }

        return Known.Of(takesPart ? Portion.Of(Verdicts.Of(isKept)) : default);
    }

    public static Known<Portion> PrivateCompanyEffort(PracticeQuestion asked, Register register, int citizen)
    {
        var uncertainUntil = register.LastUncertainFirstDay(asked.Indicator.CourseBreak);
        LocalDate? begun = null;
        var mayHaveBegunEarlier = false;
        foreach (var course in CoursesOf(asked, register, citizen))
        {
            var last = LocalDate.Min(asked.Until, course.LastDay ?? asked.Until);
            var longFrom = course.FirstDay.PlusDays(asked.Numbers[0] * NodaConstants.DaysPerWeek);
            begun ??= IsOn(LocalDate.Max(asked.From, longFrom), last) ? course.FirstDay : null;
            mayHaveBegunEarlier |=
                DayNumber.Of(course.FirstDay) <= uncertainUntil
                && IsOn(LocalDate.Max(asked.From, course.FirstDay), last);
        }

        if (begun is { } first)
        {
            var answer = register
                .PlacementsOf(citizen)
                .Where(p => PlacementKinds.CompanyDirected.Contains(p.Kind) && p.From <= asked.Until && !(p.To < first))
                .Select(static p =>
                    p.Sector is { } sector ? Verdicts.Of(sector == PlacementSector.Private) : Verdict.Unknown
                )
                .Aggregate(Verdict.NotMet, static (all, one) => all.Or(one));
            // What the register does not reach back to may hold the placement that is missing.
            return Known.Of(Portion.Of(mayHaveBegunEarlier && answer == Verdict.NotMet ? Verdict.Unknown : answer));
        }

        return mayHaveBegunEarlier ? Known.Missing<Portion>(CourseJoining.BeginUnknown) : Known.Of(default(Portion));

        bool IsOn(LocalDate from, LocalDate until) =>
            from <= until && register.IsIn(citizen, asked.Indicator.Benefit, DayNumber.Of(from), DayNumber.Of(until));
    }

    private static IEnumerable<BenefitCourse> CoursesOf(PracticeQuestion asked, Register register, int citizen) =>
        BenefitCourse.Of(register, citizen, asked.Indicator.Benefit, asked.Indicator.CourseBreak);

    public static Known<Portion> InterviewLength(PracticeQuestion asked, Register register, int citizen) =>
        Interviews(asked, register, citizen, i => AtLeast(i.Minutes, asked.Numbers[0]));

    public static Known<Portion> InterviewPreparation(PracticeQuestion asked, Register register, int citizen) =>
        Interviews(
            asked,
            register,
            citizen,
            i =>
                AtLeast(i.PreparationMinutes, asked.Numbers[0])
                    .And(
                        i.PreparedOn is { } day
                            ? Verdicts.Of(day <= i.HeldOn && day >= i.HeldOn.PlusDays(-asked.Numbers[1]))
                            : Verdict.Unknown
                    )
        );

    public static Known<Portion> ExpectationsAligned(PracticeQuestion asked, Register register, int citizen) =>
        Placements(
            asked,
            register,
            citizen,
            static p => p.From,
            static p => p is { AlignedOn: { } on, From: { } first } ? Verdicts.Of(on <= first) : Verdict.Unknown
        );

    public static Known<Portion> FollowUpInTime(PracticeQuestion asked, Register register, int citizen) =>
        Placements(
            asked,
            register,
            citizen,
            static p => p.To,
            p =>
                p is { FollowedUpOn: { } day, To: { } last }
                    ? Verdicts.Of(day <= last.PlusDays(-asked.Numbers[0]))
                    : Verdict.Unknown
        );

    private static Verdict AtLeast(int? value, int least) =>
        value is { } known ? Verdicts.Of(known >= least) : Verdict.Unknown;

    private static Known<Portion> Interviews(
        PracticeQuestion asked,
        Register register,
        int citizen,
        Func<Interview, Verdict> answer
    ) => Sum(register.InterviewsOf(citizen).Where(i => asked.Has(i.HeldOn)).Select(answer));

    // A placement belongs to the time that a day of it lies in.
    private static Known<Portion> Placements(
        PracticeQuestion asked,
        Register register,
        int citizen,
        Func<Placement, LocalDate?> countedOn,
        Func<Placement, Verdict> answer
    ) =>
        Sum(
            register
                .PlacementsOf(citizen)
                .Where(p => asked.Indicator.Kinds.Contains(p.Kind) && asked.Has(countedOn(p)))
                .Select(answer)
        );

    private static Known<Portion> Sum(IEnumerable<Verdict> verdicts) =>
        Known.Of(verdicts.Aggregate(default(Portion), static (all, one) => all + Portion.Of(one)));
}
