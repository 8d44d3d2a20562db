using System.CommandLine;
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
    // More columns no page has room for.
    private const int MostBeside = 12;

    private static readonly string s_ids = string.Join(", ", EmploymentPlans.All.Select(static p => p.Id));
    private static readonly BilingualText s_plans = new($"kendes ikke; der er {s_ids}", $"unknown; there are {s_ids}");

    private readonly Option<string?> _register;
    private readonly Option<string[]> _figures;
    private readonly Option<string?> _plan;
    private readonly Option<int?> _rehearse;
    private readonly Option<LocalDate[]> _asOf;
    private readonly Option<LocalDate?> _knownFrom;
    private readonly Option<LocalDate?> _knownUntil;
    private readonly Option<Area[]> _municipality;
    private readonly Option<string> _counting;
    private readonly Option<int?> _discretion;
    private readonly Option<string?> _explain;
    private readonly Option<string?> _receipt;
    private readonly Option<string?> _check;
    private readonly Option<bool> _new;

    public FollowUpCommand(string[] args)
    {
        Options = new(
            args,
            new(
                "Følger op på en beskæftigelsesplans resultatkrav ud fra et register og offentliggjorte tal.",
                "Follows up an employment plan's resultatkrav on a register and published figures."
            )
        );
        _register = Options.Register(
            new("Mappe med citizens.csv og spells.csv", "Folder with citizens.csv and spells.csv")
        );
        _figures = Options.Files(
            "--figures",
            new("Fil med offentliggjorte tal; kan gentages", "File with published figures; repeatable")
        );
        _plan = Options.Known(
            "--plan",
            new("ID|FIL.json", "ID|FILE.json"),
            new(
                "En plans id, eller en JSON-fil med en plan; ellers HEL21",
                "A plan's id, or a JSON file with a plan; else HEL21"
            ),
            static id => IsFile(id) || EmploymentPlans.Find(id) is not null ? null : s_plans
        );
        _rehearse = Options.Number(
            "--rehearse",
            new("ÅR", "YEAR"),
            new("Flyt planens perioder til det planår", "Move the plan's periods to that plan year"),
            RegisterLimits.FirstDate.Year,
            RegisterLimits.LastDate.Year
        );
        _asOf = Options.AsOfs(
            new(
                "Opfølgningens dag; kan gentages, og dagene står side om side; ellers planens sidste dag",
                "Date of the follow-up; repeatable, the dates stand side by side; default the plan's last day"
            )
        );
        _knownFrom = Options.KnownFrom();
        _knownUntil = Options.Date(
            "--known-until",
            new(
                "Sidste dag, data kendes til; ellers opfølgningens dag",
                "Last day the data tell of; default the as-of date"
            )
        );
        _municipality = Options.Municipalities(
            new(
                "Kommunens kode; kan gentages, og kommunerne står side om side; ellers planens",
                "The municipality's code; repeatable, they stand side by side; default the plan's"
            )
        );
        _counting = Options.Word(
            "--counting",
            new("Hvordan fuldtidspersoner tælles", "How full-time persons are counted"),
            Vocabulary.Of<CountingConvention>().Id(CountingConvention.Jobindsats),
            Vocabulary.Of<CountingConvention>().Id(CountingConvention.StatisticsDenmark)
        );
        _discretion = Options.Number(
            "--discretion",
            BilingualText.Same("N"),
            new(
                $"Skjul tal, der hviler på færre personer; {Discretion.DefaultThreshold} uden et tal",
                $"Hide numbers that rest on fewer persons; {Discretion.DefaultThreshold} when no number is given"
            ),
            1,
            int.MaxValue,
            whenLeftOut: Discretion.DefaultThreshold
        );
        _explain = Options.Text(
            "--explain",
            new("KRAV", "ID"),
            new("Skriv et kravs begrundelse", "Print the reasons of one requirement")
        );
        _receipt = Options.File(
            "--receipt",
            new(
                "Skriv i en fil, hvad opfølgningen er lavet af, som JSON",
                "Write what the follow-up was made with to a file, as JSON"
            )
        );
        _check = Options.File(
            "--check",
            new("Sig alle fejl i en plan uden at følge op på den", "Tell all faults of a plan without following it up")
        );
        _new = Options.Flag(
            "--new",
            new(
                "Skriv en ny plan med forklaringer, som kan rettes til",
                "Write a new plan with comments, to be changed"
            )
        );
    }

    public CommandOptions Options { get; }

    /// <summary>Whether a new plan is asked for.</summary>
    public bool IsNew(ParseResult parsed) => parsed.GetValue(_new);

    /// <summary>The plan that is to be checked alone; null when it is to be followed up.</summary>
    /// <exception cref="UnreadableInputException">It is no plan; the text has all its faults.</exception>
    public EmploymentPlan? Checked(ParseResult parsed)
    {
        if (parsed.GetValue(_check) is not { } path)
        {
            return null;
        }

        if (IsNew(parsed) || parsed.GetValue(_plan) is not null)
        {
            Options.Refuse("--check: skriv den uden --plan og --new", "--check: write it without --plan and --new");
            Options.ThrowIfRefused();
        }

        return PlanFiles.Read(path);
    }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">The plan is unknown, or dates contradict each other.</exception>
    public FollowUpSettings Read(ParseResult parsed)
    {
        var plan = Plan(parsed);
        LocalDate[] asOf = parsed.GetValue(_asOf) is { Length: > 0 } days ? days : [plan.LastDay];
        Area[] municipalities = parsed.GetValue(_municipality) is { Length: > 0 } codes ? codes : [plan.Municipality];
        var (knownFrom, knownUntil) = (parsed.GetValue(_knownFrom), parsed.GetValue(_knownUntil));
        Options.RefuseKnownAfter(knownFrom, knownUntil ?? asOf[0]);
        RefuseMany(asOf.Length * municipalities.Length, parsed.GetValue(_receipt) is not null);

        var explain = parsed.GetValue(_explain);
        if (explain is not null && !plan.Requirements.Any(r => string.Equals(r.Id, explain, StringComparison.Ordinal)))
        {
            var ids = string.Join(", ", plan.Requirements.Select(static r => r.Id));
            Options.Refuse(
                $"--explain {explain}: findes ikke; {plan.Id} har {ids}",
                $"--explain {explain}: unknown; {plan.Id} has {ids}"
            );
        }

        Options.ThrowIfRefused();
        var register = parsed.GetValue(_register);
        var figures = parsed.GetValue(_figures) ?? [];
        var isSampleData = register is null && figures.Length == 0;
        return new()
        {
            Plan = plan,
            Municipalities = municipalities,
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
            Discretion = parsed.GetResult(_discretion) is null
                ? null
                : new Discretion(parsed.GetValue(_discretion) ?? Discretion.DefaultThreshold),
            Explain = explain,
            Receipt = parsed.GetValue(_receipt),
        };
    }

    private void RefuseMany(int followUps, bool hasReceipt)
    {
        if (followUps > MostBeside)
        {
            Options.Refuse(
                $"--municipality, --as-of: {followUps} opfølgninger er for mange side om side; skriv højst {MostBeside}",
                $"--municipality, --as-of: {followUps} follow-ups are too many side by side; write at most {MostBeside}"
            );
        }

        if (followUps > 1 && hasReceipt)
        {
            Options.Refuse(
                "--receipt er for én opfølgning; skriv én --municipality og én --as-of",
                "--receipt is for one follow-up; write one --municipality and one --as-of"
            );
        }
    }

    private EmploymentPlan Plan(ParseResult parsed)
    {
        var id = parsed.GetValue(_plan) ?? EmploymentPlans.Get("HEL21").Id;
        var plan = IsFile(id) ? PlanFiles.Read(id) : EmploymentPlans.Get(id);
        return parsed.GetValue(_rehearse) is { } year ? plan.MovedTo(year) : plan;
    }

    private static bool IsFile(string plan) => plan.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
