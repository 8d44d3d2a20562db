using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>What may stand at a place of a document: how it is read and written, and what the schema says of it.</summary>
internal abstract class Form
{
    /// <summary>What is allowed.</summary>
    public abstract BilingualText Allowed { get; }

    /// <summary>What is allowed in a document, with what it has of its own.</summary>
    public virtual BilingualText AllowedIn(DocumentReading reading) => Allowed;

    /// <summary>Reads a value; null after its faults have been told.</summary>
    public abstract object? Read(Place place);

    public abstract void Write(Utf8JsonWriter writer, object value);

    public abstract JsonObject Schema();

    /// <summary>A value as a sentence says it.</summary>
    public virtual string Text(object value, Language language) => $"{value}";
}

/// <summary>What may stand at a place of a document, of one type.</summary>
internal abstract class Form<T> : Form
    where T : notnull;

/// <summary>Tries to read a value; what is allowed is told by the form.</summary>
internal delegate bool Reader<T>(Place place, out T value);
