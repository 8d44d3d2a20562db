using System.Runtime.CompilerServices;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>All that the acts look at, packed into one number: citizens with one key get one answer.</summary>
internal static class SituationKey
{
    // Above the fifteen states: category 3 bits, age 2, education 2, programme 2.
    private const int CategoryShift = 15;
    private const int AgeShift = 18;
    private const int EducationShift = 20;
    private const int ProgrammeShift = 22;

    private const int MayCountAsYoung =
        (1 << (int)CitizenState.EducationAssistance) | (1 << (int)CitizenState.SelfSupportAndReturnBenefit);

    private const int SeveralCategories = 6;
    private const int CategoryNotKnown = 7;

    /// <summary>The key of a citizen on a day, read from the columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(Register register, int citizen, in KeyDay day)
    {
        var today = SpellsToday.Of(register, citizen, day.Number);
        return today.States
            | (Category(register, citizen, day, today) << CategoryShift)
            | (AgeBand(register.Citizens.Births[citizen], day) << AgeShift)
            | (register.Citizens.EducationBits(citizen) << EducationShift)
            | (
                (register.Citizens.HasArrived(citizen, day.Number) ? register.Citizens.ProgrammeBits(citizen) : 1)
                << ProgrammeShift
            );
    }

    private static int Category(Register register, int citizen, in KeyDay day, in SpellsToday today)
    {
        if (today.HasSeveralCategories)
        {
            return SeveralCategories;
        }

        if (today.Category != VisitationCategory.NotAssessed || (today.States & MayCountAsYoung) == 0)
        {
            return (int)today.Category;
        }

        // A young person whom nobody has assessed: the days since the first contact decide.
        return Categories.Of(RegisterSituations.Derive(register, citizen, day.Number)) is { } category
            ? (int)category
            : CategoryNotKnown;
    }

    // 0 not known, 1 under 18, 2 under 30, 3 thirty or more.
    private static int AgeBand(int birth, in KeyDay day) =>
        birth < 0 || birth > day.Number ? 0
        : birth > day.LatestBirthOf18 ? 1
        : birth > day.LatestBirthOf30 ? 2
        : 3;
}
