namespace Jobcenter.Rules.Plans;

/// <summary>A municipality against others: the level at the deadline, or the change since the baseline; with a margin, or simply better.</summary>
internal sealed class BetterThanPeersComparing : Comparing
{
    private readonly LimitComparison.BetterThan _comparison;
    private readonly ImmutableArray<Peer> _peers;
    private readonly ImmutableArray<Variant> _variants;
    private readonly LimitSide _side;

    public BetterThanPeersComparing(RequirementParts requirement, LimitComparison.BetterThan comparison)
        : base(requirement)
    {
        _comparison = comparison;
        _peers = Peer.Of(comparison.With, Counted.Unit);
        _variants =
        [
            .. comparison.Readings.SelectMany(r =>
                comparison.Margin is { } margin
                    ? margin.Readings.Select(m => new Variant(r, m))
                    : [new Variant(r, null)]
            ),
        ];
        _side = new(!Counted.IsLowerBetter, Strictly: comparison.Margin is null && !comparison.OrEqual);
    }

    private bool IsOfEach => _peers.Length > 1;

    public override Rule<Measurement> Rule()
    {
        if (_variants.Length == 1)
        {
            return RuleOf(_variants[0], 0);
        }

        Rule<Measurement>[] rules =
        [
            .. _variants.Select((v, i) => RuleOf(v, i).Named(ReadingLabel(Title(v), id: null))),
        ];
        return Kernel.Rule.Readings(rules[0], rules.AsSpan(1));
    }

    public override IEnumerable<FigureKey> Keys(Area municipality) =>
        (Pace.Periods() is { IsEmpty: false } all ? all : [Pace.Deadline ?? default])
            .SelectMany(p => KeysIn(municipality, p))
            .Distinct();

    public override Measurement Measure(FollowUpContext context)
    {
        if (Measured(context) is not { } period)
        {
            return new();
        }

        var unit = LevelChange.UnitOf(Counted);
        var decidesLevel = _variants[0].Reading == ShareReading.Level;
        var own = Read(context, period, (p, read) => Counted.At(Id, context.Municipality, p, read));
        ImmutableArray<LevelChange> others =
        [
            .. _peers.Select(peer =>
                Read(context, period, (p, read) => peer.At(Counted, Id, context.Municipality, p, read))
            ),
        ];
        ImmutableArray<RequirementReading> readings =
        [
            .. _variants.SelectMany(v => others.Select(other => ReadingOf(v, own, other))),
        ];
        var shown = IsOfEach ? _side.Decisive(readings.Take(_peers.Length)) : 0;
        var shownOther = others[shown];
        var equal = Equal(_variants[0], own, shownOther);
        return new()
        {
            Period = period,
            Deciding = readings[shown],
            Others = IsOfEach ? readings : readings[1..],
            Baseline = own.Before.As(Counted.Unit),
            Current = own.Now.As(Counted.Unit),
            Gap = Measurement.Missing(
                own.Now.Value.SelectKnown(n => equal.Select(e => _side.Missing(n, e))),
                own.IsRelative ? Counted.Unit : unit
            ),
            Trajectory = Measurement.Way(
                Pace.Periods(),
                p => Counted.At(Id, context.Municipality, p, context.Show).Value,
                p =>
                {
                    var there = _peers[shown].At(Counted, Id, context.Municipality, p, context.Show);
                    return decidesLevel
                        ? WithMargin(_variants[0], there.Value)
                        : WithMargin(_variants[0], Amount(shownOther with { Now = there })).SelectKnown(own.Moved);
                },
                Counted.Unit
            ),
            WhatItWouldTake = Counted.Takes(
                new(context, Pace.Deadline, own.Now, equal, _side, HeldFixed(_peers[shown], period))
            ),
        };
    }

    private LevelChange Read(
        FollowUpContext context,
        MeasuringPeriod period,
        Func<MeasuringPeriod, Func<FigureKey, FigureReading>, MeasuredLevel> at
    )
    {
        var before = Pace.Baseline is { } baseline
            ? at(baseline, _variants[0].Reading == ShareReading.Level ? context.Show : context.Read)
            : default;
        return new(before, Counted.Unbroken(at(period, context.Read), Pace), LevelChange.UnitOf(Counted))
        {
            Break = Counted.BreakBetween(Pace.Baseline ?? period, period),
        };
    }

    private RequirementReading ReadingOf(Variant variant, LevelChange own, LevelChange other)
    {
        if (variant.Reading == ShareReading.Level)
        {
            return new(
                own.Now.As(Counted.Unit),
                WithMargin(variant, other.Now.Value).Select(l => new Quantity(l, Counted.Unit)),
                own.Now.Basis,
                other.Now.Basis
            );
        }

        var unit = own.Unit;
        return new(
            own.Value,
            WithMargin(variant, Amount(other)).Select(l => new Quantity(l, unit)),
            own.Basis,
            other.Basis
        );
    }

    // The level at which the municipality is just as good as is asked.
    private Known<Fraction> Equal(Variant variant, LevelChange own, LevelChange other) =>
        variant.Reading == ShareReading.Level
            ? WithMargin(variant, other.Now.Value)
            : WithMargin(variant, Amount(other)).SelectKnown(own.After);

    private static Known<Fraction> Amount(LevelChange change) => change.Value.Select(static c => c.Amount);

    private Known<Fraction> WithMargin(Variant variant, Known<Fraction> other)
    {
        if (_comparison.Margin?.Amount is not { } amount || variant.Margin is not { } reading)
        {
            return other;
        }

        var by = Counted.IsLowerBetter ? -amount : amount;
        return other.Select(o => reading == MarginReading.Points ? o + by : o * (Fraction.One + by));
    }

    private MeasuringPeriod? Measured(FollowUpContext context) =>
        Pace.Measured(
            context,
            p => context.HasAll(KeysIn(context.Municipality, p)),
            context.PeriodsOf(_peers.SelectMany(p => KeysOfAny(p, context.Municipality)), context.CompleteUntil)
        );

    // The keys of a peer in any period: what its figures are, and where.
    private IEnumerable<FigureKey> KeysOfAny(Peer peer, Area municipality) =>
        peer.Keys(Counted, Id, municipality, Pace.Deadline ?? default);

    private IEnumerable<FigureKey> KeysIn(Area municipality, MeasuringPeriod period) =>
        Counted
            .Keys(Id, municipality, period)
            .Concat(_peers.SelectMany(p => p.Keys(Counted, Id, municipality, period)));

    private Rule<Measurement> RuleOf(Variant variant, int index)
    {
        if (IsOfEach)
        {
            Rule<Measurement>[] parts =
            [
                .. _peers.Select((peer, i) => Compare(variant, peer, (index * _peers.Length) + i)),
            ];
            return Kernel.Rule.All(parts);
        }

        return Compare(variant, _peers[0], index - 1);
    }

    private Rule<Measurement> Compare(Variant variant, Peer peer, int other)
    {
        var (own, theirs) = Names(variant.Reading, peer);
        return _side.Compare(own, theirs, other);
    }

    private BilingualText Title(Variant variant)
    {
        BilingualText what = IsShare ? new("andelen", "the share") : new("tallet", "the number");
        BilingualText when = Pace.Deadline?.Kind switch
        {
            PeriodKind.Quarter => new("i kvartalet", "in the quarter"),
            PeriodKind.Month => new("i måneden", "in the month"),
            PeriodKind.Day => new("på dagen", "on the day"),
            _ => new("i året", "in the year"),
        };
        BilingualText of =
            variant.Reading == ShareReading.Level
                ? new($"Læsning: {what.Danish} {when.Danish}", $"Reading: {what.English} {when.English}")
                : new(
                    $"Læsning: {what.Danish}s ændring siden udgangspunktet",
                    $"Reading: {what.English}'s change since the baseline"
                );
        BilingualText? margin = variant.Margin switch
        {
            null => null,
            MarginReading.Percent => new("i procent af den andens tal", "in percent of the other's value"),
            _ when IsShare => new("i procentpoint", "in percentage points"),
            _ => new("i målingens enhed", "in the measure's unit"),
        };
        return margin is null ? of
            : _comparison.Readings.Length > 1
                ? new($"{of.Danish}, forspringet regnet {margin.Danish}", $"{of.English}, the margin {margin.English}")
            : new($"Læsning: forspringet regnet {margin.Danish}", $"Reading: the margin {margin.English}");
    }

    private bool IsShare => Counted.Unit == QuantityUnit.Share;

    private (BilingualText Own, BilingualText Theirs) Names(ShareReading reading, Peer peer)
    {
        var name = Counted.Name;
        var what = (reading, Counted.Unit) switch
        {
            (ShareReading.Level, QuantityUnit.Share) => new BilingualText("{0} andel", "{0} share"),
            (ShareReading.Level, _) => new($"{{0}} {name.Danish}", $"{{0}} {name.English}"),
            (_, QuantityUnit.Share) => new("ændring i {0} andel", "change of {0} share"),
            _ => new("{0} ændring", "{0} change"),
        };
        BilingualText Of(BilingualText whose) =>
            new(
                what.Danish.Replace("{0}", whose.Danish, StringComparison.Ordinal),
                what.English.Replace("{0}", whose.English, StringComparison.Ordinal)
            );
        var theirs = Of(peer.Whose);
        return (
            Of(new("kommunens", "the municipality's")),
            _comparison.Margin is null ? theirs : new($"grænsen efter {theirs.Danish}", $"limit by {theirs.English}")
        );
    }

    private static BilingualText HeldFixed(Peer peer, MeasuringPeriod period) =>
        new(
            $"{peer.Whose.Danish} tal for {period.ToText(Language.Danish)} holdes fast",
            $"{peer.Whose.English} figure for {period.ToText(Language.English)} is held fixed"
        );

    private readonly record struct Variant(ShareReading Reading, MarginReading? Margin);
}
