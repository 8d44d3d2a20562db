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

    /// <summary>The option that asks for reasons, in every sample.</summary>
    internal const string ExplainName = "--explain";

    // The order of all help: what is asked, of whom, when; what the sample alone has; how it is written and read.
    private static readonly string[] s_order =
    [
        "--plan",
        "--situations",
        "--answers",
        "--register",
        "--figures",
        "--measure",
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

    private static readonly string[] s_formats =
    [
        .. Enum.GetNames<OutputFormat>().Select(static n => n.ToLowerInvariant()),
    ];
    private static readonly BilingualText s_file = new("FIL", "FILE");
    private static readonly BilingualText s_folder = new("MAPPE", "DIR");
    private static readonly BilingualText s_day = new("DATO", "DATE");
    private static readonly BilingualText s_code = new("KODE", "CODE");

    private readonly HashSet<string> _refusals = new(StringComparer.Ordinal);
    private readonly List<PathOption> _paths = [];
    private readonly HashSet<Option> _citizens = [];

    /// <summary>Options of a command.</summary>
    /// <param name="args">What the user wrote.</param>
    /// <param name="description">What the command does.</param>
    /// <param name="readsRows">Whether it reads files with rows.</param>
    public CommandOptions(string[] args, BilingualText description, bool readsRows = true)
    {
        Language = LanguageOf(args);
        Command = new(Say(description));
        Format = Word("--format", new("Hvordan svaret skrives", "How the answer is written"), s_formats);
        Output = OutputFile("--output", new("Filen svaret skrives til", "The file the answer is written to"));
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
        Read(name, value, description, static text => text);

    /// <summary>What is known by a word, or read from the file of that name.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">What stands for the word in the help.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="read">Reads it; throws <see cref="UnreadableInputException"/> with all that is wrong.</param>
    public Option<T?> Read<T>(string name, BilingualText value, BilingualText description, Func<string, T> read)
        where T : class =>
        Add(
            new Option<T?>(name)
            {
                CustomParser = r => r.Tokens is [var word] ? ReadOne(r, name, word.Value, read) : null,
            },
            value,
            description
        );

    /// <summary>What is read from files; the option may be given several times.</summary>
    public Option<T[]> ReadFiles<T>(string name, BilingualText description, Func<string, T> read)
        where T : class => ReadEach(name, s_file, description, read);

    /// <summary>What is read from words; the option may be given several times.</summary>
    public Option<T[]> ReadEach<T>(string name, BilingualText value, BilingualText description, Func<string, T> read)
        where T : class =>
        Add(
            new Option<T[]>(name)
            {
                CustomParser = r => [.. r.Tokens.Select(t => ReadOne(r, name, t.Value, read)).OfType<T>()],
            },
            value,
            description
        );

    /// <summary>The name of a file that is read.</summary>
    public Option<string?> File(string name, BilingualText description) =>
        At(Text(name, s_file, description), PathUse.File);

    /// <summary>The name of a file that is written.</summary>
    public Option<string?> OutputFile(string name, BilingualText description) =>
        At(Text(name, s_file, description), PathUse.Output);

    /// <summary>The names of files that are read; the option may be given several times.</summary>
    public Option<string[]> Files(string name, BilingualText description) =>
        At(ReadFiles(name, description, static file => file), PathUse.File);

    /// <summary>A citizen's id, which no message has whole.</summary>
    public Option<string?> Citizen(string name, BilingualText value, BilingualText description)
    {
        var option = Text(name, value, description);
        _citizens.Add(option);
        return option;
    }

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

    /// <summary>The citizen whose reasons are asked for.</summary>
    /// <param name="mayBeLeftOut">Whether the option alone asks for the reasons about all.</param>
    public Option<string?> ExplainCitizen(bool mayBeLeftOut = false)
    {
        var option = Citizen(
            ExplainName,
            new("BORGER", "CITIZEN"),
            new("Skriv alle begrundelser om denne borger", "Print every reason about this citizen")
        );
        if (mayBeLeftOut)
        {
            (option.Arity, option.HelpName) = (ArgumentArity.ZeroOrOne, $"[{option.HelpName}]");
            option.Description += Say(new("; uden id om alle", "; without an id about all"));
        }

        return option;
    }

    internal Option<string?> Register(BilingualText description) =>
        At(
            Add(
                new Option<string?>("--register", "--data")
                {
                    CustomParser = r => ReadOne(r, "--register", r.Tokens[0].Value, static folder => folder),
                },
                s_folder,
                description
            ),
            PathUse.Folder
        );

    internal Option<Area[]> Municipalities(BilingualText description, bool several) =>
        Add(
            new Option<Area[]>("--municipality")
            {
                Arity = several ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
                CustomParser = r => [.. r.Tokens.Select(t => ReadMunicipality(r, t.Value)).OfType<Area>().Distinct()],
            },
            s_code,
            description
        );

    internal Option<LocalDate[]> AsOf(BilingualText description, bool several) =>
        Add(
            new Option<LocalDate[]>("--as-of", "--date")
            {
                Arity = several ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
                CustomParser = r =>
                    [.. r.Tokens.Select(t => ReadDate(r, NameOf(r), t.Value)).OfType<LocalDate>().Distinct().Order()],
            },
            s_day,
            description
        );

    internal TOption Add<TOption>(TOption option, BilingualText? value, BilingualText description)
        where TOption : Option
    {
        option.Description = Say(description);
        option.HelpName = value is null ? null : Say(value);
        Command.Add(option);
        return option;
    }

    /// <summary>All options with what they are for.</summary>
    internal IEnumerable<(string Name, string Description)> Help() =>
        Command
            .Options.Where(static o => o.Description is not null && o.GetType().IsGenericType)
            .OrderBy(static o => Array.IndexOf(s_order, o.Name) is var at and >= 0 ? at : s_own)
            .Select(static o => ($"{o.Name} {o.HelpName}".TrimEnd(), o.Description ?? string.Empty))
            .Append(("--version", Say(new("Vis programmets udgave", "Show which version the program is"))))
            .Append(("--help", Say(new("Vis denne hjælp", "Show this help"))));

    internal string Say(BilingualText text) => text.ToText(Language);

    /// <summary>The options that name files and folders.</summary>
    internal IEnumerable<PathOption> Paths => _paths;

    /// <summary>The option that a misspelt one is nearly: one letter too many, too few, or another, or two that changed places.</summary>
    internal Option? Nearest(string written) => Command.Options.FirstOrDefault(o => IsOneStepFrom(written, o.Name));

    /// <summary>Whether what stands behind an option is a citizen's id.</summary>
    internal bool NamesCitizen(Option option) => _citizens.Contains(option);

    internal bool IsRefusal(string message) => _refusals.Contains(message);

    internal void Refuse(ArgumentResult result, string danish, string english)
    {
        var reason = Say(new(danish, english));
        _refusals.Add(reason);
        result.AddError(reason);
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
            || string.Equals(left, Rest(right), StringComparison.Ordinal)
            || (
                left.Length > 1
                && right.Length > 1
                && (left[0], left[1]) == (right[1], right[0])
                && string.Equals(left[2..], right[2..], StringComparison.Ordinal)
            );

        static string Rest(string text) => text.Length == 0 ? text : text[1..];
    }

    private TOption At<TOption>(TOption option, PathUse use)
        where TOption : Option
    {
        _paths.Add(new(option, use));
        return option;
    }

    private T? ReadOne<T>(ArgumentResult result, string name, string text, Func<string, T> read)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Refuse(result, $"{name}: værdien er tom; skriv et navn", $"{name}: the value is empty; write a name");
            return null;
        }

        try
        {
            return read(text);
        }
        catch (UnreadableInputException e)
        {
            Refuse(result, $"{name} {e.Text.Danish}", $"{name} {e.Text.English}");
            return null;
        }
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
            $"{name} {text}: skriv et helt tal {(last == int.MaxValue ? $"på mindst {first}" : $"fra {first} til {last}")}",
            $"{name} {text}: write a whole number {(last == int.MaxValue ? $"of at least {first}" : $"from {first} to {last}")}"
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
