using System.Security.Cryptography;

namespace Jobcenter.Rules.Registers;

public sealed partial class Register
{
    private const int ImageVersion = 3;

    private static readonly byte[] s_mark = "JCRules\n"u8.ToArray();

    private static readonly BilingualText s_foreign = new(
        "er ikke et register, der er gemt af biblioteket",
        "is no register that the library has saved"
    );
    private static readonly BilingualText s_damaged = new(
        "er beskadiget: kontrolsummen eller indholdet passer ikke; læs registeret fra rækkerne igen",
        "is damaged: the checksum or the content does not fit; read the register from its rows again"
    );

    /// <summary>Writes the register as it lies in memory, to be read back without sorting: the columns one after the other, versioned and with a checksum; of a shard its own citizens.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <remarks>
    /// The form is the library's own and may change with a version, which then refuses older ones: it spares a service the
    /// reading of its rows at each start, and is no archive. What it holds is as delicate as the rows.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="System.IO.IOException">The stream cannot be written.</exception>
    /// <example>
    /// <code>
    /// register.WriteTo(stream);
    /// stream.Position = 0;
    /// Known&lt;Register&gt; same = Register.ReadFrom(stream);
    /// </code>
    /// </example>
    public void WriteTo(Stream stream)
    {
        Guard.Against.Null(stream);
        stream.Write(s_mark);
        using var writer = new ImageWriter(stream);
        writer.Number(ImageVersion);
        writer.Day(KnownFrom);
        writer.Day(KnownUntil);
        writer.Long(Rows.Read);
        writer.Long(Rows.Refused);
        writer.Long(Rows.Repeated);
        Lost.Write(writer);
        Citizens.Write(writer);
        Spells.Write(writer);
        Others.Write(writer, CitizenCount);
        stream.Write(writer.Checksum());
    }

    /// <summary>Reads a register that <see cref="WriteTo"/> wrote.</summary>
    /// <param name="stream">From where; it is left open.</param>
    /// <returns>The register, equal to the one that was written; missing with the reason when it is foreign, of another version, or damaged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="System.IO.IOException">The stream cannot be read.</exception>
    public static Known<Register> ReadFrom(Stream stream)
    {
        Guard.Against.Null(stream);
        var mark = new byte[s_mark.Length];
        if (
            stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length
            || !mark.AsSpan().SequenceEqual(s_mark)
        )
        {
            return Known.Missing<Register>(s_foreign);
        }

        try
        {
            using var reader = new ImageReader(stream);
            if (reader.Number() is var version && version != ImageVersion)
            {
                return Known.Missing<Register>(
                    new(
                        $"er af version {version}; denne udgave læser {ImageVersion}; læs registeret fra rækkerne igen",
                        $"is of version {version}; this release reads {ImageVersion}; read the register from its rows again"
                    )
                );
            }

            return Known.Of(Read(reader, stream));
        }
        catch (Exception e)
            when (e
                    is EndOfStreamException
                        or FormatException
                        or ArgumentException
                        or OverflowException
                        or InvalidDataException
            )
        {
            return Known.Missing<Register>(s_damaged);
        }
    }

    private static Register Read(ImageReader reader, Stream stream)
    {
        var (knownFrom, knownUntil) = (reader.Day(), reader.Day() ?? throw new InvalidDataException());
        var rows = new RowCounts(reader.Long(), reader.Long()) { Repeated = reader.Long() };
        var lost = LostRows.Read(reader);
        var citizens = CitizenColumns.Read(reader);
        var spells = SpellColumns.Read(reader, citizens.Count);
        var others = RegisterRows.Read(reader, citizens.Count);
        var checksum = new byte[SHA256.HashSizeInBytes];
        stream.ReadExactly(checksum);
        if (!reader.Checksum().AsSpan().SequenceEqual(checksum) || knownFrom > knownUntil)
        {
            throw new InvalidDataException();
        }

        var made = spells.Made();
        return new(citizens, made, others, rows, lost, knownFrom, knownUntil, new(citizens, made, threads: 1));
    }
}
