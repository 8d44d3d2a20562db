namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The kinds of the parts of a requirement, and what its title says of their parameters, by the names a document has for them.</summary>
internal static class PlanForms
{
    private static readonly BilingualText s_braces = new(
        "klammer, der lukkes: en } til hver { og en { til hver }",
        "braces that are closed: a } for each { and a { for each }"
    );

    public static KindForm<Measure> Measures { get; } =
        new(
            KindOf<Measure>.Of("full-time-persons", Measure.FullTimePersons.Form),
            KindOf<Measure>.Of("population-share", Measure.PopulationShare.Form),
            KindOf<Measure>.Of("benchmark-rank", Measure.BenchmarkRank.Form),
            new("education-exits", static m => m is Measure.Exits { IsToEducation: true }, Measure.Exits.ToEducation),
            KindOf<Measure>.Of("exits", Measure.Exits.Form),
            KindOf<Measure>.Of("status-after", Measure.StatusAfter.Form),
            KindOf<Measure>.Of("offer-share", Measure.OfferShare.Form),
            KindOf<Measure>.Of("course-duration", Measure.CourseDuration.Form),
            KindOf<Measure>.Of("long-courses", Measure.LongCourses.Form),
            KindOf<Measure>.Of("hit-rate", Measure.HitRate.Form),
            KindOf<Measure>.Of("counted-elsewhere", Measure.CountedElsewhere.Form),
            KindOf<Measure>.Of("figure", Measure.PublishedFigure.Form),
            KindOf<Measure>.Of("flex-job-share", Measure.FlexJobShare.Form),
            KindOf<Measure>.Of("short-courses", Measure.ShortCourses.Form),
            KindOf<Measure>.Of("hour-progression", Measure.HourProgression.Form),
            KindOf<Measure>.Of("arrival-employment", Measure.ArrivalEmployment.Form),
            KindOf<Measure>.Of("area-effort", Measure.AreaEffort.Form),
            KindOf<Measure>.Of("branche-effort", Measure.BrancheEffort.Form),
            KindOf<Measure>.Of("participants-in-work", Measure.ParticipantsInWork.Form),
            KindOf<Measure>.Of("digital-tools", Measure.DigitalTools.Form),
            KindOf<Measure>.Of("unbroken-placements", Measure.UnbrokenPlacements.Form),
            KindOf<Measure>.Of("participants", Measure.Participants.Form),
            KindOf<Measure>.Of("deliverable", Measure.Deliverable.Form)
        );

    public static KindForm<LimitComparison> Comparisons { get; } =
        new(
            KindOf<LimitComparison>.Of("at-least", LimitComparison.AtLeast.Form),
            KindOf<LimitComparison>.Of("at-most", LimitComparison.AtMost.Form),
            KindOf<LimitComparison>.Of("between", LimitComparison.Between.Form),
            new(
                "change",
                static c => c is LimitComparison.Change { IsAtLeast: false },
                LimitComparison.Change.Form(isAtLeast: false)
            ),
            new(
                "change-at-least",
                static c => c is LimitComparison.Change { IsAtLeast: true },
                LimitComparison.Change.Form(isAtLeast: true)
            ),
            KindOf<LimitComparison>.Of("better-than", LimitComparison.BetterThan.Form)
        );

    public static KindForm<Pace> Paces { get; } =
        new(
            KindOf<Pace>.Of("as-of-now", Pace.AsOfNow.Form),
            KindOf<Pace>.Of("on-a-line", Pace.OnALine.Form),
            KindOf<Pace>.Of("in-proportion", Pace.InProportion.Form),
            KindOf<Pace>.Of("each-period", Pace.EachPeriod.Form)
        );

    /// <summary>The texts of a label that name what their requirement has not, or whose braces do not close: where a document has them, and what is allowed.</summary>
    public static IEnumerable<(string Path, BilingualText Allowed)> TitleFaults(
        RuleLabel label,
        Measure measure,
        LimitComparison comparison,
        Pace pace
    )
    {
        (string Path, string Text)[] texts =
        [
            ("title.da", label.Title.Danish),
            ("title.en", label.Title.English),
            .. label.Notes.SelectMany(static n => new[] { ("notes", n.Text.Danish), ("notes", n.Text.English) }),
        ];
        if (!Array.Exists(texts, static t => t.Text.AsSpan().ContainsAny('{', '}')))
        {
            yield break;
        }

        var parameters = Parameters(measure, comparison, pace).ToList();
        var names = parameters.Select(static p => p.Name).ToHashSet(StringComparer.Ordinal);
        // Of yes and no a title can choose; it cannot say them.
        var said = parameters
            .Where(static p => p.Value is not (null or bool))
            .Select(static p => p.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (path, text) in texts)
        {
            if (!LabelTemplate.IsClosed(text))
            {
                yield return (path, s_braces);
            }
            else if (LabelTemplate.Unknown(text, said.Contains, names.Contains).ToList() is { Count: > 0 } unknown)
            {
                var (allowed, wrong) = (
                    string.Join(", ", said.Order(StringComparer.Ordinal)),
                    string.Join(", ", unknown)
                );
                yield return (
                    path,
                    new(
                        $"i {{}} kun det, kravet selv har: {allowed}; ikke {wrong}",
                        $"in {{}} only what the requirement itself has: {allowed}; not {wrong}"
                    )
                );
            }
        }
    }

    /// <summary>A label with the values of its requirement; in a choice a name may have none.</summary>
    public static RuleLabel Fill(RuleLabel template, Measure measure, LimitComparison comparison, Pace pace)
    {
        var slots = new Dictionary<string, LabelTemplate.Slot>(StringComparer.Ordinal);
        foreach (var (name, form, value) in Parameters(measure, comparison, pace))
        {
            if (value is Fraction number)
            {
                slots.TryAdd(name, Limit(name, number, LimitUnit(measure, comparison, pace), measure));
            }
            else if (value is not null)
            {
                var text = Of(language => form.Text(value, language));
                slots.TryAdd(name, new(name, text, Source: null) { WithUnit = UnitWords.Of(name, value) });
            }
        }

        return LabelTemplate.Fill(template, slots, other: string.Empty);
    }

    private static IEnumerable<(string Name, Form Form, object? Value)> Parameters(
        Measure measure,
        LimitComparison comparison,
        Pace pace
    ) => Measures.Parameters(measure).Concat(Comparisons.Parameters(comparison)).Concat(Paces.Parameters(pace));

    // What a limit or a margin is a number of: a change of a share is points, of anything else a part of what it was.
    private static QuantityUnit LimitUnit(Measure measure, LimitComparison comparison, Pace pace) =>
        comparison switch
        {
            LimitComparison.Change when pace is Pace.OnALine => measure.Unit == QuantityUnit.Share
                ? QuantityUnit.PercentagePoints
                : QuantityUnit.RelativeChange,
            // A margin whose sentence does not say what it is of is said as the sentence has it.
            LimitComparison.BetterThan { Margin.Readings: var readings }
                when readings.Contains(MarginReading.Percent) => QuantityUnit.RelativeChange,
            LimitComparison.BetterThan { Readings: [var first, ..] }
                when first == ShareReading.Change || measure.Unit == QuantityUnit.Share =>
                QuantityUnit.PercentagePoints,
            _ => measure.Unit,
        };

    // The sentence says whether it is a fall.
    private static LabelTemplate.Slot Limit(string name, Fraction limit, QuantityUnit unit, Measure measure)
    {
        var size = limit.Sign < 0 ? -limit : limit;
        var isPart = unit is QuantityUnit.Share or QuantityUnit.RelativeChange or QuantityUnit.PercentagePoints;
        var shown = size * new Fraction(isPart ? 100 : 1);
        var withUnit = UnitWords.Of(shown, unit, measure);
        return new(name, isPart ? withUnit : Of(language => ValueForms.Decimal(shown, language)), Source: null)
        {
            WithUnit = withUnit,
            IsNumber = text => Fraction.TryParse(text, provider: null, out var asked) && asked == limit,
            Whole =
                limit.IsWhole && limit.Sign >= 0 && limit <= new Fraction(int.MaxValue) ? (int)limit.Numerator : null,
        };
    }

    private static BilingualText Of(Func<Language, string> text) => new(text(Language.Danish), text(Language.English));
}

/// <summary>A number of a title with its unit, in one or in many: <c>1 procentpoint</c>, <c>26 uger</c>.</summary>
internal static class UnitWords
{
    private static readonly (BilingualText One, BilingualText Many) s_days = (new("dag", "day"), new("dage", "days"));
    private static readonly (BilingualText One, BilingualText Many) s_weeks = (
        new("uge", "week"),
        new("uger", "weeks")
    );

    // What a property counts, where its name ends so.
    private static readonly (string End, (BilingualText One, BilingualText Many) Words)[] s_ends =
    [
        ("days", s_days),
        ("weeks", s_weeks),
        ("months", (new("måned", "month"), new("måneder", "months"))),
        ("years", (new("år", "year"), new("år", "years"))),
        ("hours", (new("time", "hour"), new("timer", "hours"))),
    ];

    /// <summary>The value of a property with the unit its name tells; null where it tells none.</summary>
    public static BilingualText? Of(string property, object value)
    {
        Fraction? number = value switch
        {
            int whole => new Fraction(whole),
            WeeklyHours hours => hours.Hours,
            _ => null,
        };
        var (end, words) = Array.Find(s_ends, u => property.EndsWith(u.End, StringComparison.OrdinalIgnoreCase));
        return number is { } shown && end is not null ? Of(shown, words) : null;
    }

    /// <summary>A number of a unit; parts are told in percent, a count with what its measure counts, and a number of what has no word alone.</summary>
    public static BilingualText Of(Fraction shown, QuantityUnit unit, Measure measure) =>
        (unit, measure) switch
        {
            (_, Measure.CountedElsewhere { What: { } what }) => Of(shown, (what, what)),
            (_, Measure.LongCourses) => Of(shown, (new("forløb", "course"), new("forløb", "courses"))),
            _ => Of(shown, unit),
        };

    private static BilingualText Of(Fraction shown, QuantityUnit unit) =>
        unit switch
        {
            QuantityUnit.Share or QuantityUnit.RelativeChange => Of(
                shown,
                (BilingualText.Same("%"), BilingualText.Same("%"))
            ),
            QuantityUnit.PercentagePoints => Of(
                shown,
                (new("procentpoint", "percentage point"), new("procentpoint", "percentage points"))
            ),
            QuantityUnit.Kroner => Of(shown, (BilingualText.Same("kr."), BilingualText.Same("kr."))),
            QuantityUnit.Days => Of(shown, s_days),
            QuantityUnit.Weeks => Of(shown, s_weeks),
            QuantityUnit.Persons => Of(shown, (new("person", "person"), new("personer", "persons"))),
            QuantityUnit.FullTimePersons => Of(
                shown,
                (new("fuldtidsperson", "full-time person"), new("fuldtidspersoner", "full-time persons"))
            ),
            _ => new(ValueForms.Decimal(shown, Language.Danish), ValueForms.Decimal(shown, Language.English)),
        };

    private static BilingualText Of(Fraction shown, (BilingualText One, BilingualText Many) words)
    {
        var word = shown == Fraction.One ? words.One : words.Many;
        return new(
            $"{ValueForms.Decimal(shown, Language.Danish)} {word.Danish}",
            $"{ValueForms.Decimal(shown, Language.English)} {word.English}"
        );
    }
}
