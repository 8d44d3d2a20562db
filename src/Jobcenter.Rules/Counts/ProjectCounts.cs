namespace Jobcenter.Rules.Counts;

/// <summary>Counts of what became of the participants of a project. A citizen counts once, however often he took part.</summary>
/// <remarks>Every count is missing when the register does not cover the time, or has no participant of the project.</remarks>
/// <example>
/// <code>
/// Known&lt;Portion&gt; inWork = ProjectCounts.InWork("HEL19", area, firstDay, lastDay).Of(register);
/// </code>
/// </example>
public static partial class ProjectCounts
{
    /// <summary>Of a project's participants, how many are in ordinary employment, of any hours, on its last day.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The day that is asked about.</param>
    /// <remarks>Source: HEL19, success criteria; that only ordinary employment counts is our decision.</remarks>
    /// <exception cref="ArgumentException">The project is blank, or until is before from.</exception>
    public static Count<Portion> InWork(string project, Area area, LocalDate from, LocalDate until)
    {
        var participants = new Participants(project, from, until);
        var day = DayNumber.Of(participants.Until);
        return Of("participants-in-work", participants, area, PortionCells.PartOfWhole, PortionCells.Bounded)
            .Of(
                (register, citizen, cells, filter) =>
                {
                    if (participants.FirstDayOf(register, citizen) is { } first)
                    {
                        cells.AddPart(
                            register.IsIn(citizen, CitizenState.Employment, day, day),
                            new FilterScan(filter, register, citizen),
                            first
                        );
                    }

                    return null;
                }
            );
    }

    /// <summary>Of a project's participants, how many use the digital tools, as joblog.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The last day a participation may begin on.</param>
    /// <remarks>Of several answers about one citizen a no decides, then a missing one. Source: HEL19, success criteria.</remarks>
    /// <exception cref="ArgumentException">The project is blank, or until is before from.</exception>
    public static Count<Portion> DigitalTools(string project, Area area, LocalDate from, LocalDate until)
    {
        var participants = new Participants(project, from, until);
        return Of("digital-tools", participants, area, PortionCells.Answers, [.. PortionCells.Bounded, "unknown"])
            .Of(
                Ask,
                static t => t.HasAnswers ? PortionCells.AnswersOf(t) : PortionCells.PartOf(t, t.CountOf("unknown"))
            );

        BilingualText? Ask(Register register, int citizen, Span<long> cells, CitizenFilter? filter)
        {
            bool? answer = true;
            foreach (ref readonly var row in register.Others.Participations.Of(citizen))
            {
                if (participants.HaveOne(row) && answer is not false && row.UsesDigitalTools is not true)
                {
                    answer = row.UsesDigitalTools;
                }
            }

            if (participants.FirstDayOf(register, citizen) is { } first)
            {
                var taken = new FilterScan(filter, register, citizen);
                cells.AddAnswer(answer, taken, first);
                if (filter is not null && answer is null && taken.IsOne(first) is not false)
                {
                    cells[PortionCells.Bounded.Length]++;
                }
            }

            return null;
        }
    }

    /// <summary>The persons who begin or complete a project in a time.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="completed">Whether a participation counts on its last day; on its first by default.</param>
    /// <param name="category">Only those assessed so on their participation's first day (dagpenge is job ready by nature); null for all.</param>
    /// <returns>The count: the persons (yes), and those of whom the category is not known (unknown); nobody is a no.</returns>
    /// <remarks>Source: FRE15 (referred to company centres), VOK15 2 (through the clarification workshops).</remarks>
    /// <exception cref="ArgumentException">The project is blank, or until is before from.</exception>
    public static Count<Portion> Persons(
        string project,
        Area area,
        LocalDate from,
        LocalDate until,
        bool completed = false,
        VisitationCategory? category = null
    )
    {
        var participants = new Participants(project, from, until);
        return Of(
                "participants",
                participants,
                area,
                ["persons", "withoutCategory"],
                ["persons", "withoutCategory", "inDoubt"],
                ("counted", completed ? "Completed" : "Begun"),
                ("category", $"{category}")
            )
            .Of<Portion>(
                Ask,
                static t => new(t.CountOf("persons"), 0, t.CountOf(t.Has("inDoubt") ? "inDoubt" : "withoutCategory"))
            );

        BilingualText? Ask(Register register, int citizen, Span<long> cells, CitizenFilter? filter)
        {
            bool? counts = false;
            var taken = new FilterScan(filter, register, citizen);
            var withoutCategory = false;
            foreach (ref readonly var row in register.Others.Participations.Of(citizen))
            {
                var day = completed ? row.To : row.From;
                if (!participants.AreOf(row) || !(day >= participants.From && day <= participants.Until))
                {
                    continue;
                }

                var isOne =
                    category is not { } wanted ? true
                    : register.Covers(row.From, row.From).IsKnown
                        ? register.IsAssessed(citizen, wanted, DayNumber.Of(row.From))
                    : null;
                withoutCategory |= isOne is null;
                isOne = isOne is false ? false : isOne & taken.IsOne(DayNumber.Of(row.From));
                counts =
                    counts is true || isOne is true ? true
                    : counts is null || isOne is null ? null
                    : false;
            }

            cells[0] += counts is true ? 1 : 0;
            if (counts is null)
            {
                cells[1] += withoutCategory ? 1 : 0;
                if (filter is not null)
                {
                    cells[2]++;
                    taken.AddTo(cells);
                }
            }

            return null;
        }
    }

    /// <summary>The persons whose time in a project is longer than a number of months: the last day is not before the first day + months.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a participation may begin on, included.</param>
    /// <param name="until">The last day that is looked at; a participation still running is as long as until here.</param>
    /// <param name="months">The months, 1 to 1200; they are added as NodaTime adds them.</param>
    /// <returns>The count of persons.</returns>
    /// <remarks>Source: VOK15 3 (Superb, at most nine months).</remarks>
    /// <exception cref="ArgumentException">The project is blank, until is before from, or the months are outside their bounds.</exception>
    public static Count<int> Beyond(string project, Area area, LocalDate from, LocalDate until, int months)
    {
        var participants = new Participants(project, from, until);
        Guard.Against.Outside(months, nameof(months), 1, 1200);
        return Of(
                "participants-beyond",
                participants,
                area,
                ["persons"],
                ["persons", "highest"],
                ("months", $"{months}")
            )
            .Of(Ask, static t => t.CountOf("persons"));

        BilingualText? Ask(Register register, int citizen, Span<long> cells, CitizenFilter? filter)
        {
            var taken = new FilterScan(filter, register, citizen);
            var (isOne, mayBeOne) = (false, false);
            foreach (ref readonly var row in register.Others.Participations.Of(citizen))
            {
                if (
                    participants.AreOf(row)
                    && row.From >= participants.From
                    && LocalDate.Min(row.To ?? participants.Until, participants.Until) >= row.From.PlusMonths(months)
                )
                {
                    var own = taken.IsOne(DayNumber.Of(row.From));
                    isOne |= own is true;
                    mayBeOne |= own is not false;
                }
            }

            cells[0] += isOne ? 1 : 0;
            if (filter is not null && mayBeOne)
            {
                cells[1]++;
                if (!isOne)
                {
                    taken.AddTo(cells);
                }
            }

            return null;
        }
    }
}
