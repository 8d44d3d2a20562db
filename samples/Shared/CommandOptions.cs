using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Samples.Shared;

/// <summary>The options of a sample: its own and those every sample has. A mistake is told in the language asked for, all of them at once.</summary>
public sealed class CommandOptions
{
    private const string LanguageName = "--language";
    private const string EnglishId = "en";

    // The order of all help: what is asked, of whom, when; what the sample alone has; how it is written and read.
    private static readonly string[] s_order =
    [
        "--plan",
        "--situations",
        "--answers",
        "--register",
        "--figures",
        "--municipality",
        "--as-of",
        "--from",
        "--to",
        "--known-from",
        "--known-until",
        "",
        "--explain",
        "--format",
        "--output",
        "--bom",
        "--width",
        "--language",
        "--encoding",
        "--delimiter",
        "--decimal",
        "--strict",
        "--show-ids",
    ];

    private static readonly int s_own = Array.IndexOf(s_order, string.Empty);

    private readonly List<BilingualText> _faults = [];
    private readonly HashSet<string> _refusals = new(StringComparer.Ordinal);

    /// <summary>Options of a command.</summary>
    /// <param name="args">What the user wrote.</param>
    /// <param name="description">What the command does.</param>
    /// <param name="readsRows">Whether it reads files with rows.</param>
    public CommandOptions(string[] args, BilingualText description, bool readsRows = true)
    {
        Language = LanguageOf(args);
        Command = new(Say(description));
        Format = Word("--format", new("Hvordan svaret skrives", "How the answer is written"), s_formats);
        Output = Text("--output", s_file, new("Filen svaret skrives til", "The file the answer is written to"));
        ByteOrderMark = Flag(
            "--bom",
            new(
                "Begynd filen med det mærke, Excel kender UTF-8 på",
                "Begin the file with the mark by which Excel knows UTF-8"
            )
        );
        Width = Number(
            "--width",
            BilingualText.Same("N"),
            new("Tegn på en linje; ellers skærmens bredde", "Characters on a line; else the screen's width"),
            40,
            400
        );
        ShowIds = Flag(
            "--show-ids",
            new("Skriv borgeres id helt ud i meddelelser", "Write the ids of citizens in full in messages")
        );
        Reading = readsRows ? new(this) : null;
        Word(LanguageName, new("Teksternes sprog", "The language of texts"), "da", EnglishId);
    }

    private static readonly string[] s_formats =
    [
        .. Enum.GetNames<OutputFormat>().Select(static n => n.ToLowerInvariant()),
    ];
    private static readonly BilingualText s_file = new("FIL", "FILE");
    private static readonly BilingualText s_folder = new("MAPPE", "DIR");
    private static readonly BilingualText s_day = new("DATO", "DATE");
    private static readonly BilingualText s_code = new("KODE", "CODE");

    /// <summary>The language asked for, known before anything else so that even a mistake is told in it.</summary>
    public Language Language { get; }

    /// <summary>The command the options belong to.</summary>
    public RootCommand Command { get; }

    internal Option<string> Format { get; }

    internal Option<string?> Output { get; }

    internal Option<bool> ByteOrderMark { get; }

    internal Option<int?> Width { get; }

    internal Option<bool> ShowIds { get; }

    internal ReadingOptions? Reading { get; }

    /// <summary>A word of the user's own, as an id.</summary>
    public Option<string?> Text(string name, BilingualText value, BilingualText description) =>
        Add(new Option<string?>(name) { CustomParser = r => ReadText(r, name) }, value, description);

    /// <summary>A word that something must be known by.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">What stands for the word in the help.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="whatIsWrong">What is wrong with a word; null where nothing is.</param>
    public Option<string?> Known(
        string name,
        BilingualText value,
        BilingualText description,
        Func<string, BilingualText?> whatIsWrong
    ) =>
        Add(
            new Option<string?>(name)
            {
                CustomParser = r =>
                {
                    var text = ReadText(r, name);
                    if (text is not null && whatIsWrong(text) is { } fault)
                    {
                        Refuse(r, $"{name} {text}: {fault.Danish}", $"{name} {text}: {fault.English}");
                    }

                    return text;
                },
            },
            value,
            description
        );

    /// <summary>The name of a file.</summary>
    public Option<string?> File(string name, BilingualText description) => Text(name, s_file, description);

    /// <summary>The name of a folder.</summary>
    public Option<string?> Folder(string name, BilingualText description) => Text(name, s_folder, description);

    /// <summary>The names of files; the option may be given several times.</summary>
    public Option<string[]> Files(string name, BilingualText description) =>
        Add(
            new Option<string[]>(name)
            {
                CustomParser = r => [.. r.Tokens.Select(t => Named(r, name, t.Value)).OfType<string>()],
            },
            s_file,
            description
        );

    /// <summary>Something that is asked for or not.</summary>
    public Option<bool> Flag(string name, BilingualText description) => Add(new Option<bool>(name), null, description);

    /// <summary>A day.</summary>
    public Option<LocalDate?> Date(string name, BilingualText description) =>
        Add(
            new Option<LocalDate?>(name) { CustomParser = r => ReadDate(r, name, r.Tokens[0].Value) },
            s_day,
            description
        );

    /// <summary>One of some words; the first is the default.</summary>
    public Option<string> Word(string name, BilingualText description, params string[] words) =>
        Add(
            new Option<string>(name)
            {
                DefaultValueFactory = _ => words[0],
                CustomParser = r => ReadWord(r, name, words),
            },
            BilingualText.Same(string.Join('|', words)),
            description
        );

    /// <summary>A whole number within bounds.</summary>
    public Option<int?> Number(
        string name,
        BilingualText value,
        BilingualText description,
        int first,
        int last,
        int? whenLeftOut = null
    ) =>
        Add(
            new Option<int?>(name)
            {
                Arity = whenLeftOut is null ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
                CustomParser = r => ReadNumber(r, name, first, last, whenLeftOut),
            },
            value,
            description
        );

    /// <summary>The folder of a register.</summary>
    public Option<string?> Register(BilingualText description) =>
        Add(
            new Option<string?>("--register", "--data") { CustomParser = r => ReadText(r, "--register") },
            s_folder,
            description
        );

    /// <summary>The code of a municipality.</summary>
    public Option<Area?> Municipality(BilingualText description) =>
        Add(
            new Option<Area?>("--municipality") { CustomParser = r => ReadMunicipality(r, r.Tokens[0].Value) },
            s_code,
            description
        );

    /// <summary>The codes of municipalities; the option may be given several times.</summary>
    public Option<Area[]> Municipalities(BilingualText description) =>
        Add(
            new Option<Area[]>("--municipality")
            {
                CustomParser = r => [.. r.Tokens.Select(t => ReadMunicipality(r, t.Value)).OfType<Area>().Distinct()],
            },
            s_code,
            description
        );

    /// <summary>The day asked about.</summary>
    public Option<LocalDate?> AsOf(BilingualText description) =>
        Add(
            new Option<LocalDate?>("--as-of", "--date")
            {
                CustomParser = r => ReadDate(r, NameOf(r), r.Tokens[0].Value),
            },
            s_day,
            description
        );

    /// <summary>The days asked about; the option may be given several times.</summary>
    public Option<LocalDate[]> AsOfs(BilingualText description) =>
        Add(
            new Option<LocalDate[]>("--as-of", "--date")
            {
                CustomParser = r =>
                    [.. r.Tokens.Select(t => ReadDate(r, NameOf(r), t.Value)).OfType<LocalDate>().Distinct().Order()],
            },
            s_day,
            description
        );

    /// <summary>The citizen whose reasons are asked for.</summary>
    public Option<string?> ExplainCitizen() =>
        Text(
            "--explain",
            new("BORGER", "CITIZEN"),
            new("Skriv alle begrundelser om denne borger", "Print every reason about this citizen")
        );

    /// <summary>The first day that the register tells of.</summary>
    public Option<LocalDate?> KnownFrom() =>
        Date(
            "--known-from",
            new(
                "Første dag, registeret kendes; ellers ingen grænse",
                "First day the register tells of; default no limit"
            )
        );

    /// <summary>Refuses a first day that the register tells of behind the last one.</summary>
    public void RefuseKnownAfter(LocalDate? knownFrom, LocalDate lastKnown)
    {
        if (knownFrom > lastKnown)
        {
            Refuse(
                $"--known-from {knownFrom:R}: må ikke ligge efter den sidste dag, der er kendt, {lastKnown:R}",
                $"--known-from {knownFrom:R}: must not be after the last day that is known, {lastKnown:R}"
            );
        }
    }

    /// <summary>Something the options say together that cannot be; told with all else that is wrong.</summary>
    public void Refuse(string danish, string english) => _faults.Add(new(danish, english));

    /// <summary>Ends the reading of the options.</summary>
    /// <exception cref="UnreadableInputException">Something was refused; the text has it all, a line each.</exception>
    public void ThrowIfRefused()
    {
        if (_faults.Count > 0)
        {
            throw new UnreadableInputException(
                new(
                    string.Join('\n', _faults.Select(static f => f.Danish)),
                    string.Join('\n', _faults.Select(static f => f.English))
                )
            );
        }
    }

    /// <summary>What the parser found wrong, in the language asked for: its own words are English.</summary>
    internal List<string> Errors(ParseResult parsed)
    {
        var told = parsed.Errors.Select(e =>
            _refusals.Contains(e.Message) ? e.Message
            : e.SymbolResult is OptionResult option ? Say(WhatIsWrong(option))
            : null
        );
        var unmatched = parsed.UnmatchedTokens.Select(
            (t, i) =>
            {
                var shown = parsed.GetValue(ShowIds)
                    ? t
                    : Masked(t, isValue: i > 0 && Nearest(parsed.UnmatchedTokens[i - 1]) is not null);
                return Say(
                    Nearest(t) is { } near
                        ? new($"{shown}: kendes ikke; der er {near}", $"{shown}: is not known; there is {near}")
                        : new(
                            $"{shown}: kendes ikke; --help viser, hvad der kan skrives",
                            $"{shown}: is not known; --help shows what can be written"
                        )
                );
            }
        );
        // A workbook is no text for a screen.
        var needsFile = parsed.GetResult(Format)?.Tokens is [{ Value: "xlsx" }] && parsed.GetResult(Output) is null;
        var all = told.OfType<string>()
            .Concat(unmatched)
            .Concat(
                needsFile
                    ?
                    [
                        Say(
                            new(
                                "--format xlsx: skal til en fil; skriv også --output FIL",
                                "--format xlsx: goes to a file; write --output FILE too"
                            )
                        ),
                    ]
                    : []
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return all.Count > 0 || parsed.Errors.Count == 0
            ? all
            : [Say(new("--help viser, hvad der kan skrives", "--help shows what can be written"))];
    }

    /// <summary>All options with what they are for.</summary>
    internal IEnumerable<(string Name, string Description)> Help() =>
        Command
            .Options.Where(static o => o.Description is not null && o.GetType().IsGenericType)
            .OrderBy(static o => Array.IndexOf(s_order, o.Name) is var at and >= 0 ? at : s_own)
            .Select(static o => ($"{o.Name} {o.HelpName}".TrimEnd(), o.Description ?? string.Empty))
            .Append(("--help", Say(new("Vis denne hjælp", "Show this help"))));

    internal string Say(BilingualText text) => text.ToText(Language);

    // What was meant as the value of an option may be a citizen's id: what stands behind its misspelt name, and what has digits.
    private static string Masked(string token, bool isValue)
    {
        if (token.StartsWith("--", StringComparison.Ordinal))
        {
            return token.IndexOfAny(['=', ':']) is > 0 and var end ? $"{token[..(end + 1)]}***" : token;
        }

        return isValue || token.Any(char.IsAsciiDigit) ? SampleRun.Masked(token) : token;
    }

    private static Language LanguageOf(string[] args)
    {
        var at = Array.IndexOf(args, LanguageName);
        return
            (at >= 0 && at + 1 < args.Length && args[at + 1] is EnglishId)
            || args.Any(static a => a is $"{LanguageName}={EnglishId}" or $"{LanguageName}:{EnglishId}")
            ? Language.English
            : Language.Danish;
    }

    // The option that a misspelt one is nearly: one letter too many, too few, or another.
    private string? Nearest(string written) =>
        Command.Options.Select(static o => o.Name).FirstOrDefault(name => IsOneStepFrom(written, name));

    private static bool IsOneStepFrom(string written, string name)
    {
        if (!written.StartsWith("--", StringComparison.Ordinal) || Math.Abs(written.Length - name.Length) > 1)
        {
            return false;
        }

        var start = written.AsSpan().CommonPrefixLength(name);
        var (left, right) = (written[start..], name[start..]);
        return string.Equals(Rest(left), Rest(right), StringComparison.Ordinal)
            || string.Equals(Rest(left), right, StringComparison.Ordinal)
            || string.Equals(left, Rest(right), StringComparison.Ordinal);

        static string Rest(string text) => text.Length == 0 ? text : text[1..];
    }

    private static BilingualText WhatIsWrong(OptionResult result)
    {
        var (name, value) = (result.Option.Name, result.Option.HelpName);
        return result.Tokens.Count == 0
            ? new($"{name}: mangler sin værdi; skriv {name} {value}", $"{name}: lacks its value; write {name} {value}")
            : new($"{name}: må kun skrives én gang med én værdi", $"{name}: may be written only once, with one value");
    }

    internal TOption Add<TOption>(TOption option, BilingualText? value, BilingualText description)
        where TOption : Option
    {
        option.Description = Say(description);
        option.HelpName = value is null ? null : Say(value);
        Command.Add(option);
        return option;
    }

    internal void Refuse(ArgumentResult result, string danish, string english)
    {
        var reason = Say(new(danish, english));
        _refusals.Add(reason);
        result.AddError(reason);
    }

    private string? ReadText(ArgumentResult result, string name) => Named(result, name, result.Tokens[0].Value);

    private string? Named(ArgumentResult result, string name, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Refuse(result, $"{name}: værdien er tom; skriv et navn", $"{name}: the value is empty; write a name");
        return null;
    }

    private string ReadWord(ArgumentResult result, string name, string[] words)
    {
        var text = result.Tokens[0].Value;
        if (!words.Contains(text, StringComparer.Ordinal))
        {
            var allowed = string.Join(", ", words);
            Refuse(result, $"{name} {text}: tilladt er {allowed}", $"{name} {text}: allowed are {allowed}");
        }

        return text;
    }

    private int? ReadNumber(ArgumentResult result, string name, int first, int last, int? whenLeftOut)
    {
        if (result.Tokens.Count == 0)
        {
            return whenLeftOut;
        }

        var text = result.Tokens[0].Value;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= first
            && number <= last
        )
        {
            return number;
        }

        Refuse(
            result,
            $"{name} {text}: skriv et helt tal fra {first} til {last}",
            $"{name} {text}: write a whole number from {first} to {last}"
        );
        return null;
    }

    // An option may have two names; a mistake is told by the one that was written.
    private static string NameOf(ArgumentResult result) =>
        result.Parent is OptionResult { IdentifierToken.Value: { } name } ? name : "--as-of";

    private LocalDate? ReadDate(ArgumentResult result, string name, string text)
    {
        if (
            MeasuringPeriod.TryParse(text, out var day)
            && day.Kind == PeriodKind.Day
            && day.FirstDay >= RegisterLimits.FirstDate
            && day.FirstDay <= RegisterLimits.LastDate
        )
        {
            return day.FirstDay;
        }

        Refuse(
            result,
            $"{name} {text}: er ikke en dato; skriv åååå-mm-dd, fra 1900-01-01 til 2100-12-31",
            $"{name} {text}: is not a date; write yyyy-mm-dd, from 1900-01-01 to 2100-12-31"
        );
        return null;
    }

    private Area? ReadMunicipality(ArgumentResult result, string text)
    {
        if (Area.TryParse(text, provider: null, out var area) && !area.IsCountry)
        {
            return area;
        }

        Refuse(
            result,
            $"--municipality {text}: er ikke en kommunekode; skriv tre cifre fra 101 til 999",
            $"--municipality {text}: is not a municipality's code; write three digits from 101 to 999"
        );
        return null;
    }
}
