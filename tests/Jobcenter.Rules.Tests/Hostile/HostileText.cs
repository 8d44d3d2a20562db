using FsCheck;
using FsCheck.Fluent;

namespace Jobcenter.Rules.Tests.Hostile;

/// <summary>Texts that a parser meets and nobody meant: broken words, impossible dates, half characters, long runs.</summary>
public sealed record HostileText(string Value)
{
    private static readonly string[] s_words =
    [
        "2021-12-31",
        "2021Q4",
        "2021M10",
        "2021",
        "0000-01-01",
        "9999-12-31",
        "-0001-01-01",
        "99999-01-01",
        "2021-02-30",
        "2021-2-3",
        "20211231",
        "31-12-2021",
        "2021Q0",
        "2021Q5",
        "2021M00",
        "2021M13",
        "217",
        "DK",
        "000",
        "999",
        "-1",
        "0",
        "37",
        "37.00",
        "37,5",
        "1e9",
        "1/0",
        "1/3",
        "340282366920938463463374607431768211456",
        "NaN",
        "Infinity",
        "kontanthjaelp",
        "kontanthjælp",
        "ja",
        "nej",
        "JA",
        "jobparat",
        "virksomhedspraktik",
        "ftp:kontanthjaelp",
        "share:HEL21/3.5-1",
        "ftp:",
        ":",
        "rengoering+detailhandel",
        "+",
        "++",
        "",
        " ",
        "\t",
        "\0",
        "\"",
        "\"\"",
        ";",
        "\uFEFF",
        "\uD800",
        "\uDC00x",
        "\u202E2021",
        "٢٠٢١",
        "１２",
        "a\u0301",
        "𝟙",
        "null",
        "{}",
    ];

    public static Arbitrary<HostileText> Texts() =>
        Gen.OneOf(
                Gen.Elements(s_words),
                Gen.Elements(s_words).SelectMany(Mutated),
                Gen.Choose(0, 40).SelectMany(n => Letter().ListOf(n)).Select(c => new string([.. c])),
                from word in Gen.Elements(s_words)
                from times in Gen.Elements(2, 100, 20_000)
                select string.Concat(Enumerable.Repeat(word, times))
            )
            .Select(t => new HostileText(t))
            .ToArbitrary();

    public override string ToString() => Value.Length > 80 ? $"{Value[..80]}… ({Value.Length})" : Value;

    private static Gen<char> Letter() =>
        Gen.Frequency(
                (6, Gen.Choose(32, 126)),
                (2, Gen.Choose(0, 31)),
                (2, Gen.Choose(128, 0xFFFF)),
                (4, Gen.Choose('0', '9'))
            )
            .Select(c => (char)c);

    private static Gen<string> Mutated(string word) =>
        from at in Gen.Choose(0, word.Length)
        from letter in Letter()
        from how in Gen.Choose(0, 3)
        select how switch
        {
            0 => word[..at],
            1 => word[at..],
            2 => word.Insert(at, letter.ToString()),
            _ => at < word.Length ? word.Remove(at, 1) : word + letter,
        };
}
