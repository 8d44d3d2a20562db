namespace Jobcenter.Rules.Contacts;

/// <summary>The first offer (§ 102): begun in time, of a kind that counts, and long enough.</summary>
/// <param name="Months">It begins before so many months after the first day.</param>
/// <param name="Weeks">It lasts at least so many connected weeks.</param>
/// <param name="SubsidyWeeks">How many weeks later a løntilskud that was offered in time may begin.</param>
/// <param name="ExemptMonths">It begins within so many months after an exemption that covered the deadline.</param>
/// <param name="Kinds">The kinds that count.</param>
internal sealed record FirstOffer(
    Parameter<int> Months,
    Parameter<int> Weeks,
    Parameter<int> SubsidyWeeks,
    Parameter<int> ExemptMonths,
    ImmutableArray<ContactOfferKind> Kinds
) : ContactDutyKind
{
    private static readonly BilingualText s_lacking = new(
        "der er ikke oplyst tilbud ud over virksomhedsforløb",
        "no offers besides placements are told of"
    );

    public override Rule<ContactCourse> Kept =>
        new Fact<ContactCourse, bool>(
            "first_offer",
            new("begyndt i tide og langt nok", "begun in time and long enough"),
            (in c) => Begun(c),
            (in c) => Basis(c)
        )
        {
            From = Slots(Numbers),
        }.IsTrue();

    public override IEnumerable<Parameter<int>> Numbers => [Months, Weeks, SubsidyWeeks, ExemptMonths];

    // A løntilskud that was offered in time may begin later.
    public override Known<LocalDate> Deadline(in ContactCourse course)
    {
        var seen = course;
        return OfferedBy(course).Select(d => LastStart(seen, d));
    }

    private Known<LocalDate> OfferedBy(in ContactCourse course)
    {
        var first = course.FirstDay;
        var exempt = course.ExemptUntil;
        var deadline = Months.On(first).Select(m => first.PlusMonths(m.Value).PlusDays(-1));
        return deadline.IsKnown && exempt >= deadline.Value && exempt is { } until
            ? ExemptMonths.On(first).Select(m => until.PlusMonths(m.Value))
            : deadline;
    }

    public override BilingualText Cure(in ContactCourse course, LocalDate deadline) =>
        new(
            $"første tilbud begyndt senest {DateText.Of(deadline, Language.Danish)}",
            $"the first offer begun by {DateText.Of(deadline, Language.English)}"
        );

    // One that runs may still become long enough; with the deadline behind, one that is too short cannot be made good.
    private Known<bool> Begun(in ContactCourse course)
    {
        var deadline = OfferedBy(course);
        var weeks = Weeks.On(course.FirstDay);
        if (!deadline.IsKnown || !weeks.IsKnown)
        {
            return Known.Missing<bool>(deadline.Reason ?? weeks.Reason);
        }

        var days = weeks.Value.Value * NodaConstants.DaysPerWeek;
        var mayBecome = default(LocalDate?);
        foreach (var offer in InTime(course, deadline.Value))
        {
            var enough = offer.From.PlusDays(days - 1);
            var last = offer.To is { } to && to < enough ? to : enough;
            if (last >= enough && course.AsOf >= enough)
            {
                return Known.Of(value: true);
            }

            mayBecome = last >= enough ? LocalDate.Max(mayBecome ?? enough, enough) : mayBecome;
        }

        if (mayBecome is { } day)
        {
            return Known.Missing<bool>(
                new(
                    $"tilbuddet er langt nok fra {DateText.Of(day, Language.Danish)}",
                    $"the offer is long enough from {DateText.Of(day, Language.English)}"
                )
            );
        }

        var late = LastStart(course, deadline.Value);
        return
            Open(course, Known.Of(course.FirstDay), Known.Of(late), course.LacksOffers ? s_lacking : null) is { } open
            ? Known.Missing<bool>(open)
            : Known.Of(value: false);
    }

    private IEnumerable<ContactOffer> InTime(ContactCourse course, LocalDate deadline) =>
        course
            .Offers.Where(o =>
                Kinds.Contains(o.Kind)
                && o.From >= course.FirstDay
                && o.From <= course.AsOf
                && o.From <= LastStart(o, course, deadline)
            )
            .OrderBy(static o => o.From);

    // Without such an offer the deadline stands.
    private LocalDate LastStart(ContactCourse course, LocalDate deadline) =>
        course
            .Offers.Where(o => Kinds.Contains(o.Kind) && o.OfferedOn <= course.AsOf)
            .Select(o => LastStart(o, course, deadline))
            .Append(deadline)
            .Max();

    private LocalDate LastStart(ContactOffer offer, ContactCourse course, LocalDate deadline) =>
        offer.Kind == ContactOfferKind.WageSubsidy
        && offer.OfferedOn <= deadline
        && SubsidyWeeks.On(course.FirstDay) is { IsKnown: true, Value.Value: var weeks }
            ? deadline.PlusDays(weeks * NodaConstants.DaysPerWeek)
            : deadline;

    private ImmutableArray<FactReading> Basis(in ContactCourse course)
    {
        var seen = course;
        return
        [
            .. seen
                .Offers.Where(o => o.From <= seen.AsOf)
                .OrderBy(static o => o.From)
                .Select(o => new FactReading("offer", Name(o), Days(o, seen.AsOf))),
            .. Numbers.SelectMany(p => ParameterFact.Number(p, seen.FirstDay)),
        ];
    }

    private BilingualText Name(ContactOffer offer)
    {
        var name = Vocabulary.Of<ContactOfferKind>().Name(offer.Kind);
        return Kinds.Contains(offer.Kind)
            ? name
            : new($"{name.Danish} (tæller ikke)", $"{name.English} (does not count)");
    }

    private static BilingualText Days(ContactOffer offer, LocalDate asOf) =>
        offer.To is { } to && to <= asOf
            ? new(
                $"{DateText.Of(offer.From, Language.Danish)}–{DateText.Of(to, Language.Danish)}",
                $"{DateText.Of(offer.From, Language.English)}–{DateText.Of(to, Language.English)}"
            )
            : new(
                $"fra {DateText.Of(offer.From, Language.Danish)}",
                $"from {DateText.Of(offer.From, Language.English)}"
            );
}
