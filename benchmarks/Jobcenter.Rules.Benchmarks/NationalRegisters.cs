using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>The registers that the national benchmarks share: each is built once, when it is first asked for.</summary>
internal static class NationalRegisters
{
    private static readonly Lazy<Register> s_plain = new(static () =>
        new NationalRegister { Citizens = Citizens }.Build()
    );
    private static readonly Lazy<Register> s_overlapping = new(static () =>
        new NationalRegister { Citizens = Citizens, OverlapsPerThousand = 50 }.Build()
    );

    /// <summary>How many citizens they have, before the first is asked for.</summary>
    public static int Citizens { get; set; } = 4_000_000;

    /// <summary>20 million spells of 4 million citizens; no two on one day.</summary>
    public static Register Plain => s_plain.Value;

    /// <summary>As many, of which one in twenty begins before the one before has ended.</summary>
    public static Register Overlapping => s_overlapping.Value;
}
