using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Tests.Kernel;

public sealed class AllocationTests
{
    private static readonly Fact<Fraction, Fraction> s_value = new(
        "value",
        BilingualText.Same("value"),
        static (in f) => f.Sign < 0 ? Known.Missing<Fraction>() : Known.Of(f)
    );

    private static readonly Rule<Fraction> s_rule = Rule.All(
        Rule.Any(s_value.AtMost(new Fraction(1, 3)), s_value.MoreThan(new Fraction(2, 3))),
        Rule.Not(s_value.EqualTo(new Fraction(4, 5))),
        Rule.Readings(s_value.AtLeast(Fraction.Zero), s_value.LessThan(Fraction.One))
    );

    [Theory]
    [InlineData(1, 4)]
    [InlineData(1, 2)]
    [InlineData(-1, 2)]
    public void Test_allocates_nothing(int numerator, int denominator)
    {
        var facts = new Fraction(numerator, denominator);
        Assert.Equal(0, AllocatedBy(() => s_rule.Test(facts)));
    }

    [Fact]
    public void Comparing_the_largest_fractions_allocates_nothing()
    {
        var left = new Fraction(Int128.MaxValue, Int128.MaxValue - 2);
        var right = new Fraction(Int128.MaxValue - 2, Int128.MaxValue - 4);
        Assert.True(left < right);
        Assert.Equal(0, AllocatedBy(() => left.CompareTo(right)));
    }

    [Fact]
    public void Testing_a_requirement_allocates_nothing()
    {
        var requirement = EmploymentPlans.Get("HEL21").Requirements.First(r => r.Id == "3.1-3");
        var points = new Quantity(new Fraction(-1, 300), QuantityUnit.PercentagePoints);
        var share = new Quantity(new Fraction(1, 7), QuantityUnit.Share);
        var facts = new Measurement
        {
            Deciding = new(Known.Of(share), Known.Of(share)),
            Others = [new(Known.Of(points), Known.Of(points))],
        };
        Assert.Equal(Verdict.NotMet, requirement.Rule.Test(facts));
        Assert.Equal(0, AllocatedBy(() => requirement.Rule.Test(facts)));
    }

    [Fact]
    public void Classifying_a_citizen_allocates_nothing()
    {
        var situation = new CitizenSituation(new(2021, 3, 1))
        {
            States = new CitizenStateSet(CitizenState.EducationAssistance),
            Category = VisitationCategory.NotAssessed,
            FirstContactOn = new NodaTime.LocalDate(2021, 1, 1),
            BirthDate = new NodaTime.LocalDate(2000, 1, 1),
            Education = EducationLevel.None,
            InIntroductionProgramme = false,
        };
        Assert.Equal(3, TargetGroupAct.Lab.Classify(situation));
        Assert.Equal(0, AllocatedBy(() => TargetGroupAct.Lab.Classify(situation)));
        foreach (var segment in Segments.Default.All)
        {
            Assert.Equal(0, AllocatedBy(() => segment.Test(situation)));
        }
    }

    [Fact]
    public void The_measurement_sees_an_allocation() => Assert.NotEqual(0, AllocatedBy(() => new object()));

    private static long AllocatedBy<T>(Func<T> action)
    {
        // The first calls may allocate for the runtime itself.
        for (var i = 0; i < 50; i++)
        {
            GC.KeepAlive(action());
        }

        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            T? last = default;
            for (var i = 0; i < 100; i++)
            {
                last = action();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.NotNull(last);
        }

        // Assert.NotNull boxes a value outside the measured stretch.
        return least;
    }
}
