using System.CommandLine;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Excel;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Reports;

namespace Samples.Shared;

/// <summary>One run of a sample: where messages go, and its one answer, written as the user asks.</summary>
public sealed class SampleRun
{
    private readonly CommandOptions _options;
    private readonly CommandLine _line;
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private InputLog? _log;

    private SampleRun(CommandOptions options, CommandLine line, TextWriter output, TextWriter error) =>
        (_options, _line, _output, _error) = (options, line, output, error);

    /// <summary>The language of the answer and of messages.</summary>
    public Language Language => _options.Language;

    /// <summary>What the answer is written as.</summary>
    public OutputFormat Format => Enum.Parse<OutputFormat>(_line.Of(_options.Format) ?? string.Empty, ignoreCase: true);

    /// <summary>Is told of every row that is not used; how many is said at the end.</summary>
    public InputLog Log => _log ??= NewLog(hidesNumbers: false);

    /// <summary>The log, where numbers may be too delicate for it.</summary>
    public InputLog NewLog(bool hidesNumbers) =>
        _log = new(_error, Language)
        {
            HidesNumbers = hidesNumbers,
            ShowsIds = _line.Of(_options.ShowIds),
            IsStrict = _options.Reading?.IsStrict(_line) ?? false,
            Progress =
                ReferenceEquals(_error, Console.Error) && !Console.IsErrorRedirected
                    ? new ProgressLine(_error, Language)
                    : null,
        };

    /// <summary>A citizen's id as a message has it: whole only where the user asks for that, for messages end in logs.</summary>
    public string Shown(string id) => _line.Of(_options.ShowIds) ? id : PlainText.Mask(id);

    /// <summary>How the files are written.</summary>
    public FileNotation Notation => _options.Reading?.NotationOf(_line) ?? new();

    /// <summary>Runs a command.</summary>
    /// <param name="options">Its options.</param>
    /// <param name="args">What the user wrote.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="error">Where messages go.</param>
    /// <param name="read">What the options ask for; what they say together that cannot be is told to the command line.</param>
    /// <param name="answer">Answers; throws <see cref="UnreadableInputException"/> when nothing can be.</param>
    /// <returns>0 when something was answered or help was given, otherwise 2.</returns>
    public static int Of<TSettings>(
        CommandOptions options,
        string[] args,
        TextWriter output,
        TextWriter error,
        Func<CommandLine, TSettings> read,
        Action<TSettings, SampleRun> answer
    )
    {
        // Without an action the parser takes a call without arguments for a mistake.
        options.Command.SetAction(static _ => ExitCode.Ok);
        // A file is read only where an option says so: no @file.
        var parsed = options.Command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var line = new CommandLine(options, parsed);
        var run = new SampleRun(options, line, output, error);
        try
        {
            var settings = read(line);
            run.RefuseBookOnScreen();
            run.RefuseReasonsInRows();
            if (line.Faults() is { Count: > 0 } faults)
            {
                error.WriteLine(string.Join('\n', faults.SelectMany(static f => f.Split('\n')).Select(run.Told)));
                return ExitCode.NothingAnswered;
            }

            if (parsed.Action is System.CommandLine.Help.HelpAction)
            {
                run.WriteHelp();
            }
            else if (parsed.CommandResult.Command.Action != parsed.Action)
            {
                using var version = new StringWriter();
                parsed.Invoke(new InvocationConfiguration { Output = version, Error = error });
                run.WriteOut(version.ToString());
            }
            else
            {
                answer(settings, run);
            }

            return ExitCode.Ok;
        }
        catch (UnreadableInputException e)
        {
            error.WriteLine(string.Join('\n', line.Faults(e.Text)));
            return ExitCode.NothingAnswered;
        }
        finally
        {
            if (run._log is { Rows.Refused: > 0 } log)
            {
                log.Summarise();
            }
        }
    }

    /// <summary>Writes the answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hint">What else can be asked; told on a screen only.</param>
    public void Write(Answer answer, BilingualText? hint = null)
    {
        // What was read of files, and warned of then, is said by every answer.
        if (_log is { } log)
        {
            answer = log.Rows.Read > 0 ? answer.With(log.Rows) : answer;
            // A warning may count few, and an answer with discretion is published.
            answer = log.HidesNumbers ? answer : answer.Warned(log.Warnings);
        }

        if (Format is OutputFormat.Xlsx && _line.Of(_options.Output) is { } book)
        {
            using var bytes = new MemoryStream();
            AnswerExcel.Write(bytes, answer, Language);
            OutputFile.Write("--output", book, bytes.ToArray());
            return;
        }

        Write(TextOf(answer, hint));
    }

    /// <summary>Writes a text as it is.</summary>
    /// <param name="text">The text.</param>
    public void Write(string text)
    {
        if (_line.Of(_options.ByteOrderMark))
        {
            text = "\uFEFF" + text;
        }

        if (_line.Of(_options.Output) is { } path)
        {
            OutputFile.Write("--output", path, text);
        }
        else
        {
            WriteOut(text);
        }
    }

    private string TextOf(Answer answer, BilingualText? hint) =>
        Format switch
        {
            OutputFormat.Json => AnswerJson.Write(answer, Language) + "\n",
            OutputFormat.Csv => AnswerCsv.Write(answer, Language),
            OutputFormat.Markdown => AnswerMarkdown.Write(answer, Language),
            OutputFormat.Html => AnswerHtml.Write(answer, Language),
            _ => AnswerScreen.Write(answer, Screen(), Language)
                + (hint is null ? string.Empty : AnswerScreen.Wrap(hint.ToText(Language), Screen())),
        };

    private Screen Screen()
    {
        var isFile = _line.Of(_options.Output) is not null;
        var screen = !isFile && _output is TerminalWriter terminal ? terminal.Screen : new();
        return _line.Of(_options.Width) is { } width ? screen with { Width = width } : screen;
    }

    private void WriteHelp()
    {
        var text = string.Join('\n', _options.Help().Select(static l => $"  {l.Name}\n      {l.Description}"));
        var usage = _options.Say(new("Brug: kommandoen med disse valg", "Usage: the command with these options"));
        WriteOut(AnswerScreen.Wrap($"{_options.Command.Description}\n\n{usage}\n{text}", Screen()));
    }

    private void WriteOut(string text)
    {
        try
        {
            _output.Write(text);
            _output.Flush();
        }
        catch (Exception e) when (OutputFile.IsOutputError(e))
        {
            throw new UnreadableInputException(
                new(
                    "uddata kan ikke skrives: disken er fuld, eller modtageren har lukket; skriv til en fil med --output",
                    "the output cannot be written: the disk is full, or the receiver has closed; write to a file with --output"
                )
            );
        }
    }

    // Words of a command line may hold anything, and a message ends in logs.
    private string Told(string line) => PlainText.Escape(_line.Of(_options.ShowIds) ? line : PlainText.MaskText(line));

    // Reasons are a tree, and CSV has rows.
    private void RefuseReasonsInRows()
    {
        if (
            _line.Of(_options.Format) is "csv"
            && _options.Command.Options.FirstOrDefault(static o => o.Name is CommandOptions.ExplainName) is { } explain
            && _line.Has(explain)
        )
        {
            _line.Refuse(
                "--explain: begrundelser er ingen rækker, så --format csv har dem ikke; skriv --format json, markdown, html eller xlsx",
                "--explain: reasons are no rows, so --format csv has none of them; write --format json, markdown, html or xlsx"
            );
        }
    }

    // A workbook is no text for a screen.
    private void RefuseBookOnScreen()
    {
        if (_line.Of(_options.Format) is "xlsx" && !_line.Has(_options.Output))
        {
            _line.Refuse(
                "--format xlsx: skal til en fil; skriv også --output FIL",
                "--format xlsx: goes to a file; write --output FILE too"
            );
        }
    }
}
