using Jobcenter.Rules.Forms;
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
    private static readonly Form<Row> s_row = new ObjectForm<Row>(static v =>
        new(
            v.Get<string>("id"),
            v.FindText("code") ?? v.Get<string>("id"),
            v.FindText("changes"),
            v.FindObject<BilingualText>("title"),
            v.FindObject<SourceReference>("source"),
            v.Get<ImmutableArray<Note>>("notes"),
            v.Get<LocalDate>("from"),
            v.Find<LocalDate>("until"),
            v.Get<SourceReference>("inForceBy"),
            v.Get<Sureness>("sureness"),
            v.Get<bool>("isWhole"),
            v.Get<ImmutableArray<TargetGroup>>("groups"),
            v.Get<ImmutableArray<Rule<CitizenSituation>>>("conflicts"),
            v.Get<ImmutableArray<string>>("removes"),
            v.FindObject<BilingualText>("reason")
        )
    )
        .HasId(static a => a.Id)
        .May("code", Text, static a => a.Code)
        .May("changes", Text, static a => a.Changes)
        .May("title", LabelForms.Text, static a => a.Title)
        .May("source", LabelForms.Source, static a => a.Source)
        .May("notes", LabelForms.Notes, static a => a.Notes, ImmutableArray<Note>.Empty)
        .HasDays(static a => a.From, static a => a.Until)
        .Has("inForceBy", LabelForms.Source, static a => a.InForceBy)
        .May("sureness", Word(Vocabulary.Of<Sureness>()), static a => a.Sureness, default(Sureness))
        .May("isWhole", Flag, static a => a.IsWhole ? null : false, other: true)
        .May("groups", Any(s_group), static a => a.Groups, ImmutableArray<TargetGroup>.Empty)
        .May("conflicts", Any(ConflictForm.Of), static a => a.Conflicts, ImmutableArray<Rule<CitizenSituation>>.Empty)
        .May("removes", Any(Text), static a => a.Removes, ImmutableArray<string>.Empty)
        .May("reason", LabelForms.Text, static a => a.Reason)
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
                v.Get<ImmutableArray<TargetGroup>>("groups") is var groups
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
