using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>The floor: adds up the bytes of the columns and does nothing else.</summary>
internal static class BarePass
{
    /// <summary>The columns that days are counted from: nine bytes a spell.</summary>
    public static ulong Days(Register register, Range run)
    {
        var spells = register.Spells;
        return Sum(MemoryMarshal.AsBytes(spells.From[run]))
            ^ Sum(MemoryMarshal.AsBytes(spells.To[run]))
            ^ Sum(spells.Code[run]);
    }

    /// <summary>The columns that hours are counted from: all eleven bytes.</summary>
    public static ulong Hours(Register register, Range run) =>
        Days(register, run) ^ Sum(MemoryMarshal.AsBytes(register.Spells.Hours[run]));

    /// <summary>Adds up bytes, eight at a time.</summary>
    public static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        ref var first = ref MemoryMarshal.GetReference(words);
        var (one, two, three, four) = (
            Vector256<ulong>.Zero,
            Vector256<ulong>.Zero,
            Vector256<ulong>.Zero,
            Vector256<ulong>.Zero
        );
        var i = 0;
        for (; i <= words.Length - 16; i += 16)
        {
            one += Vector256.LoadUnsafe(ref first, (nuint)i);
            two += Vector256.LoadUnsafe(ref first, (nuint)(i + 4));
            three += Vector256.LoadUnsafe(ref first, (nuint)(i + 8));
            four += Vector256.LoadUnsafe(ref first, (nuint)(i + 12));
        }

        var sum = Vector256.Sum(one + two + three + four);
        for (; i < words.Length; i++)
        {
            sum ^= words[i];
        }

        return sum;
    }
}
