using Jobcenter.Rules.Registers;
using NodaTime;
using static Jobcenter.Rules.Registers.RegisterColumnNames;

namespace Samples.Shared;

/// <summary>Reads a register from a folder with <c>citizens.csv</c> and <c>spells.csv</c>.</summary>
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

    /// <summary>Reads both files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="knownFrom">The first day the register is known from; null for no limit.</param>
    /// <param name="knownUntil">The last day it is known until.</param>
    /// <param name="log">Is told of refused rows and ignored columns.</param>
    /// <returns>The register.</returns>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column.</exception>
    public static Register Read(string folder, LocalDate? knownFrom, LocalDate knownUntil, InputLog log)
    {
        var builder = new RegisterBuilder(log.Refused);
        CsvFile.Read(
            Path.Combine(folder, "citizens.csv"),
            [Citizen, Municipality],
            s_citizensOptional,
            log,
            row =>
                builder.Add(
                    new CitizenRow
                    {
                        Citizen = row[Citizen],
                        Municipality = row[Municipality],
                        BirthDate = row[BirthDate],
                        Sex = row[Sex],
                        HousingArea = row[HousingArea],
                        ArrivalDate = row[ArrivalDate],
                        ResidenceBasis = row[ResidenceBasis],
                        Education = row[Education],
                        GraduatedOn = row[GraduatedOn],
                        Immigrant = row[Immigrant],
                        IntroductionProgramme = row[IntroductionProgramme],
                        EducationOrder = row[EducationOrder],
                        MostVulnerable = row[MostVulnerable],
                    },
                    row.Location
                )
        );
        CsvFile.Read(
            Path.Combine(folder, "spells.csv"),
            [Citizen, State, From, To],
            [Category, Hours],
            log,
            row =>
                builder.Add(
                    new SpellRow(row[Citizen], row[State], row[Category], row[From], row[To], row[Hours]),
                    row.Location
                )
        );
        var register = builder.Build(knownUntil, knownFrom);
        log.Count(register.Rows);
        return register;
    }
}
