using static Jobcenter.Rules.Forms.ValueForms;
using Act = Jobcenter.Rules.Kernel.ParameterValue<Jobcenter.Rules.TargetGroups.TargetGroupAct>;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The acts' target groups in a rule document.</summary>
internal static class ActForms
{
    private static readonly Form<TargetGroup> s_group = new ObjectForm<TargetGroup>(static v =>
        new(v.RuleLabel(), v.Get<Rule<CitizenSituation>>("rule"), v.Find<int>("number"), v.Get<bool>("isInferred"))
    )
        .Has("id", Text, static g => g.Id)
        .May("number", new WholeForm(1, TargetGroupAct.MostGroups), static g => g.Number)
        .May("isInferred", Flag, static g => g.IsInferred ? true : null, other: false)
        .HasRule(static g => g.Rule)
        .AsForm();

    // A row of a document: a whole act, what changes in another one, or days of which it is known why none is loaded.
    private static readonly Form<Row> s_row = ObjectForm
        .Of<Row>(static f =>
        {
            var id = f.Has("id", Text, static a => a.Id);
            f.May("before", Text, static _ => null);
            return new(
                id,
                f.May("code", Text, static a => a.Code) ?? id,
                f.May("changes", Text, static a => a.Changes),
                f.May("title", LabelForms.Text, static a => a.Title),
                f.May("source", LabelForms.Source, static a => a.Source),
                f.Some("notes", LabelForms.Notes, static a => a.Notes),
                f.Has("from", Day, static a => a.From),
                f.May<LocalDate>("until", Day, static a => a.Until),
                f.Has("inForceBy", LabelForms.Source, static a => a.InForceBy),
                f.Word("sureness", static a => a.Sureness),
                f.May("isWhole", Flag, static a => a.IsWhole ? null : false, other: true),
                f.Some("groups", Any(s_group), static a => a.Groups),
                f.Some("conflicts", Any(ConflictForm.Of), static a => a.Conflicts),
                f.Some("removes", Any(Text), static a => a.Removes),
                f.May("reason", LabelForms.Text, static a => a.Reason)
            );
        })
        .WithDaysInOrder()
        .When(
            "title",
            new("title og source, eller reason", "title and source, or reason"),
            static v =>
                v.FindObject<BilingualText>("reason") is null
                    ? v.FindObject<BilingualText>("title") is not null
                        && v.FindObject<SourceReference>("source") is not null
                    : v.FindObject<BilingualText>("title") is null
        )
        .When(
            "groups",
            new(
                $"1 til {TargetGroupAct.MostGroups} målgrupper, hvert id én gang",
                $"1 to {TargetGroupAct.MostGroups} target groups, each id once"
            ),
            static v =>
                (v.Find<ImmutableArray<TargetGroup>>("groups") ?? []) is var groups
                && (
                    TargetGroupAct.CanHold(groups)
                    || (
                        groups.IsEmpty
                        && (v.FindText("changes") is not null || v.FindObject<BilingualText>("reason") is not null)
                    )
                )
        )
        .AsForm();

    /// <summary>The acts of a document whose parameters have been read; its faults are told to the reading.</summary>
    public static Parameter<TargetGroupAct> Read(DocumentParts document, DocumentReading reading)
    {
        var acts = new Dictionary<string, Act>(StringComparer.Ordinal);
        var gaps = ImmutableArray.CreateBuilder<ParameterGap>();
        foreach (var entry in document[DocumentParts.Acts])
        {
            if (DocumentParts.ReadOne(entry, s_row, reading) is not { } row)
            {
                continue;
            }

            if (row.Reason is { } reason)
            {
                gaps.Add(new(row.From, row.Until, reason, row.InForceBy));
            }
            else if (row.Changes is { } changes && !acts.ContainsKey(changes))
            {
                var ids = string.Join(", ", acts.Keys);
                DocumentParts.Place(entry, reading).Find("changes").Tell(new($"en af {ids}", $"one of {ids}"));
            }
            else
            {
                acts[row.Id] = row.Made(row.Changes is { } id ? acts[id].Value : null);
            }
        }

        return new("act", new("lov", "act"), [.. acts.Values]) { Gaps = gaps.ToImmutable() };
    }

    private sealed record Row(
        string Id,
        string Code,
        string? Changes,
        BilingualText? Title,
        SourceReference? Source,
        ImmutableArray<Note> Notes,
        LocalDate From,
        LocalDate? Until,
        SourceReference InForceBy,
        Sureness Sureness,
        bool IsWhole,
        ImmutableArray<TargetGroup> Groups,
        ImmutableArray<Rule<CitizenSituation>> Conflicts,
        ImmutableArray<string> Removes,
        BilingualText? Reason
    )
    {
        /// <summary>The act; what it changes in another one takes the place of what has the same id there, the rest is added.</summary>
        public Act Made(TargetGroupAct? changed) =>
            new(
                new(
                    new(
                        Code,
                        Title ?? new BilingualText($"{InForceBy}", $"{InForceBy}"),
                        Source ?? InForceBy,
                        notes: Notes
                    ),
                    Laid(changed?.Groups ?? [], Groups, static g => g.Id),
                    Laid(changed?.Conflicts ?? [], Conflicts, static c => c.Label?.Id ?? string.Empty),
                    changed?.IsWhole ?? IsWhole
                ),
                From,
                Until,
                InForceBy,
                Sureness,
                Notes
            );

        private ImmutableArray<T> Laid<T>(ImmutableArray<T> all, ImmutableArray<T> own, Func<T, string> id) =>
            [
                .. all.Where(a => !Removes.Contains(id(a), StringComparer.Ordinal))
                    .Select(a => own.FirstOrDefault(o => string.Equals(id(o), id(a), StringComparison.Ordinal)) ?? a),
                .. own.Where(o => !all.Any(a => string.Equals(id(o), id(a), StringComparison.Ordinal))),
            ];
    }
}
