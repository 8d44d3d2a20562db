namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>A marking moved to a later catalogue, track by track.</summary>
/// <param name="Marking">The marking there; it may have fewer tracks than the rule asks for, as the rule is asked when a marking is made.</param>
/// <param name="Moves">What each marked track became, in the order of the earlier catalogue; null for one without a successor.</param>
/// <param name="Notes">The decisions behind the move, catalogue by catalogue.</param>
[DanishTerm("flyttet markering")]
public sealed record MovedMarking(
    BrancheMarking Marking,
    ImmutableArray<(BrancheTrack From, BrancheTrack? To)> Moves,
    ImmutableArray<Note> Notes
)
{
    /// <summary>The tracks that have no successor.</summary>
    public ImmutableArray<BrancheTrack> WithoutSuccessor =>
        [.. Moves.Where(static m => m.To is null).Select(static m => m.From)];

    /// <summary>The tracks before and after, as <c>transport → rengoering</c>.</summary>
    public override string ToString() => string.Join(", ", Moves.Select(static m => $"{m.From} → {m.To?.Id ?? "–"}"));
}
