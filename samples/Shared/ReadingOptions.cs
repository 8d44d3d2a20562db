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
    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "A refused row is an error: nothing is evaluated",
    };

    public ReadingOptions(CommandOptions options)
    {
        _options = options;
        _encoding = new("--encoding")
        {
            Description = "The encoding of the files, as windows-1252; default UTF-8",
            HelpName = "NAME",
            CustomParser = ReadEncoding,
        };
        _delimiter = new("--delimiter")
        {
            Description = "What stands between fields; default the semicolon, tab or comma of the header",
            HelpName = "CHARACTER|tab",
            CustomParser = ReadDelimiter,
        };
        _decimal = new("--decimal")
        {
            Description = "What stands before decimals; default a point, and a number with two readings is asked about",
            HelpName = string.Join('|', Vocabulary.Of<DecimalMark>().Values.Select(static m => m.Id())),
            CustomParser = ReadMark,
        };
    }

    public void AddTo(RootCommand command)
    {
        command.Add(_encoding);
        command.Add(_delimiter);
        command.Add(_decimal);
        command.Add(_strict);
    }

    public Reading Read(ParseResult parsed) =>
        new(
            new()
            {
                Encoding = parsed.GetValue(_encoding),
                Delimiter = parsed.GetValue(_delimiter),
                Decimal = parsed.GetValue(_decimal),
            },
            parsed.GetValue(_strict)
        );

    private Encoding? ReadEncoding(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (FileNotation.EncodingOf(text) is { } encoding)
        {
            return encoding;
        }

        _options.Refuse(
            result,
            new(
                $"--encoding {text}: kendes ikke; skriv fx windows-1252, iso-8859-1 eller utf-16",
                $"--encoding {text}: is not known; write windows-1252, iso-8859-1 or utf-16, say"
            )
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
            new($"--delimiter {text}: skriv ét tegn eller {Tab}", $"--delimiter {text}: write one character or {Tab}")
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
            new($"--decimal {text}: tilladt er {marks.Allowed}", $"--decimal {text}: allowed are {marks.Allowed}")
        );
        return null;
    }
}
