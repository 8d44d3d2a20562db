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
        var place = values.Place;
        if (place.Reading.Count > 0 && Fitting(values) is null)
        {
            return true;
        }

        var (measure, comparison, pace) = PartsOf(values);
        List<(BenefitGroup Group, Measure Measure)> own = [];
        foreach (var group in values.Find<ImmutableArray<BenefitGroup>>(Each) ?? [])
        {
            if (measure.CountedGroup is null)
            {
                place.Find(Each).Tell(new("kun ved en måling med group", "only with a measure that has a group"));
                break;
            }

            if (TryWith(measure, group) is { } other && RequirementFit.Misfit(other, comparison, pace) is null)
            {
                own.Add((group, other));
            }
            else
            {
                place
                    .Find(Each)
                    .Tell(
                        new(
                            $"ydelser, som målingen kan tælle; ikke {group.Id}",
                            $"states the measure can count; not {group.Id}"
                        )
                    );
            }
        }

        foreach (
            var (limit, deadline) in values.Find<ImmutableArray<(Fraction Limit, MeasuringPeriod Deadline)>>(Goals)
                ?? []
        )
        {
            if (
                comparison.WithLimit(limit) is var other && ReferenceEquals(other, comparison)
                || TryTo(pace, deadline) is not { } later
                || RequirementFit.Misfit(measure, other, later) is not null
            )
            {
                place
                    .Find(Goals)
                    .Tell(
                        new(
                            "en grænse og en frist, som kravet kan have",
                            "a limit and a deadline that the requirement can have"
                        )
                    );
                break;
            }

            // Each group has each goal, so every pair of them must fit.
            if (own.Find(o => RequirementFit.Misfit(o.Measure, other, later) is not null).Group is { } unfit)
            {
                place
                    .Find(Goals)
                    .Tell(
                        new(
                            $"en grænse og en frist, som kravet kan have også for {unfit.Id} i each; ikke {deadline}",
                            $"a limit and a deadline that the requirement can have for {unfit.Id} of each too; not {deadline}"
                        )
                    );
                break;
            }
        }

        return true;
    }

    private static (Measure, LimitComparison, Pace)? Fitting(FieldValues values)
    {
        var (measure, comparison, pace) = PartsOf(values);
        return RequirementFit.Misfit(measure, comparison, pace) is null ? (measure, comparison, pace) : null;
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
