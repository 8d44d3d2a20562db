namespace Jobcenter.Rules.Citizens;

/// <summary>When a state began and ended, what took its place, and where it is written.</summary>
/// <remarks>Stands on the member, as its words do: the state and its days are one declaration.</remarks>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class StateDaysAttribute(string document, string section) : Attribute
{
    private CitizenState? _successor;

    public string? From { get; init; }

    public string? Until { get; init; }

    public CitizenState Successor
    {
        get => _successor ?? default;
        init => _successor = value;
    }

    /// <summary>What took its place; null when nothing did, or nobody says.</summary>
    public CitizenState? SuccessorOrNone => _successor;

    public SourceReference Source => new(document, section);
}
