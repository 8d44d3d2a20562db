using nietras.SeparatedValues;

namespace Jobcenter.Rules.Data;

// Where the header stands: a file may begin with a title.
internal sealed partial class CsvFile
{
    // A title, a date and a few blank lines.
    private const int MostTitleLines = 10;

    // Whether names are those of another header than the rows' own.
    private Func<IReadOnlyList<string>, bool> IsHeader { get; init; } = static _ => false;

    // What takes the rows under a header; of one that is none, which of the lines below it looks like one.
    private Action<RowLocation> Bound(
        SepReader reader,
        RowLocation at,
        string[] header,
        RowIntake rows,
        CsvBinding bind
    )
    {
        Func<int, ReadOnlySpan<char>> field = i => reader.Current[i].Span;
        try
        {
            return bind(at, header, field) ?? Bind(at, header, rows, field);
        }
        catch (UnreadableInputException)
        {
            for (var looked = 0; looked < MostTitleLines && reader.MoveNext(); looked++)
            {
                var line = at.Line + reader.Current.LineNumberFrom - 1;
                if (Header(reader.Current) is var names && (rows.Schema.FaultOf(names) is null || IsHeader(names)))
                {
                    throw new UnreadableInputException(
                        new(
                            $"{_name}: linje {line} ligner overskriften; slet linjerne over den",
                            $"{_name}: line {line} looks like the header; delete the lines above it"
                        )
                    );
                }
            }

            throw;
        }
    }
}
