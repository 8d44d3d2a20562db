using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Registers;

/// <summary>A block of one kind of rows. Who stands in them is numbered here first, each id once, and then in the builder, where a row of his is taken.</summary>
internal sealed class BlockOf<TRow> : RowBlock
{
    private readonly IntakeOf<TRow> _intake;
    private readonly int[] _columns;
    private readonly NumberNotation _notation;
    private readonly KnownName? _known;
    private readonly List<TRow> _rows = [];
    private readonly RowPlaces _places = new();
    private readonly List<(int Before, RefusedRow Row)> _refused = [];
    private readonly IdTable _names = new();
    private readonly List<int> _numbers = [];
    private readonly Func<int, int> _numberOf;
    private readonly RowKey _key;

    public BlockOf(IntakeOf<TRow> intake, int[] places, NumberNotation notation)
    {
        (_intake, _columns, _notation) = (intake, places, notation);
        _numberOf = NumberOf;
        _key = new(intake.Schema);
        _known = intake.Names is null ? null : id => _names.TryNumber(id, out var number) ? number : -1;
    }

    public override int Count => _rows.Count + _refused.Count;

    public override void Read(Func<int, ReadOnlySpan<char>> field, RowLocation location = default)
    {
        var reader = new RowReader(Guard.Against.Null(field), _columns, _notation, _known, _key);
        var row = _intake.Read(ref reader);
        if (reader.Faults.Any)
        {
            _refused.Add((_rows.Count, _key.Refused(location, reader.Faults.All)));
        }
        else
        {
            _rows.Add(row);
            _places.Add(location);
        }
    }

    public override void Refuse(RefusedRow row) => _refused.Add((_rows.Count, Guard.Against.Null(row)));

    public override int Add()
    {
        try
        {
            return AddAll();
        }
        finally
        {
            _rows.Clear();
            _refused.Clear();
            _places.Clear();
            _names.Clear();
            _numbers.Clear();
        }
    }

    private int AddAll()
    {
        var names = _intake.Names;
        var rows = CollectionsMarshal.AsSpan(_rows);
        var (taken, refused) = (0, 0);
        for (var i = 0; i <= rows.Length; i++)
        {
            for (; refused < _refused.Count && _refused[refused].Before == i; refused++)
            {
                _intake.Refuse(_refused[refused].Row);
            }

            if (i < rows.Length)
            {
                names?.Number(ref rows[i], _numberOf);
                taken += _intake.AddRead(rows[i], _places[i]) ? 1 : 0;
            }
        }

        return taken;
    }

    // Only those whose rows are taken are numbered in the builder: one whom refused rows alone name is nobody there.
    private int NumberOf(int name)
    {
        while (_numbers.Count <= name)
        {
            _numbers.Add(-1);
        }

        if (_numbers[name] < 0 && _intake.Names is { } names)
        {
            _numbers[name] = names.NumberOf(_names.Ids[name]);
        }

        return _numbers[name];
    }
}
