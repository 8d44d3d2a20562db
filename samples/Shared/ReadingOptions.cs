using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Samples.Shared;

/// <summary>The options of all commands that read files: how the files are written, and what a refused row is.</summary>
public sealed class ReadingOptions
{
    private const string Tab = "tab";

    private readonly CommandOptions _options;
    private readonly Option<Encoding?> _encoding;
    private readonly Option<char?> _delimiter;
    private readonly Option<DecimalMark?> _decimal;
    private readonly Option<bool> _strict;

    /// <summary>Adds the options to a command's.</summary>
    public ReadingOptions(CommandOptions options)
    {
        _options = options;
        _encoding = options.Add(
            new Option<Encoding?>("--encoding") { CustomParser = ReadEncoding },
            new("NAVN", "NAME"),
            new(
                "Filernes tegnsæt, fx windows-1252; ellers UTF-8",
                "The encoding of the files, as windows-1252; default UTF-8"
            )
        );
        _delimiter = options.Add(
            new Option<char?>("--delimiter") { CustomParser = ReadDelimiter },
            new("TEGN|tab", "CHARACTER|tab"),
            new(
                "Hvad der står mellem felter; ellers overskriftens semikolon, tabulator eller komma",
                "What stands between fields; default the semicolon, tab or comma of the header"
            )
        );
        _decimal = options.Add(
            new Option<DecimalMark?>("--decimal") { CustomParser = ReadMark },
            BilingualText.Same(string.Join('|', Vocabulary.Of<DecimalMark>().Values.Select(static m => m.Id()))),
            new(
                "Hvad der står før decimaler; ellers et punktum, og der spørges til et tal, der kan læses på to måder",
                "What stands before decimals; default a point, and a number with two readings is asked about"
            )
        );
        _strict = options.Flag(
            "--strict",
            new("En afvist række er en fejl: intet besvares", "A refused row is an error: nothing is answered")
        );
    }

    public FileNotation NotationOf(CommandLine line) =>
        new()
        {
            Encoding = line.Of(_encoding),
            Delimiter = line.Of(_delimiter),
            Decimal = line.Of(_decimal),
        };

    public bool IsStrict(CommandLine line) => line.Of(_strict);

    private Encoding? ReadEncoding(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (FileNotation.EncodingOf(text) is { } encoding)
        {
            return encoding;
        }

        _options.Refuse(
            result,
            $"--encoding {text}: kendes ikke; skriv fx windows-1252, iso-8859-1 eller utf-16",
            $"--encoding {text}: is not known; write windows-1252, iso-8859-1 or utf-16, say"
        );
        return null;
    }

    private char? ReadDelimiter(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is Tab)
        {
            return '\t';
        }

        if (text is [> ' ' and < '\u007F' and not '"' and var delimiter])
        {
            return delimiter;
        }

        _options.Refuse(
            result,
            $"--delimiter {text}: skriv ét tegn eller {Tab}",
            $"--delimiter {text}: write one character or {Tab}"
        );
        return null;
    }

    private DecimalMark? ReadMark(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var marks = Vocabulary.Of<DecimalMark>();
        if (marks.TryParse(text, out var mark))
        {
            return mark;
        }

        _options.Refuse(
            result,
            $"--decimal {text}: tilladt er {marks.Allowed}",
            $"--decimal {text}: allowed are {marks.Allowed}"
        );
        return null;
    }
}
