namespace Jobcenter.Rules.Registers;

/// <summary>The citizen of a row: an id that no row has named before, or the number of one that rows have, without its text.</summary>
/// <param name="Id">The id; null when there is a number.</param>
/// <param name="Number">The number that the builder knows the citizen by.</param>
internal readonly record struct CitizenKey(string? Id, int Number)
{
    public static implicit operator CitizenKey(string? id) => new(id ?? string.Empty, 0);
}
