namespace Jobcenter.Rules.Registers;

/// <summary>The citizens as columns, sorted by id.</summary>
internal sealed class CitizenColumns
{
    /// <summary>Where the answer of an education order stands among the four.</summary>
    public const int EducationOrder = 2;

    private const int NotKnown = CitizenBatch.NotKnown;

    private readonly IdColumn _id;
    private readonly short[] _municipality;
    private readonly int[] _birth;
    private readonly int[] _arrival;
    private readonly int[] _graduated;
    private readonly sbyte[] _sex;
    private readonly sbyte[] _basis;
    private readonly sbyte[] _education;

    // Empty when nobody has one.
    private readonly string?[] _housingArea;

    // Four answers of two bits each: 0 not known, 1 no, 2 yes.
    private readonly byte[] _answers;
    private readonly int _first;

    /// <summary>The citizens of some numbers, who are sorted by their ids.</summary>
    public CitizenColumns(IdColumn ids, Chunks<CitizenDraft> drafts, CitizenOrder order, NameTable areas, int threads)
    {
        Count = ids.Count;
        (_id, _municipality, _housingArea) = (ids, new short[Count], areas.Count == 0 ? [] : new string?[Count]);
        (_birth, _arrival, _graduated) = (new int[Count], new int[Count], new int[Count]);
        (_sex, _basis, _education) = (new sbyte[Count], new sbyte[Count], new sbyte[Count]);
        _answers = new byte[Count];
        Ranges.Each(Count, threads, (first, end) => Fill(drafts, order.Numbers[first..end], first, areas));
    }

    private void Fill(Chunks<CitizenDraft> drafts, ReadOnlySpan<int> numbers, int first, NameTable areas)
    {
        for (var i = first; i < first + numbers.Length; i++)
        {
            ref readonly var c = ref drafts[numbers[i - first]];
            (_municipality[i], _birth[i], _arrival[i], _graduated[i]) = (
                c.Municipality,
                c.Birth,
                c.Arrival,
                c.Graduated
            );
            (_sex[i], _basis[i], _education[i], _answers[i]) = (c.Sex, c.Basis, c.Education, c.Answers);
            if (_housingArea.Length > 0)
            {
                _housingArea[i] = areas[c.Area];
            }
        }
    }

    // Columns that were made before.
    private CitizenColumns(ImageReader reader)
    {
        Count = reader.Count();
        _id = new();
        var area = new List<string?>();
        for (var i = 0; i < Count; i++)
        {
            _id.Add(reader.Text() ?? throw new InvalidDataException());
            area.Add(reader.Text());
            if (_id[i].IsWhiteSpace() || (i > 0 && _id[i - 1].SequenceCompareTo(_id[i]) >= 0))
            {
                throw new InvalidDataException();
            }
        }

        _housingArea = area.TrueForAll(static a => a is null) ? [] : [.. area];
        _municipality = reader.Column<short>(Count);
        (_birth, _arrival) = (reader.Column<int>(Count), reader.Column<int>(Count));
        _graduated = reader.Column<int>(Count);
        (_sex, _basis) = (reader.Column<sbyte>(Count), reader.Column<sbyte>(Count));
        (_education, _answers) = (reader.Column<sbyte>(Count), reader.Column<byte>(Count));
        for (var i = 0; i < Count; i++)
        {
            // Makes what it can make, and throws where it cannot.
            RegisterSchemas.Citizens.CheckColumns(At(i), out var isGood);
            if (!isGood)
            {
                throw new InvalidDataException();
            }
        }
    }

    public static CitizenColumns Read(ImageReader reader) => new(reader);

    public void Write(ImageWriter writer)
    {
        writer.Number(Count);
        var run = _first..(_first + Count);
        for (var i = _first; i < _first + Count; i++)
        {
            writer.Text(_id[i].ToString());
            writer.Text(AreaAt(i));
        }

        writer.Column<short>(_municipality.AsSpan(run));
        writer.Column<int>(_birth.AsSpan(run));
        writer.Column<int>(_arrival.AsSpan(run));
        writer.Column<int>(_graduated.AsSpan(run));
        writer.Column<sbyte>(_sex.AsSpan(run));
        writer.Column<sbyte>(_basis.AsSpan(run));
        writer.Column<sbyte>(_education.AsSpan(run));
        writer.Column<byte>(_answers.AsSpan(run));
    }

    // A run of the citizens of others: the same columns.
    private CitizenColumns(CitizenColumns whole, int first, int count)
    {
        (_id, _municipality, _housingArea, _answers) = (
            whole._id,
            whole._municipality,
            whole._housingArea,
            whole._answers
        );
        (_birth, _arrival, _graduated) = (whole._birth, whole._arrival, whole._graduated);
        (_sex, _basis, _education) = (whole._sex, whole._basis, whole._education);
        (_first, Count) = (whole._first + first, count);
    }

    public int Count { get; }

    public ReadOnlySpan<short> Municipality => _municipality.AsSpan(_first, Count);

    public bool HasResidenceBasis(int index) => _basis[_first + index] != NotKnown;

    public ResidenceBasis? ResidenceBasis(int index) =>
        _basis[_first + index] == NotKnown ? null : (ResidenceBasis)_basis[_first + index];

    public Sex? SexOf(int index) => _sex[_first + index] == NotKnown ? null : (Sex)_sex[_first + index];

    public EducationLevel? Education(int index) =>
        _education[_first + index] == NotKnown ? null : (EducationLevel)_education[_first + index];

    public LocalDate? GraduatedOn(int index) => Date(_graduated[_first + index]);

    public bool? IsImmigrant(int index) => Answer(_answers[_first + index], 0);

    public bool? InIntroductionProgramme(int index) => Answer(_answers[_first + index], 1);

    public bool? HasEducationOrder(int index) => Answer(_answers[_first + index], EducationOrder);

    /// <summary>0 not known, 1 none, 2 vocational or more.</summary>
    public int EducationBits(int index) =>
        _education[_first + index] switch
        {
            NotKnown => 0,
            (sbyte)EducationLevel.None => 1,
            _ => 2,
        };

    /// <summary>0 not known, 1 not in the introduction programme, 2 in it.</summary>
    public int ProgrammeBits(int index) => (_answers[_first + index] >> 2) & 3;

    /// <summary>Whether a citizen is in the country on a day; one whose arrival is not known is.</summary>
    public bool HasArrived(int index, int day) => _arrival[_first + index] <= day;

    public ReadOnlySpan<int> Births => _birth.AsSpan(_first, Count);

    public LocalDate? BirthDate(int index) => Date(_birth[_first + index]);

    public LocalDate? ArrivalDate(int index) => Date(_arrival[_first + index]);

    public string? HousingArea(int index) => AreaAt(_first + index);

    /// <summary>The place of an id; negative when there is none.</summary>
    public int IndexOf(string id)
    {
        var place = _id.BinarySearch(_first, Count, id);
        return place < 0 ? place : place - _first;
    }

    /// <summary>A run of the citizens, who are counted from 0 anew.</summary>
    public CitizenColumns Of(int first, int count) => new(this, first, count);

    public Citizen At(int index) =>
        new(_id[_first + index].ToString(), Area.Municipality(_municipality[_first + index]))
        {
            BirthDate = Date(_birth[_first + index]),
            Sex = _sex[_first + index] == NotKnown ? null : (Sex)_sex[_first + index],
            HousingArea = HousingArea(index),
            ArrivalDate = Date(_arrival[_first + index]),
            ResidenceBasis = _basis[_first + index] == NotKnown ? null : (ResidenceBasis)_basis[_first + index],
            Education = _education[_first + index] == NotKnown ? null : (EducationLevel)_education[_first + index],
            GraduatedOn = Date(_graduated[_first + index]),
            IsImmigrant = Answer(_answers[_first + index], 0),
            InIntroductionProgramme = Answer(_answers[_first + index], 1),
            HasEducationOrder = Answer(_answers[_first + index], EducationOrder),
            IsMostVulnerable = Answer(_answers[_first + index], 3),
        };

    private string? AreaAt(int place) => _housingArea.Length == 0 ? null : _housingArea[place];

    private static LocalDate? Date(int day) => CitizenDraft.Date(day);

    private static bool? Answer(byte answers, int place) => CitizenDraft.Answer(answers, place);
}
