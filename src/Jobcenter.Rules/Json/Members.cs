using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Jobcenter.Rules.Json;

/// <summary>The members of an object on their way in or out.</summary>
internal sealed class Members
{
    private readonly Utf8JsonWriter? _writer;
    private readonly Place? _place;
    private readonly Dictionary<string, JsonElement>? _found;
    private readonly ImmutableArray<Member>.Builder _asked = ImmutableArray.CreateBuilder<Member>();

    public Members(Utf8JsonWriter writer) => _writer = writer;

    public Members(Place place, Dictionary<string, JsonElement> found) => (_place, _found) = (place, found);

    private Members() { }

    internal sealed record Member(string Name, Form Form, bool IsRequired);

    /// <summary>What is asked for, without reading or writing.</summary>
    public static ImmutableArray<Member> Of<T>(Func<Members, T> make)
    {
        var members = new Members();
        make(members);
        return members._asked.ToImmutable();
    }

    /// <summary>A member that must be there.</summary>
    public V Has<V>(V value, Form<V> form, [CallerArgumentExpression(nameof(value))] string member = "")
        where V : notnull => Next(value, form, member, isRequired: true) is V read ? read : value;

    /// <summary>A member that may be left out, and is then as in another object.</summary>
    public V Or<V>(V value, Form<V> form, [CallerArgumentExpression(nameof(value))] string member = "")
        where V : notnull => Next(value, form, member, isRequired: false) is V read ? read : value;

    /// <summary>A value that may be missing, and is then left out.</summary>
    public V? May<V>(V? value, Form<V> form, [CallerArgumentExpression(nameof(value))] string member = "")
        where V : struct => Next(value, form, member, isRequired: false) as V?;

    /// <summary>An object that may be missing, and is then left out.</summary>
    public V? May<V>(V? value, Form<V> form, [CallerArgumentExpression(nameof(value))] string member = "")
        where V : class => Next(value, form, member, isRequired: false) as V;

    private object? Next(object? value, Form form, string member, bool isRequired)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(member[(member.LastIndexOf('.') + 1)..]);
        if (_writer is not null)
        {
            if (value is not null)
            {
                _writer.WritePropertyName(name);
                form.Write(_writer, value);
            }

            return value;
        }

        if (_place is null || _found is null)
        {
            _asked.Add(new(name, form, isRequired));
            return value;
        }

        if (_found.TryGetValue(name, out var there) && there.ValueKind != JsonValueKind.Null)
        {
            return form.Read(_place.At(name, there));
        }

        if (isRequired)
        {
            _place.TellMissing(name, form.Allowed);
        }

        return null;
    }
}
