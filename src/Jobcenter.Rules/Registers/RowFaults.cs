namespace Jobcenter.Rules.Registers;

/// <summary>What is wrong in a row, as it is found. The default is nothing; a good row allocates nothing.</summary>
internal struct RowFaults
{
    private ImmutableArray<RowFault>.Builder? _faults;

    /// <summary>Whom the row is about, where that is known.</summary>
    public string? Citizen { get; set; }

    public readonly bool Any => _faults is not null;

    public readonly ImmutableArray<RowFault> All => _faults?.ToImmutable() ?? [];

    /// <summary>Whether one of them says whom the row is about.</summary>
    public readonly bool NameCitizen =>
        _faults?.Any(static f => string.Equals(f.Column, RegisterSchemas.Citizen, StringComparison.Ordinal)) == true;

    public readonly RefusedRow Refused(RowLocation location) => new(location, All) { Citizen = Citizen };

    public void Add(string column, string? value, BilingualText reason) =>
        (_faults ??= ImmutableArray.CreateBuilder<RowFault>()).Add(new(column, value ?? string.Empty, reason));

    /// <summary>A last day before the first.</summary>
    public void CheckEnd(string column, LocalDate? from, LocalDate? to)
    {
        if (to < from)
        {
            var first = FieldKinds.Iso(from.Value);
            var reason = new BilingualText($"ligger før fra-datoen {first}", $"lies before the from date {first}");
            Add(column, FieldKinds.Iso(to.Value), reason);
        }
    }
}
