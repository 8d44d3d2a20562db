using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The groups a document may name: public support, every single state, and the document's own.</summary>
internal sealed class DocumentGroups
{
    private readonly Dictionary<string, BenefitGroup> _groups = new(StringComparer.Ordinal);

    public DocumentGroups(IEnumerable<BenefitGroup> own)
    {
        _groups.Add(BenefitGroup.PublicSupport.Id, BenefitGroup.PublicSupport);
        foreach (var state in CitizenStates.All)
        {
            _groups.Add(state.Id(), BenefitGroup.Of(state));
        }

        foreach (var group in own)
        {
            if (!_groups.TryAdd(group.Id, group))
            {
                throw new ArgumentException($"own held {group.Id}; that id is taken.", nameof(own));
            }
        }
    }

    public static bool IsBuiltIn(BenefitGroup group) =>
        group.Equals(BenefitGroup.PublicSupport)
        || (CitizenStates.TryParse(group.Id, out var state) && group.Equals(BenefitGroup.Of(state)));

    public BenefitGroup Get(string group) =>
        _groups.TryGetValue(group, out var found)
            ? found
            : throw new ArgumentException(
                $"group was {Excerpt.Of(group)}; it must be one of {string.Join(", ", _groups.Keys.Select(static k => Excerpt.Of(k)))}.",
                nameof(group)
            );
}
