using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;
using Samples.Shared;

namespace Samples.Following;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class FollowUpCommand
{
    private readonly CommandOptions _options;
    private readonly ReadingOptions _reading;
    private readonly Option<string?> _register = new("--register")
    {
        Description = "Folder with citizens.csv and spells.csv",
        HelpName = "DIR",
    };
    private readonly Option<string[]> _figures = new("--figures")
    {
        Description = "File with published figures; repeatable",
        HelpName = "FILE",
    };
    private readonly Option<string> _plan = new("--plan")
    {
        Description = "A plan's id, or a JSON file with a plan",
        HelpName = "ID|FILE.json",
        DefaultValueFactory = _ => EmploymentPlans.Get("HEL21").Id,
    };
    private readonly Option<int?> _rehearse;
    private readonly Option<LocalDate?> _asOf;
    private readonly Option<LocalDate?> _knownFrom;
    private readonly Option<LocalDate?> _knownUntil;
    private readonly Option<Area?> _municipality;
    private readonly Option<string> _counting;
    private readonly Option<string> _format;
    private readonly Option<int?> _discretion;
    private readonly Option<string> _language;
    private readonly Option<string?> _receipt = new("--receipt")
    {
        Description = "Writes what the follow-up was made with to a file, as JSON",
        HelpName = "FILE",
    };
    private readonly Option<string?> _explain = new("--explain")
    {
        Description = "Print the reasons of one requirement",
        HelpName = "ID",
    };

    public FollowUpCommand(Language language)
    {
        Language = language;
        _options = new(language);
        _rehearse = new("--rehearse")
        {
            Description = "Move the plan's periods to that plan year",
            HelpName = "YEAR",
            CustomParser = ReadYear,
        };
        _asOf = _options.Date("--as-of", "Date of the follow-up; default the plan's last day");
        _knownFrom = _options.Date("--known-from", "First day the register tells of; default no limit");
        _knownUntil = _options.Date("--known-until", "Last day the data tell of; default the as-of date");
        _municipality = _options.Municipality("The municipality's code; default the plan's");
        _counting = _options.Word(
            "--counting",
            "How full-time persons are counted",
            Vocabulary.Of<CountingConvention>().Id(CountingConvention.Jobindsats),
            Vocabulary.Of<CountingConvention>().Id(CountingConvention.StatisticsDenmark)
        );
        _format = _options.Word("--format", "How the answer is written", "table", "json", "markdown", "html");
        _discretion = new("--discretion")
        {
            Description = "Hide numbers that rest on fewer persons than this; 5 when no number is given",
            HelpName = "N",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ReadThreshold,
        };
        _language = _options.LanguageOption();
        Command = new("Follows up an employment plan's resultatkrav on a register and published figures.")
        {
            _register,
            _figures,
            _plan,
            _rehearse,
            _asOf,
            _knownFrom,
            _knownUntil,
            _municipality,
            _counting,
            _format,
            _discretion,
            _language,
            _explain,
            _receipt,
        };
        _reading = new(_options);
        _reading.AddTo(Command);
    }

    public Language Language { get; }

    public RootCommand Command { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">The plan is unknown, or dates contradict each other.</exception>
    public FollowUpSettings Read(ParseResult parsed)
    {
        var plan = Plan(parsed);
        var asOf = parsed.GetValue(_asOf) ?? plan.LastDay;
        var knownUntil = parsed.GetValue(_knownUntil) ?? asOf;
        var knownFrom = parsed.GetValue(_knownFrom);
        if (knownFrom > knownUntil)
        {
            throw new UnreadableInputException(
                new(
                    $"--known-from {knownFrom:R}: må ikke ligge efter den dag, data kendes til, {knownUntil:R}",
                    $"--known-from {knownFrom:R}: must not be after the day the data are known until, {knownUntil:R}"
                )
            );
        }

        var register = parsed.GetValue(_register);
        if (register is not null && string.IsNullOrWhiteSpace(register))
        {
            throw new UnreadableInputException(
                new("--register: en mappe mangler sit navn", "--register: a folder lacks its name")
            );
        }

        var figures = parsed.GetValue(_figures) ?? [];
        var isSampleData = register is null && figures.Length == 0;
        return new()
        {
            Plan = plan,
            Municipality = parsed.GetValue(_municipality) ?? plan.Municipality,
            AsOf = asOf,
            KnownFrom = knownFrom,
            KnownUntil = knownUntil,
            Counting = Vocabulary.Of<CountingConvention>().TryParse(parsed.GetValue(_counting), out var convention)
                ? CountingOptions.Jobindsats with
                {
                    Convention = convention,
                }
                : CountingOptions.Jobindsats,
            RegisterFolder = isSampleData ? SampleFiles.RegisterFolder(plan.Id) : register,
            FigureFiles = isSampleData ? [SampleFiles.Figures(plan.Id)] : figures,
            IsSampleData = isSampleData,
            IsRehearsal = parsed.GetValue(_rehearse) is not null,
            Format = Enum.Parse<OutputFormat>(parsed.GetValue(_format) ?? string.Empty, ignoreCase: true),
            Discretion = parsed.GetResult(_discretion) is null
                ? null
                : new Discretion(parsed.GetValue(_discretion) ?? Discretion.DefaultThreshold),
            Language = Language,
            Reading = _reading.Read(parsed),
            Explain = parsed.GetValue(_explain),
            Receipt = parsed.GetValue(_receipt),
        };
    }

    private EmploymentPlan Plan(ParseResult parsed)
    {
        var id = parsed.GetValue(_plan) ?? string.Empty;
        var plan = id.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? PlanFiles.Read(id)
            : EmploymentPlans.Find(id) ?? throw UnknownPlan(id);
        return parsed.GetValue(_rehearse) is { } year ? plan.MovedTo(year) : plan;
    }

    private static UnreadableInputException UnknownPlan(string id)
    {
        var known = string.Join(", ", EmploymentPlans.All.Select(p => p.Id));
        return new(new($"--plan {id}: kendes ikke; der er {known}", $"--plan {id}: unknown; there are {known}"));
    }

    private int? ReadYear(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var (first, last) = (RegisterLimits.FirstDate.Year, RegisterLimits.LastDate.Year);
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year >= first
            && year <= last
        )
        {
            return year;
        }

        _options.Refuse(
            result,
            new(
                $"--rehearse {text}: skriv et planår fra {first} til {last}",
                $"--rehearse {text}: write a plan year from {first} to {last}"
            )
        );
        return null;
    }

    private int? ReadThreshold(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
        {
            return Discretion.DefaultThreshold;
        }

        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threshold) && threshold > 0)
        {
            return threshold;
        }

        _options.Refuse(
            result,
            new($"--discretion {text}: skriv et helt tal fra 1", $"--discretion {text}: write a whole number from 1")
        );
        return null;
    }
}
