namespace Jobcenter.Rules.Forms;

/// <summary>The numbers of the law, which stand in the library's document <c>LAW</c>, each with its days, source and sureness.</summary>
internal static class LawDocument
{
    private static readonly Lazy<DocumentReading> s_reading = new(static () =>
    {
        var reading = new DocumentReading();
        SourceDocuments.Of("LAW").ReadParameters(reading);
        return reading;
    });

    /// <summary>What a whole number of the law is.</summary>
    public static WholeForm Whole { get; } = new(0, 1000);

    /// <summary>A number of the law.</summary>
    /// <param name="id">Its id in the document.</param>
    /// <param name="form">What its values are.</param>
    public static Parameter<T> Parameter<T>(string id, Form<T> form)
        where T : notnull
    {
        lock (s_reading)
        {
            var reading = s_reading.Value;
            return !ParameterTable.Of(reading).Ids.Contains(id, StringComparer.Ordinal)
                    ? throw new InvalidOperationException($"The law's document holds no parameter {id}.")
                : ParameterTable.Of(reading).Find(id, form) is { } parameter && reading.Count == 0 ? parameter
                : throw new DocumentFormatException(reading.Faults);
        }
    }
}
