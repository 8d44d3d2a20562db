namespace Jobcenter.Rules.Plans;

/// <summary>A figure that a register can be asked for: the kinds of rows it is counted from, how much of it one citizen can be at most, and how it is counted.</summary>
internal readonly record struct FigureCount(
    FigureKey Key,
    RegisterTables Tables,
    int? OfACitizen,
    Func<Register, Known<Counted>> Count
)
{
    private static readonly SourceReference s_source = new("register");
    private static readonly SourceReference s_orders = new("orders.csv");

    /// <summary>Counts each figure once.</summary>
    public static Dictionary<FigureKey, CountedFigure> All(Register register, IEnumerable<FigureCount> counts)
    {
        var figures = new Dictionary<FigureKey, CountedFigure>();
        foreach (var (key, tables, ofACitizen, count) in counts)
        {
            if (figures.ContainsKey(key))
            {
                continue;
            }

            var counted = count(register);
            LostInFigure? LostOf(Portion? cases) =>
                counted is { IsKnown: true, Value.Lost: { } lost }
                    ? lost
                    : LostInFigure.Of(register, tables, ofACitizen, key.Measure.Unit, cases);
            Figure Of(Counted c, Fraction value)
            {
                var lost = LostOf(c.Cases);
                var source = tables == RegisterTables.None ? s_orders : s_source;
                return new(key, value, source, basis: c.Basis)
                {
                    IsComputed = true,
                    Cases = c.Cases,
                    WhyProvisional =
                    [
                        .. c.IsProvisional ? [Figure.RunningWindow] : ImmutableArray<BilingualText>.Empty,
                        .. lost is null ? ImmutableArray<BilingualText>.Empty : [lost.Why],
                    ],
                    Lost = lost,
                };
            }

            var gaps = counted.IsKnown ? counted.Value.Gaps : null;
            figures[key] = new(
                counted.SelectKnown(c => c.Value.Select(v => Of(c, v))),
                gaps is { Changes.IsDefault: false, Lowest: { IsKnown: true, Value: var seen } }
                    ? gaps with
                    {
                        AsSeen = Of(counted.Value, seen),
                    }
                    : gaps,
                LostOf(cases: null)
            );
        }

        return figures;
    }
}

/// <summary>A figure as a register gave it, with what it leaves open.</summary>
internal readonly record struct CountedFigure(Known<Figure> Figure, FigureGaps? Gaps, LostInFigure? Lost);
