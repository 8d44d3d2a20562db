using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Jobcenter.Rules.Answers;

/// <summary>Answers as JSON, for programs: without line breaks and reflection, with real letters.</summary>
/// <remarks>
/// <para>
/// An answer has <c>id</c>, <c>status</c>, <c>title</c>, <c>source</c>, <c>strength</c> and <c>notes</c>, its reasons as
/// <c>explanation</c>, its parts in an array, and what its family has besides. One that measures has <c>value</c>,
/// <c>limit</c>, <c>gap</c> and <c>unit</c>. Numbers are parts of 1, not percents: the shortest decimal with at least 15
/// significant digits. Each one that is a fraction has its exact form beside it, as <c>valueExact</c>. A null stands for
/// what cannot be known.
/// </para>
/// <para>
/// A node of an explanation has <c>verdict</c> (<c>met</c>, <c>notMet</c>, <c>unknown</c>) and <c>kind</c>; a named one
/// <c>id</c>, <c>title</c>, <c>source</c>, <c>strength</c> and <c>notes</c>; a leaf <c>comparison</c> and <c>facts</c>; a
/// combination <c>parts</c>. In <c>readings</c> the first part decides.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// string json = AnswerJson.Write(Answer.Of(plan.FollowUp(figures, asOf), explain: "3.1-1"));
/// </code>
/// </example>
public static partial class AnswerJson
{
    // Danish letters stay letters; the text goes to programs and consoles, not into HTML.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an answer as one JSON object.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of titles, names and values; Danish by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        return Text(writer => Write(writer, answer, language));
    }

    /// <summary>Writes a tree of reasons as one JSON object.</summary>
    /// <param name="assessment">The tree.</param>
    /// <param name="language">The language of titles, names and values; Danish by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    public static string Write(Assessment assessment, Language language = Language.Danish)
    {
        Guard.Against.Null(assessment);
        return Text(writer => Write(writer, assessment, language));
    }

    /// <summary>Writes a receipt as one JSON object, to be kept beside the answer.</summary>
    /// <returns>
    /// The object: <c>run</c>, <c>libraryVersion</c>, <c>rules</c> and <c>inputs</c> (each with <c>id</c> and
    /// <c>contentHash</c>), <c>options</c>, <c>asOf</c>, <c>knownFrom</c>, <c>knownUntil</c> and <c>rows</c>. Equal
    /// receipts are equal texts.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="receipt"/> is null.</exception>
    public static string Write(ExecutionReceipt receipt)
    {
        Guard.Against.Null(receipt);
        return Text(writer => Write(writer, receipt));
    }

    /// <summary>Writes an answer to a stream, in UTF-8.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <exception cref="ArgumentNullException">The stream or the answer is null.</exception>
    public static void Write(Stream stream, Answer answer, Language language = Language.Danish)
    {
        using var writer = new Utf8JsonWriter(Guard.Against.Null(stream), s_options);
        Write(writer, answer, language);
    }

    /// <summary>Writes an answer to a buffer, in UTF-8.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <exception cref="ArgumentNullException">The buffer or the answer is null.</exception>
    public static void Write(IBufferWriter<byte> buffer, Answer answer, Language language = Language.Danish)
    {
        using var writer = new Utf8JsonWriter(Guard.Against.Null(buffer), s_options);
        Write(writer, answer, language);
    }

    /// <summary>Writes an answer as a value of a JSON document that is being written.</summary>
    /// <param name="writer">The writer; its options decide how letters are escaped.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <exception cref="ArgumentNullException">The writer or the answer is null.</exception>
    public static void Write(Utf8JsonWriter writer, Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(writer);
        Guard.Against.Null(answer);
        Write(writer, answer, language, isBrief: false);
    }

    // A brief collection has its parts without their reasons, however deep they lie.
    private static void Write(Utf8JsonWriter writer, Answer answer, Language language, bool isBrief)
    {
        isBrief |= answer.IsBrief;
        writer.WriteStartObject();
        if (answer.Head is { } head)
        {
            head(writer);
            writer.WriteString("id", answer.Id);
            writer.WriteString("title", answer.Title.ToText(language));
        }
        else
        {
            writer.WriteString("id", answer.Id);
            WriteText(writer, "status", answer.StatusId);
            answer.Measured?.Invoke(writer, answer);
            writer.WriteString("title", answer.Title.ToText(language));
            WriteSource(writer, answer.Source, answer.Strength, answer.Notes, language);
        }

        if (answer.Rows is { } rows)
        {
            WriteRows(writer, rows);
        }

        WriteText(writer, "lead", answer.Lead?.ToText(language));
        if (answer.Notice is { } notice)
        {
            writer.WriteString("notice", notice.ToText(language));
        }

        if (answer.Receipt is { } receipt)
        {
            writer.WritePropertyName("receipt");
            Write(writer, receipt);
        }

        answer.Typed?.Invoke(writer, language);

        // What is measured has it always, as it has its number.
        if (!answer.WhyProvisional.IsEmpty || answer.Measured is not null)
        {
            WriteTexts(writer, "provisionalBecause", answer.WhyProvisional.Select(w => w.ToText(language)));
        }

        if (!answer.Remarks.IsEmpty)
        {
            WriteTexts(writer, "remarks", answer.Remarks.Select(r => r.ToText(language).Trim()));
        }

        if (!isBrief && answer is { IsExplained: true, Reasons: { } reasons })
        {
            writer.WritePropertyName("explanation");
            Write(writer, reasons, language);
        }

        if (answer.PartsName is { } parts)
        {
            WriteEach(writer, parts, answer.Parts, p => Write(writer, p, language, isBrief));
        }

        writer.WriteEndObject();
    }

    internal static void WriteEach<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    internal static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts) =>
        WriteEach(writer, name, texts, writer.WriteStringValue);

    /// <summary>A number, and its exact form beside it when it is not whole; null for what cannot be known.</summary>
    internal static void WriteNumber(Utf8JsonWriter writer, string name, Fraction? fraction)
    {
        writer.WritePropertyName(name);
        if (fraction is not { } known)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteRawValue(known.ToDecimalString());
        if (!known.IsWhole)
        {
            writer.WriteString($"{name}Exact", known.ToString());
        }
    }

    /// <summary>A count; null for what is not known.</summary>
    internal static void WriteCount(Utf8JsonWriter writer, string name, Known<int> count) =>
        WriteNumber(writer, name, count.IsKnown ? new Fraction(count.Value) : null);

    internal static void WriteDate(Utf8JsonWriter writer, string name, LocalDate? date) =>
        writer.WriteString(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);

    /// <summary>A text, where there is one.</summary>
    internal static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteSource(
        Utf8JsonWriter writer,
        SourceReference? source,
        Strength? strength,
        ImmutableArray<Note> notes,
        Language language
    )
    {
        WriteText(writer, "source", source?.ToString());
        if (strength is { } known)
        {
            writer.WriteString("strength", Ids.Of(known));
            WriteNotes(writer, notes, language);
        }
    }

    internal static void WriteNotes(Utf8JsonWriter writer, ImmutableArray<Note> notes, Language language) =>
        WriteEach(
            writer,
            "notes",
            notes,
            note =>
            {
                writer.WriteStartObject();
                writer.WriteString("kind", Ids.Of(note.Kind));
                writer.WriteString("text", note.Text.ToText(language));
                writer.WriteEndObject();
            }
        );

    private static void WriteRows(Utf8JsonWriter writer, RowCounts rows)
    {
        writer.WriteStartObject("rows");
        writer.WriteNumber("read", rows.Read);
        writer.WriteNumber("refused", rows.Refused);
        if (rows.Repeated > 0)
        {
            writer.WriteNumber("repeated", rows.Repeated);
        }

        writer.WriteEndObject();
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
