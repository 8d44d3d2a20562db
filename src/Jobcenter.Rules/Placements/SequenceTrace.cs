namespace Jobcenter.Rules.Placements;

/// <summary>What a rule's pass over a sequence came by: what it read, what breaks the rule, and until when it can be saved. The breaches, the reasons and the cure are all made from it.</summary>
internal sealed class SequenceTrace
{
    private readonly List<FactReading> _readings = [];
    private readonly List<SequenceBreach> _breaches = [];

    /// <summary>What would still save the rule, as far as the pass could tell; null when it said nothing.</summary>
    public SequenceCure? Cure { get; set; }

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
        if (isMendedByMore ? facts.IncludesUndecided || facts.Sequence.Undecided.IsEmpty : !facts.IncludesUndecided)
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

    /// <summary>Until when a placement or a commitment that has not come must come. What ends by then needs none; where an undecided one may be it, nobody knows.</summary>
    public void Await(in SequenceFacts facts, LocalDate latest, BilingualText what)
    {
        if (!facts.Sequence.Undecided.IsEmpty)
        {
            return;
        }

        if (facts.Sequence.LastDay(LocalDate.MaxIsoValue) <= latest)
        {
            NeedNothing();
        }
        else
        {
            SaveBy(latest, what);
        }
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
