namespace Jobcenter.Rules.Placements;

/// <summary>The parameters of a document while it is read: each stands once, and whoever names it gets the same one.</summary>
internal sealed class DocumentParameters
{
    private readonly Dictionary<string, ParameterNode> _parameters = new(StringComparer.Ordinal);

    private static readonly BilingualText s_unread = new("ikke læst", "not read");

    /// <summary>How many times a rule named a parameter that could not be read.</summary>
    public int Unsound { get; private set; }

    private sealed record ParameterNode(
        BilingualText Name,
        ImmutableArray<(DocumentNode Node, ValueForm Form)> Values,
        bool IsSound
    )
    {
        public Dictionary<Type, object> Made { get; } = [];
    }

    private readonly record struct ValueForm(
        string? Number,
        LocalDate From,
        LocalDate? Until,
        SourceReference Source,
        Sureness Sureness,
        ImmutableArray<Note> Notes
    );

    /// <summary>Reads a parameter; the values are kept as they are written until a rule says what they are.</summary>
    public void Add(DocumentNode node, Func<int> faults)
    {
        var before = faults();
        var id = node.Text("id");
        var name = DocumentLabels.Bilingual(node.Child("name"));
        var values = node.Children("values")
            .Select(v =>
            {
                var number = v.Number("value");
                var (from, until) = DocumentLabels.Days(v);
                var form = new ValueForm(
                    number,
                    from,
                    until,
                    DocumentLabels.Source(v),
                    v.Word("sureness", Sureness.Sourced),
                    DocumentLabels.Notes(v)
                );
                v.Done();
                return (Node: v, Form: form);
            })
            .OrderBy(static v => v.Form.From)
            .ToImmutableArray();
        foreach (var (earlier, later) in values.Zip(values.Skip(1)))
        {
            if (!(earlier.Form.Until < later.Form.From))
            {
                later.Node.Fault(
                    "validFrom",
                    new("en dato, hvor ingen anden værdi gælder", "a date on which no other value holds")
                );
            }
        }

        node.Done();
        if (id.Length > 0 && !_parameters.TryAdd(id, new(name, values, faults() == before)))
        {
            node.Fault("id", DocumentLabels.Once);
        }
    }

    /// <summary>The parameter that a rule names, its values read as what the rule asks for; without values, and counted as unsound, where something is wrong with it.</summary>
    public Parameter<T> Find<T>(DocumentNode node, string name, BilingualText allowed, Func<string, T?> parse)
        where T : struct
    {
        var id = node.OneOf(name, _parameters.Keys, isRequired: true);
        if (id is null || _parameters[id] is not { IsSound: true } parameter)
        {
            Unsound++;
            return new(id ?? name, s_unread);
        }

        var values = new List<ParameterValue<T>>();
        foreach (var (value, form) in parameter.Values)
        {
            if (form.Number is { } text && parse(text) is { } read)
            {
                values.Add(new(read, form.From, form.Until, form.Source, form.Sureness, form.Notes));
            }
            else
            {
                value.Fault("value", allowed);
            }
        }

        // One parameter, whoever asks.
        if (!parameter.Made.TryGetValue(typeof(T), out var made))
        {
            made = new Parameter<T>(id, parameter.Name, [.. values]);
            parameter.Made.Add(typeof(T), made);
        }

        return (Parameter<T>)made;
    }
}
