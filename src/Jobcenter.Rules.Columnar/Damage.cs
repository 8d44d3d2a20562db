namespace Jobcenter.Rules.Columnar;

/// <summary>Turns what the readers of Arrow and Parquet say of a damaged or foreign input into the one documented fault.</summary>
internal static class Damage
{
    /// <summary>What a reader gives. It calls nothing but the reader, so whatever is thrown, of any type, is for what it was handed.</summary>
    /// <exception cref="UnreadableInputException">The reader throws.</exception>
    public static T Told<T>(string source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not UnreadableInputException)
        {
            throw Of(source, e);
        }
    }

    public static UnreadableInputException Of(string source, Exception e)
    {
        // What the reader says is English.
        var why = e.Message.Split('\n')[0];
        return new(
            new(
                $"{source}: kolonnerne kan ikke læses; de er beskadiget eller af en anden slags",
                $"{source}: the columns cannot be read; they are damaged or of another kind ({why})"
            )
        );
    }
}
