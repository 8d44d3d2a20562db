namespace Jobcenter.Rules.Contacts;

/// <summary>What a duty asks: the rule that says whether it is kept, the day it is due by, and what is lacking until then.</summary>
internal abstract record ContactDutyKind
{
    /// <summary>Whether the duty is kept.</summary>
    public abstract Rule<ContactCourse> Kept { get; }

    /// <summary>The numbers of the law that decide.</summary>
    public abstract IEnumerable<Parameter<int>> Numbers { get; }

    /// <summary>The last day on which it can be kept, included.</summary>
    public abstract Known<LocalDate> Deadline(in ContactCourse course);

    /// <summary>What must still happen by the deadline.</summary>
    public abstract BilingualText Cure(in ContactCourse course, LocalDate deadline);

    /// <summary>Numbers of the first day of the course, for a title to say.</summary>
    protected static ImmutableArray<ParameterSlot<ContactCourse>> Slots(IEnumerable<Parameter<int>> numbers) =>
        [
            .. numbers.Select(static p =>
                ParameterFact.Slot<ContactCourse, int, int>(p, static (in ContactCourse c) => c.FirstDay, static v => v)
            ),
        ];

    /// <summary>Why a count that is too low is no answer yet, or no answer at all; null when it is one.</summary>
    /// <param name="course">The course.</param>
    /// <param name="first">The first day of the window.</param>
    /// <param name="last">Its last day.</param>
    /// <param name="lacking">Why rows that would count may be missing; null when all are told.</param>
    protected static BilingualText? Open(
        in ContactCourse course,
        Known<LocalDate> first,
        Known<LocalDate> last,
        BilingualText? lacking
    )
    {
        if (!first.IsKnown || !last.IsKnown)
        {
            return first.Reason ?? last.Reason;
        }

        if (course.KnownFrom is { } known && known > first.Value)
        {
            return new(
                $"samtaler og tilbud kendes først fra {DateText.Of(known, Language.Danish)}",
                $"interviews and offers are known only from {DateText.Of(known, Language.English)}"
            );
        }

        if (course.HasEndedBefore(last.Value) && course.LastDay is { } end)
        {
            return new(
                $"forløbet sluttede {DateText.Of(end, Language.Danish)}, før fristen",
                $"the course ended on {DateText.Of(end, Language.English)}, before the deadline"
            );
        }

        return course.AsOf < last.Value
            ? new(
                $"fristen er {DateText.Of(last.Value, Language.Danish)}",
                $"the deadline is {DateText.Of(last.Value, Language.English)}"
            )
            : lacking;
    }
}
