namespace Jobcenter.Rules.Columnar;

/// <summary>The first and last bytes of a Parquet file, which say what it is before a reader is asked.</summary>
internal static class ParquetMarks
{
    private static readonly byte[] s_mark = "PAR1"u8.ToArray();
    private static readonly byte[] s_encrypted = "PARE"u8.ToArray();

    /// <summary>The length of a file that begins and ends as a Parquet file does.</summary>
    /// <exception cref="UnreadableInputException">It does not.</exception>
    public static long CheckedLength(FileStream file)
    {
        Span<byte> first = stackalloc byte[s_mark.Length];
        Span<byte> last = stackalloc byte[s_mark.Length];
        var length = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        if (length < first.Length || !(first.SequenceEqual(s_mark) || first.SequenceEqual(s_encrypted)))
        {
            throw Fault(
                file,
                new(
                    "filen er ingen Parquet-fil, for den begynder ikke med PAR1",
                    "the file is no Parquet file, for it does not begin with PAR1"
                )
            );
        }

        file.Seek(-last.Length, SeekOrigin.End);
        file.ReadExactly(last);
        if (first.SequenceEqual(s_encrypted) || last.SequenceEqual(s_encrypted))
        {
            throw Fault(
                file,
                new(
                    "filen er krypteret; skriv den uden kryptering",
                    "the file is encrypted; write it without encryption"
                )
            );
        }

        return last.SequenceEqual(s_mark)
            ? file.Length
            : throw Fault(
                file,
                new(
                    "filens slutning mangler, for den slutter ikke med PAR1; hent den igen",
                    "the file's end is missing, for it does not end with PAR1; fetch it again"
                )
            );
    }

    private static UnreadableInputException Fault(FileStream file, BilingualText why) =>
        Damage.Of(Path.GetFileName(file.Name), why);
}
