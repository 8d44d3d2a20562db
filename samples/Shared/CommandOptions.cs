using System.CommandLine;
using System.CommandLine.Parsing;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Samples.Shared;

/// <summary>The kinds of options the commands have; a mistake is told in the language asked for.</summary>
public sealed class CommandOptions(Language language)
{
    private const string LanguageName = "--language";
    private const string EnglishId = "en";

    /// <summary>The language asked for, known before anything else so that even a mistake is told in it.</summary>
    public static Language LanguageOf(string[] args)
    {
        var at = Array.IndexOf(args, LanguageName);
        return
            (at >= 0 && at + 1 < args.Length && args[at + 1] is EnglishId)
            || args.Contains($"{LanguageName}={EnglishId}", StringComparer.Ordinal)
            ? Language.English
            : Language.Danish;
    }

    /// <summary>The option <see cref="LanguageOf"/> reads.</summary>
    public Option<string> LanguageOption() => Word(LanguageName, "The language of texts", "da", EnglishId);

    public Option<LocalDate?> Date(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DATE",
            CustomParser = result => ReadDate(result, name),
        };

    /// <summary>One of some words; the first is the default.</summary>
    public Option<string> Word(string name, string description, params string[] words) =>
        new(name)
        {
            Description = $"{description}: {string.Join(" or ", words)}",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
            CustomParser = result => ReadWord(result, name, words),
        };

    public Option<Area?> Municipality(string description) =>
        new("--municipality")
        {
            Description = description,
            HelpName = "CODE",
            CustomParser = ReadMunicipality,
        };

    public void Refuse(ArgumentResult result, BilingualText reason) => result.AddError(reason.ToText(language));

    private string ReadWord(ArgumentResult result, string name, string[] words)
    {
        var text = result.Tokens[0].Value;
        if (!words.Contains(text, StringComparer.Ordinal))
        {
            var allowed = string.Join(", ", words);
            Refuse(result, new($"{name} {text}: tilladt er {allowed}", $"{name} {text}: allowed are {allowed}"));
        }

        return text;
    }

    private LocalDate? ReadDate(ArgumentResult result, string name)
    {
        var text = result.Tokens[0].Value;
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
            new(
                $"{name} {text}: er ikke en dato; skriv åååå-mm-dd, fra 1900-01-01 til 2100-12-31",
                $"{name} {text}: is not a date; write yyyy-mm-dd, from 1900-01-01 to 2100-12-31"
            )
        );
        return null;
    }

    private Area? ReadMunicipality(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Area.TryParse(text, provider: null, out var area) && !area.IsCountry)
        {
            return area;
        }

        Refuse(
            result,
            new(
                $"--municipality {text}: er ikke en kommunekode; skriv tre cifre fra 101 til 999",
                $"--municipality {text}: is not a municipality's code; write three digits from 101 to 999"
            )
        );
        return null;
    }
}
