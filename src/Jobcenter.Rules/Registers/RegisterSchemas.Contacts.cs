namespace Jobcenter.Rules.Registers;

internal static partial class RegisterSchemas
{
    private static readonly FieldKind<ContactOfferKind> s_offer = FieldKinds.Word<ContactOfferKind>();

    public static SchemaOf<RowOf<FirstContact>> Contacts { get; } =
        OfCitizens<FirstContact>(
            "contacts.csv",
            static (ref r, in c) =>
                new(
                    r.Must(
                        "first_contact",
                        FieldKinds.Day,
                        c.On,
                        "dagen for den første kontakt, hvor kontaktforløbet begynder",
                        "day of the first contact, on which the contact course begins"
                    ),
                    r.May(
                        "registered_on",
                        c.RegisteredOn,
                        "dagen for tilmelding som ledig",
                        "day of registration as unemployed"
                    ),
                    r.May(
                        "municipality_from_start",
                        c.HasMunicipalityFromStart,
                        "kommunen har kontakten fra start (§ 27, stk. 3)",
                        "the municipality has the contact from the start (§ 27(3))"
                    ),
                    r.May(
                        "early_interview",
                        c.NeedsEarlyInterview,
                        "en tidlig samtale med a-kassen er nødvendig eller ønsket",
                        "an early interview with the fund is needed or asked for"
                    ),
                    r.May("work_duty", c.IsUnderWorkDuty, "under arbejdspligt", "under arbejdspligt"),
                    r.May(
                        "interviews_exempt",
                        c.IsExemptFromInterviews,
                        "fritaget for samtaler (fra 1. juli 2026)",
                        "exempted from interviews (from 1 July 2026)"
                    ),
                    r.May(
                        "offer_exempt_until",
                        c.OfferExemptUntil,
                        "sidste dag af en fritagelse for det første tilbud",
                        "last day of an exemption from the first offer"
                    ),
                    r.May(
                        "intensified_on",
                        c.IntensifiedOn,
                        "dagen for samtalen om intensiveret indsats",
                        "day of the interview on intensified effort"
                    )
                )
        );

    public static SchemaOf<RowOf<ContactOffer>> Offers { get; } =
        OfCitizens<ContactOffer>(
            "offers.csv",
            static (ref r, in o) =>
                new(
                    r.Must("kind", s_offer, o.Kind, "tilbuddets art", "the kind of offer"),
                    FirstDay(ref r, o.From),
                    LastDay(ref r, o.To),
                    r.May("offered_on", o.OfferedOn, "dagen, det blev givet", "the day it was offered")
                ),
            static (in row, ref faults) => faults.CheckEnd(To, row.Row.From, row.Row.To)
        );
}
