using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>Opens what a path names, a file or a pipe, packed with gzip or not, as UTF-8.</summary>
internal static class InputFile
{
    private const string Packed = ".gz";
    private const int Chunk = 1 << 16;

    private static readonly UTF32Encoding s_utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    /// <summary>Reads a file and turns what a machine says of it into words.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notation">How it is written, where that was told.</param>
    /// <param name="read">Reads what has been opened.</param>
    /// <param name="text">Which text such a file is.</param>
    /// <exception cref="UnreadableInputException">It cannot be read.</exception>
    public static T Read<T>(
        string path,
        FileNotation? notation,
        Func<Stream, FileStream, T> read,
        InputText text = InputText.Table
    )
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UnreadableInputException(new("en fil mangler sit navn", "a file lacks its name"));
        }

        try
        {
            using var file = File.OpenRead(path);
            using var unpacked = Unpacked(file);
            using var stream =
                text == InputText.None ? unpacked : AsUtf8(Path.GetFileName(path), unpacked, notation?.Encoding, text);
            return read(stream, file);
        }
        catch (DecoderFallbackException) when (notation?.Encoding is { } encoding)
        {
            var told = encoding.WebName;
            throw new UnreadableInputException(
                new(
                    $"{path}: er ikke {told}, som der er angivet; angiv filens tegnsæt (--encoding), eller gem den som UTF-8",
                    $"{path}: is not {told}, as was told; tell the file's encoding (--encoding), or save it as UTF-8"
                )
            );
        }
        catch (Exception e)
            when (e is not DecoderFallbackException
                && e
                    is IOException
                        or UnauthorizedAccessException
                        or NotSupportedException
                        or ArgumentException
                        or InvalidDataException
            )
        {
            throw new UnreadableInputException(
                new(
                    $"{path}: filen kan ikke læses {Why(e, path).Danish}",
                    $"{path}: the file cannot be read {Why(e, path).English}"
                )
            );
        }
    }

    /// <summary>All of a stream that is read at once.</summary>
    /// <exception cref="UnreadableInputException">It is larger than such a file can need to be.</exception>
    public static MemoryStream All(string path, Stream stream, int mostBytes)
    {
        var bytes = new MemoryStream();
        var chunk = new byte[Chunk];
        while (stream.Read(chunk) is > 0 and var read)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > mostBytes)
            {
                throw new UnreadableInputException(
                    new($"{path}: er større end {mostBytes} byte", $"{path}: is larger than {mostBytes} bytes")
                );
            }
        }

        bytes.Position = 0;
        return bytes;
    }

    /// <summary>Whether a folder is there: what is wrong with it is told once, not for each of its files.</summary>
    /// <exception cref="UnreadableInputException">It is not.</exception>
    public static void CheckFolder(string folder)
    {
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            var (danish, english) = File.Exists(folder)
                ? ("(det er en fil); skriv den mappe, den ligger i", "(it is a file); write the folder that it is in")
                : ("(den findes ikke); ret navnet, eller opret den", "(it does not exist); mend the name, or make it");
            throw new UnreadableInputException(
                new($"{folder}: mappen kan ikke læses {danish}", $"{folder}: the folder cannot be read {english}")
            );
        }
    }

    /// <summary>The file of a name in a folder, or the same packed; null when neither is there.</summary>
    /// <exception cref="UnreadableInputException">Both are: nobody knows which is meant.</exception>
    public static string? Find(string folder, string name)
    {
        var (path, packed) = (Path.Combine(folder, name), Path.Combine(folder, name + Packed));
        return (Path.Exists(path), Path.Exists(packed)) switch
        {
            (true, true) => throw new UnreadableInputException(
                new(
                    $"{path}: der er også {packed}, og kun den ene kan være ment; fjern den anden, eller giv den et andet navn",
                    $"{path}: there is {packed} too, and only one can be meant; remove the other, or give it another name"
                )
            ),
            (true, _) => path,
            (_, true) => packed,
            _ => null,
        };
    }

    private static PeekStream Unpacked(Stream file)
    {
        var stream = new PeekStream(file);
        return stream.Head is [0x1F, 0x8B, ..] ? new PeekStream(WholeGzip.Of(stream)) : stream;
    }

    private static Stream AsUtf8(string name, PeekStream stream, Encoding? told, InputText text)
    {
        if (stream.Head is [0xEF, 0xBB, 0xBF, ..])
        {
            stream.Skip(3);
            return stream;
        }

        if (NoText(stream.Head) is { } kind)
        {
            throw new UnreadableInputException(new($"{name}: er {kind.Danish}", $"{name}: is {kind.English}"));
        }

        var marked = WithMark(stream.Head);
        var seen =
            told is null or UTF8Encoding ? marked ?? WithoutMark(stream.Head)
            : IsWide(told) ? (marked is null ? OtherThan(told, stream.Head) : null)
            : WithoutMark(stream.Head);
        if (seen is not null)
        {
            var (shown, option) = (seen.WebName.ToUpperInvariant(), seen.WebName);
            var (danish, english) =
                text == InputText.Utf8
                    ? ("gem den", "save it")
                    : ($"angiv det (--encoding {option}), eller gem den", $"tell so (--encoding {option}), or save it");
            throw new UnreadableInputException(
                new($"{name}: er {shown}; {danish} som UTF-8", $"{name}: is {shown}; {english} as UTF-8")
            );
        }

        if (told is null or UTF8Encoding)
        {
            return stream;
        }

        if (IsWide(told) && marked is null && stream.Head.Length > 1 && !stream.Head.Contains((byte)0))
        {
            throw new UnreadableInputException(
                new(
                    $"{name}: er ikke {told.WebName}, som der er angivet, for dens bogstaver fylder én byte; udelad --encoding, hvis den er UTF-8, eller angiv filens tegnsæt",
                    $"{name}: is not {told.WebName}, as was told, for its letters take one byte; leave --encoding out if it is UTF-8, or tell the file's encoding"
                )
            );
        }

        if (marked is not null)
        {
            told = marked;
            stream.Skip(marked.Preamble.Length);
        }

        // A byte that is no character is a fault, and no question mark: two ids must not become one.
        var strict = (Encoding)told.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return Encoding.CreateTranscodingStream(new Utf8Watch(stream, name, told), strict, Encoding.UTF8);
    }

    private static bool IsWide(Encoding told) =>
        told.WebName.StartsWith("utf-16", StringComparison.Ordinal)
        || told.WebName.StartsWith("utf-32", StringComparison.Ordinal);

    // The wide encoding that the first letters show, where it is another.
    private static Encoding? OtherThan(Encoding told, ReadOnlySpan<byte> head) =>
        WithoutMark(head) is { } seen && !string.Equals(seen.WebName, told.WebName, StringComparison.OrdinalIgnoreCase)
            ? seen
            : null;

    // What a file is that is no text at all, by its first bytes, and what to do about it.
    private static BilingualText? NoText(ReadOnlySpan<byte> head) =>
        head switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => new(
                "en projektmappe (xlsx) eller en zip-fil; gem den som CSV, eller pak den ud",
                "a workbook (xlsx) or a zip file; save it as CSV, or unpack it"
            ),
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => new(
                "en Parquet-fil; læs den med ParquetFiles (Jobcenter.Rules.Columnar)",
                "a Parquet file; read it with ParquetFiles (Jobcenter.Rules.Columnar)"
            ),
            [0x28, 0xB5, 0x2F, 0xFD, ..]
            or [0xFD, (byte)'7', (byte)'z', (byte)'X', ..]
            or [(byte)'B', (byte)'Z', (byte)'h', ..] => new(
                "pakket, men ikke med gzip; pak den ud, eller pak den med gzip",
                "packed, but not with gzip; unpack it, or pack it with gzip"
            ),
            _ => null,
        };

    private static Encoding? WithMark(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, 0, 0] => Encoding.UTF32,
            [0, 0, 0xFE, 0xFF] => s_utf32BigEndian,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    // The first letters of a header have a byte each, and zeros beside them in the wide encodings alone.
    private static Encoding? WithoutMark(ReadOnlySpan<byte> head) =>
        head switch
        {
            [> 0, 0, 0, 0] => Encoding.UTF32,
            [0, 0, 0, > 0] => s_utf32BigEndian,
            [> 0, 0, > 0, 0] => Encoding.Unicode,
            [0, > 0, 0, > 0] => Encoding.BigEndianUnicode,
            _ => null,
        };

    // Why, and the way out.
    private static BilingualText Why(Exception e, string path) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => new(
                "(den findes ikke); ret navnet, eller læg filen der",
                "(it does not exist); mend the name, or put the file there"
            ),
            UnauthorizedAccessException when Directory.Exists(path) => new(
                "(det er en mappe); skriv navnet på en fil i den",
                "(it is a folder); write the name of a file in it"
            ),
            UnauthorizedAccessException => new(
                "(ingen adgang); få adgang til den, eller vælg en anden",
                "(no access); get access to it, or choose another"
            ),
            InvalidDataException => new(
                "(den er pakket med gzip, og er beskadiget eller afkortet); hent den igen",
                "(it is packed with gzip, and damaged or cut off); fetch it again"
            ),
            // What the machine says of it is in no language of ours.
            ArgumentException or NotSupportedException or PathTooLongException => new(
                "(navnet kan ikke bruges); skriv et andet",
                "(the name cannot be used); write another"
            ),
            _ => new(
                "(den er i brug af et andet program, eller drevet svarer ikke); prøv igen, når den er fri",
                "(another program uses it, or the drive does not answer); try again when it is free"
            ),
        };
}
