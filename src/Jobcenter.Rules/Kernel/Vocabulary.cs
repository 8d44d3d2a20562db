using System.Reflection;

namespace Jobcenter.Rules.Kernel;

/// <summary>The ids that files use for the members of an enum, with the words a person reads, as the members declare them.</summary>
/// <typeparam name="T">An enum whose members have an id in their <see cref="DanishTermAttribute"/>.</typeparam>
/// <example>
/// <code>
/// Vocabulary&lt;CitizenState&gt; states = Vocabulary.Of&lt;CitizenState&gt;();
/// states.TryParse("kontanthjaelp", out CitizenState state);
/// </code>
/// </example>
[DanishTerm("ordliste")]
public sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly ImmutableArray<(T Value, string Id, BilingualText Name)> _entries;

    internal Vocabulary(IEnumerable<FieldInfo> members)
    {
        _entries = [.. members.SelectMany(EntriesOf)];
        Values = [.. _entries.Select(static e => e.Value).Distinct()];
        Allowed = string.Join(", ", _entries.Where(static e => e.Id.Length > 0).Select(static e => e.Id));
    }

    /// <summary>The ids a file may write, with commas between.</summary>
    public string Allowed { get; }

    /// <summary>The members, in the order of their declaration.</summary>
    public ImmutableArray<T> Values { get; }

    /// <summary>Whether a value is a member with an id.</summary>
    public bool Has(T value) => IndexOf(value) >= 0;

    /// <summary>The id of a member.</summary>
    /// <returns>The id, as files write it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is no member with an id.</exception>
    public string Id(T value) => Entry(value).Id;

    /// <summary>The word for a member.</summary>
    /// <returns>The word in both languages.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is no member with an id.</exception>
    public BilingualText Name(T value) => Entry(value).Name;

    /// <summary>Reads an id without throwing.</summary>
    /// <param name="id">The id, letter by letter.</param>
    /// <param name="value">The member, or the default.</param>
    /// <returns>Whether the id is one.</returns>
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

    private static IEnumerable<(T Value, string Id, BilingualText Name)> EntriesOf(FieldInfo member)
    {
        if (member.GetCustomAttribute<DanishTermAttribute>() is not { Id: { } id } word)
        {
            return [];
        }

        var value = Enum.Parse<T>(member.Name);
        var danish = word.Short ?? word.Term;
        var name = new BilingualText(danish, word.English ?? danish);
        return word.Alias is { } alias ? [(value, id, name), (value, alias, name)] : [(value, id, name)];
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

    /// <summary>The ids.</summary>
    public override string ToString() => Allowed;
}
