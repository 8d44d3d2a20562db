namespace Jobcenter.Rules.Counts;

/// <summary>The courses of a group of benefits, taken as one, that end from one day to another, both included.</summary>
internal sealed record EndedCourses(BenefitGroup Group, Area Area, LocalDate From, LocalDate Until, CourseBreak Break)
{
    public BenefitGroup Group { get; } = Guard.Against.Null(Group, "group");

    public CourseBreak Break { get; } = Guard.Against.EnumOutOfRange(Break, "courseBreak");

    public CourseScan Of(Register register, int citizen) => new(register, citizen, (uint)Group.Mask, Break);

    public bool MoveNext(ref CourseScan scan) => scan.MoveNextEnded(DayNumber.Of(From), DayNumber.Of(Until));
}
