using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Courses of benefits against the day-by-day reference, and the edges of the break.</summary>
public sealed class BenefitCoursesTests
{
    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Courses_agree_with_the_day_by_day_reference(RegisterCase register, CitizenState state)
    {
        var built = register.Build();
        foreach (var courseBreak in Enum.GetValues<CourseBreak>())
        {
            for (var citizen = 0; citizen < RegisterCase.Citizens; citizen++)
            {
                Assert.Equal(
                    DayByDay.Courses(register, citizen, state, courseBreak),
                    built.CoursesOf(citizen, state, courseBreak).Select(c => (c.FirstDay, c.LastDay))
                );
            }
        }
    }

    [Theory]
    // From 16 January on, February is the first whole month of a break.
    [InlineData("2021-01-15", "2021-02-28", 1)]
    [InlineData("2021-01-15", "2021-03-01", 2)]
    [InlineData("2021-01-31", "2021-02-28", 1)]
    [InlineData("2021-01-31", "2021-03-01", 2)]
    [InlineData("2021-01-30", "2021-02-28", 1)]
    [InlineData("2021-01-30", "2021-03-01", 2)]
    [InlineData("2021-02-01", "2021-03-31", 1)]
    [InlineData("2021-02-01", "2021-04-01", 2)]
    public void A_whole_calendar_month_ends_a_course(string lastDay, string nextDay, int courses)
    {
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.CashAssistance, new(2021, 1, 1), Dates.Of(lastDay)),
            new Spell(CitizenState.CashAssistance, Dates.Of(nextDay), Dates.Of(nextDay))
        );
        Assert.Equal(courses, register.CoursesOf(0, CitizenState.CashAssistance).Length);
    }

    [Theory]
    [InlineData("2021-01-31", "2021-02-01", 1)]
    [InlineData("2021-01-31", "2021-02-02", 2)]
    public void Any_day_ended_a_course_before(string lastDay, string nextDay, int courses)
    {
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.CashAssistance, new(2021, 1, 1), Dates.Of(lastDay)),
            new Spell(CitizenState.CashAssistance, Dates.Of(nextDay), Dates.Of(nextDay))
        );
        Assert.Equal(courses, register.CoursesOf(0, CitizenState.CashAssistance, CourseBreak.OneDay).Length);
    }

    [Fact]
    public void A_course_that_ends_on_the_last_known_day_has_ended_and_one_a_day_later_has_not()
    {
        var until = new LocalDate(2021, 6, 30);
        var spell = new Spell(CitizenState.CashAssistance, new(2021, 1, 1), until);
        var ended = RegisterCase.BuildFrom([new(0, spell)], until).CoursesOf(0, CitizenState.CashAssistance)[0];
        Assert.True(ended.HasEnded);
        Assert.Equal(until, ended.LastDay);
        var longer = spell with { To = until.PlusDays(1) };
        var running = RegisterCase.BuildFrom([new(0, longer)], until).CoursesOf(0, CitizenState.CashAssistance)[0];
        Assert.False(running.HasEnded);
        Assert.Null(running.LastDay);
    }
}
