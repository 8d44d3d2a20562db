using System.Collections.Immutable;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Job orders at random in 2021, some of which tell less than others, and rows that were refused; with a requirement about their hit rate.</summary>
internal sealed record HitRateCase(
    ImmutableArray<(LocalDate DueOn, int? Sent, int? Hired)> Orders,
    int Lost,
    Resultatkrav Requirement,
    LocalDate AsOf,
    LocalDate KnownUntil,
    LocalDate? KnownFrom
)
{
    private static readonly MeasuringPeriod s_baseline = MeasuringPeriod.OfQuarter(2021, 1);
    private static readonly MeasuringPeriod s_due = MeasuringPeriod.OfQuarter(2021, 3);

    // Both sides of the ends of quarters, and of the first day of its own that a requirement can have.
    private static readonly LocalDate[] s_days =
    [
        new(2021, 1, 1),
        new(2021, 2, 14),
        new(2021, 2, 15),
        new(2021, 3, 31),
        new(2021, 4, 1),
        new(2021, 6, 30),
        new(2021, 7, 1),
        new(2021, 8, 10),
        new(2021, 9, 30),
        new(2021, 10, 1),
    ];

    public static HitRateCase Of(Random random)
    {
        var asOf = random.Next(3) == 0 ? Day(random) : s_due.LastDay.PlusDays(random.Next(-100, 60));
        var known = random.Next(3) == 0 ? asOf.PlusDays(-random.Next(60)) : asOf;
        LocalDate? from = random.Next(4) == 0 ? Day(random) : null;
        return new(
            [.. Enumerable.Range(0, random.Next(5)).Select(_ => Order(random))],
            random.Next(3) == 0 ? random.Next(1, 3) : 0,
            RequirementOf(random),
            asOf,
            known,
            from <= known ? from : null
        );
    }

    /// <summary>How the requirement stands: without a register (0), with one of nobody (1), and with one of a citizen (2).</summary>
    public RequirementOutcome FollowUp(int register)
    {
        var plan = PlanCase.Plan(Requirement);
        var options = new FollowUpOptions { Orders = Build(), KnownUntil = KnownUntil };
        if (register == 0)
        {
            return plan.FollowUp(FigureSet.Empty, AsOf, options).Outcomes[0];
        }

        var builder = new RegisterBuilder();
        if (register == 2)
        {
            builder.Add(new Citizen("a", Figures.Municipality));
        }

        return plan.FollowUp(builder.Build(KnownUntil, KnownFrom), FigureSet.Empty, AsOf, options).Outcomes[0];
    }

    public BrancheRegister Build()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, Figures.Municipality);
        foreach (var ((dueOn, sent, hired), i) in Orders.Select(static (o, i) => (o, i)))
        {
            Assert.True(builder.Add(new JobOrder($"{i}", "detailhandel", 1, dueOn, sent: sent, hired: hired)));
        }

        for (var i = 0; i < Lost; i++)
        {
            builder.Orders.Refuse(new(default, new RowFault("sent", "x", new("ulæselig", "unreadable"))));
        }

        return builder.Build();
    }

    private static LocalDate Day(Random random) => s_days[random.Next(s_days.Length)];

    private static (LocalDate, int?, int?) Order(Random random)
    {
        int? sent =
            random.Next(7) == 0 ? null
            : random.Next(2) == 0 ? random.Next(4)
            : random.Next(11);
        return (Day(random), sent, sent is { } told && random.Next(5) > 0 ? random.Next(told + 1) : null);
    }

    private static Resultatkrav RequirementOf(Random random)
    {
        var (strictly, quarters) = (random.Next(2) == 0, random.Next(5));
        LocalDate? from = random.Next(3) == 0 ? new(2021, 2, 15) : null;
        Pace pace =
            random.Next(3) == 0
                ? new Pace.AsOfNow(MeasuringPeriod.OfDay(s_due.LastDay), From: from ?? s_due.FirstDay)
                : new Pace.AsOfNow(s_due, From: from);
        return random.Next(4) switch
        {
            0 => Krav(new LimitComparison.AtLeast(new(Math.Max(1, quarters), 4), strictly), pace),
            1 => Krav(new LimitComparison.AtMost(new(Math.Min(3, quarters), 4), strictly), pace),
            2 => Krav(new LimitComparison.Between(new(1, 4), new(2 + random.Next(2), 4)), pace),
            _ => Krav(
                new LimitComparison.Change(new(quarters - 2, 2), strictly, IsAtLeast: random.Next(2) == 0),
                new Pace.OnALine(s_baseline, s_due)
            ),
        };
    }

    private static Resultatkrav Krav(LimitComparison comparison, Pace pace) =>
        new(PlanCase.Label("P/1"), new Measure.HitRate(), comparison, pace);

    public override string ToString() =>
        $"{string.Join("; ", Orders)} | {Lost} lost | {Requirement.Comparison} {Requirement.Pace} | {AsOf:R} {KnownUntil:R} {KnownFrom:R}";
}

/// <summary>A hit rate counted slowly: every way the candidates can be whom nobody tells of, to the last.</summary>
internal sealed class SlowHitRate(HitRateCase c)
{
    /// <summary>How it stands; the value and whether it is provisional, the lowest and the highest it can be.</summary>
    public (RequirementStatus Status, Fraction? Value, bool IsProvisional) Answer()
    {
        var due = c.Requirement.Pace.Deadline ?? default;
        var known = LocalDate.Min(c.AsOf, c.KnownUntil);
        var isFinal = c.AsOf >= due.LastDay;
        List<(LocalDate From, LocalDate Until)> times = [];
        var limit = c.Requirement.Comparison is LimitComparison.Change change ? change.Limit : default;
        if (c.Requirement.Pace is Pace.OnALine line)
        {
            var periods = line.Periods();
            var k = isFinal ? periods.Length - 1 : periods.ToList().FindLastIndex(p => p.LastDay <= known);
            if (k <= 0)
            {
                return (RequirementStatus.Pending, null, false);
            }

            limit *= new Fraction(k, periods.Length - 1);
            times = [(periods[0].FirstDay, periods[0].LastDay), (periods[k].FirstDay, periods[k].LastDay)];
        }
        else
        {
            var until = isFinal ? due.LastDay : known;
            if (until < c.Requirement.Pace.FirstDay)
            {
                return (RequirementStatus.Pending, null, false);
            }

            times = [(c.Requirement.Pace.FirstDay, until)];
        }

        var seen = times.Where(t => t.Until <= known && !(c.KnownFrom > t.From)).ToList();
        var isLost = c.Lost > 0 && seen.Count > 0;
        if (seen.Count < times.Count)
        {
            return (RequirementStatus.Unknown, null, isLost);
        }

        var rates = times.ConvertAll(t => RateOf([.. In(t).Where(static o => o.Hired is not null)]));
        if (rates.Contains(null))
        {
            var isNobody = times.Count == 1 && In(times[0]).All(static o => o.Sent == 0);
            return (isNobody && !isFinal ? RequirementStatus.Pending : RequirementStatus.Unknown, null, isLost);
        }

        var value = Of(rates);
        var sides = Sides(times, lost: 0, limit);
        return sides.Count > 1
            ? (RequirementStatus.Unknown, null, isLost)
            : (
                (isFinal, Side(value, limit) == 0) switch
                {
                    (true, true) => RequirementStatus.Met,
                    (true, false) => RequirementStatus.NotMet,
                    (false, true) => RequirementStatus.OnTrack,
                    _ => RequirementStatus.Behind,
                },
                value,
                isLost && Sides(times, c.Lost, limit).Count > 1
            );
    }

    /// <summary>All rates that can be, as far as the lowest and the highest are among them.</summary>
    public List<Fraction> Rates(LocalDate from, LocalDate until) =>
        [.. Completions(In((from, until)), lost: 0).Select(RateOf).OfType<Fraction>()];

    // On which sides of what is asked the value can lie; each period lacks what it lacks by itself.
    private HashSet<int> Sides(List<(LocalDate, LocalDate)> times, int lost, Fraction limit)
    {
        var each = times.ConvertAll(t => Completions(In(t), lost).Select(RateOf).Distinct().ToList());
        return each is [var one]
            ? [.. one.Select(r => Side(Of([r]), limit))]
            : [.. each[0].SelectMany(b => each[1].Select(n => Side(Of([b, n]), limit)))];
    }

    private static Fraction Of(List<Fraction?> rates) =>
        rates is [{ } one] ? one
        : rates is [{ } before, { } now] ? now - before
        : throw new InvalidOperationException("nobody");

    // Below, in and above what is asked; without an upper limit there is nothing on one of the sides.
    private int Side(Fraction value, Fraction limit) =>
        c.Requirement.Comparison switch
        {
            LimitComparison.AtLeast asked => Below(value, asked.Limit, asked.Strictly),
            LimitComparison.AtMost asked => Above(value, asked.Limit, asked.Strictly),
            LimitComparison.Change { IsAtLeast: true, Strictly: var s } => Below(value, limit, s),
            LimitComparison.Change { Strictly: var s } => Above(value, limit, s),
            LimitComparison.Between between => Below(value, between.Limit, strictly: false)
                + Above(value, between.Upper, strictly: false),
            _ => throw new InvalidOperationException(),
        };

    private static int Below(Fraction value, Fraction limit, bool strictly) =>
        value < limit || (strictly && value == limit) ? -1 : 0;

    private static int Above(Fraction value, Fraction limit, bool strictly) =>
        value > limit || (strictly && value == limit) ? 1 : 0;

    private List<(int? Sent, int? Hired)> In((LocalDate From, LocalDate Until) time) =>
        [.. c.Orders.Where(o => o.DueOn >= time.From && o.DueOn <= time.Until).Select(static o => (o.Sent, o.Hired))];

    private static Fraction? RateOf(List<(int? Sent, int? Hired)> orders)
    {
        var (sent, hired) = (orders.Sum(static o => o.Sent ?? 0), orders.Sum(static o => o.Hired ?? 0));
        return sent == 0 ? null : new Fraction(hired, sent);
    }

    // Every candidate of an order can be hired or not; of a silent one, and of a lost, nobody or as many as there can be.
    private static IEnumerable<List<(int? Sent, int? Hired)>> Completions(
        List<(int? Sent, int? Hired)> orders,
        int lost
    )
    {
        IEnumerable<List<(int? Sent, int? Hired)>> ways =
        [
            [],
        ];
        foreach (var (sent, hired) in orders.Concat(Enumerable.Repeat<(int?, int?)>((null, null), lost)))
        {
            List<(int?, int?)> options =
                hired is not null ? [(sent, hired)]
                : sent is { } told ? [.. Enumerable.Range(0, told + 1).Select(h => ((int?)told, (int?)h))]
                : [(0, 0), (JobOrder.MostPlaces, 0), (JobOrder.MostPlaces, JobOrder.MostPlaces)];
            ways = ways.SelectMany(w => options.Select(o => w.Append(o).ToList())).ToList();
        }

        return ways;
    }
}
