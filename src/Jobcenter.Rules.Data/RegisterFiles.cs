namespace Jobcenter.Rules.Data;

/// <summary>Reads a register from a folder with <c>citizens.csv</c> and <c>spells.csv</c>, and <c>placements.csv</c>, <c>participants.csv</c>, <c>interviews.csv</c>, <c>contacts.csv</c> and <c>offers.csv</c> where they are.</summary>
/// <example>
/// <code>
/// var log = new InputLog(Console.Error, Language.English);
/// Register register = RegisterFiles.Read("data/HEL21", knownUntil: new LocalDate(2021, 12, 31), log: log);
/// Console.WriteLine($"{register.CitizenCount} citizens; {log.Rows.Refused} of {log.Rows.Read} rows refused");
/// </code>
/// </example>
public static class RegisterFiles
{
    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="knownUntil">The last day the register is known until.</param>
    /// <param name="knownFrom">The first day it is known from; null for no limit.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <param name="notation">How the files are written, where it cannot be seen; the defaults when null.</param>
    /// <param name="threads">How many threads read, the caller's one of them: 1 to 64. The log is told by the caller's alone.</param>
    /// <returns>The register, the same on any number of threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="knownFrom"/> is after <paramref name="knownUntil"/>, or <paramref name="threads"/> is outside its bounds.</exception>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column; all that do are told.</exception>
    public static Register Read(
        string folder,
        LocalDate knownUntil,
        LocalDate? knownFrom = null,
        InputLog? log = null,
        FileNotation? notation = null,
        int threads = 1
    )
    {
        Guard.Against.Null(folder);
        Guard.Against.OutOfRange(threads, nameof(threads), 1, InOrder.MostThreads);
        log ??= InputLog.ToNobody();
        var builder = new RegisterBuilder(log.Refused);
        CsvFile.ReadAll(
            folder,
            [builder.Citizens, builder.Spells],
            [builder.Placements, builder.Participations, builder.Interviews, builder.Contacts, builder.Offers],
            log,
            notation,
            threads
        );
        var register = builder.Build(knownUntil, knownFrom, threads);
        foreach (var remark in builder.Remarks)
        {
            log.Warn(remark);
        }

        log.Count(register.Rows);
        return register;
    }

    /// <summary>Saves a register as it lies in memory, so that a later start need not read and sort its rows. The file is as delicate as the rows.</summary>
    /// <param name="register">The register.</param>
    /// <param name="path">The file; one that is there is replaced once the new one is whole.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing of it stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(Register register, string path)
    {
        Guard.Against.Null(register);
        Guard.Against.Null(path);
        var unfinished = path + ".unfinished";
        // Another's, who is saving there now, stays.
        var file = File.Create(unfinished);
        try
        {
            using (file)
            {
                register.WriteTo(file);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            // Half of the rows are as delicate as all of them.
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Loads a register that was saved.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The register, with the same rows, days and checksum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, is foreign, of another version, or damaged; the text says which.</exception>
    public static Register Load(string path)
    {
        Guard.Against.Null(path);
        var read = InputFile.Read(
            path,
            notation: null,
            (stream, _) => Register.ReadFrom(stream).Select(r => Only(path, r, stream)),
            InputText.None
        );
        return read.TryGet(out var register)
            ? register
            : throw new UnreadableInputException(
                new($"{path}: {read.Reason?.Danish}", $"{path}: {read.Reason?.English}")
            );
    }

    // Two registers in one file, or what else was put behind it, are not the one that was saved.
    private static Register Only(string path, Register register, Stream rest) =>
        rest.ReadByte() < 0
            ? register
            : throw new UnreadableInputException(
                new(
                    $"{path}: holder mere end et register; læs registeret fra rækkerne igen",
                    $"{path}: holds more than a register; read the register from its rows again"
                )
            );
}
