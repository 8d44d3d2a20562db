namespace Jobcenter.Rules.Registers;

/// <summary>Rows of one kind from a source with a header, added one after the other. Made by <see cref="RowIntake.Reading"/>.</summary>
[DanishTerm("rækkestrøm")]
public sealed class RowStream
{
    private readonly RowIntake _intake;
    private readonly Func<int, ReadOnlySpan<char>> _field;
    private readonly int[] _places;
    private readonly NumberNotation _notation;

    internal RowStream(
        RowIntake intake,
        ImmutableArray<string> header,
        Func<int, ReadOnlySpan<char>> field,
        NumberNotation notation
    )
    {
        var schema = intake.Schema;
        (_intake, _field, _notation) = (intake, field, notation);
        _places = intake.PlacesIn([.. header]);
        Ignored = [.. header.Where(n => n.Length > 0 && !schema.Columns.Any(c => c.IsNamed(n)))];
    }

    /// <summary>The columns of the header that rows of this kind do not have; one without a name is nothing.</summary>
    public ImmutableArray<string> Ignored { get; }

    /// <summary>Adds the row the source stands at.</summary>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; what depends on other rows is looked up when all are there.</returns>
    /// <exception cref="InvalidOperationException">The builder has built.</exception>
    public bool Add(RowLocation location = default) => _intake.Add(_field, _places, _notation, location);

    /// <summary>Counts and tells the row the source stands at, which it could not give whole: <see cref="Add"/> threw what the source did. What had been read of it says whose row it is.</summary>
    /// <param name="location">Where the row stands.</param>
    /// <param name="fault">The field that could not be given, and why.</param>
    /// <exception cref="InvalidOperationException">The builder has built.</exception>
    public void Refuse(RowLocation location, RowFault fault) => _intake.RefuseRead(location, fault);

    /// <summary>The file and its columns.</summary>
    public override string ToString() => _intake.ToString();
}
