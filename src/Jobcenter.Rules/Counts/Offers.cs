namespace Jobcenter.Rules.Counts;

/// <summary>The offers of some kinds: placements, and the offers besides them.</summary>
internal sealed class Offers
{
    private static readonly BilingualText s_none = new(
        "registeret har ingen tilbud, heller ikke virksomhedsforløb",
        "the register has no offers, no placements either"
    );

    private readonly ImmutableArray<PlacementKind> _placements;
    private readonly ImmutableArray<ContactOfferKind> _others;

    /// <summary>The offers of these kinds.</summary>
    public Offers(ImmutableArray<PlacementKind> placements, ImmutableArray<ContactOfferKind> others)
    {
        if (!AreAllowed(placements, others))
        {
            throw new ArgumentException(
                "placements and offers held nothing, or a kind twice; there must be one kind at least.",
                nameof(placements)
            );
        }

        _placements = placements.IsDefault ? [] : placements;
        _others = others.IsDefault ? [] : others;
    }

    public ImmutableArray<(string Name, string Value)> Arguments =>
        [("placements", string.Join(' ', _placements)), ("offers", string.Join(' ', _others))];

    public static bool AreAllowed(ImmutableArray<PlacementKind> placements, ImmutableArray<ContactOfferKind> others) =>
        !(placements.IsDefaultOrEmpty && others.IsDefaultOrEmpty) && AreEachOnce(placements) && AreEachOnce(others);

    /// <summary>Why there is nothing to count: a register without any offers has been told of none.</summary>
    public static BilingualText? WhyNone(Register register)
    {
        for (var citizen = 0; citizen < register.CitizenCount; citizen++)
        {
            foreach (ref readonly var row in register.Others.Placements.Of(citizen))
            {
                if (KnownRows.TryCut(row, register.KnownUntil, out _))
                {
                    return null;
                }
            }

            foreach (ref readonly var row in register.Others.Offers.Of(citizen))
            {
                if (row.From <= register.KnownUntil)
                {
                    return null;
                }
            }
        }

        return s_none;
    }

    /// <summary>Those of a citizen that have begun, with their last days as far as they are known.</summary>
    public IEnumerable<(LocalDate From, LocalDate? To)> Of(Register register, int citizen)
    {
        foreach (var row in register.PlacementsOf(citizen))
        {
            if (row.From is { } from && _placements.Contains(row.Kind))
            {
                yield return (from, row.To);
            }
        }

        foreach (var row in register.OffersOf(citizen))
        {
            if (_others.Contains(row.Kind))
            {
                yield return (row.From, row.To);
            }
        }
    }

    private static bool AreEachOnce<T>(ImmutableArray<T> kinds)
        where T : struct, Enum =>
        kinds.IsDefault || (kinds.All(Enum.IsDefined) && kinds.Distinct().Count() == kinds.Length);
}
