using System.Security.Cryptography;

namespace Jobcenter.Rules.Registers;

/// <summary>A register as it lies in memory, written to a stream and read back without sorting: the columns one after the other, versioned and with a checksum.</summary>
/// <remarks>
/// The form is the library's own and may change with a version, which then refuses older ones: it spares a service the
/// reading of its rows at each start, and is no archive. What it holds is as delicate as the rows.
/// </remarks>
/// <example>
/// <code>
/// RegisterImage.Write(register, stream);
/// stream.Position = 0;
/// Register same = RegisterImage.Read(stream);
/// </code>
/// </example>
[DanishTerm("registerets egen fil")]
public static class RegisterImage
{
    private const int Version = 2;

    private static readonly byte[] s_mark = "JCRules\n"u8.ToArray();

    private static readonly BilingualText s_foreign = new(
        "er ikke et register, der er gemt af biblioteket",
        "is no register that the library has saved"
    );
    private static readonly BilingualText s_damaged = new(
        "er beskadiget: kontrolsummen eller indholdet passer ikke; læs registeret fra rækkerne igen",
        "is damaged: the checksum or the content does not fit; read the register from its rows again"
    );

    /// <summary>Writes a register.</summary>
    /// <param name="register">The register; of a shard its own citizens.</param>
    /// <param name="stream">Where to; it is left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="System.IO.IOException">The stream cannot be written.</exception>
    public static void Write(Register register, Stream stream)
    {
        Guard.Against.Null(register);
        Guard.Against.Null(stream);
        stream.Write(s_mark);
        using var writer = new ImageWriter(stream);
        writer.Number(Version);
        writer.Day(register.KnownFrom);
        writer.Day(register.KnownUntil);
        writer.Long(register.Rows.Read);
        writer.Long(register.Rows.Refused);
        writer.Long(register.Rows.Repeated);
        register.Lost.Write(writer);
        register.Citizens.Write(writer);
        register.Spells.Write(writer);
        register.Others.Write(writer, register.CitizenCount);
        stream.Write(writer.Checksum());
    }

    /// <summary>Reads a register that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">From where; it is left open.</param>
    /// <returns>The register, equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="UnreadableRegisterException">It is foreign, of another version, or damaged; the text says which.</exception>
    /// <exception cref="System.IO.IOException">The stream cannot be read.</exception>
    public static Register Read(Stream stream)
    {
        Guard.Against.Null(stream);
        var mark = new byte[s_mark.Length];
        if (
            stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length
            || !mark.AsSpan().SequenceEqual(s_mark)
        )
        {
            throw new UnreadableRegisterException(s_foreign);
        }

        try
        {
            using var reader = new ImageReader(stream);
            if (reader.Number() is var version && version != Version)
            {
                throw new UnreadableRegisterException(
                    new(
                        $"er af version {version}; denne udgave læser {Version}; læs registeret fra rækkerne igen",
                        $"is of version {version}; this release reads {Version}; read the register from its rows again"
                    )
                );
            }

            return Read(reader, stream);
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
            throw new UnreadableRegisterException(s_damaged);
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
