using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>
/// A value that is written where it is used, or named there by the id of the parameter that has it, so that a number two
/// rules share stands once: <c>28</c> or <c>{ "parameter": "pauseDays" }</c>.
/// </summary>
/// <remarks>
/// A rule without days of its own reads the value that holds on the document's last day, or else the newest before it.
/// </remarks>
/// <param name="value">What may stand there.</param>
/// <param name="allows">Whether a parameter's value may; every one by default.</param>
internal sealed class GivenForm<T>(Form<T> value, Func<T, bool>? allows = null) : Form<T>
    where T : notnull
{
    private const string Name = "parameter";

    private readonly ObjectForm<Parameter<T>> _named = new ObjectForm<Parameter<T>>(static v =>
        v.FindObject<Parameter<T>>(Name) ?? throw new InvalidOperationException("A parameter was read as none.")
    ).Has(Name, new ParameterForm<T>(value), static p => p);

    public override BilingualText Allowed => value.Allowed;

    public override object? Read(Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            return value.Read(place);
        }

        if (_named.Read(place) is not Parameter<T> parameter)
        {
            return null;
        }

        var lastDay = place.Reading.LastDay;
        if (parameter.Values.LastOrDefault(v => v.ValidFrom <= lastDay) is not { } given)
        {
            place.Find(Name).Tell(InForce(parameter, lastDay));
            return null;
        }

        if (allows?.Invoke(given.Value) is not false)
        {
            return given.Value;
        }

        place.Tell(Allowed);
        return null;
    }

    private static BilingualText InForce(Parameter<T> parameter, LocalDate lastDay)
    {
        var (last, first) = (DateText.Both(lastDay), DateText.Both(parameter.Values[0].ValidFrom));
        return new(
            $"en parameter med en værdi, der gælder senest dokumentets sidste dag, {last.Danish}; {parameter.Id} har først en fra {first.Danish}",
            $"a parameter with a value in force by the document's last day, {last.English}; {parameter.Id} has its first from {first.English}"
        );
    }

    public override void Write(Utf8JsonWriter writer, object written) => value.Write(writer, written);

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(value.Schema(), _named.Schema()) };

    public override string Text(object said, Language language) => value.Text(said, language);
}
