namespace Jobcenter.Rules.Contacts;

/// <summary>An interview on intensified effort so many months into the course, at the latest (§ 32).</summary>
internal sealed record IntensifiedInterview(Parameter<int> Months) : ContactDutyKind
{
    private static readonly BilingualText s_notTold = new(
        "det er ikke oplyst, om samtalen er holdt",
        "it is not told whether the interview was held"
    );

    public override Rule<ContactCourse> Kept =>
        new Fact<ContactCourse, LocalDate>(
            "intensified_on",
            new("samtale om intensiveret indsats", "interview on intensified effort"),
            (in c) =>
                c.IntensifiedOn is { } day && day <= c.AsOf
                    ? Known.Of(day)
                    : Known.Missing<LocalDate>(Open(c, Known.Of(c.FirstDay), Deadline(c), s_notTold) ?? s_notTold)
        ).AtMost(
            new Fact<ContactCourse, LocalDate>(
                "deadline",
                new("senest", "at the latest"),
                (in c) => Deadline(c),
                (in c) => ParameterFact.Number(Months, c.FirstDay)
            )
            {
                From = Slots(Numbers),
            }
        );

    public override IEnumerable<Parameter<int>> Numbers => [Months];

    public override Known<LocalDate> Deadline(in ContactCourse course)
    {
        var first = course.FirstDay;
        return Months.On(first).Select(m => first.PlusMonths(m.Value));
    }

    public override BilingualText Cure(in ContactCourse course, LocalDate deadline) =>
        new(
            $"samtale om intensiveret indsats senest {DateText.Of(deadline, Language.Danish)}",
            $"an interview on intensified effort by {DateText.Of(deadline, Language.English)}"
        );
}
