using System.CommandLine;
using System.CommandLine.Parsing;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;
using Samples.Shared;

namespace Samples.Following;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class FollowUpCommand
{
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
        Description = "The plan's id",
        HelpName = "ID",
        DefaultValueFactory = _ => EmploymentPlans.Helsingoer2021.Id,
    };
    private readonly Option<int?> _rehearse = new("--rehearse")
    {
        Description = "Move the plan's periods to that plan year",
        HelpName = "YEAR",
    };
    private readonly Option<LocalDate?> _asOf = DateOption(
        "--as-of",
        "Date of the follow-up; default the plan's last day"
    );
    private readonly Option<LocalDate?> _knownFrom = DateOption(
        "--known-from",
        "First day the register tells of; default no limit"
    );
    private readonly Option<LocalDate?> _knownUntil = DateOption(
        "--known-until",
        "Last day the data tell of; default the as-of date"
    );
    private readonly Option<Area?> _municipality = new("--municipality")
    {
        Description = "The municipality's code; default the plan's",
        HelpName = "CODE",
        CustomParser = ReadMunicipality,
    };
    private readonly Option<string> _counting = new("--counting")
    {
        Description = "How full-time persons are counted",
        DefaultValueFactory = _ => CountingConvention.Jobindsats.Id(),
    };
    private readonly Option<string> _format = new("--format")
    {
        Description = "How the answer is written",
        DefaultValueFactory = _ => "table",
    };
    private readonly Option<string> _language = new("--language")
    {
        Description = "The language of texts",
        DefaultValueFactory = _ => "da",
    };
    private readonly Option<string?> _explain = new("--explain")
    {
        Description = "Print the reasons of one requirement",
        HelpName = "ID",
    };

    public FollowUpCommand()
    {
        _counting.AcceptOnlyFromAmong(CountingConvention.Jobindsats.Id(), CountingConvention.StatisticsDenmark.Id());
        _format.AcceptOnlyFromAmong("table", "json");
        _language.AcceptOnlyFromAmong("da", "en");
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
            _language,
            _explain,
        };
        // Without an action the parser takes a call without arguments for a mistake.
        Command.SetAction(static _ => 0);
    }

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
                $"--known-from {knownFrom:R}: must not be after the day the data are known until, {knownUntil:R}"
            );
        }

        var register = parsed.GetValue(_register);
        var figures = parsed.GetValue(_figures) ?? [];
        var isSampleData = register is null && figures.Length == 0;
        return new()
        {
            Plan = plan,
            Municipality = parsed.GetValue(_municipality) ?? plan.Municipality,
            AsOf = asOf,
            KnownFrom = knownFrom,
            KnownUntil = knownUntil,
            Counting = CountingConventions.TryParse(parsed.GetValue(_counting), out var convention)
                ? CountingOptions.Jobindsats with
                {
                    Convention = convention,
                }
                : CountingOptions.Jobindsats,
            RegisterFolder = isSampleData ? SampleFiles.RegisterFolder : register,
            FigureFiles = isSampleData ? [SampleFiles.Figures] : figures,
            IsSampleData = isSampleData,
            IsRehearsal = parsed.GetValue(_rehearse) is not null,
            AsJson = parsed.GetValue(_format) is "json",
            Language = parsed.GetValue(_language) is "en" ? Language.English : Language.Danish,
            Explain = parsed.GetValue(_explain),
        };
    }

    private EmploymentPlan Plan(ParseResult parsed)
    {
        var id = parsed.GetValue(_plan) ?? string.Empty;
        var plan =
            EmploymentPlans.Find(id)
            ?? throw new UnreadableInputException(
                $"--plan {id}: unknown; there are {string.Join(", ", EmploymentPlans.All.Select(p => p.Id))}"
            );
        if (parsed.GetValue(_rehearse) is not { } year)
        {
            return plan;
        }

        try
        {
            return plan.MovedTo(year);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new UnreadableInputException($"--rehearse {year}: {e.Message}", e);
        }
    }

    private static Option<LocalDate?> DateOption(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DATE",
            CustomParser = ReadDate,
        };

    private static LocalDate? ReadDate(ArgumentResult result)
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

        result.AddError($"{text} is not a date; write yyyy-mm-dd, from 1900-01-01 to 2100-12-31");
        return null;
    }

    private static Area? ReadMunicipality(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Area.TryParse(text, provider: null, out var area) && !area.IsCountry)
        {
            return area;
        }

        result.AddError($"{text} is not a municipality's code; write three digits from 101 to 999");
        return null;
    }
}
