using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

public static partial class FullTimePersonCounts
{
    /// <summary>Why a number of full-time persons moved between two periods: the difference split into its reasons.</summary>
    /// <param name="group">The states that are counted.</param>
    /// <param name="before">The one period, usually the earlier.</param>
    /// <param name="after">The other period, usually the later.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <param name="groupAfter">The states that are counted in the other period, when they are others; the same when null.</param>
    /// <returns>The count; missing when the number of one of the periods is.</returns>
    /// <remarks>
    /// Our definitions. Inflow, outflow, change of benefit and length are told before overlaps are treated; the
    /// treatment is a term of its own. Another benefit is one of the thirteen that the group does not hold.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The group is null.</exception>
    /// <example>
    /// <code>
    /// var moved = FullTimePersonCounts
    ///     .Movement(group, MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021), Area.Country)
    ///     .Of(register);
    /// Fraction inflow = moved.Value.Of(MovementKind.Inflow);
    /// </code>
    /// </example>
    public static Count<FullTimePersonMovement> Movement(
        BenefitGroup group,
        MeasuringPeriod before,
        MeasuringPeriod after,
        Area area,
        CountingOptions? options = null,
        BenefitGroup? groupAfter = null
    )
    {
        options ??= CountingOptions.Jobindsats;
        var (one, other) = (In(group, before, area, options), In(groupAfter ?? group, after, area, options));
        var key = new TallyKey(
            "movement",
            [
                .. Of(group),
                .. Of(before, area),
                ("after", after.ToString()),
                ("statesAfter", Of(groupAfter ?? group)[1].Value),
                .. Of(options),
            ]
        );
        ImmutableArray<MovementKind> kinds = [.. Enum.GetValues<MovementKind>()];
        return new(
            key,
            Terms,
            t =>
                new(
                    new(t.NumberOf("before")),
                    new(t.NumberOf("after")),
                    [.. kinds.Select(k => (t.NumberOf($"{k}"), t.CountOf($"{k} persons")))]
                ),
            ["before", "after", .. kinds.SelectMany(static k => new[] { $"{k}", $"{k} persons" })]
        );

        Tally Terms(Register register)
        {
            var (earlier, later) = (one.Of(register), other.Of(register));
            if (!earlier.IsKnown || !later.IsKnown)
            {
                return Tally.WithoutNumbers(key, earlier.Reason ?? later.Reason);
            }

            var terms = new MovementSum(register, options, before, after);
            foreach (var citizen in register.CitizensOf(area))
            {
                terms.Add(citizen, group.Mask, (groupAfter ?? group).Mask);
            }

            return Tally.Counted(
                key,
                [
                    ("before", earlier.Value.Count),
                    ("after", later.Value.Count),
                    .. kinds.SelectMany(k =>
                        new[] { ($"{k}", terms.FullTimePersons(k)), ($"{k} persons", new Fraction(terms.Persons(k))) }
                    ),
                ]
            );
        }
    }

    /// <summary>Sums up, citizen by citizen, the reasons why a number of full-time persons moved.</summary>
    private sealed class MovementSum(
        Register register,
        CountingOptions options,
        MeasuringPeriod before,
        MeasuringPeriod after
    )
    {
        private const int Kinds = 6;

        private readonly FullTimePersonAmounts _before = new(register, options, before);
        private readonly FullTimePersonAmounts _after = new(register, options, after);
        private readonly int _benefits = BenefitGroup.PublicSupport.Mask;

        // Of each kind what it makes up of either period, in the unit of that period.
        private readonly long[] _amountBefore = new long[Kinds];
        private readonly long[] _amountAfter = new long[Kinds];
        private readonly int[] _persons = new int[Kinds];

        public Fraction FullTimePersons(MovementKind kind) =>
            new Fraction(_amountAfter[(int)kind], _after.Whole) - new Fraction(_amountBefore[(int)kind], _before.Whole);

        public int Persons(MovementKind kind) => _persons[(int)kind];

        public void Add(int citizen, int group, int groupAfter)
        {
            var (gross, grossAfter) = (_before.Gross(citizen, group), _after.Gross(citizen, group));
            if (KindOf(citizen, group) is { } kind)
            {
                Put(kind, gross, grossAfter);
            }

            var (net, netAfter) = (_before.Net(citizen, group), _after.Net(citizen, group));
            Put(MovementKind.Overlap, net - gross, netAfter - grossAfter);
            if (groupAfter != group)
            {
                Put(MovementKind.Definition, 0, _after.Net(citizen, groupAfter) - netAfter);
            }
        }

        // By days, whatever is counted: somebody on a benefit over a weekend alone is on it.
        private MovementKind? KindOf(int citizen, int group)
        {
            var others = _benefits & ~group;
            return (_before.HasDays(citizen, group), _after.HasDays(citizen, group)) switch
            {
                (true, true) => MovementKind.Length,
                (false, true) => _before.HasDays(citizen, others) ? MovementKind.GroupChange : MovementKind.Inflow,
                (true, false) => _after.HasDays(citizen, others) ? MovementKind.GroupChange : MovementKind.Outflow,
                _ => null,
            };
        }

        private void Put(MovementKind kind, long amountBefore, long amountAfter)
        {
            _amountBefore[(int)kind] += amountBefore;
            _amountAfter[(int)kind] += amountAfter;
            _persons[(int)kind] += amountBefore != 0 || amountAfter != 0 ? 1 : 0;
        }
    }
}
