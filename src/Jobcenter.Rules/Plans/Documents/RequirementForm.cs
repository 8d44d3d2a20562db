using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What one line of a document asks: a requirement, the same of each of several groups, and of later years with goals of their own.</summary>
internal static class RequirementForm
{
    private const string Each = "each";
    private const string Goals = "goals";

    private static readonly Form<(Fraction Limit, MeasuringPeriod Deadline)> s_goal = ObjectForm
        .Of<(Fraction Limit, MeasuringPeriod Deadline)>(static f =>
            (
                f.Has("limit", PropertyForms.Fraction, static g => g.Limit),
                f.Has("deadline", Span, static g => g.Deadline)
            )
        )
        .AsForm();

    public static Form<ImmutableArray<Resultatkrav>> Line { get; } =
        new ObjectForm<ImmutableArray<Resultatkrav>>(static v => [.. Lines(v)])
            .HasId(static r => r[0].Id)
            .HasLabel(static r => r[0].Template)
            .Has("measure", PlanForms.Measures, static r => r[0].Measure)
            .Has("comparison", PlanForms.Comparisons, static r => r[0].Comparison)
            .Has("pace", PlanForms.Paces, static r => r[0].Pace)
            .May(Each, ValueForms.Each(PropertyForms.Group), static _ => null)
            .May(Goals, ValueForms.Each(s_goal), static _ => null)
            .When(
                string.Empty,
                ObjectForm.AnObject,
                static v =>
                    AreTold(v, RequirementFit.OfWhom(v.Get<Measure>("measure"), v.Get<Pace>("pace"), isDated: true))
            )
            .When(string.Empty, ObjectForm.AnObject, IsCompared)
            .When(
                string.Empty,
                ObjectForm.AnObject,
                static v => PartsOf(v) is var (m, c, p) && AreTold(v, PlanForms.TitleFaults(LabelOf(v), m, c, p))
            )
            .When(string.Empty, ObjectForm.AnObject, LinesFit)
            .AsForm();

    // Each fault is told at the part that does not fit.
    private static bool AreTold(FieldValues values, IEnumerable<(string Path, BilingualText Allowed)> faults)
    {
        foreach (var (path, allowed) in faults)
        {
            values.Place.Find(path).Tell(allowed);
        }

        return true;
    }

    private static bool IsCompared(FieldValues values)
    {
        var (measure, comparison, pace) = PartsOf(values);
        _ = AreTold(values, RequirementFit.Compared(measure, comparison, pace));
        if (
            comparison is LimitComparison.BetterThan { With: var with }
            && values.Place.Reading.State<PlanReading>().Owner is { } owner
            && with.IndexOf(owner) is { } own
        )
        {
            var at =
                with is ComparedWith.EachOf
                    ? values.Place.Find("comparison.each", own)
                    : values.Place.Find("comparison.area");
            at.Tell(ComparedWith.Others);
        }

        return true;
    }

    // Where the requirement itself does not fit, that has been told.
    private static bool LinesFit(FieldValues values)
    {
        var (measure, comparison, pace) = PartsOf(values);
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
        if (measure.CountedGroup is null && !GroupsOf(values).IsEmpty)
        {
            values.Place.Find(Each).Tell(new("kun ved en måling med group", "only with a measure that has a group"));
            return fitting;
        }

        foreach (var (index, group) in GroupsOf(values).Index())
        {
            var other = measure.WithGroup(group);
            var misfit = other is null ? null : RequirementFit.Misfit(other, comparison, pace);
            BilingualText? allowed =
                group.Equals(measure.CountedGroup)
                    ? new(
                        "andre end group, som kravet selv tæller",
                        "others than group, which the requirement itself counts"
                    )
                : other is null ? new("en ydelse, som målingen kan tælle", "a benefit that the measure can count")
                : misfit is var (part, why)
                    ? new(
                        $"en ydelse, som kravet kan stilles om ({part}: {why.Danish})",
                        $"a benefit the requirement can be of ({part}: {why.English})"
                    )
                : null;
            if (allowed is not null)
            {
                values.Place.Find(Each, index).Tell(allowed);
            }
            else if (other is not null)
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
        foreach (var (index, (limit, deadline)) in GoalsOf(values).Index())
        {
            if (comparison.WithLimit(limit) is not { } other)
            {
                values
                    .Place.Find(Goals)
                    .Tell(new("kun ved en sammenligning med limit", "only with a comparison that has a limit"));
                return;
            }

            var place = values.Place.Find(Goals, index);
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
            else if (pace.WithDeadline(deadline) is not { } later)
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
        if (RequirementFit.Misfit(measure, comparison, pace) is var (part, allowed))
        {
            return new(
                $"et mål, som kravet kan have ({part}: {allowed.Danish})",
                $"a goal the requirement can have ({part}: {allowed.English})"
            );
        }

        foreach (var (group, other) in groups)
        {
            if (RequirementFit.Misfit(other, comparison, pace) is var (at, why))
            {
                return new(
                    $"et mål, som kravet kan have også for {group.Id} i each ({at}: {why.Danish})",
                    $"a goal the requirement can have for {group.Id} of each too ({at}: {why.English})"
                );
            }
        }

        return null;
    }

    private static IEnumerable<Resultatkrav> Lines(FieldValues values)
    {
        var label = LabelOf(values);
        var (measure, comparison, pace) = PartsOf(values);
        (string Suffix, LimitComparison? Comparison, Pace? Pace)[] goals =
        [
            (string.Empty, comparison, pace),
            .. GoalsOf(values)
                .Select(g => ($"-{g.Deadline}", comparison.WithLimit(g.Limit), pace.WithDeadline(g.Deadline))),
        ];
        (string Suffix, Measure? Measure)[] measures =
        [
            (string.Empty, measure),
            .. GroupsOf(values).Select(g => ($"-{g.Id}", measure.WithGroup(g))),
        ];
        return from goal in goals
            from of in measures
            select new Resultatkrav(
                new($"{label.Id}{of.Suffix}{goal.Suffix}", label.Title, label.Source, label.Strength, label.Notes),
                of.Measure ?? measure,
                goal.Comparison ?? comparison,
                goal.Pace ?? pace
            );
    }

    private static ImmutableArray<BenefitGroup> GroupsOf(FieldValues values) =>
        values.Find<ImmutableArray<BenefitGroup>>(Each) ?? [];

    private static ImmutableArray<(Fraction Limit, MeasuringPeriod Deadline)> GoalsOf(FieldValues values) =>
        values.Find<ImmutableArray<(Fraction Limit, MeasuringPeriod Deadline)>>(Goals) ?? [];

    private static RuleLabel LabelOf(FieldValues values) =>
        values.Label($"{values.Place.Reading.State<PlanReading>().PlanId}/{values.Get<string>("id")}");

    private static (Measure Measure, LimitComparison Comparison, Pace Pace) PartsOf(FieldValues values) =>
        (values.Get<Measure>("measure"), values.Get<LimitComparison>("comparison"), values.Get<Pace>("pace"));
}
