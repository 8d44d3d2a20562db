using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>The table of days is what the rule of a state and a category says of every day there is.</summary>
public sealed class SpellStartsTests
{
    [Fact]
    public void Each_day_of_each_state_and_category_is_what_the_rule_says()
    {
        for (var day = DayNumber.Of(RegisterLimits.FirstDate); day <= DayNumber.Of(RegisterLimits.LastDate); day++)
        {
            var date = DayNumber.ToDate(day);
            foreach (var state in Vocabulary.Of<CitizenState>().Values)
            {
                foreach (var category in Vocabulary.Of<VisitationCategory>().Values)
                {
                    var faults = default(RowFaults);
                    RegisterSchemas.CheckState(state, category, date, ref faults);
                    if (faults.Any == SpellStarts.Allows((byte)state, (byte)category, day))
                    {
                        Assert.Fail($"{state}, {category}, {date}");
                    }
                }
            }
        }
    }

    [Fact]
    public void What_is_no_state_or_category_is_not_allowed()
    {
        var day = DayNumber.Of(RegisterLimits.FirstDate);
        Assert.False(SpellStarts.Allows(byte.MaxValue, 0, day));
        Assert.False(SpellStarts.Allows(0, byte.MaxValue, day));
    }
}
