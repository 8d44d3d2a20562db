using Jobcenter.Rules.Registers;
using NodaTime;
using static Jobcenter.Rules.Registers.RegisterColumnNames;

namespace Samples.Shared;

/// <summary>Reads a register from a folder with <c>citizens.csv</c> and <c>spells.csv</c>, and <c>placements.csv</c>, <c>participants.csv</c> and <c>interviews.csv</c> where they are.</summary>
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
    /// <param name="knownFrom">The first day the register is known from; null for no limit.</param>
    /// <param name="knownUntil">The last day it is known until.</param>
    /// <param name="log">Is told of refused rows and ignored columns.</param>
    /// <returns>The register.</returns>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column.</exception>
    public static Register Read(string folder, LocalDate? knownFrom, LocalDate knownUntil, InputLog log)
    {
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
            row => builder.Add(FieldRows.Citizen(c => row[c]), row.Location)
        );

    private static void ReadSpells(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.Read(
            Path.Combine(folder, "spells.csv"),
            [Citizen, State, From, To],
            [Category, Hours],
            log,
            row => builder.Add(FieldRows.Spell(c => row[c]), row.Location)
        );

    private static void ReadPlacements(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.ReadIfThere(
            Path.Combine(folder, "placements.csv"),
            [Citizen, Kind, AgreedOn, From, To],
            [Programme, Sector, Branche, Employer, Hours, AlignedOn, FollowedUpOn],
            log,
            row => builder.Add(FieldRows.Placement(c => row[c]), row.Location)
        );

    private static void ReadParticipants(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.ReadIfThere(
            Path.Combine(folder, "participants.csv"),
            [Project, Citizen, From, To],
            [Exit, DigitalTools],
            log,
            row => builder.Add(FieldRows.Participation(c => row[c]), row.Location)
        );

    private static void ReadInterviews(string folder, RegisterBuilder builder, InputLog log) =>
        CsvFile.ReadIfThere(
            Path.Combine(folder, "interviews.csv"),
            [Citizen, HeldOn],
            [Minutes, PreparationMinutes, PreparedOn],
            log,
            row => builder.Add(FieldRows.Interview(c => row[c]), row.Location)
        );
}
