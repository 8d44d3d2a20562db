using System.Text.Json;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The placements of the sample registers, counted by the library: the figures that FRE15 and HEL19 published.</summary>
public sealed class SamplePlacementTests
{
    [Fact]
    public void FRE15_of_29_ended_courses_six_are_self_supporting_and_five_go_on_in_praktik()
    {
        LocalDate september = new(2015, 9, 1);
        var register = Read("FRE15", new(2015, 9, 11));
        var cohort = PlacementCohort.Of(
            register.SequencesOf("virksomhedscenter", Area.Municipality(250)),
            september,
            PlacementPolicy.All
        );
        var ended = cohort.Ended;
        var selfSupporting = cohort.ToJob + cohort.ToEducation;
        var on = cohort.OnInPlacement;
        Assert.Equal((29, 6, 5), (ended, selfSupporting, on));
        Assert.Equal("20.7", Percent(selfSupporting, ended));
        Assert.Equal("17.2", Percent(on, ended));
        // 79 of 100 are referred by the minister's visit.
        Assert.Equal(
            79,
            register
                .SequencesOf("virksomhedscenter", Area.Municipality(250))
                .Count(s => s.Start <= new LocalDate(2015, 9, 11))
        );

        // Eleven centres with 62 places, however they are spread.
        var centres = Enumerable
            .Range(1, 11)
            .ToDictionary(i => $"center{i:00}", i => i <= 7 ? 6 : 5, StringComparer.Ordinal);
        Assert.Equal(62, centres.Values.Sum());
        var taken = register.PlacesTakenOn(centres.Keys, september).Value;
        var inForce = Enumerable
            .Range(0, register.CitizenCount)
            .Count(c =>
                register
                    .PlacementsOf(c)
                    .Any(p =>
                        p.From <= september
                        && !(p.To < september)
                        && p.Employer?.StartsWith("center", StringComparison.Ordinal) == true
                    )
            );
        Assert.Equal(inForce, taken.Sum(c => c.Value));
        Assert.Equal(62 - inForce, taken.Sum(c => centres[c.Key] - c.Value));
    }

    [Fact]
    public void The_policy_and_the_requirement_of_HEL19_count_the_same()
    {
        var register = Read("HEL19", new(2021, 3, 31));
        LocalDate asOf = new(2021, 3, 31);
        var area = Area.Municipality(217);
        using var plan = JsonDocument.Parse(
            Rules.Plans.EmploymentPlans.Write(Rules.Plans.EmploymentPlans.Get("HEL19"))
        );
        var requirement = plan
            .RootElement.GetProperty("requirements")
            .EnumerateArray()
            .Single(static r => $"{r.GetProperty("measure").GetProperty("kind")}" == "unbroken-placements");
        var measure = requirement.GetProperty("measure");
        var project = $"{measure.GetProperty("project")}";
        var counted = PlacementCounts
            .Unbroken(
                project,
                area,
                LocalDatePattern.Iso.Parse($"{requirement.GetProperty("pace").GetProperty("from")}").Value,
                asOf,
                [
                    .. measure
                        .GetProperty("kinds")
                        .EnumerateArray()
                        .Select(static k =>
                            Vocabulary.Of<PlacementKind>().TryParse($"{k}", out var kind) ? kind : default
                        ),
                ],
                measure.GetProperty("maxPauseDays").GetInt32()
            )
            .Of(register)
            .Value;
        // Job after the programme is no part of the requirement; the policy looks at the same days.
        var cohort = PlacementCohort.Of(
            register.SequencesOf(project, area),
            asOf,
            PlacementPolicy.All.Where(static p => p.Label.Id == "HEL19/forloeb")
        );
        Assert.Equal(counted, cohort.Policies[0].Kept);
        Assert.True(counted.Yes > 0 && counted.No > 0);
    }

    private static string Percent(int part, int whole) =>
        (new Fraction(part, whole) * new Fraction(100)).ToText(1, Language.English);

    private static Register Read(string plan, LocalDate knownUntil) =>
        RegisterFiles.Read(Path.Combine(Library.Root, "samples", "FollowUp", "data", plan), knownUntil);
}
