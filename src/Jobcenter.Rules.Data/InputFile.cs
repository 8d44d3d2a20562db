using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>Opens what a path names, a file or a pipe, packed with gzip or not, as UTF-8.</summary>
internal static class InputFile
{
    private const string Packed = ".gz";

    /// <summary>Reads a file and turns what a machine says of it into words.</summary>
    /// <exception cref="UnreadableInputException">It cannot be read.</exception>
    public static T Read<T>(string path, FileNotation? notation, Func<Stream, FileStream, T> read)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UnreadableInputException(new("en fil mangler sit navn", "a file lacks its name"));
        }

        try
        {
            using var file = File.OpenRead(path);
            using var stream = AsUtf8(Path.GetFileName(path), Unpacked(file), notation?.Encoding);
            return read(stream, file);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or NotSupportedException
                        or ArgumentException
                        or InvalidDataException
            )
        {
            throw new UnreadableInputException(
                new(
                    $"{path}: filen kan ikke læses ({Why(e).Danish})",
                    $"{path}: the file cannot be read ({Why(e).English})"
                )
            );
        }
    }

    /// <summary>Whether a folder is there: what is wrong with it is told once, not for each of its files.</summary>
    /// <exception cref="UnreadableInputException">It is not.</exception>
    public static void CheckFolder(string folder)
    {
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            var (danish, english) = File.Exists(folder)
                ? ("det er en fil", "it is a file")
                : ("den findes ikke", "it does not exist");
            throw new UnreadableInputException(
                new($"{folder}: mappen kan ikke læses ({danish})", $"{folder}: the folder cannot be read ({english})")
            );
        }
    }

    /// <summary>The file of a name in a folder, or the same packed; null when neither is there.</summary>
    public static string? Find(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return Path.Exists(path) ? path
            : Path.Exists(path + Packed) ? path + Packed
            : null;
    }

    private static PeekStream Unpacked(Stream file)
    {
        var stream = new PeekStream(file);
        return stream.Head is [0x1F, 0x8B, ..] ? new PeekStream(WholeGzip.Of(stream)) : stream;
    }

    private static Stream AsUtf8(string name, PeekStream stream, Encoding? told)
    {
        if (stream.Head is [0xEF, 0xBB, 0xBF, ..])
        {
            stream.Skip(3);
            return stream;
        }

        var isUtf16 = stream.Head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (told is null && isUtf16)
        {
            throw new UnreadableInputException(
                new(
                    $"{name}: er UTF-16; angiv det (--encoding utf-16), eller gem den som UTF-8",
                    $"{name}: is UTF-16; tell so (--encoding utf-16), or save it as UTF-8"
                )
            );
        }

        if (told is null or UTF8Encoding)
        {
            return stream;
        }

        if (isUtf16)
        {
            told = stream.Head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            stream.Skip(2);
        }

        return Encoding.CreateTranscodingStream(stream, told, Encoding.UTF8);
    }

    private static BilingualText Why(Exception e) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => new("den findes ikke", "it does not exist"),
            UnauthorizedAccessException => new("ingen adgang, eller det er en mappe", "no access, or it is a folder"),
            InvalidDataException => new(
                "den er pakket med gzip, og er beskadiget eller afkortet",
                "it is packed with gzip, and damaged or cut off"
            ),
            // What the machine says of it is in no language of ours.
            ArgumentException or NotSupportedException or PathTooLongException => new(
                "navnet kan ikke bruges",
                "the name cannot be used"
            ),
            _ => new(
                "den er i brug af et andet program, eller drevet svarer ikke",
                "another program uses it, or the drive does not answer"
            ),
        };
}
