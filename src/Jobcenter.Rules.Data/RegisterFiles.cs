using static Jobcenter.Rules.Registers.RegisterColumnNames;

namespace Jobcenter.Rules.Data;

/// <summary>Reads a register from a folder with <c>citizens.csv</c> and <c>spells.csv</c>, and <c>placements.csv</c>, <c>participants.csv</c> and <c>interviews.csv</c> where they are.</summary>
/// <example>
/// <code>
/// var log = new InputLog(Console.Error, Language.English);
/// Register register = RegisterFiles.Read("data/HEL21", knownUntil: new LocalDate(2021, 12, 31), log: log);
/// Console.WriteLine($"{register.CitizenCount} citizens; {log.Rows.Refused} of {log.Rows.Read} rows refused");
/// </code>
/// </example>
public static class RegisterFiles
{
    private static readonly string[] s_citizensOptional =
    [
        BirthDate,
        Sex,
        HousingArea,
        ArrivalDate,
        ResidenceBasis,
        Education,
        GraduatedOn,
        Immigrant,
        IntroductionProgramme,
        EducationOrder,
        MostVulnerable,
    ];

    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="knownUntil">The last day the register is known until.</param>
    /// <param name="knownFrom">The first day it is known from; null for no limit.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="knownFrom"/> is after <paramref name="knownUntil"/>.</exception>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column.</exception>
    public static Register Read(string folder, LocalDate knownUntil, LocalDate? knownFrom = null, InputLog? log = null)
    {
        Guard.Against.Null(folder);
        log ??= InputLog.ToNobody();
        var builder = new RegisterBuilder(log.Refused);
        ReadCitizens(folder, builder, log);
        ReadSpells(folder, builder, log);
        ReadPlacements(folder, builder, log);
        ReadParticipants(folder, builder, log);
        ReadInterviews(folder, builder, log);
        var register = builder.Build(knownUntil, knownFrom);
        log.Count(register.Rows);
        return register;
    }

    private static void ReadCitizens(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.Read(
            Path.Combine(folder, "citizens.csv"),
            [Citizen, Municipality],
            s_citizensOptional,
            log,
            row => builder.Add(CitizenRow.FromFields(c => row[c]), row.Location)
        );

    private static void ReadSpells(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.Read(
            Path.Combine(folder, "spells.csv"),
            [Citizen, State, From, To],
            [Category, Hours],
            log,
            row => builder.Add(SpellRow.FromFields(c => row[c]), row.Location)
        );

    private static void ReadPlacements(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.ReadIfThere(
            Path.Combine(folder, "placements.csv"),
            [Citizen, Kind, AgreedOn, From, To],
            [Programme, Sector, Branche, Employer, Hours, AlignedOn, FollowedUpOn],
            log,
            row => builder.Add(PlacementRow.FromFields(c => row[c]), row.Location)
        );

    private static void ReadParticipants(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.ReadIfThere(
            Path.Combine(folder, "participants.csv"),
            [Project, Citizen, From, To],
            [Exit, DigitalTools],
            log,
            row => builder.Add(ParticipationRow.FromFields(c => row[c]), row.Location)
        );

    private static void ReadInterviews(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.ReadIfThere(
            Path.Combine(folder, "interviews.csv"),
            [Citizen, HeldOn],
            [Minutes, PreparationMinutes, PreparedOn],
            log,
            row => builder.Add(InterviewRow.FromFields(c => row[c]), row.Location)
        );
}
