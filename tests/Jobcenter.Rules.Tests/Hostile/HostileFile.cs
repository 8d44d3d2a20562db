using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Jobcenter.Rules.Tests.Hostile;

/// <summary>A file's bytes, made from a good file: cut, other encodings, other line ends, quotes, NUL, noise.</summary>
public sealed record HostileFile(byte[] Bytes, string How)
{
    /// <summary>Ways to make a good text hostile.</summary>
    public static Gen<HostileFile> Of(string good) =>
        Gen.OneOf(
            Gen.Choose(0, Encoding.UTF8.GetByteCount(good))
                .Select(n => new HostileFile(Encoding.UTF8.GetBytes(good)[..n], $"cut at {n}")),
            Gen.Elements(
                new HostileFile([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(good)], "BOM"),
                new HostileFile([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(good)], "UTF-16"),
                new HostileFile([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(good)], "UTF-16 BE"),
                new HostileFile(Encoding.Unicode.GetBytes(good), "UTF-16 without BOM"),
                new HostileFile(Encoding.Latin1.GetBytes(good), "Latin-1"),
                new HostileFile(Encoding.UTF8.GetBytes(good.ReplaceLineEndings("\r\n")), "CRLF"),
                new HostileFile(Encoding.UTF8.GetBytes(good.ReplaceLineEndings("\r")), "CR"),
                new HostileFile(Encoding.UTF8.GetBytes(good + good), "twice"),
                new HostileFile([], "empty"),
                new HostileFile(new byte[1000], "NUL"),
                new HostileFile(Encoding.UTF8.GetBytes(new string('x', 300_000)), "one long line"),
                new HostileFile(Encoding.UTF8.GetBytes(good + new string(';', 70_000) + "\n"), "many fields"),
                new HostileFile(Encoding.UTF8.GetBytes(good.Replace("\n", "\n\"", StringComparison.Ordinal)), "quotes"),
                new HostileFile(Encoding.UTF8.GetBytes(new string('[', 100_000)), "deep JSON"),
                new HostileFile(
                    Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 50_000))),
                    "deep objects"
                )
            ),
            from seed in Gen.Choose(0, int.MaxValue)
            from changes in Gen.Choose(1, 30)
            select Noisy(good, seed, changes)
        );

    public override string ToString() => $"{How} ({Bytes.Length} bytes)";

    private static HostileFile Noisy(string good, int seed, int changes)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(good).ToList();
        for (var i = 0; i < changes && bytes.Count > 0; i++)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.Insert(at, (byte)"\"\0;\n\r{}[],:-9"u8[random.Next(13)]);
                    break;
            }
        }

        return new([.. bytes], $"noise {seed}/{changes}");
    }
}
