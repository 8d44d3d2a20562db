namespace Jobcenter.Rules.Registers;

/// <summary>The order of a citizen's rows: by date; the rest only so that the order of the rows read changes nothing.</summary>
internal static class RowOrder
{
    public static int Placements(Placement a, Placement b) =>
        First(Dates(a).CompareTo(Dates(b)))
        ?? First(string.CompareOrdinal(a.Programme, b.Programme))
        ?? First(string.CompareOrdinal(a.Branche, b.Branche))
        ?? First(string.CompareOrdinal(a.Employer, b.Employer))
        ?? Details(a).CompareTo(Details(b));

    public static int Participations(Participation a, Participation b) =>
        First((a.From, End(a.To)).CompareTo((b.From, End(b.To))))
        ?? First(string.CompareOrdinal(a.Project, b.Project))
        ?? (Number(a.Exit), Number(a.UsesDigitalTools)).CompareTo((Number(b.Exit), Number(b.UsesDigitalTools)));

    public static int Interviews(Interview a, Interview b) =>
        (a.HeldOn, a.Minutes ?? -1, a.PreparationMinutes ?? -1, End(a.PreparedOn), (int?)a.HeldBy ?? -1).CompareTo(
            (b.HeldOn, b.Minutes ?? -1, b.PreparationMinutes ?? -1, End(b.PreparedOn), (int?)b.HeldBy ?? -1)
        );

    public static int Contacts(FirstContact a, FirstContact b) =>
        First(
            (a.On, End(a.RegisteredOn), End(a.OfferExemptUntil)).CompareTo(
                (b.On, End(b.RegisteredOn), End(b.OfferExemptUntil))
            )
        )
        ?? First(End(a.IntensifiedOn).CompareTo(End(b.IntensifiedOn)))
        ?? Answers(a).CompareTo(Answers(b));

    public static int Offers(ContactOffer a, ContactOffer b) =>
        (a.From, End(a.To), (int)a.Kind, End(a.OfferedOn)).CompareTo(
            (b.From, End(b.To), (int)b.Kind, End(b.OfferedOn))
        );

    private static (int, int, int, int) Answers(in FirstContact c) =>
        (
            Number(c.HasMunicipalityFromStart),
            Number(c.NeedsEarlyInterview),
            Number(c.IsUnderWorkDuty),
            Number(c.IsExemptFromInterviews)
        );

    private static (LocalDate, LocalDate, LocalDate, int) Dates(in Placement p) =>
        (p.From ?? End(p.AgreedOn), End(p.To), End(p.AgreedOn), (int)p.Kind);

    private static (int, int, LocalDate, LocalDate) Details(in Placement p) =>
        (Number(p.Sector), p.Hours?.Hundredths ?? 0, End(p.AlignedOn), End(p.FollowedUpOn));

    private static LocalDate End(LocalDate? date) => date ?? RegisterLimits.OpenEnd;

    private static int Number<T>(T? value)
        where T : struct, IConvertible => value?.ToInt32(provider: null) ?? -1;

    private static int? First(int order) => order == 0 ? null : order;
}
