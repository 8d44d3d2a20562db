using System.Globalization;
using NodaTime.Calendars;

namespace Jobcenter.Rules.Data;

/// <summary>Reads weekly columns like DREAM's (<c>y_2101</c>, one code a week) as spells.</summary>
public static class DreamFiles
{
    private const string Citizen = "citizen";

    // Two digits of the year; the register begins in 1991.
    private const int FirstYear = 91;

    private static readonly BilingualText s_unknown = new(
        "er ingen af kodetabellens koder; tilføj den (DreamCodes.With eller Ignoring)",
        "is none of the table's codes; add it (DreamCodes.With or Ignoring)"
    );

    private static readonly BilingualText s_estimate = new(
        "DREAM-koderne er læst efter en kodetabel, der er et skøn: en liste fra omkring 2016-17, som ikke er ministeriets egen; hold den op mod DREAM's dokumentation",
        "the DREAM codes are read by a table that is an estimate: a list of about 2016–17 that is not the ministry's own; check it against DREAM's documentation"
    );

    /// <summary>Adds the spells of a file: each run of weeks with codes of one state and category is one, from its first Monday to its last Sunday.</summary>
    /// <param name="path">The file, with a column <c>citizen</c> and columns of weeks, as <c>y_2101</c>, in any order.</param>
    /// <param name="builder">Takes the spells; its citizens come from elsewhere.</param>
    /// <param name="codes">What the codes say; <see cref="DreamCodes.Default"/> when null.</param>
    /// <param name="log">Is told of ignored columns; null for nobody. Refused rows are the builder's to tell.</param>
    /// <param name="notation">How the file is written, where it cannot be seen; the defaults when null.</param>
    /// <remarks>A week that is not known to the table refuses the citizen's row, for a gap would be a break in the course. A week whose column is missing is a gap, and the log is warned of it.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="builder"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks its columns.</exception>
    public static void AddTo(
        string path,
        RegisterBuilder builder,
        DreamCodes? codes = null,
        InputLog? log = null,
        FileNotation? notation = null
    )
    {
        Guard.Against.Null(path);
        Guard.Against.Null(builder);
        codes ??= DreamCodes.Default;
        log ??= InputLog.ToNobody();
        if (codes.Sureness == Sureness.Estimate)
        {
            log.Warn(s_estimate);
        }

        CsvFile.Read(path, builder.Spells, Bind, log, notation);

        Action<RowLocation> Bind(RowLocation first, string[] header, Func<int, ReadOnlySpan<char>> field)
        {
            var name = first.File ?? string.Empty;
            var citizen = Array.IndexOf(header, Citizen);
            var isTwice = Array.LastIndexOf(header, Citizen) != citizen;
            var weeks = new List<(int Column, LocalDate Monday)>();
            for (var i = 0; i < header.Length; i++)
            {
                if (TryWeek(header[i], out var monday))
                {
                    weeks.Add((i, monday));
                }
            }

            weeks.Sort(static (a, b) => a.Monday.CompareTo(b.Monday));
            if (
                citizen < 0
                || isTwice
                || weeks.Count == 0
                || weeks.Select(static w => w.Monday).Distinct().Count() < weeks.Count
            )
            {
                throw new UnreadableInputException(
                    new(
                        $"{name}: linje {first.Line} skal have {Citizen} og kolonner af uger som y_2101, hver kolonne én gang",
                        $"{name}: line {first.Line} must have {Citizen} and columns of weeks as y_2101, each column once"
                    )
                );
            }

            // Now that it is a header and no row.
            foreach (
                var other in header.Where(
                    (h, i) => i != citizen && h.Length > 0 && weeks.TrueForAll(w => w.Column != i)
                )
            )
            {
                log.IgnoredColumn(name, other);
            }

            WarnOfGaps(name, header, weeks, log);
            return at => Add(builder, codes, header, weeks, citizen, field, at);
        }
    }

    private static void WarnOfGaps(
        string name,
        string[] header,
        List<(int Column, LocalDate Monday)> weeks,
        InputLog log
    )
    {
        var missing = (Period.DaysBetween(weeks[0].Monday, weeks[^1].Monday) / 7) + 1 - weeks.Count;
        if (missing > 0)
        {
            var before = weeks
                .Zip(weeks.Skip(1))
                .First(static p => p.First.Monday.PlusWeeks(1) != p.Second.Monday)
                .First;
            var (danish, english) =
                missing == 1
                    ? ("kolonnen af 1 uge,", "the column of 1 week,")
                    : ($"kolonnerne af {missing} uger, den første", $"the columns of {missing} weeks, the first");
            log.Warn(
                new(
                    $"{name}: mangler {danish} efter {header[before.Column]}; en uge uden kolonne er et hul, som deler et forløb",
                    $"{name}: lacks {english} after {header[before.Column]}; a week without a column is a gap that breaks a course"
                )
            );
        }
    }

    private static void Add(
        RegisterBuilder builder,
        DreamCodes codes,
        string[] header,
        List<(int Column, LocalDate Monday)> weeks,
        int citizen,
        Func<int, ReadOnlySpan<char>> field,
        RowLocation at
    )
    {
        var faults = ImmutableArray.CreateBuilder<RowFault>();
        var spells = new List<Spell>();
        foreach (var (column, monday) in weeks)
        {
            var text = field(column).Trim();
            var code = 0;
            (Citizens.CitizenState State, Citizens.VisitationCategory Category)? read = null;
            if (
                !text.IsEmpty
                && (
                    !int.TryParse(text, NumberStyles.None, NumberFormatInfo.InvariantInfo, out code)
                    || !codes.TryGet(code, out read)
                )
            )
            {
                faults.Add(new(header[column], text.ToString(), s_unknown));
                continue;
            }

            if (read is not { } spell)
            {
                continue;
            }

            var sunday = monday.PlusDays(6);
            if (
                spells.Count > 0
                && spells[^1] is var last
                && (last.State, last.Category) == (spell.State, spell.Category)
                && last.To == monday.PlusDays(-1)
            )
            {
                spells[^1] = last with { To = sunday };
            }
            else
            {
                spells.Add(new(spell.State, monday, sunday, spell.Category));
            }
        }

        if (faults.Count > 0)
        {
            builder.Spells.Refuse(new(at, faults.ToImmutable()) { Citizen = field(citizen).ToString() });
            return;
        }

        var id = field(citizen).ToString();
        var isId = builder.TryNumber(id, out _);
        foreach (var spell in spells)
        {
            builder.Add(id, spell, at);
            if (!isId)
            {
                // One row is told, not each of its weeks.
                return;
            }
        }
    }

    private static bool TryWeek(string name, out LocalDate monday)
    {
        monday = default;
        if (
            name is not ['y' or 'Y', '_', _, _, _, _]
            || !int.TryParse(name.AsSpan(2, 2), NumberStyles.None, NumberFormatInfo.InvariantInfo, out var year)
            || !int.TryParse(name.AsSpan(4), NumberStyles.None, NumberFormatInfo.InvariantInfo, out var week)
        )
        {
            return false;
        }

        year += year >= FirstYear ? 1900 : 2000;
        if (week < 1 || week > WeekYearRules.Iso.GetWeeksInWeekYear(year))
        {
            return false;
        }

        monday = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
        return true;
    }
}
