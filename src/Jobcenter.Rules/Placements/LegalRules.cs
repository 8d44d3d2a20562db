namespace Jobcenter.Rules.Placements;

/// <summary>The law's rules, kind by kind: about the citizen, about a place with an employer, and all of them.</summary>
internal sealed class LegalRules
{
    private const string Chapters = "kapitel 11-13";

    private static readonly BilingualText s_stillOpen = new("sidste dag er ikke sat", "no last day is set");

    private readonly PlacementLimits _limits;
    private readonly LegalDurations _durations;

    public LegalRules(PlacementKind kind, PlacementLimits limits, LegalDurations durations)
    {
        (_limits, _durations) = (limits, durations);
        Citizen = Of(kind, "borger", CitizenTitle(kind), CitizenSection(kind), [.. CitizenParts(kind)]);
        Place = Of(
            kind,
            "sted",
            new("Borgeren kan begynde hos virksomheden", "The citizen may start with the employer"),
            Chapters,
            [Citizen, .. PlaceParts(kind)]
        );
        var name = kind.Name();
        Whole = Of(
            kind,
            part: null,
            new($"Lovens regler om {name.Danish}", $"The law's rules about {name.English}"),
            Chapters,
            [Citizen, .. WholeParts(kind)]
        );
    }

    /// <summary>What turns on the citizen alone.</summary>
    public Rule<LegalFacts> Citizen { get; }

    /// <summary>What can be asked of an employer before the hours are known: not the last one, time is left there, and its staff when that is told.</summary>
    public Rule<LegalFacts> Place { get; }

    /// <summary>Everything.</summary>
    public Rule<LegalFacts> Whole { get; }

    /// <summary>The rule to ask on a placement's first day: where the day's rules are not loaded, that is all there is to say.</summary>
    public Rule<LegalFacts> On(LocalDate day, Rule<LegalFacts> asked) =>
        _limits.Rules.ValueOn(day) is { Value: true } || asked.Label is not { } label
            ? asked
            : CitizenRules.Loaded(_limits).Named(label);

    private static Rule<LegalFacts> Of(
        PlacementKind kind,
        string? part,
        BilingualText title,
        string section,
        ImmutableArray<Rule<LegalFacts>> parts
    ) =>
        Rule.All<LegalFacts>([.. parts])
            .Named(
                LegalRule.Label(part is null ? kind.Id() : $"{kind.Id()}/{part}", title.Danish, title.English, section)
            );

    private static BilingualText CitizenTitle(PlacementKind kind) =>
        kind switch
        {
            PlacementKind.WageSubsidy => new("Borgeren kan få løntilskud", "The citizen can have a wage subsidy"),
            PlacementKind.OrdinaryHours => new(
                "Ordinære timer er almindelig ansættelse, som kapitel 11-13 ikke begrænser (vores beslutning)",
                "Ordinary hours are ordinary employment, which chapters 11–13 do not limit (our decision)"
            ),
            _ => new("Borgeren er omfattet af loven", "The citizen is covered by the act"),
        };

    private static string CitizenSection(PlacementKind kind) =>
        kind switch
        {
            PlacementKind.WageSubsidy => "§§ 66-69",
            PlacementKind.CompanyInternship or PlacementKind.Nytteindsats or PlacementKind.TailoredNytteindsats =>
                "§ 6",
            _ => Chapters,
        };

    private IEnumerable<Rule<LegalFacts>> CitizenParts(PlacementKind kind) =>
        kind switch
        {
            PlacementKind.CompanyInternship or PlacementKind.Nytteindsats => Covered(),
            PlacementKind.TailoredNytteindsats => [.. Covered(), CitizenRules.Exists(_limits.TailoredNytteindsats)],
            PlacementKind.WageSubsidy => [.. Covered(), CitizenRules.SubsidyGroup(), PriorSupportRule.Of(_limits)],
            // A small job is paid as any other; only the act must be the one we know.
            PlacementKind.OrdinaryHours => [CitizenRules.Loaded(_limits)],
            _ => [CitizenRules.NoRules()],
        };

    private Rule<LegalFacts>[] Covered() => [CitizenRules.Loaded(_limits), CitizenRules.Group()];

    private IEnumerable<Rule<LegalFacts>> PlaceParts(PlacementKind kind) =>
        kind switch
        {
            PlacementKind.CompanyInternship or PlacementKind.WageSubsidy =>
            [
                LastEmployerRule.Of(),
                TimeLeft(kind),
                ReasonableRatio.WhenTold(kind, _limits),
            ],
            PlacementKind.Nytteindsats => [TimeLeft(kind), ReasonableRatio.WhenTold(kind, _limits)],
            PlacementKind.OrdinaryHours => [],
            _ => [TimeLeft(kind)],
        };

    private IEnumerable<Rule<LegalFacts>> WholeParts(PlacementKind kind) =>
        kind switch
        {
            PlacementKind.CompanyInternship =>
            [
                Duration(kind),
                LastEmployerRule.Of(),
                Hours(
                    kind,
                    _limits.InternshipHours,
                    "Højst {internshipHours} om ugen (kommunal praksis)",
                    "At most {internshipHours} a week (municipal practice)",
                    "kapitel 11"
                ),
                ReasonableRatio.Of(kind, _limits),
            ],
            PlacementKind.WageSubsidy =>
            [
                Duration(kind),
                LastEmployerRule.Of(),
                ReasonableRatio.Of(kind, _limits),
                NetIncrease.Of(_limits),
            ],
            PlacementKind.Nytteindsats => [Duration(kind), ReasonableRatio.Of(kind, _limits)],
            PlacementKind.TailoredNytteindsats =>
            [
                Duration(kind),
                Hours(
                    kind,
                    _limits.TailoredHours,
                    "Højst {tailoredHours} om ugen",
                    "At most {tailoredHours} a week",
                    "kapitel 13"
                ),
            ],
            PlacementKind.OrdinaryHours => [],
            _ => [Duration(kind)],
        };

    private Rule<LegalFacts> Duration(PlacementKind kind) => new Fact<LegalFacts, PlacementEnd>(
            "to",
            new("sidste dag", "last day"),
            (in f) =>
                f.Placement.To is { } to ? Known.Of(PlacementEnd.On(to))
                : _durations.End(f) is { IsKnown: true, Value.Day: null } ? Known.Of(PlacementEnd.Open)
                : Known.Missing<PlacementEnd>(s_stillOpen)
        ).AtMost(Latest()).Named(LegalRule.Label($"{kind.Id()}/varighed", "Forløbet varer ikke længere, end det må", "The placement does not last longer than it may", DurationSection(kind)));

    private Rule<LegalFacts> TimeLeft(PlacementKind kind) =>
        new Fact<LegalFacts, PlacementEnd>(
            "from",
            new("første dag", "first day"),
            static (in f) => Known.Of(PlacementEnd.On(f.From))
        )
            .AtMost(Latest())
            .Named(
                LegalRule.Label(
                    $"{kind.Id()}/rest",
                    "Der er tid tilbage hos virksomheden",
                    "There is time left with the employer",
                    DurationSection(kind)
                )
            );

    private Fact<LegalFacts, PlacementEnd> Latest() =>
        new(
            "latestDay",
            new("senest", "at the latest"),
            (in f) => _durations.End(f),
            (in f) =>
                [
                    .. LegalRule.Told("duration", new("varighed", "duration"), _durations.Of(f)),
                    .. f.UsedDays == 0
                        ? (ReadOnlySpan<FactReading>)[]
                        :
                        [
                            new(
                                "usedDays",
                                new("dage brugt før hos samme arbejdsgiver", "days used before with the same employer"),
                                BilingualText.Same($"{f.UsedDays}")
                            ),
                        ],
                ]
        );

    private static string DurationSection(PlacementKind kind) =>
        kind switch
        {
            PlacementKind.CompanyInternship => "§ 61",
            PlacementKind.WageSubsidy => "§ 68",
            _ => "kapitel 13",
        };

    private static Rule<LegalFacts> Hours(
        PlacementKind kind,
        Parameter<WeeklyHours> most,
        string danish,
        string english,
        string section
    ) =>
        new Fact<LegalFacts, WeeklyHours>(
            "hours",
            new("ugentlige timer", "weekly hours"),
            static (in f) => Known.Told(f.Placement.Hours)
        )
            .AtMost(ParameterFact.Of(most, static (in LegalFacts f) => f.From))
            .Named(LegalRule.Label($"{kind.Id()}/timer", danish, english, section));
}
