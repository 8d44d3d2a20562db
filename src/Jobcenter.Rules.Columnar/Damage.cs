using System.Runtime.InteropServices;
using ParquetSharp;

namespace Jobcenter.Rules.Columnar;

/// <summary>Turns what the readers of Arrow and Parquet say of a damaged or foreign input into the one documented fault.</summary>
internal static class Damage
{
    /// <summary>Whether a reader throws it for what it was handed, and not for a slip in the program.</summary>
    public static bool Is(Exception e) =>
        e
            is ParquetException
                or ExternalException
                or IOException
                or InvalidDataException
                or ArgumentException
                or IndexOutOfRangeException
                or OverflowException
                or OutOfMemoryException
                or NotSupportedException
                or NotImplementedException
                or InvalidOperationException
                or InvalidCastException
                or FormatException
                or KeyNotFoundException
                or NullReferenceException
                or UnauthorizedAccessException;

    public static T Told<T>(string source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (Is(e))
        {
            throw Of(source, e);
        }
    }

    public static UnreadableInputException Of(string source, Exception e)
    {
        var why = e.Message.Split('\n')[0];
        return new(
            new(
                $"{source}: kolonnerne kan ikke læses; de er beskadiget eller af en anden slags ({why})",
                $"{source}: the columns cannot be read; they are damaged or of another kind ({why})"
            )
        );
    }
}
