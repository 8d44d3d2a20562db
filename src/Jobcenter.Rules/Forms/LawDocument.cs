namespace Jobcenter.Rules.Forms;

/// <summary>The numbers of the law, which stand in the library's document <c>LAW</c>, each with its days, source and sureness.</summary>
internal static class LawDocument
{
    private static readonly Dictionary<string, DocumentReading> s_read = new(StringComparer.Ordinal);

    /// <summary>What a whole number of the law is.</summary>
    public static WholeForm Whole { get; } = new(0, 1000);

    /// <summary>A number that code works with.</summary>
    /// <param name="id">Its id in the document.</param>
    /// <param name="form">What its values are.</param>
    /// <param name="document">The document it stands in; the law's by default.</param>
    public static Parameter<T> Parameter<T>(string id, Form<T> form, string document = "LAW")
        where T : notnull
    {
        lock (s_read)
        {
            if (!s_read.TryGetValue(document, out var reading))
            {
                reading = new();
                SourceDocuments.Of(document).ReadParameters(reading);
                s_read.Add(document, reading);
            }

            return !ParameterTable.Of(reading).Ids.Contains(id, StringComparer.Ordinal)
                    ? throw new InvalidOperationException($"The document {document} holds no parameter {id}.")
                : ParameterTable.Of(reading).Find(id, form) is { } parameter && reading.Count == 0 ? parameter
                : throw new DocumentFormatException(reading.Faults);
        }
    }
}
