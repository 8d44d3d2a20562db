namespace Jobcenter.Rules.Placements.Policies;

/// <summary>The checksums of a policy and of a sequence.</summary>
internal static class SequenceContent
{
    public static KeyValuePair<string, string> ToPart(PlacementPolicy policy) =>
        new(
            policy.Label.Id,
            ContentHash.Of(hash =>
            {
                hash.Add(policy.Label);
                hash.Add(policy.ValidFrom);
                hash.Add(policy.ValidUntil);
                hash.AddEach(
                    policy.Rules,
                    static (part, rule) =>
                    {
                        part.Add(rule.Rule.Outline);
                        part.Add(PolicyForms.Readings(rule));
                    }
                );
            })
        );

    public static KeyValuePair<string, string> ToPart(PlacementSequence sequence) =>
        new(
            "sequence",
            ContentHash.Of(hash =>
            {
                hash.Add(sequence.Citizen);
                hash.Add(sequence.Start);
                hash.Add(sequence.End);
                hash.Add(sequence.Programme);
                hash.Add(sequence.TargetGroup);
                hash.Add(sequence.ArrivalDate);
                hash.Add(sequence.GroupCourse?.Start);
                hash.Add(sequence.GroupCourse?.End);
                hash.Add((long?)sequence.Exit?.Kind);
                hash.Add(sequence.Exit?.On);
                hash.Add(sequence.Exit?.Until);
                hash.Add(sequence.Exit?.HasUnknownEnd);
                hash.AddEach(sequence.Placements, RegisterRows.Write);
                hash.AddEach(sequence.Undecided, RegisterRows.Write);
            })
        );
}
