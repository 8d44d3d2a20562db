namespace Jobcenter.Rules.Contacts;

/// <summary>So many interviews in a window, of anybody or of one who holds them.</summary>
internal sealed record InterviewsDuty(Parameter<int> Count, InterviewHolder? Holder, ContactDeadline Window)
    : ContactDutyKind
{
    private static readonly BilingualText s_interviews = new("samtaler i tiden", "interviews in the time");
    private static readonly BilingualText s_lacking = new("der er ikke oplyst samtaler", "no interviews are told of");

    public override Rule<ContactCourse> Kept =>
        new Fact<ContactCourse, int>(
            "interviews",
            Holder is { } holder
                ? new(
                    $"samtaler i tiden med {Vocabulary.Of<InterviewHolder>().Name(holder).Danish}",
                    $"interviews in the time with {Vocabulary.Of<InterviewHolder>().Name(holder).English}"
                )
                : s_interviews,
            (in c) => Held(c),
            (in c) => Basis(c)
        )
        {
            From = Slots(Window.Numbers),
        }.AtLeast(ParameterFact.Of<ContactCourse, int>(Count, static (in ContactCourse c) => c.FirstDay));

    public override IEnumerable<Parameter<int>> Numbers => [Count, .. Window.Numbers];

    public override Known<LocalDate> Deadline(in ContactCourse course) => Window.Last(course);

    public override BilingualText Cure(in ContactCourse course, LocalDate deadline)
    {
        var (sure, _) = Seen(course);
        var lacking = Count.On(course.FirstDay) is { IsKnown: true, Value.Value: var needed } ? needed - sure : 1;
        var (danish, english) = (DateText.Of(deadline, Language.Danish), DateText.Of(deadline, Language.English));
        return lacking == 1
            ? new($"næste samtale senest {danish}", $"the next interview by {english}")
            : new($"{lacking} samtaler senest {danish}", $"{lacking} interviews by {english}");
    }

    // Enough is enough on any day; too few only when no more can come, and none that is not told could be one.
    private Known<int> Held(in ContactCourse course)
    {
        var needed = Count.On(course.FirstDay);
        if (!needed.IsKnown)
        {
            return Known.Missing<int>(needed.Reason);
        }

        var (sure, maybe) = Seen(course);
        if (sure >= needed.Value.Value)
        {
            return Known.Of(sure);
        }

        if (
            Open(course, Window.First(course), Window.Last(course), course.LacksInterviews ? s_lacking : null) is
            { } open
        )
        {
            return Known.Missing<int>(open);
        }

        return sure + maybe >= needed.Value.Value
            ? Known.Missing<int>(
                new(
                    $"held_by er ikke oplyst for {maybe} af samtalerne",
                    $"held_by is not told of {maybe} of the interviews"
                )
            )
            : Known.Of(sure);
    }

    private (int Sure, int Maybe) Seen(in ContactCourse course)
    {
        var (sure, maybe) = (0, 0);
        foreach (var interview in InWindow(course))
        {
            sure += Holder is null || interview.HeldBy == Holder ? 1 : 0;
            maybe += Holder is not null && interview.HeldBy is null ? 1 : 0;
        }

        return (sure, maybe);
    }

    private IEnumerable<Interview> InWindow(ContactCourse course)
    {
        var first = Window.First(course).Or(course.FirstDay);
        var last = LocalDate.Min(course.AsOf, Window.Last(course).Or(course.AsOf));
        return course.Interviews.Where(i => i.HeldOn >= first && i.HeldOn <= last);
    }

    private ImmutableArray<FactReading> Basis(in ContactCourse course) =>
        [
            .. InWindow(course)
                .Where(i => Holder is null || i.HeldBy is null || i.HeldBy == Holder)
                .OrderBy(static i => i.HeldOn)
                .Select(static i => new FactReading(
                    "interview",
                    new("samtale", "interview"),
                    new(
                        $"{DateText.Of(i.HeldOn, Language.Danish)}{By(i.HeldBy, Language.Danish)}",
                        $"{DateText.Of(i.HeldOn, Language.English)}{By(i.HeldBy, Language.English)}"
                    )
                )),
            .. Window.Doubtful(course.FirstDay),
        ];

    private static string By(InterviewHolder? holder, Language language) =>
        holder is { } known ? $", {Vocabulary.Of<InterviewHolder>().Name(known).ToText(language)}" : string.Empty;
}
