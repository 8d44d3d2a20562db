namespace Jobcenter.Rules.Placements;

/// <summary>The target groups of LAB § 6 that the rules about placements tell apart, each set of numbers in one place.</summary>
internal sealed record LegalGroups(BilingualText Name, ImmutableArray<int> Numbers)
{
    /// <summary>The first of the section's numbers.</summary>
    public const int First = 1;

    /// <summary>The last of them.</summary>
    public const int Last = 13;

    /// <summary>Short praktik (§ 61), and løntilskud by the employer's sector (§ 68).</summary>
    public static LegalGroups Short { get; } = new(new("nr. 1, 2 eller 4", "no. 1, 2 or 4"), [1, 2, 4]);

    /// <summary>Long praktik (§ 61).</summary>
    public static LegalGroups Others { get; } =
        new(
            new("de øvrige", "the others"),
            [.. Enumerable.Range(First, Last - First + 1).Where(static n => !Short.Has(n))]
        );

    /// <summary>Whose løntilskud turns on whether they are jobparat (§ 68).</summary>
    public static LegalGroups ByReadiness { get; } = new(new("nr. 12", "no. 12"), [12]);

    /// <summary>Activity ready: their own length of løntilskud (§ 68).</summary>
    public static LegalGroups ActivityReady { get; } = new(new("nr. 3 eller 5", "no. 3 or 5"), [3, 5]);

    /// <summary>The long løntilskud (§ 68).</summary>
    public static LegalGroups Long { get; } = new(new("nr. 6-8 eller 10", "no. 6–8 or 10"), [6, 7, 8, 10]);

    /// <summary>On førtidspension: løntilskud without a limit (§ 68).</summary>
    public static LegalGroups Pension { get; } = new(new("nr. 11", "no. 11"), [11]);

    /// <summary>Whom prior support is always asked of (§ 69).</summary>
    public static LegalGroups PriorSupport { get; } =
        new(new("nr. 1-5 eller 12", "no. 1–5 or 12"), [1, 2, 3, 4, 5, 12]);

    /// <summary>Whom it is asked of with a private employer (§ 69).</summary>
    public static LegalGroups PriorSupportPrivate { get; } = new(new("nr. 6-8", "no. 6–8"), [6, 7, 8]);

    /// <summary>Referred to fleksjob: no løntilskud (§ 66).</summary>
    public static LegalGroups FlexJob { get; } =
        new(new("visiteret til fleksjob (nr. 9)", "referred to fleksjob (no. 9)"), [9]);

    /// <summary>Under 18: no løntilskud (§ 66).</summary>
    public static LegalGroups Under18 { get; } = new(new("under 18 år (nr. 13)", "under 18 (no. 13)"), [13]);

    /// <summary>Education ready: no løntilskud for those who are åbenlyst so (§ 66).</summary>
    public static LegalGroups EducationReady { get; } =
        new(new("uddannelsesparat (nr. 4)", "education ready (no. 4)"), [4]);

    /// <summary>The numbers of several, in order.</summary>
    public static ImmutableArray<int> AllOf(params ReadOnlySpan<LegalGroups> groups)
    {
        var numbers = new SortedSet<int>();
        foreach (var group in groups)
        {
            numbers.UnionWith(group.Numbers);
        }

        return [.. numbers];
    }

    public bool Has(int? group) => group is { } number && Numbers.Contains(number);

    /// <summary>A rule that is met by these groups.</summary>
    public Rule<LegalFacts> ToRule() =>
        LegalRule
            .Answer("target_group", Name, (in f) => f.Circumstances.TargetGroup is { } group ? Has(group) : null)
            .IsTrue();
}
