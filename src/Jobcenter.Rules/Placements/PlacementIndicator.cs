using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Placements;

/// <summary>Counts of placements.</summary>
/// <example>
/// <code>
/// Known&lt;PartlyKnownPortion&gt; share = register.CountBranchePlacements(area, firstDay, lastDay, tracks);
/// </code>
/// </example>
public static class PlacementIndicator
{
    private static readonly BilingualText s_pauses = new("pauser", "pauses");
    private static readonly BilingualText s_none = new(
        "registeret har ingen virksomhedsforløb",
        "the register has no placements"
    );

    /// <summary>Of the company-directed placements that begin in a time, how many are in one of a number of branche tracks.</summary>
    /// <param name="register">The register.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="tracks">The ids of the tracks.</param>
    /// <returns>
    /// The placements, each once; those without a branche are not known. Missing when the register does not cover the
    /// time or has no placement.
    /// </returns>
    /// <remarks>Company-directed: all kinds but nytteindsats. Source: HEL20.</remarks>
    /// <exception cref="ArgumentNullException">The register or the tracks are null.</exception>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static Known<PartlyKnownPortion> CountBranchePlacements(
        this Register register,
        Area area,
        LocalDate from,
        LocalDate until,
        IEnumerable<string> tracks
    )
    {
        Guard.Against.Null(register);
        var wanted = Guard.Against.Null(tracks).ToHashSet(StringComparer.Ordinal);
        Guard.Against.EndBeforeStart(until, from);
        return Covers(register, from, until)
            .Select(_ =>
            {
                var total = default(PartlyKnownPortion);
                foreach (var citizen in register.CitizensOf(area))
                {
                    foreach (ref readonly var placement in register.Others.Placements.Of(citizen))
                    {
                        if (
                            placement.From >= from
                            && placement.From <= until
                            && placement.Kind != PlacementKind.Nytteindsats
                        )
                        {
                            total += PartlyKnownPortion.Of(
                                placement.Branche is { } branche ? wanted.Contains(branche) : null
                            );
                        }
                    }
                }

                return total;
            });
    }

    /// <summary>Of a project's participants, how many have been in placements throughout, with short pauses only.</summary>
    /// <param name="register">The register.</param>
    /// <param name="project">The project's id, which is also the placements' programme.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The day the review ends on.</param>
    /// <param name="kinds">The kinds of placement that count.</param>
    /// <param name="maxPauseDays">The longest pause allowed in days, included; 0 or more.</param>
    /// <returns>
    /// The participants; one whose answer turns on placements of no known programme is not known. Missing when the
    /// register does not cover a participation or has no participant of the project.
    /// </returns>
    /// <remarks>
    /// A pause is a run of days without a placement that counts, from the participation's first day to its last, the
    /// project's, or <paramref name="until"/>; so the time before the first placement and after the last one are
    /// pauses too. Source: HEL19, success criteria.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">An argument is outside its bounds, or until is before from.</exception>
    public static Known<PartlyKnownPortion> CountUnbrokenPlacements(
        this Register register,
        string project,
        Area area,
        LocalDate from,
        LocalDate until,
        ImmutableArray<PlacementKind> kinds,
        int maxPauseDays
    )
    {
        Guard.Against.Outside(maxPauseDays, nameof(maxPauseDays), 0, 3650);
        var participants = ProjectIndicator.Participants(register, project, area, from, until);
        if (!participants.IsKnown)
        {
            return Known.Missing<PartlyKnownPortion>(participants.Reason);
        }

        var source = new SourceReference(project);
        var days = new Parameter<int>(
            "pauseDays",
            s_pauses,
            new ParameterValue<int>(maxPauseDays, RegisterLimits.FirstDate, validUntil: null, source)
        );
        var rule = PolicyRule.PauseAtMost(new(project, s_pauses, source), days, kinds);
        var total = default(PartlyKnownPortion);
        foreach (var citizen in register.CitizensOf(area))
        {
            var answer = Verdict.Met;
            var takesPart = false;
            foreach (var row in register.ParticipationsOf(citizen))
            {
                if (!participants.Value.IsOne(row))
                {
                    continue;
                }

                var covered = register.Covers(row.From, until);
                if (!covered.IsKnown)
                {
                    return Known.Missing<PartlyKnownPortion>(covered.Reason);
                }

                takesPart = true;
                answer = answer.And(rule.Rule.Test(new(RegisterSequences.Sequence(register, citizen, row), until)));
            }

            if (takesPart)
            {
                total += PartlyKnownPortion.Of(answer is Verdict.Unknown ? null : answer is Verdict.Met);
            }
        }

        return Known.Of(total);
    }

    private static Known<LocalDate> Covers(Register register, LocalDate from, LocalDate until)
    {
        var covered = register.Covers(from, until);
        return covered.IsKnown && register.PlacementCount == 0 ? Known.Missing<LocalDate>(s_none) : covered;
    }
}
