namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What the parts of a plan document must know of each other while they are read.</summary>
internal sealed class PlanReading
{
    private static readonly ImmutableArray<BenefitGroup> s_library =
    [
        .. CitizenStates.All.Select(BenefitGroup.Of),
        .. BenefitGroup.Named,
    ];

    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private bool _isUnread;

    /// <summary>The groups the document may name: public support, every single state, and its own.</summary>
    public Dictionary<string, BenefitGroup> Groups { get; } =
        s_library.ToDictionary(static g => g.Id, StringComparer.Ordinal);

    /// <summary>The ids of the plan's own groups, as a fault names them.</summary>
    public string OwnIds =>
        string.Join(
            ", ",
            Groups
                .Keys.Skip(s_library.Length)
                .Union(_unread, StringComparer.Ordinal)
                .Select(static id => Excerpt.Of(id))
        );

    /// <summary>The plan's id, which stands before the requirements'.</summary>
    public string PlanId { get; set; } = "?";

    /// <summary>Whose plan it is; null where that could not be read.</summary>
    public Area? Owner { get; set; }

    /// <summary>Reads the plan's own groups; what is wrong with one is told there, not wherever it is named.</summary>
    public void ReadGroups(DocumentParts parts, Form<BenefitGroup> form, DocumentReading reading)
    {
        const string Path = $"$.{DocumentParts.Groups}";
        _isUnread = reading.Faults.Any(static f => string.Equals(f.Path, Path, StringComparison.Ordinal));
        foreach (var entry in parts[DocumentParts.Groups])
        {
            if (DocumentParts.ReadOne(entry, form, reading) is null && entry.IsNamed)
            {
                _unread.Add(entry.Id);
            }
        }
    }

    /// <summary>Whether an id may be that of a group of the plan's own whose faults have been told.</summary>
    public bool IsToldOf(string id) => _isUnread || _unread.Contains(id);
}
