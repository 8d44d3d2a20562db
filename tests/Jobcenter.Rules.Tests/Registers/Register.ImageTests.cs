using System.Buffers.Binary;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A saved register is the same when it is read again; one that is foreign or damaged is refused with its reason.</summary>
public sealed class RegisterImageTests
{
    // The mark that a file begins with, and what little a length that is a lie can cost.
    private const int Mark = 8;
    private const long AnyImage = 64 << 20;

    [Property(MaxTest = 40)]
    public void It_is_the_same_after_the_round_trip(PositiveInt seed)
    {
        var register = RandomRegister.Of(new Random(seed.Get));
        var read = Read(Written(register)).Value;
        Assert.Equal(register.ToPart().Value, read.ToPart().Value);
        Assert.Equal(register.Rows, read.Rows);
        Assert.Equal(Written(register), Written(read));
        foreach (var shard in register.InShards(3))
        {
            Assert.Equal(shard.ToPart().Value, Read(Written(shard)).Value.ToPart().Value);
        }
    }

    [Property(MaxTest = 200)]
    public void A_byte_that_changed_is_found_wherever_it_stands(PositiveInt seed, NonNegativeInt at, byte change)
    {
        var bytes = Written(RandomRegister.Of(new Random(seed.Get)));
        bytes[at.Get % bytes.Length] ^= (byte)(change | 1);
        Assert.False(Read(bytes).IsKnown);
    }

    [Property(MaxTest = 100)]
    public void So_is_an_end_that_is_missing(PositiveInt seed, NonNegativeInt length)
    {
        var bytes = Written(RandomRegister.Of(new Random(seed.Get)));
        Assert.False(Read(bytes[..(length.Get % bytes.Length)]).IsKnown);
    }

    [Fact]
    public void What_is_foreign_or_of_another_version_says_so()
    {
        var foreign = Read("citizen;municipality\n"u8.ToArray()).Reason?.English;
        Assert.Contains("no register that the library has saved", foreign, StringComparison.Ordinal);
        var bytes = Written(RandomRegister.Of(new Random(1)));
        bytes[8]++;
        var other = Read(bytes).Reason?.Danish;
        Assert.Contains("er af version 4; denne udgave læser 3", other, StringComparison.Ordinal);
        // A length that is a lie takes no memory before the stream ends.
        byte[] lie = [.. Written(RandomRegister.Of(new Random(1)))[..100], 0xFF, 0xFF, 0xFF, 0x7F, 0, 0];
        Assert.False(Read(lie).IsKnown);
    }

    [Property(MaxTest = 100)]
    public void A_number_that_is_a_lie_is_refused_though_the_checksum_fits(PositiveInt seed, NonNegativeInt at, int lie)
    {
        var bytes = Written(RandomRegister.Of(new Random(seed.Get)));
        var numbers = bytes.AsSpan(Mark..^SHA256.HashSizeInBytes);
        var place = at.Get % (numbers.Length / sizeof(int)) * sizeof(int);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[place..], at.Get % 3 == 0 ? int.MaxValue - (lie & 0xFF) : lie);
        SHA256.HashData(numbers, bytes.AsSpan(^SHA256.HashSizeInBytes..));
        var before = GC.GetAllocatedBytesForCurrentThread();
        // What is read for all that holds together, and can be counted.
        if (Read(bytes).TryGet(out var register))
        {
            register.ToPart();
            FullTimePersonCounts
                .Series(MeasuringPeriod.OfMonth(2020, 1), months: 24, Area.Country)
                .Of(register, threads: 1);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, AnyImage);
    }

    private static byte[] Written(Register register)
    {
        using var stream = new MemoryStream();
        register.WriteTo(stream);
        return stream.ToArray();
    }

    private static Known<Register> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Register.ReadFrom(stream);
    }
}
