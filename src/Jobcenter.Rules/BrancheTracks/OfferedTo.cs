namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Whom the branche effort is offered to: everybody but three groups, unless the caseworker decides otherwise.</summary>
internal static class OfferedTo
{
    public static Rule<T> Of<T>(
        IReadOnlyDictionary<string, RuleLabel> labels,
        Parameter<CitizenStateSet> notOnBenefits,
        Parameter<VisitationCategory> notMostVulnerableOf,
        FactReader<T, OfferFacts> offer,
        FactReader<T, LocalDate> day
    )
    {
        var isDecided = new Fact<T, bool>(
            "decided",
            new("sagsbehandleren har truffet en afgørelse", "the caseworker has decided"),
            (in f) => Known.Of(offer(f).OverrideOn(day(f)) is not null),
            (in f) => Record(offer(f).OverrideOn(day(f)))
        );
        var isOffered = new Fact<T, bool>(
            "decidedOffer",
            new("afgørelsen er, at indsatsen tilbydes", "the decision is to offer the effort"),
            (in f) => Known.Of(offer(f).OverrideOn(day(f)) is { IsOffered: true })
        );
        var byDefault = Rule.All(
                Excluded(
                        "excludedBenefit",
                        new(
                            "modtager en ydelse, der ikke tilbydes indsatsen",
                            "receives a benefit that the effort is not offered to"
                        ),
                        notOnBenefits,
                        static (in o) => o.States,
                        static (not, states) => not.Overlaps(states),
                        static states => BilingualText.Of(states),
                        (in f) => Benefits(offer(f).States, notOnBenefits.On(day(f)))
                    )
                    .IsFalse(),
                Rule.Not(
                    Rule.All(
                        Excluded(
                                "excludedCategory",
                                Is(notMostVulnerableOf),
                                notMostVulnerableOf,
                                static (in o) => o.Category,
                                static (not, category) => not == category,
                                Name
                            )
                            .IsTrue(),
                        Excluded(
                                "mostVulnerable",
                                new("er blandt de mest udsatte", "is among the most vulnerable"),
                                notMostVulnerableOf,
                                static (in o) => o.IsMostVulnerable,
                                static (_, isVulnerable) => isVulnerable,
                                Name
                            )
                            .IsTrue()
                    )
                )
            )
            .Named(labels["HEL20/offer-default"]);
        return Rule.Any(
                Rule.All(isDecided.IsTrue(), isOffered.IsTrue()).Named(labels["HEL20/offer-decision"]),
                Rule.All(isDecided.IsFalse(), byDefault)
            )
            .Named(labels["HEL20/offer"]);

        // Missing when no default is loaded for the day, or the fact it asks for is.
        Fact<T, bool> Excluded<TNot, TFact>(
            string id,
            BilingualText name,
            Parameter<TNot> defaults,
            FactReader<OfferFacts, TFact?> read,
            Func<TNot, TFact, bool> answer,
            Func<TNot, BilingualText> named,
            FactReader<T, ImmutableArray<FactReading>>? basis = null
        )
            where TFact : struct =>
            new(
                id,
                name,
                (in f) =>
                {
                    var inForce = defaults.On(day(f));
                    return !inForce.IsKnown ? Known.Missing<bool>(inForce.Reason)
                        : read(offer(f)) is { } value ? Known.Of(answer(inForce.Value.Value, value))
                        : Known.Missing<bool>(Known.NotKnown);
                },
                basis
            )
            {
                From = [ParameterFact.Slot(defaults, day, named)],
            };
    }

    private static BilingualText Name(VisitationCategory category) => category.Name();

    private static BilingualText Is(Parameter<VisitationCategory> category)
    {
        BilingualText[] names =
        [
            .. category.Values.Select(static v => Vocabulary.Of<VisitationCategory>().Name(v.Value)).Distinct(),
        ];
        return new(
            $"er {string.Join(" eller ", names.Select(static n => n.Danish))}",
            $"is {string.Join(" or ", names.Select(static n => n.English))}"
        );
    }

    private static ImmutableArray<FactReading> Benefits(
        CitizenStateSet? states,
        Known<ParameterValue<CitizenStateSet>> not
    ) =>
        [
            .. states is { } known
                ? new FactReading[]
                {
                    new("states", new("ydelser og aktiviteter", "benefits and activities"), BilingualText.Of(known)),
                }
                : [],
            .. not.IsKnown
                ? new FactReading[]
                {
                    new(
                        "notOffered",
                        new("tilbydes ikke til", "not offered to"),
                        BilingualText.Of(not.Value.Value),
                        source: not.Value.Source
                    ),
                }
                : [],
        ];

    private static ImmutableArray<FactReading> Record(OfferOverride? decision)
    {
        if (decision is null)
        {
            return [];
        }

        FactReading reason = new("reason", new("begrundelse", "reason"), BilingualText.Same(decision.Reason));
        FactReading day = new("decidedOn", new("afgjort", "decided"), DateText.Both(decision.DecidedOn))
        {
            Day = decision.DecidedOn,
        };
        return string.IsNullOrWhiteSpace(decision.DecidedBy)
            ? [reason, day]
            : [reason, day, new("decidedBy", new("afgjort af", "decided by"), BilingualText.Same(decision.DecidedBy))];
    }
}
