using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Rows about a first contact and about an offer: what is taken and what is refused.</summary>
public sealed class FirstContactTests
{
    private static readonly LocalDate s_until = new(2026, 12, 31);

    [Theory]
    [InlineData("", "", "", "first_contact")]
    [InlineData("2026-01-01", "i går", "", "registered_on")]
    [InlineData("2026-01-01", "", "måske", "work_duty")]
    public void A_bad_contact_is_refused_with_its_column(string first, string registered, string duty, string column)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Contacts.Add(
            Fields.Of(("citizen", "a"), ("first_contact", first), ("registered_on", registered), ("work_duty", duty))
        );
        Assert.Equal(0, builder.Build(s_until).FirstContactCount);
        Assert.Equal(column, Assert.Single(builder.Refused).Faults[0].Column);
    }

    [Fact]
    public void A_row_is_kept_whole_and_seen_from_its_day()
    {
        var contact = new FirstContact(
            new LocalDate(2026, 8, 3),
            new LocalDate(2026, 8, 1),
            HasMunicipalityFromStart: true,
            NeedsEarlyInterview: false,
            IsUnderWorkDuty: true,
            IsExemptFromInterviews: false,
            new LocalDate(2026, 12, 1),
            new LocalDate(2026, 9, 9)
        );
        var offer = new ContactOffer(
            ContactOfferKind.Guidance,
            new LocalDate(2026, 9, 1),
            new LocalDate(2026, 10, 1),
            new LocalDate(2026, 8, 15)
        );
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        Assert.True(builder.Add("a", contact));
        Assert.True(builder.Add("a", contact));
        Assert.True(builder.Add("a", offer));
        var register = builder.Build(s_until);
        Assert.Single(builder.Refused); // the row that stands twice
        Assert.Equal(contact, Assert.Single(register.FirstContactsOf(0)));
        Assert.Equal(offer, Assert.Single(register.OffersOf(0)));
        Assert.Equal((1, 1), (register.FirstContactCount, register.OfferCount));
        var early = register.KnownBetween(knownFrom: null, new LocalDate(2026, 9, 8));
        Assert.Equal(contact with { IntensifiedOn = null }, Assert.Single(early.FirstContactsOf(0)));
        Assert.Equal(offer with { To = null }, Assert.Single(early.OffersOf(0)));
        Assert.Empty(register.KnownBetween(knownFrom: null, new LocalDate(2026, 8, 2)).FirstContactsOf(0));
        Assert.Empty(register.KnownBetween(knownFrom: null, new LocalDate(2026, 8, 31)).OffersOf(0));
    }
}
