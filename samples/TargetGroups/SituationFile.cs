using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;

namespace Samples.Targeting;

/// <summary>The columns a file of situations may have besides citizen, date and states.</summary>
internal static class SituationFile
{
    public static string[] Optional { get; } =
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
}
