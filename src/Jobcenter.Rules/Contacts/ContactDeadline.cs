namespace Jobcenter.Rules.Contacts;

/// <summary>From when and until when a duty is to be kept: months or days after the course's first day, by the numbers of the law that hold on that day.</summary>
/// <param name="FromMonths">Whole months after the first day; null for the first day itself.</param>
/// <param name="UntilMonths">The window ends the day before so many months after the first day; null where days are told.</param>
/// <param name="UntilDays">The window ends so many days after, included; null where months are told.</param>
/// <param name="FromRegistration">Whether the days of the end are counted from the registration; months never are.</param>
/// <param name="NotFound">Why the end is not known; null when it is.</param>
internal sealed record ContactDeadline(
    Parameter<int>? FromMonths,
    Parameter<int>? UntilMonths,
    Parameter<int>? UntilDays,
    bool FromRegistration,
    BilingualText? NotFound
)
{
    /// <summary>The numbers.</summary>
    public IEnumerable<Parameter<int>> Numbers => new[] { FromMonths, UntilMonths, UntilDays }.OfType<Parameter<int>>();

    /// <summary>The numbers that are not simply what their source says, for the reasons to tell.</summary>
    public ImmutableArray<FactReading> Doubtful(LocalDate day) =>
        [
            .. Numbers
                .Where(p => p.ValueOn(day) is { Sureness: not Sureness.Sourced })
                .SelectMany(p => ParameterFact.Number(p, day)),
        ];

    public Known<LocalDate> First(in ContactCourse course)
    {
        var first = course.FirstDay;
        return FromMonths is null ? Known.Of(first) : FromMonths.On(first).Select(m => first.PlusMonths(m.Value));
    }

    /// <summary>The last day, included.</summary>
    public Known<LocalDate> Last(in ContactCourse course)
    {
        var first = course.FirstDay;
        var counted = FromRegistration ? course.RegisteredOn ?? first : first;
        return UntilMonths is not null ? UntilMonths.On(first).Select(m => first.PlusMonths(m.Value).PlusDays(-1))
            : UntilDays is not null ? UntilDays.On(first).Select(d => counted.PlusDays(d.Value))
            : Known.Missing<LocalDate>(NotFound);
    }
}
