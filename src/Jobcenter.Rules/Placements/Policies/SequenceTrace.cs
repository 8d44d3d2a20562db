namespace Jobcenter.Rules.Placements.Policies;

/// <summary>What a rule's pass over a sequence came by: what it read, what breaks the rule, and until when it can be saved. The breaches, the reasons and the cure are all made from it.</summary>
internal sealed class SequenceTrace
{
    private readonly List<FactReading> _readings = [];
    private readonly List<SequenceBreach> _breaches = [];

    /// <summary>What would still save the rule, as far as the pass could tell; null when it said nothing.</summary>
    public SequenceCure? Cure { get; set; }

    /// <summary>What is said in place of the number, where it counts nothing.</summary>
    public BilingualText? Words { get; set; }

    public ImmutableArray<FactReading> Readings => [.. _readings];

    /// <summary>Something the value was worked out from. Placements that may be of another programme are not told of.</summary>
    public void Read(in SequenceFacts facts, BilingualText name, BilingualText value, string id)
    {
        if (!facts.IncludesUndecided)
        {
            _readings.Add(new(id, name, value));
        }
    }

    /// <summary>Something that breaks the rule whatever the undecided placements are: seen with all of them where more placements would mend it, without them where they could only break it too.</summary>
    public void Broken(
        in SequenceFacts facts,
        LocalDate on,
        LocalDate? until,
        BilingualText text,
        bool isMendedByMore = false
    )
    {
        if (isMendedByMore ? facts.IncludesUndecided || !facts.HasUndecided : !facts.IncludesUndecided)
        {
            _breaches.Add(new(on, until, text));
        }
    }

    /// <summary>Until when something must happen; of several the first.</summary>
    public void SaveBy(LocalDate latest, BilingualText what)
    {
        if (!(Cure?.Latest <= latest))
        {
            Cure = new(CureKind.ByDate, latest, what);
        }
    }

    /// <summary>
    /// The days up to what must come by a date. While it may still come they are missing, and it must come by then; what
    /// ends before needs none, and where an undecided placement may be it, nobody knows. Days that are too many decide.
    /// </summary>
    public static Known<int> Within(
        in SequenceFacts facts,
        int days,
        bool hasCome,
        (int Days, LocalDate Latest) most,
        WithinTexts texts
    )
    {
        if (!hasCome && days <= most.Days && facts.GoesOn)
        {
            if (facts.Trace is { } trace && !facts.HasUndecided)
            {
                if (facts.LastDayKnown <= most.Latest)
                {
                    trace.NeedNothing();
                }
                else
                {
                    trace.SaveBy(most.Latest, texts.What);
                }
            }

            return Known.Missing<int>(texts.NotYet);
        }

        if (days > most.Days)
        {
            facts.Break(most.Latest.PlusDays(1), until: null, texts.Late, isMendedByMore: true);
        }

        if (!hasCome && !facts.IncludesUndecided)
        {
            // The days so far are no days to anything.
            facts
                .Trace
                ?.Words = new(
                    $"{texts.None.Danish} efter {days} {(days == 1 ? "dag" : "dage")}",
                    $"{texts.None.English} after {days} {(days == 1 ? "day" : "days")}"
                );
        }

        return Known.Of(days);
    }

    public void NeedNothing() => Cure = default(SequenceCure);

    /// <summary>A placement as a person names it: its kind and its first day.</summary>
    public static BilingualText Since(BilingualText what, LocalDate from) =>
        new(
            $"{what.Danish} fra {DateText.Of(from, Language.Danish)}",
            $"{what.English} from {DateText.Of(from, Language.English)}"
        );

    public static BilingualText Text(LocalDate date) =>
        new(DateText.Of(date, Language.Danish), DateText.Of(date, Language.English));

    public ImmutableArray<SequenceBreach> BreachesOf(Verdict verdict) =>
        verdict == Verdict.NotMet ? [.. _breaches.OrderBy(static b => b.On)] : [];

    public SequenceCure CureOf(Verdict verdict) =>
        verdict == Verdict.NotMet ? SequenceCure.TooLate
        : Cure is { Kind: not CureKind.Unknown } cure ? cure
        : verdict == Verdict.Unknown ? SequenceCure.Unknown
        : default;
}

/// <summary>What is said of something that must come by a date: that it may still come, by when it must, that it came too late, and that there is none.</summary>
internal sealed record WithinTexts(BilingualText NotYet, BilingualText What, BilingualText Late, BilingualText None);
