using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A row about a placement: what is taken and what is refused.</summary>
public sealed class PlacementTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    [Theory]
    [InlineData("", "loentilskud", "", "", "2021-01-01", "", "", "citizen")]
    [InlineData("a", "løntilskud", "", "", "2021-01-01", "", "", "kind")]
    [InlineData("a", "", "", "", "2021-01-01", "", "", "kind")]
    [InlineData("a", "loentilskud", "kommunal", "", "2021-01-01", "", "", "sector")]
    [InlineData("a", "loentilskud", "", "", "", "", "", "from")]
    [InlineData("a", "loentilskud", "", "2021-01-01", "", "2021-02-01", "", "to")]
    [InlineData("a", "loentilskud", "", "i går", "2021-01-01", "", "", "agreed_on")]
    [InlineData("a", "loentilskud", "", "", "2021-01-02", "2021-01-01", "", "to")]
    [InlineData("a", "loentilskud", "", "", "1899-12-31", "", "", "from")]
    [InlineData("a", "loentilskud", "", "", "2021-01-01", "", "38", "hours")]
    [InlineData("ukendt", "loentilskud", "", "", "2021-01-01", "", "", "citizen")]
    public void A_bad_placement_is_refused_with_its_column_and_the_good_ones_stay(
        string citizen,
        string kind,
        string sector,
        string agreedOn,
        string from,
        string to,
        string hours,
        string column
    )
    {
        var builder = new RegisterBuilder();
        builder.Placements.Add(Fields.Of(("citizen", "a"), ("kind", "igu"), ("agreed_on", "2021-01-01")));
        builder.Placements.Add(
            Fields.Of(
                ("citizen", citizen),
                ("kind", kind),
                ("sector", sector),
                ("agreed_on", agreedOn),
                ("from", from),
                ("to", to),
                ("hours", hours)
            ),
            new("placements.csv", 3)
        );
        builder.Add(new Citizen("a", Area.Municipality(217)));
        var register = builder.Build(s_until);

        var refused = Assert.Single(builder.Refused);
        Assert.Equal(column, refused.Faults[0].Column);
        Assert.Equal(new RowLocation("placements.csv", 3), refused.Location);
        Assert.Equal(new RowCounts(3, 1), register.Rows);
        Assert.Equal(PlacementKind.IntegrationEducation, Assert.Single(register.PlacementsOf(0)).Kind);
    }

    [Fact]
    public void A_whole_row_comes_through()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Placements.Add(
            Fields.Of(
                ("citizen", "a"),
                ("programme", "HEL19"),
                ("kind", "loentilskud"),
                ("sector", "privat"),
                ("branche", "rengoering"),
                ("employer", "e1"),
                ("agreed_on", "2021-01-02"),
                ("from", "2021-01-04"),
                ("to", "9999-12-31"),
                ("hours", "32.5"),
                ("aligned_on", "2021-01-03"),
                ("followed_up_on", "2021-02-01")
            )
        );
        builder.Interviews.Add(
            Fields.Of(
                ("citizen", "a"),
                ("held_on", "2021-01-05"),
                ("minutes", "30"),
                ("preparation_minutes", "15"),
                ("prepared_on", "2021-01-04"),
                ("held_by", "a-kasse")
            )
        );
        var register = builder.Build(s_until);

        Assert.Equal(
            new Placement(PlacementKind.WageSubsidy, new(2021, 1, 4))
            {
                Programme = "HEL19",
                Sector = PlacementSector.Private,
                Branche = "rengoering",
                Employer = "e1",
                AgreedOn = new(2021, 1, 2),
                Hours = WeeklyHours.FromHundredths(3250),
                AlignedOn = new(2021, 1, 3),
                FollowedUpOn = new(2021, 2, 1),
            },
            Assert.Single(register.PlacementsOf(0))
        );
        Assert.Equal(
            new Interview(new(2021, 1, 5), 30, 15, new LocalDate(2021, 1, 4), InterviewHolder.UnemploymentFund),
            Assert.Single(register.InterviewsOf(0))
        );
    }
}
