namespace Jobcenter.Rules.Counts;

/// <summary>Counts of offers: how many of a group or of a project's participants have one.</summary>
/// <example>
/// <code>
/// // Of those on dagpenge in a month, how many began an upskilling course in it.
/// Known&lt;Portion&gt; share = OfferCounts
///     .Share(area, from, until, placements: [], [ContactOfferKind.Upskilling], BenefitGroup.Of(CitizenState.UnemploymentBenefit), hasBegun: true)
///     .Of(register);
/// </code>
/// </example>
public static class OfferCounts
{
    /// <summary>Of the citizens on a benefit, or in a project, on some day of a time, how many have an offer of some kinds in it, or begin one.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="placements">The kinds of placement; none when default.</param>
    /// <param name="offers">The kinds of other offers; none when default.</param>
    /// <param name="group">The benefits on one of which the citizens are; null where they are a project's participants.</param>
    /// <param name="project">The project's id; null where they are on a benefit.</param>
    /// <param name="hasBegun">Whether the offer must begin in the time; otherwise it may run on one day of it only.</param>
    /// <param name="states">States that count as an offer does, in force on a day of the time, as an education; null for none.</param>
    /// <returns>
    /// The count of citizens, each once. Missing when the register does not cover the time, or has no offers at all.
    /// </returns>
    /// <remarks>
    /// The offer counts whether the citizen is on the benefit on its own days or not: both lie in the time. Our decision. Source: STAR
    /// (Jobindsats MM17: of those on a benefit in a month, those who began upskilling in it).
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is outside its bounds, until is before from, no kind is given, or not one alone of group and project.</exception>
    public static Count<Portion> Share(
        Area area,
        LocalDate from,
        LocalDate until,
        ImmutableArray<PlacementKind> placements,
        ImmutableArray<ContactOfferKind> offers,
        BenefitGroup? group = null,
        string? project = null,
        bool hasBegun = false,
        BenefitGroup? states = null
    )
    {
        var counted = new Offers(placements, offers);
        if (group is null == project is null)
        {
            throw new ArgumentException("One alone of group and project must be given.", nameof(group));
        }

        var participants = project is null ? null : new ProjectCounts.Participants(project, from, until);
        var (first, last) = (DayNumber.Of(from), DayNumber.Of(until));
        return new CitizenCount(
            "offer-share",
            area,
            from,
            until,
            PortionCells.PartOfWhole,
            [
                .. group is null ? [("project", project ?? string.Empty)] : CountArguments.Of(group),
                .. counted.Arguments,
                ("hasBegun", $"{hasBegun}"),
                ("orStates", states is null ? string.Empty : string.Join(' ', states.States)),
            ]
        )
        {
            NamesOfSome = PortionCells.Bounded,
            Nobody = Offers.WhyNone,
        }.Of(
            (register, citizen, cells, filter) =>
            {
                if (
                    (
                        group is not null
                            ? register.FirstDayIn(citizen, group.Mask, first, last)
                            : participants?.FirstDayOf(register, citizen)
                    ) is
                    { } day
                )
                {
                    cells.AddPart(
                        (states is not null && register.IsIn(citizen, states.Mask, first, last))
                            || HasOne(register, citizen),
                        new FilterScan(filter, register, citizen, group?.Mask ?? ~0),
                        day
                    );
                }

                return null;
            }
        );

        bool HasOne(Register register, int citizen)
        {
            foreach (var (begin, end) in counted.Of(register, citizen))
            {
                if (begin <= until && (hasBegun ? begin >= from : !(end < from)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
