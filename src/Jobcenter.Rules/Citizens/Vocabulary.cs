using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Citizens;

/// <summary>The ids that data files use for the members of an enum, with the words a person reads.</summary>
internal sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly ImmutableArray<(T Value, string Id, BilingualText Name)> _entries;

    public Vocabulary(params ReadOnlySpan<(T Value, string Id, BilingualText Name)> entries) => _entries = [.. entries];

    public string Allowed => string.Join(", ", _entries.Where(e => e.Id.Length > 0).Select(e => e.Id));

    public ImmutableArray<T> Values => [.. _entries.Select(e => e.Value)];

    public bool Has(T value) => IndexOf(value) >= 0;

    public string Id(T value) => Entry(value).Id;

    public BilingualText Name(T value) => Entry(value).Name;

    public bool TryParse(ReadOnlySpan<char> id, out T value)
    {
        foreach (var entry in _entries)
        {
            if (id.SequenceEqual(entry.Id))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private (T Value, string Id, BilingualText Name) Entry(T value) =>
        IndexOf(value) is var index and >= 0
            ? _entries[index]
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                $"value was {value}; it must be a member of {typeof(T).Name}."
            );

    private int IndexOf(T value)
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(_entries[i].Value, value))
            {
                return i;
            }
        }

        return -1;
    }
}
