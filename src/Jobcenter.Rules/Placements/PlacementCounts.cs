using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>Placements of a register: their counts, and the sequences and circumstances of its citizens.</summary>
/// <example>
/// <code>
/// Known&lt;Portion&gt; share = PlacementCounts.InTracks(area, firstDay, lastDay, tracks).Of(register);
/// foreach (PlacementSequence sequence in register.SequencesOf("tidlig-indsats", Area.Municipality(217)))
/// {
///     Console.WriteLine(sequence);
/// }
/// </code>
/// </example>
public static partial class PlacementCounts
{
    private static readonly BilingualText s_pauses = new("pauser", "pauses");

    /// <summary>Of the company-directed placements that begin in a time, how many are in one of a number of branche tracks.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="tracks">The ids of the tracks.</param>
    /// <returns>
    /// The count of placements, each once; those without a branche are not known. Missing when the register does not
    /// cover the time or has no placement.
    /// </returns>
    /// <remarks>Company-directed: all kinds but nytteindsats. Source: HEL20.</remarks>
    /// <exception cref="ArgumentException">The tracks are null, or <paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static Count<Portion> InTracks(Area area, LocalDate from, LocalDate until, IEnumerable<string> tracks)
    {
        ImmutableArray<string> wanted = [.. Guard.Against.Null(tracks).Order(StringComparer.Ordinal)];
        var ids = wanted.ToHashSet(StringComparer.Ordinal);
        return new CitizenCount(
            "branche-placements",
            area,
            from,
            until,
            PortionCells.Answers,
            ("tracks", string.Join(" | ", wanted.Select(static t => t.Replace("|", "||", StringComparison.Ordinal))))
        )
        {
            Nobody = PlacementScan.WhyNone,
        }.Of(
            (register, citizen, cells, _) =>
            {
                foreach (ref readonly var placement in register.Others.Placements.Of(citizen))
                {
                    if (placement.From >= from && placement.IsCompanyDirectedIn(from, until))
                    {
                        cells.AddAnswer(placement.Branche is { } branche ? ids.Contains(branche) : null);
                    }
                }

                return null;
            }
        );
    }

    /// <summary>Of a project's participants, how many have been in placements throughout, with short pauses only.</summary>
    /// <param name="project">The project's id, which is also the placements' programme.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The day the review ends on.</param>
    /// <param name="kinds">The kinds of placement that count.</param>
    /// <param name="maxPauseDays">The longest pause allowed in days, included; 0 or more.</param>
    /// <returns>
    /// The count of participants; one whose answer turns on placements of no known programme (the number
    /// <c>withoutProgramme</c> of the tally), or on days before the register is known (<c>withoutHistory</c>), is not
    /// known. Missing when the register does not cover the time or has no participant of the project.
    /// </returns>
    /// <remarks>
    /// A pause is a run of days without a placement that counts, from the participation's first day to its last, the
    /// project's, or <paramref name="until"/>; so the time before the first placement and after the last one are
    /// pauses too. Source: HEL19, success criteria.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is outside its bounds, or until is before from.</exception>
    public static Count<Portion> Unbroken(
        string project,
        Area area,
        LocalDate from,
        LocalDate until,
        ImmutableArray<PlacementKind> kinds,
        int maxPauseDays
    )
    {
        var participants = new ProjectCounts.Participants(project, from, until);
        PolicyBounds.Days.Guard(maxPauseDays, nameof(maxPauseDays));
        var source = new SourceReference(project);
        var days = new Parameter<int>(
            "pauseDays",
            s_pauses,
            new ParameterValue<int>(maxPauseDays, RegisterLimits.FirstDate, validUntil: null, source)
        );
        var rule = new PauseAtMost(new(project, s_pauses, source), days, kinds);
        return ProjectCounts
            .Of(
                "unbroken-placements",
                participants,
                area,
                [.. PortionCells.Answers, "withoutProgramme", "withoutHistory"],
                [.. PortionCells.Bounded, "withoutProgramme", "withoutHistory"],
                ("kinds", kinds.IsDefault ? string.Empty : string.Join(' ', kinds)),
                ("maxPauseDays", $"{maxPauseDays}")
            )
            .Of(Ask);

        BilingualText? Ask(Register register, int citizen, Span<long> cells, CitizenFilter? filter)
        {
            var (answer, takesPart, isUndecided, isUnseen) = (Verdict.Met, false, false, false);
            foreach (var row in register.ParticipationsOf(citizen).Where(p => participants.HaveOne(p)))
            {
                takesPart = true;
                var own = Test(row);
                isUndecided |= own is Verdict.Unknown;
                // Placements that nobody has seen may have filled the days before the register is known.
                if (own is not Verdict.Met && register.KnownFrom is { } known && row.From < known)
                {
                    var atBest = Test(row with { From = known });
                    own = atBest is Verdict.NotMet ? Verdict.NotMet : Verdict.Unknown;
                    isUndecided |= atBest is Verdict.Unknown;
                    isUnseen |= own is Verdict.Unknown;
                }

                answer = answer.And(own);
            }

            if (takesPart && participants.FirstDayOf(register, citizen) is { } first)
            {
                var taken = new FilterScan(filter, register, citizen);
                cells.AddAnswer(answer is Verdict.Unknown ? null : answer is Verdict.Met, taken, first);
                if (answer is Verdict.Unknown && taken.IsOne(first) is not false)
                {
                    var facts = filter is null ? PortionCells.Answers.Length : PortionCells.Bounded.Length;
                    cells[facts] += isUndecided ? 1 : 0;
                    cells[facts + 1] += isUnseen ? 1 : 0;
                }
            }

            return null;

            Verdict Test(in Participation row) =>
                rule.Rule.Test(new(Sequence(register, citizen, row), participants.Until));
        }
    }
}
