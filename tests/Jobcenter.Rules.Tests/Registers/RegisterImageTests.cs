using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A saved register is the same when it is read again; one that is foreign or damaged is refused with its reason.</summary>
public sealed class RegisterImageTests
{
    [Property(MaxTest = 40)]
    public void It_is_the_same_after_the_round_trip(PositiveInt seed)
    {
        var register = Of(new Random(seed.Get));
        var read = Read(Written(register));
        Assert.Equal(register.ToPart().ContentHash, read.ToPart().ContentHash);
        Assert.Equal(register.Rows, read.Rows);
        Assert.Equal(Written(register), Written(read));
        foreach (var shard in register.InShards(3))
        {
            Assert.Equal(shard.ToPart().ContentHash, Read(Written(shard)).ToPart().ContentHash);
        }
    }

    [Property(MaxTest = 200)]
    public void A_byte_that_changed_is_found_wherever_it_stands(PositiveInt seed, NonNegativeInt at, byte change)
    {
        var bytes = Written(Of(new Random(seed.Get)));
        bytes[at.Get % bytes.Length] ^= (byte)(change | 1);
        Assert.Throws<UnreadableRegisterException>(() => Read(bytes));
    }

    [Property(MaxTest = 100)]
    public void So_is_an_end_that_is_missing(PositiveInt seed, NonNegativeInt length)
    {
        var bytes = Written(Of(new Random(seed.Get)));
        Assert.Throws<UnreadableRegisterException>(() => Read(bytes[..(length.Get % bytes.Length)]));
    }

    [Fact]
    public void What_is_foreign_or_of_another_version_says_so()
    {
        var foreign = Assert.Throws<UnreadableRegisterException>(() => Read("citizen;municipality\n"u8.ToArray()));
        Assert.Contains("no register that the library has saved", foreign.Text.English, StringComparison.Ordinal);
        var bytes = Written(Of(new Random(1)));
        bytes[8]++;
        var other = Assert.Throws<UnreadableRegisterException>(() => Read(bytes));
        Assert.Contains("er af version 2; denne udgave læser 1", other.Text.Danish, StringComparison.Ordinal);
        // A length that is a lie takes no memory before the stream ends.
        byte[] lie = [.. Written(Of(new Random(1)))[..44], 0xFF, 0xFF, 0xFF, 0x7F, 0, 0];
        Assert.Throws<UnreadableRegisterException>(() => Read(lie));
    }

    private static byte[] Written(Register register)
    {
        using var stream = new MemoryStream();
        RegisterImage.Write(register, stream);
        return stream.ToArray();
    }

    private static Register Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return RegisterImage.Read(stream);
    }

    private static Register Of(Random random)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < random.Next(12); i++)
        {
            var id = $"ø{random.Next(100)}";
            builder.Add(
                new Citizen(id, Area.Municipality(101 + random.Next(800)))
                {
                    BirthDate = Maybe(),
                    Sex = random.Next(2) == 0 ? null : Sex.Woman,
                    HousingArea = random.Next(2) == 0 ? null : "Nørrevang",
                    ArrivalDate = Maybe(),
                    Education = random.Next(2) == 0 ? null : EducationLevel.None,
                    IsImmigrant = random.Next(2) == 0 ? null : true,
                    IsMostVulnerable = random.Next(2) == 0 ? null : false,
                }
            );
            for (var j = 0; j < random.Next(4); j++)
            {
                var from = Day();
                builder.Add(
                    id,
                    new Spell(
                        CitizenState.CashAssistance,
                        from,
                        random.Next(2) == 0 ? null : from.PlusDays(random.Next(500)),
                        VisitationCategory.JobReady,
                        random.Next(2) == 0 ? null : WeeklyHours.FromHundredths(1 + random.Next(3700))
                    )
                );
                builder.Add(
                    id,
                    new Interview(Day(), random.Next(2) == 0 ? null : 30, HeldBy: InterviewHolder.UnemploymentFund)
                );
                builder.Add(id, new FirstContact(from, Maybe(), true, null, false, null, Maybe(), Maybe()));
                builder.Add(id, new ContactOffer(default, from, null, Maybe()));
                builder.Add(id, new Participation("p", from, null, null, random.Next(2) == 0));
                builder.Add(
                    id,
                    new Placement(PlacementKind.WageSubsidy, from, null)
                    {
                        Employer = "å/s",
                        AgreedOn = Maybe(),
                        Sector = PlacementSector.Public,
                    }
                );
            }
        }

        return builder.Build(new LocalDate(2021, 12, 31), random.Next(2) == 0 ? null : new LocalDate(2015, 1, 1));

        LocalDate Day() => new LocalDate(2015, 1, 1).PlusDays(random.Next(2000));

        LocalDate? Maybe() => random.Next(2) == 0 ? null : Day();
    }
}
