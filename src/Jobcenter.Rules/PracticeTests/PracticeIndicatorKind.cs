namespace Jobcenter.Rules.PracticeTests;

/// <summary>What a register can count for a criterion: the kind's name in documents, who is counted and how, its numbers, and what we decided.</summary>
internal sealed record PracticeIndicatorKind(
    string Id,
    BilingualText Counted,
    PracticeIndicator.Body Body,
    params ImmutableArray<PracticeIndicatorKind.Number> Numbers
)
{
    /// <summary>A number of the kind: the property of documents, its bounds, what a person calls it, and its unit in one and in many.</summary>
    public readonly record struct Number(string Property, WholeForm Bounds, BilingualText Name, BilingualText Unit);

    /// <summary>Whether it is about citizens on a benefit; all citizens otherwise.</summary>
    public bool HasBenefit { get; init; }

    /// <summary>Whether it turns on what ends a course.</summary>
    public bool HasBreak { get; init; }

    /// <summary>Whether it counts some kinds of placement.</summary>
    public bool HasKinds { get; init; }

    /// <summary>Whether it reads placements; interviews otherwise.</summary>
    public bool ReadsPlacements { get; init; }

    /// <summary>The kinds of rows it is counted from.</summary>
    public RegisterTables Tables =>
        RegisterTables.Citizens
        | (HasBenefit ? RegisterTables.Spells : RegisterTables.None)
        | (ReadsPlacements ? RegisterTables.Placements : RegisterTables.Interviews);

    /// <summary>What the source leaves open and we decided.</summary>
    public ImmutableArray<Note> Decisions { get; init; } = [];

    /// <summary>What a number is that the source does not name.</summary>
    public Func<int, BilingualText>? Estimated { get; init; }
}
