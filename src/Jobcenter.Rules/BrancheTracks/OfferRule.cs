using NodaTime.Text;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Whom the branche effort is offered to: everybody but three groups, unless the caseworker decides otherwise.</summary>
internal static class OfferRule
{
    private const string TitleDa = "Borgeren tilbydes brancheindsatsen";
    private const string TitleEn = "The citizen is offered the branche effort";

    private static readonly SourceReference s_groups = new("HEL20", "målgruppe");
    private static readonly SourceReference s_caseworker = new("HEL20", "organisering");
    private static readonly BilingualText s_notKnown = new("ikke kendt", "not known");

    public static Rule<TAll> Of<TAll>(
        Parameter<OfferDefault> defaults,
        FactsOf<TAll, OfferFacts> offer,
        FactsOf<TAll, LocalDate> day
    )
    {
        var isDecided = new Fact<TAll, bool>(
            "decided",
            new("sagsbehandleren har truffet en afgørelse", "the caseworker has decided"),
            (in f) => Known.Of(offer(f).OverrideOn(day(f)) is not null),
            (in f) => Record(offer(f).OverrideOn(day(f)))
        );
        var isOffered = new Fact<TAll, bool>(
            "decidedOffer",
            new("afgørelsen er, at indsatsen tilbydes", "the decision is to offer the effort"),
            (in f) => Known.Of(offer(f).OverrideOn(day(f)) is { IsOffered: true })
        );
        var byDefault = Rule.All(
                new Fact<TAll, bool>(
                    "excludedBenefit",
                    new(
                        "modtager en ydelse, der ikke tilbydes indsatsen",
                        "receives a benefit that the effort is not offered to"
                    ),
                    (in f) =>
                        Answer(defaults.On(day(f)), offer(f).States, static (d, s) => d.NotOnBenefits.Overlaps(s)),
                    (in f) => Benefits(defaults.On(day(f)), offer(f).States)
                ).IsFalse(),
                Rule.Not(
                    Rule.All(
                        new Fact<TAll, bool>(
                            "excludedCategory",
                            new("er aktivitetsparat", "is activity ready"),
                            (in f) =>
                                Answer(
                                    defaults.On(day(f)),
                                    offer(f).Category,
                                    static (d, c) => d.NotMostVulnerableOf == c
                                )
                        ).IsTrue(),
                        new Fact<TAll, bool>(
                            "mostVulnerable",
                            new("er blandt de mest udsatte", "is among the most vulnerable"),
                            (in f) => Answer(defaults.On(day(f)), offer(f).IsMostVulnerable, static (_, v) => v)
                        ).IsTrue()
                    )
                )
            )
            .Named(
                new(
                    "HEL20/offer-default",
                    new(
                        "Som udgangspunkt: ikke ledighedsydelse, ikke sygedagpenge, ikke de mest udsatte aktivitetsparate",
                        "By default: not ledighedsydelse, not sygedagpenge, not the most vulnerable activity ready"
                    ),
                    s_groups,
                    Strength.Expectation
                )
            );
        return Rule.Any(
                Rule.All(isDecided.IsTrue(), isOffered.IsTrue())
                    .Named(
                        new(
                            "HEL20/offer-decision",
                            new("Sagsbehandlerens afgørelse", "The caseworker's decision"),
                            s_caseworker
                        )
                    ),
                Rule.All(isDecided.IsFalse(), byDefault)
            )
            .Named(new("HEL20/offer", new(TitleDa, TitleEn), s_caseworker));
    }

    public static OfferAnswerKind KindOf(in OfferFacts facts, LocalDate date, Verdict verdict) =>
        facts.OverrideOn(date) is { } decision
            ? decision.IsOffered
                ? OfferAnswerKind.OfferedByDecision
                : OfferAnswerKind.WithheldByDecision
            : verdict switch
            {
                Verdict.Met => OfferAnswerKind.Offered,
                Verdict.NotMet => OfferAnswerKind.NotByDefault,
                _ => OfferAnswerKind.Unknown,
            };

    // Missing when no default is loaded for the day, or the fact it asks for is.
    private static Known<bool> Answer<TFact>(
        Known<ParameterValue<OfferDefault>> inForce,
        TFact? fact,
        Func<OfferDefault, TFact, bool> answer
    )
        where TFact : struct =>
        !inForce.IsKnown ? Known.Missing<bool>(inForce.Reason)
        : fact is { } value ? Known.Of(answer(inForce.Value.Value, value))
        : Known.Missing<bool>(s_notKnown);

    private static ImmutableArray<FactReading> Benefits(
        Known<ParameterValue<OfferDefault>> inForce,
        CitizenStateSet? states
    )
    {
        var readings = ImmutableArray.CreateBuilder<FactReading>();
        if (states is { } known)
        {
            readings.Add(
                new("states", new("ydelser og aktiviteter", "benefits and activities"), BilingualText.Of(known))
            );
        }

        if (inForce.IsKnown)
        {
            readings.Add(
                new(
                    "notOffered",
                    new("tilbydes ikke til", "not offered to"),
                    BilingualText.Of(inForce.Value.Value.NotOnBenefits),
                    source: inForce.Value.Source
                )
            );
        }

        return readings.ToImmutable();
    }

    private static ImmutableArray<FactReading> Record(OfferOverride? decision)
    {
        if (decision is null)
        {
            return [];
        }

        var readings = ImmutableArray.CreateBuilder<FactReading>();
        readings.Add(new("reason", new("begrundelse", "reason"), BilingualText.Same(decision.Reason)));
        readings.Add(
            new(
                "decidedOn",
                new("afgjort", "decided"),
                BilingualText.Same(LocalDatePattern.Iso.Format(decision.DecidedOn))
            )
        );
        if (!string.IsNullOrWhiteSpace(decision.DecidedBy))
        {
            readings.Add(new("decidedBy", new("afgjort af", "decided by"), BilingualText.Same(decision.DecidedBy)));
        }

        return readings.ToImmutable();
    }
}
