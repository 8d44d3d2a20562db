using static Jobcenter.Rules.Forms.ValueForms;
using static Jobcenter.Rules.Json.ScalarValues;

namespace Jobcenter.Rules.Json;

/// <summary>The rows about contact.</summary>
internal static class ContactValues
{
    private static readonly WholeForm s_minutes = new(0, FieldKinds.MinutesPerDay);

    public static ImmutableArray<JsonValue> All { get; } =
    [
        Record<Interview>(
            default,
            static (m, v) =>
                new(
                    m.Has(v.HeldOn, Day),
                    m.May(v.Minutes, s_minutes),
                    m.May(v.PreparationMinutes, s_minutes),
                    m.May(v.PreparedOn, Day),
                    m.May(v.HeldBy, ScalarValues.Word<InterviewHolder>())
                )
        ),
        Record<ContactOffer>(
            default,
            static (m, v) =>
                new(
                    m.Has(v.Kind, ScalarValues.Word<ContactOfferKind>()),
                    m.Has(v.From, Day),
                    m.May(v.To, Day),
                    m.May(v.OfferedOn, Day)
                )
        ),
        Record<FirstContact>(
            default,
            static (m, v) =>
                new(
                    m.Has(v.On, Day),
                    m.May(v.RegisteredOn, Day),
                    m.May(v.HasMunicipalityFromStart, Flag),
                    m.May(v.NeedsEarlyInterview, Flag),
                    m.May(v.IsUnderWorkDuty, Flag),
                    m.May(v.IsExemptFromInterviews, Flag),
                    m.May(v.OfferExemptUntil, Day),
                    m.May(v.IntensifiedOn, Day)
                )
        ),
    ];

    private static JsonValue Record<T>(T other, Func<Members, T, T> make)
        where T : notnull => Value(new RecordForm<T>(other, make));
}
