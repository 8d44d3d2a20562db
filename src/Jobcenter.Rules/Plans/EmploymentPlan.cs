using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.Plans;

/// <summary>A municipality's employment plan: its requirements, followed up at any date.</summary>
/// <example>
/// <code>
/// EmploymentPlan plan = EmploymentPlans.Get("HEL21");
/// FollowUp followUp = plan.FollowUp(register, published, asOf: new LocalDate(2021, 12, 31));
/// foreach (RequirementOutcome outcome in followUp.Outcomes)
/// {
///     Console.WriteLine($"{outcome.Requirement.Id}: {outcome.Status}");
/// }
/// </code>
/// </example>
[DanishTerm("beskæftigelsesplan")]
public sealed class EmploymentPlan
{
    /// <summary>A plan.</summary>
    /// <param name="id">Its id, as <c>HEL21</c>.</param>
    /// <param name="title">Its title in both languages.</param>
    /// <param name="municipality">Whose plan it is.</param>
    /// <param name="year">The plan year, 1900 to 2100.</param>
    /// <param name="requirements">Its requirements in the order of the plan, each with the plan's id in its own.</param>
    /// <exception cref="ArgumentException">The id is blank, an argument is null, or two requirements have one id, the municipality is the country, two groups of different states have one id, or a requirement compares the municipality with itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its bounds.</exception>
    public EmploymentPlan(
        string id,
        BilingualText title,
        Area municipality,
        int year,
        params ReadOnlySpan<Resultatkrav> requirements
    )
    {
        Id = Guard.Against.Blank(id);
        Title = Guard.Against.Null(title);
        Municipality = Guard.Against.Country(municipality, "a plan");
        Year = Guard.Against.Outside(year, nameof(year), RegisterLimits.FirstDate.Year, RegisterLimits.LastDate.Year);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var requirement in requirements)
        {
            Guard.Against.Null(requirement, nameof(requirements));
            Guard.Against.InvalidInput(
                requirement.Label.Id,
                nameof(requirements),
                i => i.StartsWith($"{id}/", StringComparison.Ordinal) && i.Length > id.Length + 1 && seen.Add(i),
                $"requirements held {requirement.Label.Id}; each id must begin with {id}/, have more after it, and stand once."
            );
        }

        Requirements = [.. requirements];
        Guard.Against.InvalidInput(
            Requirements,
            nameof(requirements),
            all =>
                all.All(r =>
                    r.Comparison is not LimitComparison.BetterThan { With: var with }
                    || with.IndexOf(municipality) is null
                ),
            $"requirements held one that compares {municipality} with itself; it is compared with others."
        );
        Groups = [.. Requirements.SelectMany(static r => r.Measure.NamedGroups).Distinct()];
        Guard.Against.InvalidInput(
            Groups,
            nameof(requirements),
            static groups => groups.DistinctBy(static g => g.Id, StringComparer.Ordinal).Count() == groups.Length,
            "requirements held two groups of different states under one id; each id must name one group."
        );
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The title.</summary>
    public BilingualText Title { get; }

    /// <summary>Whose plan it is.</summary>
    public Area Municipality { get; }

    /// <summary>The plan year.</summary>
    public int Year { get; }

    /// <summary>The last year of a plan of several years; <see cref="Year"/> by default, up to 2100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a year before <see cref="Year"/>, or after 2100.</exception>
    public int LastYear
    {
        get => field == 0 ? Year : field;
        init => field = Guard.Against.Outside(value, nameof(LastYear), Year, RegisterLimits.LastDate.Year);
    }

    /// <summary>The requirements, in the order of the plan.</summary>
    public ImmutableArray<Resultatkrav> Requirements { get; }

    /// <summary>The groups of states the requirements name, each once: those that are counted, and those that follow, that are sought or that count too.</summary>
    public ImmutableArray<BenefitGroup> Groups { get; }

    /// <summary>Whether a requirement counts job orders, as their hit rate does: <see cref="FollowUpOptions.Orders"/> gives them.</summary>
    public bool CountsOrders => Requirements.Any(static r => r.Measure is Measure.HitRate);

    /// <summary>The catalogues of branche tracks that its branche effort is counted by; the library's own by default.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public BrancheCatalogues Catalogues
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Catalogues));
    } = BrancheCatalogues.Default;

    /// <summary>The last day of the plan's last year: the default as-of date.</summary>
    public LocalDate LastDay => new(LastYear, 12, 31);

    /// <summary>What a plan may say but seldom means: requirements that fall due outside its years.</summary>
    /// <returns>One line each, with the requirement's id; empty when nothing needs a second look.</returns>
    public ImmutableArray<BilingualText> Remarks =>
        [
            .. Requirements
                .Where(r => r.Deadline is { } due && (due.Year < Year || due.Year > LastYear))
                .Select(r =>
                {
                    var (due, years) = (
                        r.Pace.Deadline ?? default,
                        Year == LastYear ? $"{Year}" : $"{Year}–{LastYear}"
                    );
                    return new BilingualText(
                        $"{r.Id}: fristen, {due.ToText(Language.Danish)}, ligger uden for planens år, {years}; er det meningen, kan year og lastYear sige det",
                        $"{r.Id}: the deadline, {due.ToText(Language.English)}, lies outside the plan's years, {years}; if that is meant, year and lastYear can say so"
                    );
                }),
        ];

    /// <summary>The figures the plan can need for its own municipality, each once, those before the deadline too.</summary>
    /// <remarks>A count or a share in a period is named by its period; before the deadline its figure may be dated by a day within it.</remarks>
    public ImmutableArray<FigureKey> RequiredFigures => RequiredFiguresFor(Municipality);

    /// <summary>The figures the plan can need for a municipality.</summary>
    /// <returns>The keys, each once.</returns>
    public ImmutableArray<FigureKey> RequiredFiguresFor(Area municipality) =>
        [.. Requirements.SelectMany(r => r.RequiredFigures(municipality)).Distinct()];

    /// <summary>The plan with every period moved to another plan year: a rehearsal before a plan is adopted.</summary>
    /// <param name="year">The other plan year, 1900 to 2100.</param>
    /// <returns>The moved plan, under the same id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its bounds.</exception>
    public EmploymentPlan MovedTo(int year)
    {
        Guard.Against.Outside(year, nameof(year), RegisterLimits.FirstDate.Year, RegisterLimits.LastDate.Year);
        return new(Id, Title, Municipality, year, [.. Requirements.Select(r => r.MovedBy(year - Year))])
        {
            Catalogues = Catalogues,
            LastYear = Math.Min(RegisterLimits.LastDate.Year, LastYear + year - Year),
        };
    }

    /// <summary>Adds to published figures what a register can count for the plan. Published figures stay beside them.</summary>
    /// <param name="register">The register.</param>
    /// <param name="published">The published figures.</param>
    /// <param name="asOf">The date of the follow-up.</param>
    /// <param name="options">Municipality and counting; the defaults when null.</param>
    /// <returns>
    /// The figures. Nothing is computed from a register without a citizen of the municipality, nor for the country; the
    /// municipality's job orders are counted all the same.
    /// </returns>
    /// <exception cref="ArgumentNullException">The register or the figures are null.</exception>
    public FigureSet ComputeFigures(
        Register register,
        FigureSet published,
        LocalDate asOf,
        FollowUpOptions? options = null
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Null(published);
        options ??= FollowUpOptions.Default;
        var municipality = options.Municipality ?? Municipality;
        var (orders, hasCitizens) = (OrdersOf(options), register.HasCitizenOf(municipality));
        if (!hasCitizens && orders is null)
        {
            return published;
        }

        var known = KnownUntil(register, options.KnownUntil);
        var lastDay = LocalDate.Min(asOf, known.KnownUntil);
        var counts = Requirements
            .SelectMany(r => r.Counts(municipality, lastDay, options.Counting, Catalogues, orders))
            .Where(c => hasCitizens || c.Tables == RegisterTables.None);
        var computed = FigureCount.All(known, counts);
        return hasCitizens ? published.WithComputed(computed) : published.With(computed);
    }

    /// <summary>The job orders a follow-up is answered from: those of its municipality, where a requirement asks for them.</summary>
    internal BrancheRegister? OrdersOf(FollowUpOptions options) =>
        CountsOrders && options.Orders is { } orders && orders.Municipality == (options.Municipality ?? Municipality)
            ? orders
            : null;

    /// <summary>The missing facts of an outcome, with the citizens they are missing of: each is counted alone.</summary>
    internal ImmutableArray<MissingFact> MissingFactsOf(
        RequirementOutcome outcome,
        Register register,
        FollowUp followUp
    )
    {
        var known = KnownUntil(register, followUp.KnownUntil);
        var counts = outcome
            .Requirement.Counts(
                followUp.Municipality,
                LocalDate.Min(followUp.AsOf, known.KnownUntil),
                followUp.Counting,
                Catalogues
            )
            .Where(c => c.Tables != RegisterTables.None && outcome.CountedWithGaps.Contains(c.Key))
            .Select(static c => c.Count)
            .ToList();
        if (counts.Count == 0)
        {
            return outcome.MissingFacts;
        }

        var citizens = outcome.MissingFacts.ToDictionary(
            static f => (f.Column, f.Name),
            static _ => ImmutableArray.CreateBuilder<string>()
        );
        foreach (var citizen in known.CitizensOf(followUp.Municipality))
        {
            var alone = known.Run(citizen, 1);
            foreach (
                var fact in counts
                    .Select(count => count(alone))
                    .SelectMany(static c => c is { IsKnown: true, Value.Gaps: { } gaps } ? gaps.Facts : [])
                    .Select(static f => (f.Column, f.Name))
                    .Distinct()
            )
            {
                citizens.GetValueOrDefault(fact)?.Add(known.CitizenAt(citizen).Id);
            }
        }

        return
        [
            .. outcome.MissingFacts.Select(f => new MissingFact(
                f.Column,
                f.Name,
                f.Count,
                citizens[(f.Column, f.Name)].ToImmutable()
            )),
        ];
    }

    private static Register KnownUntil(Register register, LocalDate? until) =>
        until is { } day && day < register.KnownUntil ? register.KnownBetween(register.KnownFrom, day) : register;

    /// <summary>Follows up the plan on figures.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="asOf">The date of the follow-up; periods that end later are not complete.</param>
    /// <param name="options">Municipality, known until and counting; the defaults when null.</param>
    /// <returns>The answer of every requirement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figures"/> is null.</exception>
    public FollowUp FollowUp(FigureSet figures, LocalDate asOf, FollowUpOptions? options = null)
    {
        Guard.Against.Null(figures);
        options ??= FollowUpOptions.Default;
        if (OrdersOf(options) is null)
        {
            return new(this, figures, asOf, options);
        }

        // A register of nobody: only the job orders are counted.
        var nobody = new RegisterBuilder().Build(options.KnownUntil ?? asOf);
        return new(this, ComputeFigures(nobody, figures, asOf, options), asOf, options, published: figures);
    }

    /// <summary>Follows up the plan on a register and published figures. Where both have a figure, the register's counts.</summary>
    /// <param name="register">The register.</param>
    /// <param name="published">The published figures; the country's, the population and the benchmark come from here.</param>
    /// <param name="asOf">The date of the follow-up.</param>
    /// <param name="options">Municipality, known until (the register's when null) and counting; the defaults when null.</param>
    /// <returns>The answer of every requirement.</returns>
    /// <exception cref="ArgumentNullException">The register or the figures are null.</exception>
    public FollowUp FollowUp(Register register, FigureSet published, LocalDate asOf, FollowUpOptions? options = null)
    {
        Guard.Against.Null(register);
        options ??= FollowUpOptions.Default;
        options = options with { KnownUntil = options.KnownUntil ?? register.KnownUntil };
        return new(this, ComputeFigures(register, published, asOf, options), asOf, options, register, published);
    }

    /// <summary>The id and the Danish title.</summary>
    public override string ToString() => $"{Id}: {Title}";
}
