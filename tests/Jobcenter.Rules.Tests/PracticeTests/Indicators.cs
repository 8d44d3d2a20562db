using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>What an indicator asks, for the reference; its numbers are HEL20's unless a test says others.</summary>
public enum Asked
{
    FirstInterview,
    Preparation,
    Length,
    Cadence,
    PrivateEffort,
    Aligned,
    FollowedUp,
}

/// <summary>An indicator with what it was made of, so that a slow reference can count the same.</summary>
public sealed record AskedIndicator(
    PracticeIndicator Indicator,
    Asked Asked,
    int Number = 0,
    CourseBreak CourseBreak = default
)
{
    public CitizenState Benefit => CitizenState.UnemploymentBenefit;

    public bool RestsOnInterviews =>
        Asked is Asked.FirstInterview or Asked.Preparation or Asked.Length or Asked.Cadence;

    public override string ToString() => Indicator.ToString();
}

/// <summary>Indicators with numbers that hold on every day a test asks about.</summary>
public static class Indicators
{
    private static readonly ImmutableArray<PlacementKind> s_kinds =
    [
        PlacementKind.CompanyInternship,
        PlacementKind.WageSubsidy,
    ];

    public static ImmutableArray<AskedIndicator> All { get; } =
    [
        FirstInterview(),
        FirstInterview(3, CourseBreak.OneDay),
        Preparation(),
        Length(),
        Cadence(),
        Cadence(3),
        PrivateEffort(),
        PrivateEffort(4, CourseBreak.OneDay),
        Aligned(),
        FollowedUp(),
    ];

    public static Parameter<int> Number(string id, int value, Sureness sureness = default) =>
        new(id, new(id, id), new ParameterValue<int>(value, new(2000, 1, 1), null, new("EGEN", "1"), sureness));

    public static AskedIndicator FirstInterview(int days = 14, CourseBreak courseBreak = default) =>
        new(
            new PracticeIndicator(PracticeIndicatorKinds.FirstInterview, Number("days", days))
            {
                CourseBreak = courseBreak,
            },
            Asked.FirstInterview,
            days,
            courseBreak
        );

    public static AskedIndicator Preparation(int minutes = 15, int daysBefore = 1) =>
        new(
            new PracticeIndicator(
                PracticeIndicatorKinds.InterviewPreparation,
                Number("minutes", minutes),
                Number("daysBefore", daysBefore)
            ),
            Asked.Preparation
        );

    public static AskedIndicator Length(int minutes = 30) =>
        new(new PracticeIndicator(PracticeIndicatorKinds.InterviewLength, Number("minutes", minutes)), Asked.Length);

    public static AskedIndicator Cadence(int days = 14) =>
        new(new PracticeIndicator(PracticeIndicatorKinds.InterviewCadence, Number("days", days)), Asked.Cadence, days);

    public static AskedIndicator PrivateEffort(int weeks = 26, CourseBreak courseBreak = default) =>
        new(
            new PracticeIndicator(PracticeIndicatorKinds.PrivateCompanyEffort, Number("weeks", weeks))
            {
                CourseBreak = courseBreak,
            },
            Asked.PrivateEffort,
            weeks,
            courseBreak
        );

    public static AskedIndicator Aligned() =>
        new(new PracticeIndicator(PracticeIndicatorKinds.ExpectationsAligned) { Kinds = s_kinds }, Asked.Aligned);

    public static AskedIndicator FollowedUp(int daysBefore = 14) =>
        new(
            new PracticeIndicator(PracticeIndicatorKinds.FollowUpInTime, Number("daysBefore", daysBefore))
            {
                Kinds = s_kinds,
            },
            Asked.FollowedUp
        );
}
