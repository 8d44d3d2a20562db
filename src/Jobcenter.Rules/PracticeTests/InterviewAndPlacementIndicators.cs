namespace Jobcenter.Rules.PracticeTests;

/// <summary>What the indicators count that rest on interviews or placements, each by itself.</summary>
internal static class InterviewAndPlacementIndicators
{
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
