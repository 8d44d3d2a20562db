namespace Jobcenter.Rules.Registers;

internal static partial class RegisterSchemas
{
    private static readonly FieldKind<ContactOfferKind> s_offer = FieldKinds.Word<ContactOfferKind>();

    public static SchemaOf<RowOf<FirstContact>> Contacts { get; } =
        new(
            "contacts.csv",
            default,
            static (ref r, in v) =>
                new(
                    CitizenOf(ref r, v.Citizen),
                    new(
                        r.Must(
                            "first_contact",
                            FieldKinds.Day,
                            v.Row.On,
                            "dagen for den første kontakt, hvor kontaktforløbet begynder",
                            "day of the first contact, on which the contact course begins"
                        ),
                        r.May(
                            "registered_on",
                            FieldKinds.Date,
                            v.Row.RegisteredOn,
                            "dagen for tilmelding som ledig",
                            "day of registration as unemployed"
                        ),
                        r.May(
                            "municipality_from_start",
                            FieldKinds.YesNo,
                            v.Row.HasMunicipalityFromStart,
                            "kommunen har kontakten fra start (§ 27, stk. 3)",
                            "the municipality has the contact from the start (§ 27(3))"
                        ),
                        r.May(
                            "early_interview",
                            FieldKinds.YesNo,
                            v.Row.NeedsEarlyInterview,
                            "en tidlig samtale med a-kassen er nødvendig eller ønsket",
                            "an early interview with the fund is needed or asked for"
                        ),
                        r.May(
                            "work_duty",
                            FieldKinds.YesNo,
                            v.Row.IsUnderWorkDuty,
                            "under arbejdspligt",
                            "under arbejdspligt"
                        ),
                        r.May(
                            "interviews_exempt",
                            FieldKinds.YesNo,
                            v.Row.IsExemptFromInterviews,
                            "fritaget for samtaler (fra 1. juli 2026)",
                            "exempted from interviews (from 1 July 2026)"
                        ),
                        r.May(
                            "offer_exempt_until",
                            FieldKinds.Date,
                            v.Row.OfferExemptUntil,
                            "sidste dag af en fritagelse for det første tilbud",
                            "last day of an exemption from the first offer"
                        ),
                        r.May(
                            "intensified_on",
                            FieldKinds.Date,
                            v.Row.IntensifiedOn,
                            "dagen for samtalen om intensiveret indsats",
                            "day of the interview on intensified effort"
                        )
                    )
                )
        );

    public static SchemaOf<RowOf<ContactOffer>> Offers { get; } =
        new(
            "offers.csv",
            default,
            static (ref r, in v) =>
                new(
                    CitizenOf(ref r, v.Citizen),
                    new(
                        r.Must("kind", s_offer, v.Row.Kind, "tilbuddets art", "the kind of offer"),
                        FirstDay(ref r, v.Row.From),
                        LastDay(ref r, v.Row.To),
                        r.May(
                            "offered_on",
                            FieldKinds.Date,
                            v.Row.OfferedOn,
                            "dagen, det blev givet",
                            "the day it was offered"
                        )
                    )
                ),
            static (in row, ref faults) => faults.CheckEnd(To, row.Row.From, row.Row.To)
        );
}
