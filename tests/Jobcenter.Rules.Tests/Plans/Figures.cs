using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Short ways to write published figures in tests.</summary>
internal static class Figures
{
    public static Area Municipality { get; } = Area.Municipality(217);

    public static BenefitGroup Education { get; } = BenefitGroup.Of(CitizenState.EducationAssistance);

    /// <summary>HEL21 3.2-1 is met by these: uddannelseshjælp falls by 4.68 %.</summary>
    public static FigureSet EducationFall { get; } =
        Of(("ftp:uddannelseshjaelp 217 2020Q4", new(363)), ("ftp:uddannelseshjaelp 217 2021Q4", new(346)));

    public static FigureKey Key(string text)
    {
        var parts = text.Split(' ');
        Assert.True(FigureMeasure.TryParse(parts[0], out var measure));
        return new(measure, Area.Parse(parts[1]), MeasuringPeriod.Parse(parts[2]));
    }

    /// <summary>Figures as <c>("ftp:dagpenge 217 2021Q4", 5)</c>.</summary>
    public static FigureSet Of(params (string Key, Fraction Value)[] figures)
    {
        var builder = new FigureSetBuilder();
        foreach (var (key, value) in figures)
        {
            builder.Add(new Figure(Key(key), value, new("test")));
        }

        return builder.Build();
    }

    public static RequirementOutcome FollowUp(string requirement, FigureSet figures, string asOf)
    {
        var outcome = EmploymentPlans
            .Get("HEL21")
            .FollowUp(figures, MeasuringPeriod.Parse(asOf).FirstDay)
            .Find(requirement);
        Assert.NotNull(outcome);
        return outcome;
    }
}
