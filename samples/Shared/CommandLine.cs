using System.CommandLine;
using System.CommandLine.Parsing;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Samples.Shared;

/// <summary>What a user wrote: what each option says, and all that is wrong with them, alone and together.</summary>
public sealed class CommandLine
{
    private readonly CommandOptions _options;
    private readonly List<BilingualText> _together = [];

    internal CommandLine(CommandOptions options, ParseResult parsed) => (_options, Parsed) = (options, parsed);

    internal ParseResult Parsed { get; }

    /// <summary>What an option says; its default where it is left out, and nothing where what it says is refused.</summary>
    public T? Of<T>(Option<T> option) => CanRead(option) ? Parsed.GetValue(option) : default;

    /// <summary>Whether an option is written.</summary>
    public bool Has(Option option) => Parsed.GetResult(option) is { Implicit: false };

    /// <summary>Whether nothing is wrong with what an option says by itself; it may be left out.</summary>
    public bool CanRead(Option option) =>
        !Parsed.Errors.Any(e => e.SymbolResult is OptionResult r && ReferenceEquals(r.Option, option));

    /// <summary>Whether an option names the very file the answer goes to, so that one would be written over the other.</summary>
    public bool IsOutput(Option<string?> file) =>
        Of(file) is { } first
        && Of(_options.Output) is { } second
        && string.Equals(Path.GetFullPath(first), Path.GetFullPath(second), StringComparison.Ordinal);

    /// <summary>Something the options say together that cannot be; told with all else that is wrong.</summary>
    /// <param name="danish">What, in Danish, and the way out.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="about">The options it is about: where one of them cannot be read it is not known, and not told.</param>
    public void Refuse(string danish, string english, params IEnumerable<Option> about)
    {
        if (about.All(CanRead))
        {
            _together.Add(new(danish, english));
        }
    }

    /// <summary>All that is wrong, in the language asked for: the parser's own words are English.</summary>
    internal List<string> Faults()
    {
        var alone = Parsed.Errors.Select(e =>
            _options.IsRefusal(e.Message) ? e.Message
            : e.SymbolResult is OptionResult option ? _options.Say(WhatIsWrong(option))
            : null
        );
        var unknown = Parsed
            .UnmatchedTokens.Select((t, i) => (Token: t, Before: i > 0 ? Parsed.UnmatchedTokens[i - 1] : string.Empty))
            .Where(t => !IsValueOf(t.Token, t.Before))
            .Select(t => NotKnown(t.Token));
        var all = alone
            .OfType<string>()
            .Concat(unknown.Concat(_together).Select(_options.Say))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return all.Count > 0 ? [.. all, .. PathFaults(all)]
            : Parsed.Errors.Count == 0 ? all
            : [_options.Say(new("--help viser, hvad der kan skrives", "--help shows what can be written"))];
    }

    /// <summary>What an input was refused for, each line with the option that named it, and what else is wrong with the files that are named.</summary>
    internal IEnumerable<string> Faults(BilingualText refusal)
    {
        var told = _options.Say(refusal).Split('\n').Select(Named).ToList();
        return told.Concat(PathFaults(told)).Select(l => Of(_options.ShowIds) ? l : PlainText.MaskText(l));
    }

    private string Named(string line) =>
        NamedPaths().Select(p => p.Option.Named(line, p.Path)).FirstOrDefault(static l => l is not null) ?? line;

    // Those that nothing is told of yet.
    private IEnumerable<string> PathFaults(List<string> told) =>
        NamedPaths()
            .Where(p => !told.Exists(l => l.StartsWith($"{p.Option.Option.Name} {p.Path}", StringComparison.Ordinal)))
            .Select(static p => p.Option.FaultOf(p.Path))
            .OfType<BilingualText>()
            .Select(_options.Say)
            .Distinct(StringComparer.Ordinal);

    private IEnumerable<(PathOption Option, string Path)> NamedPaths() =>
        _options.Paths.SelectMany(o =>
            Parsed.GetResult(o.Option)?.Tokens.Select(t => (o, t.Value)).Where(static p => p.Value.Length > 0) ?? []
        );

    // What stands behind the misspelt name of an option that takes a value is that value, and no mistake of its own.
    private bool IsValueOf(string token, string before) =>
        !token.StartsWith("--", StringComparison.Ordinal) && _options.Nearest(before)?.HelpName is not null;

    private BilingualText NotKnown(string token)
    {
        var shown = Of(_options.ShowIds) ? token : Masked(token, before: null);
        return _options.Nearest(token.Split('=', ':')[0])?.Name is { } near
            ? new($"{shown}: kendes ikke; mente du {near}?", $"{shown}: is not known; did you mean {near}?")
            : new(
                $"{shown}: kendes ikke; --help viser, hvad der kan skrives",
                $"{shown}: is not known; --help shows what can be written"
            );
    }

    // What was meant as a citizen's id is none to be read: what the misspelt name of an option that asks for one is set to,
    // and, of no option that is known, what has digits and is no day.
    private string Masked(string token, Option? before)
    {
        if (token.StartsWith("--", StringComparison.Ordinal))
        {
            return token.IndexOfAny(['=', ':']) is > 0 and var end
                ? token[..(end + 1)] + Masked(token[(end + 1)..], _options.Nearest(token[..end]))
                : token;
        }

        var mayBeId = before is not null
            ? _options.NamesCitizen(before)
            : token.Any(char.IsAsciiDigit) && !MeasuringPeriod.TryParse(token, out _);
        return mayBeId ? PlainText.Mask(token) : PlainText.MaskText(token);
    }

    private static BilingualText WhatIsWrong(OptionResult result)
    {
        var (name, value) = (result.Option.Name, result.Option.HelpName);
        return value is null
                ? new($"{name}: skal stå alene; skriv den for sig", $"{name}: stands alone; write it by itself")
            : result.Tokens.Count == 0
                ? new(
                    $"{name}: mangler sin værdi; skriv {name} {value}",
                    $"{name}: lacks its value; write {name} {value}"
                )
            : new($"{name}: må kun skrives én gang med én værdi", $"{name}: may be written only once, with one value");
    }
}
