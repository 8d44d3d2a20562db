using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Placements, participations and interviews: what is taken, what is refused, and what is seen when.</summary>
public sealed class OtherRowsTests
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
        builder.Add(
            new PlacementRow
            {
                Citizen = "a",
                Kind = "igu",
                AgreedOn = "2021-01-01",
            }
        );
        builder.Add(
            new PlacementRow
            {
                Citizen = citizen,
                Kind = kind,
                Sector = sector,
                AgreedOn = agreedOn,
                From = from,
                To = to,
                Hours = hours,
            },
            new("placements.csv", 3)
        );
        builder.Add(new Citizen("a", Area.Municipality(217)));
        var register = builder.Build(s_until);

        var refused = Assert.Single(builder.Refused);
        Assert.Equal(column, refused.Column);
        Assert.Equal(new RowLocation("placements.csv", 3), refused.Location);
        Assert.Equal(new RowCounts(3, 1), register.Rows);
        Assert.Equal(PlacementKind.IntegrationEducation, Assert.Single(register.PlacementsOf(0)).Kind);
    }

    [Theory]
    [InlineData("", "a", "2021-01-01", "", "", "", "project")]
    [InlineData("p", "", "2021-01-01", "", "", "", "citizen")]
    [InlineData("p", "a", "", "", "", "", "from")]
    [InlineData("p", "a", "2021-01-02", "2021-01-01", "", "", "to")]
    [InlineData("p", "a", "2021-01-01", "", "syg", "", "exit")]
    [InlineData("p", "a", "2021-01-01", "", "", "måske", "digital_tools")]
    [InlineData("p", "ukendt", "2021-01-01", "", "", "", "citizen")]
    public void A_bad_participation_is_refused_with_its_column(
        string project,
        string citizen,
        string from,
        string to,
        string exit,
        string digitalTools,
        string column
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(
            new ParticipationRow
            {
                Project = project,
                Citizen = citizen,
                From = from,
                To = to,
                Exit = exit,
                DigitalTools = digitalTools,
            }
        );
        Assert.Equal(0, builder.Build(s_until).ParticipationCount);
        Assert.Equal(column, Assert.Single(builder.Refused).Column);
    }

    [Theory]
    [InlineData("", "", "", "held_on")]
    [InlineData("2021-01-01", "1441", "", "minutes")]
    [InlineData("2021-01-01", "-1", "", "minutes")]
    [InlineData("2021-01-01", "15.5", "", "minutes")]
    [InlineData("2021-01-01", "", "en halv time", "preparation_minutes")]
    public void A_bad_interview_is_refused_with_its_column(
        string heldOn,
        string minutes,
        string preparation,
        string column
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(
            new InterviewRow
            {
                Citizen = "a",
                HeldOn = heldOn,
                Minutes = minutes,
                PreparationMinutes = preparation,
            }
        );
        Assert.Equal(0, builder.Build(s_until).InterviewCount);
        Assert.Equal(column, Assert.Single(builder.Refused).Column);
    }

    [Fact]
    public void A_whole_row_comes_through()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(
            new PlacementRow
            {
                Citizen = "a",
                Programme = "HEL19",
                Kind = "loentilskud",
                Sector = "privat",
                Branche = "rengoering",
                Employer = "e1",
                AgreedOn = "2021-01-02",
                From = "2021-01-04",
                To = "9999-12-31",
                Hours = "32.5",
                AlignedOn = "2021-01-03",
                FollowedUpOn = "2021-02-01",
            }
        );
        builder.Add(
            new InterviewRow
            {
                Citizen = "a",
                HeldOn = "2021-01-05",
                Minutes = "30",
                PreparationMinutes = "15",
                PreparedOn = "2021-01-04",
            }
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
            new Interview(new(2021, 1, 5), 30, 15, new LocalDate(2021, 1, 4)),
            Assert.Single(register.InterviewsOf(0))
        );
    }

    [Theory]
    [InlineData("2021-01-09", 0, false, false)]
    [InlineData("2021-01-10", 1, false, false)]
    [InlineData("2021-01-19", 1, false, false)]
    [InlineData("2021-01-20", 1, true, false)]
    [InlineData("2021-02-19", 1, true, false)]
    [InlineData("2021-02-20", 1, true, true)]
    public void Nothing_after_the_last_known_day_is_seen_and_a_commitment_is_seen_by_its_own_date(
        string knownUntil,
        int seen,
        bool hasBegun,
        bool hasEnded
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(
            "a",
            new Placement(PlacementKind.CompanyInternship, new(2021, 1, 20), new(2021, 2, 20))
            {
                AgreedOn = new(2021, 1, 10),
            }
        );
        var until = MeasuringPeriod.Parse(knownUntil).FirstDay;
        var placements = builder.Build(s_until).KnownBetween(null, until).PlacementsOf(0);

        Assert.Equal(seen, placements.Length);
        Assert.All(placements, p => Assert.Equal((hasBegun, hasEnded), (p.From is not null, p.To is not null)));
    }

    [Fact]
    public void A_row_that_stands_twice_is_one_row_and_the_other_is_told_of()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        for (var line = 2; line <= 3; line++)
        {
            builder.Add("a", new Placement(PlacementKind.WageSubsidy, new(2021, 1, 1)), new("placements.csv", line));
        }

        Assert.Equal(1, builder.Build(s_until).PlacementCount);
        Assert.Contains("står allerede", Assert.Single(builder.Refused).Reason.Danish, StringComparison.Ordinal);
    }

    [Property]
    public void The_order_of_the_rows_changes_nothing(int seed)
    {
        var random = new Random(seed);
        Placement[] placements =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(_ => new Placement((PlacementKind)random.Next(2), Day(), random.Next(2) == 0 ? null : s_until)
                {
                    AgreedOn = random.Next(2) == 0 ? null : Day(),
                    Employer = random.Next(3) switch
                    {
                        0 => null,
                        1 => "ø",
                        _ => "Z",
                    },
                }),
        ];
        placements = [.. placements.Distinct()];
        Assert.Equal(Built(placements), Built([.. placements.Reverse()]));

        LocalDate Day() => new(2021, 1, 1 + random.Next(3));
    }

    private static Placement[] Built(Placement[] placements)
    {
        var builder = new RegisterBuilder();
        foreach (var placement in placements)
        {
            Assert.True(builder.Add("a", placement));
        }

        builder.Add(new Citizen("a", Area.Municipality(217)));
        return [.. builder.Build(s_until).PlacementsOf(0)];
    }
}
