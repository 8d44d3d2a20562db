using System.Text.Json;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Documents;

/// <summary>One thing of the law that is loaded, or of which it is known that it is not: what it says, its days, source and sureness.</summary>
/// <param name="Part">The part of the law it belongs to.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Groups">The numbers of the target groups it is about; empty for all.</param>
/// <param name="Value">The number; null where it has none.</param>
/// <param name="From">The first day; null when it is older than all that is asked about.</param>
/// <param name="Until">The last day, included; null while no end is set.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Sureness">How sure it is.</param>
/// <param name="Notes">Decisions, estimates and remarks.</param>
/// <param name="NotFound">What was looked for and not found, so that the answer is unknown; null when it is loaded whole.</param>
internal sealed record LoadedLaw(
    LoadedPart Part,
    string Id,
    BilingualText Title,
    ImmutableArray<int> Groups,
    BilingualText? Value,
    LocalDate? From,
    LocalDate? Until,
    SourceReference? Source,
    Sureness Sureness,
    ImmutableArray<Note> Notes,
    BilingualText? NotFound = null
)
{
    /// <summary>Whether something of it was found.</summary>
    public bool IsPartly =>
        NotFound is not null
        && (Part == LoadedPart.Acts ? !Notes.IsEmpty : Part == LoadedPart.Contact && Value is not null);

    /// <summary>All of it, part by part and by date.</summary>
    public static ImmutableArray<LoadedLaw> All { get; } =
    [.. Acts(), .. TargetGroupsOfActs(), .. Conflicts(), .. States(), .. Placements(), .. Contact(), .. Others()];

    private static IEnumerable<LoadedLaw> Acts() =>
        TargetGroupAct
            .All.Values.Select(static v => new LoadedLaw(
                LoadedPart.Acts,
                v.Value.Code,
                v.Value.Label.Title,
                [],
                Value: null,
                v.ValidFrom,
                v.ValidUntil,
                v.Source,
                v.Sureness,
                v.Value.Label.Notes,
                v.Value.IsWhole ? null : v.Value.Label.Notes[0].Text
            ))
            .Concat(
                TargetGroupAct.All.Gaps.Select(static g => new LoadedLaw(
                    LoadedPart.Acts,
                    "LAB",
                    new("Målgrupper", "Target groups"),
                    [],
                    Value: null,
                    g.From,
                    g.Until,
                    g.Source,
                    Sureness.Sourced,
                    [],
                    g.Reason
                ))
            );

    // A group that an act leaves as it was goes on from the act before.
    private static IEnumerable<LoadedLaw> TargetGroupsOfActs() =>
        Spans(static a => a.Groups, static g => g.Rule)
            .Select(static s => new LoadedLaw(
                LoadedPart.Groups,
                s.Item.Id,
                s.Item.Label.Title,
                s.Item.Number is { } number ? [number] : [],
                Value: null,
                s.From,
                s.Until,
                s.Item.Label.Source,
                s.Item.IsInferred ? Sureness.Inferred : s.Sureness,
                s.Item.Label.Notes
            ))
            .OrderBy(static g => g.Groups.IsEmpty ? int.MaxValue : g.Groups[0])
            .ThenBy(static g => g.From);

    private static IEnumerable<LoadedLaw> Conflicts() =>
        Spans(static a => a.Conflicts, static c => c)
            .Select(static s => new LoadedLaw(
                LoadedPart.Contradictions,
                s.Item.Label?.Id ?? string.Empty,
                s.Item.Label?.Title ?? new(string.Empty, string.Empty),
                [],
                Value: null,
                s.From,
                s.Until,
                s.Item.Label?.Source,
                s.Item.Label is { Notes.IsEmpty: false } ? Sureness.Decision : s.Sureness,
                s.Item.Label?.Notes ?? []
            ))
            .OrderBy(static c => c.From);

    private static IEnumerable<LoadedLaw> States() =>
        CitizenStates.All.Select(static s => new LoadedLaw(
            LoadedPart.States,
            s.Id(),
            s.Name(),
            [],
            s.Days().Successor is { } successor
                ? new($"afløst af {successor.Name().Danish}", $"{successor.Name().English} took its place")
                : null,
            s.Days().From,
            s.Days().Until,
            s.Days().Source,
            Sureness.Sourced,
            []
        ));

    private static IEnumerable<LoadedLaw> Placements() =>
        PlacementLaw.Default.Numbers.SelectMany(static n =>
            n.Values.Select(v =>
            {
                var isNotLoaded = string.Equals(n.Id, "ratioCounting", StringComparison.Ordinal)
                    ? !v.Notes.IsEmpty
                    : string.Equals(n.Id, "placementRules", StringComparison.Ordinal)
                        && string.Equals(v.Value.English, "no", StringComparison.Ordinal);
                return new LoadedLaw(
                    LoadedPart.Placements,
                    n.Id,
                    n.Name,
                    PlacementLaw.Default.Limits.GroupsOf(n.Id),
                    v.Value,
                    v.ValidFrom,
                    v.ValidUntil,
                    v.Source,
                    v.Sureness,
                    v.Notes,
                    isNotLoaded ? v.Notes[0].Text : null
                );
            })
        );

    private static IEnumerable<LoadedLaw> Contact() =>
        ContactLaw
            .Default.Duties.Select(static d => new LoadedLaw(
                LoadedPart.Contact,
                d.Id,
                d.Label.Title,
                [.. d.Whom.Select(static g => g.Number)],
                ValueOf(d),
                d.ValidFrom,
                d.ValidUntil,
                d.Label.Source,
                NumbersOf(d).Select(static v => v.Sureness).DefaultIfEmpty().Max(),
                d.Label.Notes,
                d.Kind is NotLoaded missing ? missing.Reason
                    : d.Kind is InterviewsDuty held ? held.Window.NotFound
                    : null
            ))
            .OrderBy(static d => d.From);

    // The numbers that no other part tells of.
    private static IEnumerable<LoadedLaw> Others()
    {
        var reading = new DocumentReading();
        var told = PlacementLaw
            .Default.Numbers.Select(static n => n.Id)
            .Concat(ContactLaw.Default.Duties.SelectMany(static d => d.Kind.Numbers).Select(static n => n.Id))
            .Concat(ContactLaw.Default.Duties.Select(static d => d.ShareAsked?.Id).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return SourceDocuments
            .Of("LAW")[DocumentParts.Parameters]
            .Where(p => !told.Contains(p.Id))
            .Select(p => WrittenParameter.Form.Read(DocumentParts.Place(p, reading)))
            .OfType<WrittenParameter>()
            .SelectMany(static p =>
                p.Values.Select(v => new LoadedLaw(
                    LoadedPart.Numbers,
                    p.Id,
                    p.Name,
                    [],
                    BilingualText.Same(
                        v.Value.Element.ValueKind == JsonValueKind.String
                            ? v.Value.Text ?? string.Empty
                            : v.Value.Element.GetRawText()
                    ),
                    v.From,
                    v.Until,
                    v.Source,
                    v.Sureness,
                    v.Notes
                ))
            );
    }

    private static IEnumerable<(T Item, LocalDate From, LocalDate? Until, Sureness Sureness)> Spans<T>(
        Func<TargetGroupAct, ImmutableArray<T>> of,
        Func<T, object> same
    )
        where T : class
    {
        var open = new List<(T Item, LocalDate From, LocalDate? Until, Sureness Sureness)>();
        foreach (var act in TargetGroupAct.All.Values)
        {
            foreach (var item in of(act.Value))
            {
                var at = open.FindIndex(o =>
                    ReferenceEquals(same(o.Item), same(item)) && o.Until?.PlusDays(1) == act.ValidFrom
                );
                if (at < 0)
                {
                    open.Add((item, act.ValidFrom, act.ValidUntil, act.Sureness));
                }
                else
                {
                    open[at] = open[at] with { Until = act.ValidUntil };
                }
            }
        }

        return open;
    }

    // A number may change while the duty holds: each value then stands with its days.
    private static BilingualText? ValueOf(ContactDuty duty)
    {
        var numbers = duty
            .Kind.Numbers.Select(n =>
                (n.Name, Values: n.Values.Where(v => Overlaps(duty, v.ValidFrom, v.ValidUntil)).ToList())
            )
            .ToList();
        var share = duty.ShareAsked?.Values is [var first, ..] ? new Share(first.Value) : (Share?)null;
        return numbers.Count == 0 ? null : new(Text(Language.Danish), Text(Language.English));

        string Text(Language language) =>
            string.Join(
                "; ",
                numbers
                    .Select(n =>
                        $"{n.Name.ToText(language)}: {string.Join(", ", n.Values.Select(v => $"{v.Value}{v.Sureness.Remark(language)}").Distinct(StringComparer.Ordinal))}"
                    )
                    .Concat(
                        share is { } asked
                            ? [$"{(language == Language.English ? "share" : "andel")}: {asked.ToText(language)}"]
                            : []
                    )
            );
    }

    private static IEnumerable<ParameterValue<int>> NumbersOf(ContactDuty duty) =>
        duty.Kind.Numbers.SelectMany(static n => n.Values).Where(v => Overlaps(duty, v.ValidFrom, v.ValidUntil));

    private static bool Overlaps(ContactDuty duty, LocalDate from, LocalDate? until) =>
        !(until < duty.ValidFrom) && !(from > duty.ValidUntil);
}

/// <summary>The parts of the law, in the order to read them.</summary>
internal enum LoadedPart
{
    /// <summary>The acts with the days they are in force.</summary>
    [DanishTerm("love", Id = "acts", English = "Acts")]
    Acts = 0,

    /// <summary>Their target groups.</summary>
    [DanishTerm("målgrupper", Id = "groups", English = "Target groups")]
    Groups = 1,

    /// <summary>What contradicts itself.</summary>
    [DanishTerm("modsigelser", Id = "contradictions", English = "Contradictions")]
    Contradictions = 2,

    /// <summary>Benefits and activities.</summary>
    [DanishTerm("ydelser og aktiviteter", Id = "states", English = "Benefits and activities")]
    States = 3,

    /// <summary>The limits of placements.</summary>
    [DanishTerm("virksomhedsforløb", Id = "placements", English = "Placements")]
    Placements = 4,

    /// <summary>The duties about contact.</summary>
    [DanishTerm("kontakt", Id = "contacts", English = "Contact")]
    Contact = 5,

    /// <summary>Other numbers.</summary>
    [DanishTerm("øvrige tal", Id = "numbers", English = "Other numbers")]
    Numbers = 6,
}
