using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What one line of a document asks: a requirement, the same of each of several groups, and of later years with goals of their own.</summary>
internal sealed record RequirementLine(ImmutableArray<Resultatkrav> All)
{
    public const string Each = "each";
    public const string Goals = "goals";

    public Resultatkrav First => All[0];

    /// <summary>A goal of another period.</summary>
    public static Form<(Fraction Limit, MeasuringPeriod Deadline)> Goal { get; } =
        new ObjectForm<(Fraction Limit, MeasuringPeriod Deadline)>(static v =>
            (v.Get<Fraction>("limit"), v.Get<MeasuringPeriod>("deadline"))
        )
            .Has("limit", new GivenForm<Fraction>(Number), static g => g.Limit)
            .Has("deadline", Span, static g => g.Deadline)
            .AsForm();

    /// <summary>The line of its properties.</summary>
    public static RequirementLine Of(FieldValues values) => new([.. Lines(values)]);

    /// <summary>Whether the groups and goals fit the requirement; where they do not, that is told at them.</summary>
    public static bool LinesFit(FieldValues values)
    {
        var (measure, comparison, pace) = PartsOf(values);
        // Where the requirement itself does not fit, that has been told.
        if (RequirementFit.Misfit(measure, comparison, pace) is null)
        {
            GoalsFit(values, GroupsFit(values));
        }

        return true;
    }

    // The measure of each group that it can be asked of.
    private static List<(BenefitGroup Group, Measure Measure)> GroupsFit(FieldValues values)
    {
        var (measure, comparison, pace) = PartsOf(values);
        List<(BenefitGroup Group, Measure Measure)> fitting = [];
        foreach (var (index, group) in (values.Find<ImmutableArray<BenefitGroup>>(Each) ?? []).Index())
        {
            if (measure.CountedGroup is not { } own)
            {
                values
                    .Place.Find(Each)
                    .Tell(new("kun ved en måling med group", "only with a measure that has a group"));
                break;
            }

            var place = values.Place.Find(Each, index);
            if (group.Equals(own))
            {
                place.Tell(
                    new(
                        "andre end group, som kravet selv tæller",
                        "others than group, which the requirement itself counts"
                    )
                );
            }
            else if (TryWith(measure, group) is not { } other)
            {
                place.Tell(new("en ydelse, som målingen kan tælle", "a benefit that the measure can count"));
            }
            else if (RequirementFit.Misfit(other, comparison, pace) is { } misfit)
            {
                place.Tell(
                    new(
                        $"en ydelse, som kravet kan stilles om ({misfit.Part}: {misfit.Allowed.Danish})",
                        $"a benefit the requirement can be of ({misfit.Part}: {misfit.Allowed.English})"
                    )
                );
            }
            else
            {
                fitting.Add((group, other));
            }
        }

        return fitting;
    }

    private static void GoalsFit(FieldValues values, List<(BenefitGroup Group, Measure Measure)> groups)
    {
        var (measure, comparison, pace) = PartsOf(values);
        var deadlines = new HashSet<MeasuringPeriod?> { pace.Deadline };
        foreach (
            var (index, (limit, deadline)) in (
                values.Find<ImmutableArray<(Fraction Limit, MeasuringPeriod Deadline)>>(Goals) ?? []
            ).Index()
        )
        {
            var place = values.Place.Find(Goals, index);
            if (comparison.WithLimit(limit) is var other && ReferenceEquals(other, comparison))
            {
                values
                    .Place.Find(Goals)
                    .Tell(new("kun ved en sammenligning med limit", "only with a comparison that has a limit"));
                break;
            }

            if (!deadlines.Add(deadline))
            {
                place
                    .Find("deadline")
                    .Tell(
                        new(
                            "en frist, som hverken kravet eller et andet mål har",
                            "a deadline that neither the requirement nor another goal has"
                        )
                    );
            }
            else if (TryTo(pace, deadline) is not { } later)
            {
                place
                    .Find("deadline")
                    .Tell(
                        new("en frist, som kravets pace kan have", "a deadline that the requirement's pace can have")
                    );
            }
            else if (Misfit(measure, groups, other, later) is { } misfit)
            {
                place.Tell(misfit);
            }
        }
    }

    // Each group has each goal, so every pair of them must fit.
    private static BilingualText? Misfit(
        Measure measure,
        List<(BenefitGroup Group, Measure Measure)> groups,
        LimitComparison comparison,
        Pace pace
    )
    {
        if (RequirementFit.Misfit(measure, comparison, pace) is { } own)
        {
            return new(
                $"et mål, som kravet kan have ({own.Part}: {own.Allowed.Danish})",
                $"a goal the requirement can have ({own.Part}: {own.Allowed.English})"
            );
        }

        foreach (var (group, other) in groups)
        {
            if (RequirementFit.Misfit(other, comparison, pace) is { } misfit)
            {
                return new(
                    $"et mål, som kravet kan have også for {group.Id} i each ({misfit.Part}: {misfit.Allowed.Danish})",
                    $"a goal the requirement can have for {group.Id} of each too ({misfit.Part}: {misfit.Allowed.English})"
                );
            }
        }

        return null;
    }

    private static IEnumerable<Resultatkrav> Lines(FieldValues values)
    {
        var label = PlanDocument.LabelOf(values);
        var (measure, comparison, pace) = PartsOf(values);
        (string Suffix, LimitComparison Comparison, Pace Pace)[] goals =
        [
            (string.Empty, comparison, pace),
            .. (values.Find<ImmutableArray<(Fraction Limit, MeasuringPeriod Deadline)>>(Goals) ?? []).Select(g =>
                ($"-{g.Deadline}", comparison.WithLimit(g.Limit), pace.WithDeadline(g.Deadline))
            ),
        ];
        (string Suffix, Measure Measure)[] measures =
        [
            (string.Empty, measure),
            .. (values.Find<ImmutableArray<BenefitGroup>>(Each) ?? []).Select(g => ($"-{g.Id}", measure.WithGroup(g))),
        ];
        return goals.SelectMany(goal =>
            measures.Select(m => new Resultatkrav(
                new RuleLabel(
                    $"{label.Id}{m.Suffix}{goal.Suffix}",
                    label.Title,
                    label.Source,
                    label.Strength,
                    label.Notes
                ),
                m.Measure,
                goal.Comparison,
                goal.Pace
            ))
        );
    }

    private static (Measure, LimitComparison, Pace) PartsOf(FieldValues values) =>
        (values.Get<Measure>("measure"), values.Get<LimitComparison>("comparison"), values.Get<Pace>("pace"));

    private static Measure? TryWith(Measure measure, BenefitGroup group)
    {
        try
        {
            return measure.WithGroup(group);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Pace? TryTo(Pace pace, MeasuringPeriod deadline)
    {
        try
        {
            return pace.WithDeadline(deadline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
