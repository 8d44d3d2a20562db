using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Where the plans leave a segment open: our defaults, each of them a choice.</summary>
[DanishTerm("segmentvalg")]
public sealed record SegmentOptions
{
    /// <summary>The defaults.</summary>
    public static SegmentOptions Default { get; } = new();

    /// <summary>For how many years one counts as newly graduated; 1 by default, 1 to 50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int GraduateYears
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(GraduateYears), 1, 50);
    } = 1;

    /// <summary>How many weeks of connected gross unemployment are long; 52 by default (DST), 1 to 520.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int LongTermWeeks
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(LongTermWeeks), 1, 520);
    } = 52;

    /// <summary>Within how many weeks of the course's first day one is newly unemployed; 4 by default, 1 to 52.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int NewlyUnemployedWeeks
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(NewlyUnemployedWeeks), 1, 52);
    } = 4;

    /// <summary>From how many years on a course of kontanthjælp is long; 1 by default, 1 to 50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int LongCourseYears
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(LongCourseYears), 1, 50);
    } = 1;

    /// <summary>The exposed housing areas; Nøjsomhed by default.</summary>
    /// <exception cref="ArgumentException">There is none, or one is blank.</exception>
    public ImmutableArray<string> HousingAreas
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value,
                nameof(HousingAreas),
                static v => !v.IsDefaultOrEmpty && !v.Any(string.IsNullOrWhiteSpace),
                $"{nameof(HousingAreas)} must name at least one area, and none blank."
            );
    } = ["Nøjsomhed"];
}
