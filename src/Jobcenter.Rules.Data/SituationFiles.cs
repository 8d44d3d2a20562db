using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Data;

/// <summary>Reads citizens' situations from a file like <c>situations.csv</c>: a citizen, a date and what is known of them then.</summary>
public static class SituationFiles
{
    private static readonly string[] s_optional =
    [
        RegisterColumnNames.Category,
        RegisterColumnNames.BirthDate,
        RegisterColumnNames.Sex,
        RegisterColumnNames.HousingArea,
        RegisterColumnNames.ArrivalDate,
        RegisterColumnNames.ResidenceBasis,
        RegisterColumnNames.Education,
        RegisterColumnNames.GraduatedOn,
        RegisterColumnNames.Immigrant,
        RegisterColumnNames.IntroductionProgramme,
        RegisterColumnNames.EducationOrder,
        SituationColumnNames.FirstContact,
        SituationColumnNames.RegisteredUnemployed,
        SituationColumnNames.NeedsEffort,
        SituationColumnNames.CashSince,
        SituationColumnNames.CashDays,
        SituationColumnNames.UnemployedSince,
        SituationColumnNames.SicknessNotice,
        SituationColumnNames.ExpectedMonths,
        SituationColumnNames.ProblemsBeyond,
        SituationColumnNames.BetweenCategories,
        SituationColumnNames.LittleSchooling,
        SituationColumnNames.Offender,
        SituationColumnNames.FewModules,
    ];

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <returns>The citizens' ids with their situations, in the order of the file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks a required column.</exception>
    public static ImmutableArray<KeyValuePair<string, CitizenSituation>> Read(string path, InputLog? log = null)
    {
        Guard.Against.Null(path);
        log ??= InputLog.ToNobody();
        var situations = ImmutableArray.CreateBuilder<KeyValuePair<string, CitizenSituation>>();
        CsvFile.Read(
            path,
            [RegisterColumnNames.Citizen, SituationColumnNames.Date, SituationColumnNames.States],
            s_optional,
            log,
            row =>
            {
                if (SituationRows.TryRead(c => row[c], row.Location, out var situation, out var refused))
                {
                    log.Count(new(1, 0));
                    situations.Add(new(row[RegisterColumnNames.Citizen], situation));
                }
                else
                {
                    log.Count(new(1, 1));
                    log.Refused(refused);
                }
            }
        );
        return situations.ToImmutable();
    }
}
