namespace Jobcenter.Rules.Plans;

/// <summary>On which side of a limit a value must lie, and whether the limit itself will do.</summary>
internal readonly record struct LimitSide(bool IsAtLeast, bool Strictly = false)
{
    /// <summary>The rule that compares a value with its limit, under the names a kind of requirement gives them.</summary>
    /// <param name="value">The value's name.</param>
    /// <param name="limit">The limit's name.</param>
    /// <param name="other">Which of the readings beside the one that decides; that one when below 0.</param>
    public Rule<Measurement> Compare(BilingualText value, BilingualText limit, int other = -1)
    {
        var number = other > 0 ? $"{other + 1}" : string.Empty;
        var left = new Fact<Measurement, Quantity>(
            other < 0 ? "value" : $"otherValue{number}",
            value,
            (in m) => m.Reading(other)?.Value ?? default,
            (in m) => m.Reading(other)?.ValueBasis ?? []
        );
        var right = new Fact<Measurement, Quantity>(
            other < 0 ? "limit" : $"otherLimit{number}",
            limit,
            (in m) => m.Reading(other)?.Limit ?? default,
            (in m) => m.Reading(other)?.LimitBasis ?? []
        );
        return (IsAtLeast, Strictly) switch
        {
            (true, true) => left.MoreThan(right),
            (true, false) => left.AtLeast(right),
            (false, true) => left.LessThan(right),
            _ => left.AtMost(right),
        };
    }

    /// <summary>0 for a value below the limit and 1 above; the limit itself lies where it decides as they do.</summary>
    public int ZoneOf(Fraction value, Fraction limit) => IsMissed(Missing(value, limit)) == IsAtLeast ? 0 : 1;

    /// <summary>What is missing to the limit; 0 or less when it is reached.</summary>
    public Fraction Missing(Fraction value, Fraction limit) => IsAtLeast ? limit - value : value - limit;

    /// <summary>What is missing to the limit of a reading.</summary>
    public Known<Fraction> Missing(RequirementReading reading)
    {
        var side = this;
        return reading.Value.SelectKnown(v => reading.Limit.Select(l => side.Missing(v.Amount, l.Amount)));
    }

    /// <summary>The least whole amount of units, each so much, that brings a value to the limit; 0 or less when it is there.</summary>
    public Fraction Units(Fraction value, Fraction limit, Fraction unitsToOne)
    {
        var missing = Missing(value, limit) * unitsToOne;
        return Strictly ? missing.Floor() + Fraction.One : missing.Ceiling();
    }

    /// <summary>The reading whose numbers are shown: the worst that fails, else the one that is missing, else the nearest to its limit.</summary>
    public int Decisive(IEnumerable<RequirementReading> parts)
    {
        var side = this;
        var missing = parts.Select(p => side.Missing(p)).ToArray();
        var known = Enumerable.Range(0, missing.Length).Where(i => missing[i].IsKnown).ToArray();
        var worst = known.Length == 0 ? -1 : known.MaxBy(i => missing[i].Value);
        return worst >= 0 && (IsMissed(missing[worst].Value) || known.Length == missing.Length)
            ? worst
            : Array.FindIndex(missing, static e => !e.IsKnown);
    }

    private bool IsMissed(Fraction missing) => missing.Sign > 0 || (Strictly && missing.Sign == 0);
}
