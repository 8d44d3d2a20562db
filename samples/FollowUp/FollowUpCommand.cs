using System.CommandLine;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Samples.Shared;

namespace Samples.Following;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class FollowUpCommand
{
    // More columns no page has room for.
    private const int MostBeside = 12;

    private static readonly string s_ids = string.Join(", ", EmploymentPlans.All.Select(static p => p.Id));

    private readonly RegisterOptions _register;
    private readonly Option<string[]> _figures;
    private readonly Option<string[]> _measures;
    private readonly Option<EmploymentPlan?> _plan;
    private readonly Option<int?> _rehearse;
    private readonly Option<string> _counting;
    private readonly Option<int?> _discretion;
    private readonly Option<string?> _explain;
    private readonly Option<string?> _receipt;
    private readonly Option<EmploymentPlan?> _check;
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
        _register = new RegisterOptions(Options, "citizens.csv, spells.csv", sample: null)
            .Municipalities(
                new(
                    "Kommunens kode; kan gentages, og kommunerne står side om side; ellers planens",
                    "The municipality's code; repeatable, they stand side by side; default the plan's"
                )
            )
            .AsOfs(
                new(
                    "Opfølgningens dag; kan gentages, og dagene står side om side; ellers planens sidste dag",
                    "Date of the follow-up; repeatable, the dates stand side by side; default the plan's last day"
                )
            )
            .KnownUntil(new("opfølgningens dag", "the date of the follow-up"));
        _figures = Options.Files(
            "--figures",
            new(
                "Fil med offentliggjorte tal, eller et udtræk af StatBank eller Jobindsats; kan gentages",
                "File with published figures, or an extract of StatBank or Jobindsats; repeatable"
            )
        );
        _measures = Options.ReadEach(
            "--measure",
            new("TEKST=MÅLING", "TEXT=MEASURE"),
            new(
                "Hvilken tekst eller kolonne i et udtræk der er hvilken måling, fx Dagpenge=ftp:dagpenge; kan gentages",
                "Which text or column of an extract is which measure, as Dagpenge=ftp:dagpenge; repeatable"
            ),
            static pair => pair
        );
        _plan = Options.Read(
            "--plan",
            new("ID|FIL.json", "ID|FILE.json"),
            new(
                "En plans id, eller en JSON-fil med en plan; ellers HEL21",
                "A plan's id, or a JSON file with a plan; else HEL21"
            ),
            PlanOf
        );
        _rehearse = Options.Number(
            "--rehearse",
            new("ÅR", "YEAR"),
            new("Flyt planens perioder til det planår", "Move the plan's periods to that plan year"),
            RegisterLimits.FirstDate.Year,
            RegisterLimits.LastDate.Year
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
        _receipt = Options.OutputFile(
            "--receipt",
            new(
                "Skriv i en fil, hvad opfølgningen er lavet af, som JSON",
                "Write what the follow-up was made with to a file, as JSON"
            )
        );
        _check = Options.Read(
            "--check",
            new("FIL.json", "FILE.json"),
            new("Sig alle fejl i en plan uden at følge op på den", "Tell all faults of a plan without following it up"),
            PlanFiles.Read
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

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    public FollowUpSettings Read(CommandLine line)
    {
        if (line.Has(_check) && (line.Has(_new) || line.Has(_plan)))
        {
            line.Refuse("--check: skriv den uden --plan og --new", "--check: write it without --plan and --new");
        }

        if (line.Has(_explain) && (line.Has(_check) || line.Of(_new)))
        {
            line.Refuse(
                "--explain er om en opfølgning; skriv den uden --check og --new",
                "--explain is about a follow-up; write it without --check and --new"
            );
        }

        var plan = line.Of(_plan) ?? EmploymentPlans.Get("HEL21");
        plan = line.Of(_rehearse) is { } year ? plan.MovedTo(year) : plan;
        // Where the plan cannot be read, nobody knows what is too late for it.
        var asOf = line.CanRead(_plan) ? plan.LastDay : RegisterLimits.LastDate;
        var asked = _register.Read(line, asOf, plan.Municipality);
        RefuseMany(line, asked.Days.Count * asked.Areas.Count);
        RefuseUnknown(line, plan);
        if (line.IsOutput(_receipt))
        {
            line.Refuse(
                "--receipt og --output er den samme fil; skriv to",
                "--receipt and --output are the same file; write two"
            );
        }

        var figures = line.Of(_figures) ?? [];
        if (line.Has(_measures) && !line.Has(_figures))
        {
            line.Refuse(
                "--measure er for udtræk i --figures; skriv begge",
                "--measure is for extracts in --figures; write both"
            );
        }

        var isSampleData = asked.Folder is null && figures.Length == 0;
        return new()
        {
            IsNew = line.Of(_new),
            Checked = line.Of(_check),
            Plan = plan,
            Register = isSampleData ? asked with { Folder = SampleFiles.RegisterFolder(plan.Id) } : asked,
            Extract = ExtractOf(line, plan),
            FigureFiles = isSampleData ? [SampleFiles.Figures(plan.Id)] : figures,
            IsSampleData = isSampleData,
            Counting = Vocabulary.Of<CountingConvention>().TryParse(line.Of(_counting), out var convention)
                ? CountingOptions.Jobindsats with
                {
                    Convention = convention,
                }
                : CountingOptions.Jobindsats,
            IsRehearsal = line.Has(_rehearse),
            Discretion = line.Has(_discretion)
                ? new Discretion(line.Of(_discretion) ?? Discretion.DefaultThreshold)
                : null,
            Explain = line.Of(_explain),
            Receipt = line.Of(_receipt),
        };
    }

    // Which of the two it is of cannot be seen, and they are read alike.
    private FigureExtract ExtractOf(CommandLine line, EmploymentPlan plan)
    {
        var extract = FigureExtract.StatBank with { Source = "StatBank/Jobindsats" };
        var told = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in line.Of(_measures) ?? [])
        {
            var equals = pair.LastIndexOf('=');
            if (
                pair[..Math.Max(equals, 0)].Trim() is { Length: > 0 } text
                && FigureMeasure.TryParse(pair[(equals + 1)..].Trim(), out var measure, plan.Groups)
            )
            {
                if (told.TryAdd(text, pair) || string.Equals(told[text], pair, StringComparison.Ordinal))
                {
                    extract = extract.With(text, $"{measure}");
                    continue;
                }

                line.Refuse(
                    $"--measure {pair}: teksten er også {told[text]}; skriv den én gang",
                    $"--measure {pair}: the text is {told[text]} too; write it once"
                );
                continue;
            }

            line.Refuse(
                $"--measure {pair}: skriv TEKST=MÅLING; en måling er {FigureMeasure.AllowedForms.Danish}",
                $"--measure {pair}: write TEXT=MEASURE; a measure is {FigureMeasure.AllowedForms.English}",
                [_plan]
            );
        }

        return extract;
    }

    private void RefuseMany(CommandLine line, int followUps)
    {
        if (followUps > MostBeside)
        {
            line.Refuse(
                $"--municipality, --as-of: {followUps} opfølgninger er for mange side om side; skriv højst {MostBeside}",
                $"--municipality, --as-of: {followUps} follow-ups are too many side by side; write at most {MostBeside}"
            );
        }

        if (followUps > 1 && line.Has(_receipt))
        {
            line.Refuse(
                "--receipt er for én opfølgning; skriv én --municipality og én --as-of",
                "--receipt is for one follow-up; write one --municipality and one --as-of"
            );
        }
    }

    private void RefuseUnknown(CommandLine line, EmploymentPlan plan)
    {
        if (
            line.Of(_explain) is { } id
            && !plan.Requirements.Any(r => string.Equals(r.Id, id, StringComparison.Ordinal))
        )
        {
            var ids = string.Join(", ", plan.Requirements.Select(static r => r.Id));
            line.Refuse(
                $"--explain {id}: findes ikke; {plan.Id} har {ids}",
                $"--explain {id}: unknown; {plan.Id} has {ids}",
                [_plan]
            );
        }
    }

    private static EmploymentPlan PlanOf(string id) =>
        // A pipe is a file too, and has no ending.
        id.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || id.EndsWith(".json.gz", StringComparison.OrdinalIgnoreCase)
        || id.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            ? PlanFiles.Read(id)
            : EmploymentPlans.Find(id)
                ?? throw new UnreadableInputException(
                    new($"{id}: kendes ikke; der er {s_ids}", $"{id}: unknown; there are {s_ids}")
                );
}
