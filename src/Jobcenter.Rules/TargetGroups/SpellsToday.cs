using System.Runtime.CompilerServices;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>What a citizen's spells say of one day: the states in force, and the category of those that carry one.</summary>
internal readonly record struct SpellsToday(int States, VisitationCategory Category, bool HasSeveralCategories)
{
    private const int CarryCategory =
        (1 << (int)CitizenState.CashAssistance)
        | (1 << (int)CitizenState.EducationAssistance)
        | (1 << (int)CitizenState.SelfSupportAndReturnBenefit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SpellsToday Of(Register register, int citizen, int day)
    {
        var spells = register.Spells;
        var (begin, end) = (spells.Start[citizen], spells.Start[citizen + 1]);
        var from = spells.From[begin..end];
        var to = spells.To[begin..end];
        var code = spells.Code[begin..end];
        var states = 0;
        byte decided = 0;
        var several = false;
        for (var i = 0; i < from.Length && from[i] <= day; i++)
        {
            if (to[i] < day)
            {
                continue;
            }

            var bit = 1 << (code[i] & SpellColumns.StateMask);
            states |= bit;
            var category = SpellColumns.CategoryOf(code[i]);
            if ((bit & CarryCategory) != 0 && category != 0)
            {
                several |= decided != 0 && decided != category;
                decided = category;
            }
        }

        return new(states, (VisitationCategory)decided, several);
    }
}
