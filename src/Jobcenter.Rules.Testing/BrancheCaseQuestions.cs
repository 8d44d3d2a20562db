using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.Testing;

/// <summary>The branche tracks, from marking to the review of a quarter.</summary>
internal static class BrancheCaseQuestions
{
    private static readonly BrancheRules s_rules = BrancheRules.Default;

    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [
        new("branche-profile", Profile),
        new("branche-marking", Marking),
        new("branche-succession", Succession),
        new("branche-offer", Offer),
        new("branche-candidate", Candidate),
        new("job-order", Order),
        new("job-orders", Orders),
        new("group-course", GroupCourse),
        new("group-course-split", Split),
        new("track-review", Review),
        new("effort-share", Effort),
    ];

    private static CaseAnswer Profile(CaseInput input)
    {
        var ask = input.Ask;
        var matched = ask.Find("tracks") is null
            ? Known.Missing<BrancheMarking>()
            : Known.Of(Catalogue(ask).Mark(ask.Words("tracks")));
        return CaseAnswer.Of(
            s_rules.Profile.Assess(new(ask.FindDate("first_interview_on"), ask.FindDate("profiled_on"), matched))
        );
    }

    private static CaseAnswer Marking(CaseInput input)
    {
        var ask = input.Ask;
        var markedOn = ask.Date("marked_on");
        return CaseAnswer.Of(
            s_rules.Marking.Assess(
                new(
                    new(string.Empty, Catalogue(ask).Mark(ask.Words("tracks")), markedOn),
                    BrancheCatalogues.Default.On(markedOn, input.Municipality),
                    markedOn
                )
            )
        );
    }

    private static CaseAnswer Succession(CaseInput input)
    {
        var ask = input.Ask;
        var moved = BrancheCatalogues.Default.Move(Catalogue(ask).Mark(ask.Words("tracks")), Catalogue(ask, "to"));
        return moved is null
            ? CaseAnswer.OfUnknown()
            : CaseAnswer
                .Empty.With("tracks", moved.Marking.ToString())
                .With("withoutSuccessor", string.Join('+', moved.WithoutSuccessor.Select(static t => t.Id)));
    }

    private static CaseAnswer Offer(CaseInput input)
    {
        var ask = input.Ask;
        var facts = new OfferFacts
        {
            Date = ask.Date("date"),
            States = ask.Find("states") is null ? null : new CitizenStateSet(ask.States("states").AsSpan()),
            Category = ask.FindCategory("category"),
            IsMostVulnerable = ask.FindAnswer("most_vulnerable"),
            Override = ask.FindAnswer("offer") is { } isOffered
                ? new(isOffered, ask.Text("offer_reason"), ask.Date("offer_decided_on"))
                : null,
        };
        var answer = s_rules.Offer.Assess(facts);
        return CaseAnswer
            .Of(answer)
            .With(
                "offer",
                (answer.Verdict, facts.OverrideInForce) switch
                {
                    (Verdict.Met, null) => "offered",
                    (Verdict.NotMet, null) => "not-by-default",
                    (_, null) => "unknown",
                    (_, { IsOffered: true }) => "offered-by-decision",
                    _ => "withheld-by-decision",
                }
            );
    }

    private static CaseAnswer Candidate(CaseInput input)
    {
        var pool = Pool(input);
        var (citizen, track) = (input.Ask.Text("citizen"), input.Ask.Text("track"));
        var reason = pool.Extract(new("x", track, JobOrder.MostPlaces, input.Ask.Date("date"))).WhyNot(citizen);
        var assessment = pool.Explain(citizen, track);
        return (assessment is null ? CaseAnswer.Empty : CaseAnswer.Of(assessment)).With(
            "leftOut",
            reason is { } why ? Vocabulary.Of<LeftOutReason>().Id(why) : "no"
        );
    }

    private static CaseAnswer Order(CaseInput input)
    {
        var ask = input.Ask;
        var extraction = Pool(input).Extract(new("x", ask.Text("track"), ask.Number("places"), ask.Date("date")));
        return CaseAnswer
            .Empty.With("candidates", string.Join(' ', extraction.Candidates.Select(static c => c.Citizen)))
            .With("shortfall", extraction.Shortfall);
    }

    private static CaseAnswer Orders(CaseInput input)
    {
        var register = input.Branche(s_rules);
        var orders = register.OrdersOn(input.Ask.Date("date"));
        if (!orders.IsKnown)
        {
            throw input.Ask.Fault("date", new("en dag, hvor et katalog gælder", "a day with a catalogue in force"));
        }

        var assignment = Pool(input).Assign(orders.Value);
        var answer = CaseAnswer.Empty.With("filled", assignment.Filled);
        foreach (var order in assignment.Orders)
        {
            answer = answer
                .With($"candidates {order.Order.Id}", string.Join(' ', order.Candidates.Select(static c => c.Citizen)))
                .With($"shortfall {order.Order.Id}", order.Shortfall);
        }

        return assignment.Bottleneck is { } bottleneck
            ? answer
                .With("bottleneckTracks", string.Join('+', bottleneck.Tracks.Select(static t => t.Id)))
                .With("bottleneckPlaces", bottleneck.Places)
                .With("bottleneckMarked", bottleneck.Marked)
            : answer;
    }

    private static CaseAnswer GroupCourse(CaseInput input) =>
        input.Branche(s_rules).GroupCourses is [var course]
            ? CaseAnswer.Of(s_rules.GroupCourse.Assess(course))
            : throw new CaseFaultException(
                new BilingualText("courses skal have ét forløbs dage.", "courses must hold the days of one course.")
            );

    private static CaseAnswer Split(CaseInput input)
    {
        var split = GroupCourseSplit.Of(
            input.Ask.Number("citizens"),
            s_rules.FewestInGroup.Values[^1].Value,
            s_rules.MostInGroup.Values[^1].Value
        );
        return CaseAnswer
            .Empty.With("possible", split.IsPossible ? "ja" : "nej")
            .With("groupCounts", string.Join(' ', split.GroupCounts))
            .With("groups", string.Join(' ', split.Groups))
            .With("nearestBelow", split.NearestBelow?.ToString("D", null))
            .With("nearestAbove", split.NearestAbove?.ToString("D", null));
    }

    private static CaseAnswer Review(CaseInput input)
    {
        var ask = input.Ask;
        var (track, part) = (ask.Text("track"), ask.Text("part"));
        var review = Reviewed(input);
        if (!review.IsKnown)
        {
            return CaseAnswer.OfUnknown(review.Reason);
        }

        if (review.Value.Catalogue.Find(track) is not { } found)
        {
            throw ask.Fault("track", new("et spor i det katalog, der gælder", "a track of the catalogue in force"));
        }

        var line = review.Value.Tracks.Single(t => t.Track == found);
        return CaseAnswer.Of(
            part switch
            {
                "activities" => line.Activities,
                "meetings" => line.Meetings,
                "coordinators" => line.Coordinators,
                _ => throw ask.Fault(
                    "part",
                    new("activities, meetings eller coordinators", "activities, meetings or coordinators")
                ),
            }
        );
    }

    private static CaseAnswer Effort(CaseInput input)
    {
        var review = Reviewed(input);
        return review.IsKnown ? CaseAnswer.Of(review.Value.Effort) : CaseAnswer.OfUnknown(review.Reason);
    }

    private static Known<TrackReview> Reviewed(CaseInput input)
    {
        var ask = input.Ask;
        var quarter = ask.Quarter();
        var branche = input.Branche(s_rules);
        var asOf = ask.Date("as_of");
        var until = NodaTime.LocalDate.Min(asOf, quarter.LastDay);
        var effort =
            input.HasRegister && until >= quarter.FirstDay
                ? TrackEffortCounts.Effort(branche, quarter.FirstDay, until).Of(input.Register())
                : default;
        return branche.Review(quarter, asOf, effort);
    }

    private static CandidatePool Pool(CaseInput input)
    {
        var date = input.Ask.Date("date");
        var catalogue = BrancheCatalogues.Default.On(date, input.Municipality);
        if (!catalogue.IsKnown)
        {
            throw input.Ask.Fault("date", new("en dag, hvor et katalog gælder", "a day with a catalogue in force"));
        }

        var candidates = input.Branche(s_rules).CandidatesOn(date, input.HasRegister ? input.Register() : null);
        return CandidatePool.Of(catalogue.Value, date, candidates, s_rules);
    }

    private static BrancheCatalogue Catalogue(CaseFields ask, string name = "catalogue") =>
        BrancheCatalogues.Default.Find(ask.Text(name))
        ?? throw ask.Fault(name, new("et katalogs id", "a catalogue's id"));
}
