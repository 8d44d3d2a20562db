using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Data;

/// <summary>Tells a writer, in one language, of everything that files held and that was not used, and counts their rows.</summary>
/// <remarks>One log may be handed to several readers, one after the other. It is not for several threads at once.</remarks>
/// <param name="writer">Where to, as standard error.</param>
/// <param name="language">The language; Danish by default.</param>
/// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
[DanishTerm("indlæsningslog")]
public sealed class InputLog(TextWriter writer, Language language = Language.Danish)
{
    private readonly TextWriter _writer = Guard.Against.Null(writer);
    private readonly Dictionary<string, long> _refused = new(StringComparer.Ordinal);
    private readonly List<BilingualText> _warnings = [];

    /// <summary>How many rows have been read, and how many of them were refused.</summary>
    public RowCounts Rows { get; private set; }

    /// <summary>What has been warned of, each once and as it was written; an answer says it too (<see cref="Answer.Warned"/>).</summary>
    /// <remarks>Remarks about figures are not among them: the answers made of the figures have those.</remarks>
    public ImmutableArray<BilingualText> Warnings => [.. _warnings.Distinct()];

    internal static InputLog ToNobody() => new(TextWriter.Null);

    /// <summary>Tells of a refused row; hand it to a builder that rows of other sources are added to: <c>new RegisterBuilder(log.Refused)</c>.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <remarks>Of a file's refused rows the first 1,000 are written; then one line says that its others are only counted.</remarks>
    public void Refused(RefusedRow row)
    {
        Guard.Against.Null(row);
        var file = row.Location.File ?? string.Empty;
        var told = _refused.GetValueOrDefault(file);
        _refused[file] = told + 1;
        if (told < RowBuilder.KeptRefusals)
        {
            Write($"{Say("afvist", "refused")}: {row.ToText(language, ShowsIds)}");
        }
        else if (told == RowBuilder.KeptRefusals)
        {
            Write(
                (file.Length > 0 ? $"{file}: " : string.Empty)
                    + Say(
                        $"de første {RowBuilder.KeptRefusals} afviste rækker er skrevet; resten tælles kun",
                        $"the first {RowBuilder.KeptRefusals} refused rows are written; the others are only counted"
                    )
            );
        }
    }

    /// <summary>Whether the ids of citizens are written whole; by default a mask stands for them, for logs are read by many.</summary>
    public bool ShowsIds { get; init; }

    /// <summary>Whether warnings leave out the figures they are about, which may be too small to be told; they are told by default.</summary>
    /// <remarks>A refused row, and a file whose notation must be asked about, are told with what they hold: that is what is wrong.</remarks>
    public bool HidesNumbers { get; init; }

    internal void Told(FigureRemark figure) => WriteWarning(HidesNumbers ? figure.WithoutNumbers : figure.Text);

    /// <summary>Tells of a column that is not read.</summary>
    /// <param name="file">The file, or what else the column is of.</param>
    /// <param name="column">Its name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void IgnoredColumn(string file, string column)
    {
        var (name, shown) = (Guard.Against.Null(file), Shown(Guard.Against.Null(column)));
        Warn(new($"{name}: ukendt kolonne ses bort fra: {shown}", $"{name}: unknown column is ignored: {shown}"));
    }

    /// <summary>Tells of something else.</summary>
    /// <param name="warning">What.</param>
    /// <exception cref="ArgumentNullException"><paramref name="warning"/> is null.</exception>
    public void Warn(BilingualText warning)
    {
        Guard.Against.Null(warning);
        // File and column names are strangers' texts in an answer too.
        _warnings.Add(new(PlainText.Escape(warning.Danish), PlainText.Escape(warning.English)));
        WriteWarning(warning);
    }

    /// <summary>Whether a refused row is an error: what is read with one is <see cref="UnreadableInputException"/>; not by default.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Is told of long reads as they go; null for nobody.</summary>
    public IProgress<ReadingProgress>? Progress { get; init; }

    /// <summary>Counts the rows that were read.</summary>
    /// <param name="rows">How many, and how many of them were refused, as a builder or a register tells.</param>
    /// <exception cref="UnreadableInputException">A row was refused, and <see cref="IsStrict"/> says that none may be.</exception>
    public void Count(RowCounts rows)
    {
        Rows += rows;
        if (IsStrict && rows.Refused > 0)
        {
            throw new UnreadableInputException(
                new(
                    $"{rows.Refused} af {rows.Read} rækker er afvist, og ingen må være det (--strict)",
                    $"{rows.Refused} of {rows.Read} rows were refused, and none may be (--strict)"
                )
            );
        }
    }

    /// <summary>Tells how many rows were read, and how many refused.</summary>
    public void Summarise() => Write(AnswerText.Rows(Rows, language));

    /// <summary>Does the work, and then tells how many rows were refused; also when nothing could be evaluated, for that may be why.</summary>
    /// <param name="work">What to do. When no row was refused nothing is told after it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is null.</exception>
    public void SummariseAfter(Action work)
    {
        Guard.Against.Null(work);
        try
        {
            work();
        }
        finally
        {
            if (Rows.Refused > 0)
            {
                Summarise();
            }
        }
    }

    private void WriteWarning(BilingualText warning) =>
        Write($"{Say("advarsel", "warning")}: {warning.ToText(language)}");

    // A file without a header has a citizen for one.
    private string Shown(string column) => ShowsIds ? column : PlainText.MaskText(column);

    // File and column names are strangers' texts too.
    private void Write(string line) => _writer.WriteLine(PlainText.Escape(line));

    private string Say(string danish, string english) => language == Language.English ? english : danish;
}
