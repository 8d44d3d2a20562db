using System.Runtime.InteropServices;
using Apache.Arrow;

namespace Jobcenter.Rules.Columnar;

/// <summary>Citizens of a batch as columns of numbers.</summary>
internal sealed class ArrowCitizens : ArrowColumns
{
    private static readonly string[] s_days = ["birth_date", "arrival_date", "graduated_on"];
    private static readonly string[] s_words = ["sex", "residence_basis", "education"];
    private static readonly string[] s_answers =
    [
        "immigrant",
        "introduction_programme",
        "education_order",
        "most_vulnerable",
    ];

    // What a municipality's code may be; another is refused as its text.
    private const int FirstCode = 101;
    private const int LastCode = 999;

    private readonly int _municipalityAt;
    private readonly int _areaAt;
    private readonly int[] _daysAt;
    private readonly int[] _wordsAt;
    private readonly int[] _answersAt;
    private readonly int[][] _days =
    [
        [],
        [],
        [],
    ];
    private readonly sbyte[][] _words =
    [
        [],
        [],
        [],
    ];
    private readonly sbyte[][] _answers =
    [
        [],
        [],
        [],
        [],
    ];
    private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal);
    private readonly List<string> _areas = [];
    private short[] _municipality = [];
    private int[] _area = [];

    public ArrowCitizens(RegisterBuilder builder, string[] names)
        : base(builder, names)
    {
        (_municipalityAt, _areaAt) = (At("municipality"), At("area"));
        (_daysAt, _wordsAt, _answersAt) = ([.. s_days.Select(At)], [.. s_words.Select(At)], [.. s_answers.Select(At)]);
    }

    public override int Add(int start, int rows, string source, long firstRow)
    {
        var batch = new CitizenBatch(Citizen.AsSpan(start, rows), _municipality.AsSpan(start, rows))
        {
            BirthDate = Part(_daysAt[0], _days[0], start, rows),
            ArrivalDate = Part(_daysAt[1], _days[1], start, rows),
            GraduatedOn = Part(_daysAt[2], _days[2], start, rows),
            Sex = Part(_wordsAt[0], _words[0], start, rows),
            ResidenceBasis = Part(_wordsAt[1], _words[1], start, rows),
            Education = Part(_wordsAt[2], _words[2], start, rows),
            IsImmigrant = Part(_answersAt[0], _answers[0], start, rows),
            InIntroductionProgramme = Part(_answersAt[1], _answers[1], start, rows),
            HasEducationOrder = Part(_answersAt[2], _answers[2], start, rows),
            IsMostVulnerable = Part(_answersAt[3], _answers[3], start, rows),
            HousingAreas = CollectionsMarshal.AsSpan(_areas),
            HousingArea = Part(_areaAt, _area, start, rows),
        };
        return Builder.Add(batch, source, firstRow);
    }

    protected override void Grow(int rows)
    {
        (_municipality, _area) = (new short[rows], new int[rows]);
        Fill(_days, _daysAt, rows);
        Fill(_words, _wordsAt, rows);
        Fill(_answers, _answersAt, rows);
    }

    protected override void Others(ArrowField?[] fields, int rows)
    {
        Numbers(fields[_municipalityAt]!.Array, _municipality.AsSpan(0, rows), none: null, Municipality);
        for (var i = 0; i < _days.Length; i++)
        {
            if (_daysAt[i] >= 0)
            {
                Days(fields[_daysAt[i]]!.Array, _days[i].AsSpan(0, rows), CitizenBatch.NotKnown);
            }
        }

        Words<Sex>(fields, 0, rows);
        Words<ResidenceBasis>(fields, 1, rows);
        Words<EducationLevel>(fields, 2, rows);
        for (var i = 0; i < _answers.Length; i++)
        {
            if (_answersAt[i] >= 0)
            {
                Numbers<sbyte>(
                    fields[_answersAt[i]]!.Array,
                    _answers[i].AsSpan(0, rows),
                    CitizenBatch.NotKnown,
                    Answer
                );
            }
        }

        if (_areaAt >= 0)
        {
            Numbers(fields[_areaAt]!.Array, _area.AsSpan(0, rows), CitizenBatch.NotKnown, Place);
        }
    }

    private static void Fill<T>(T[][] columns, int[] at, int rows)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = at[i] < 0 ? [] : new T[rows];
        }
    }

    private void Words<T>(ArrowField?[] fields, int place, int rows)
        where T : struct, Enum
    {
        if (_wordsAt[place] >= 0)
        {
            Numbers<sbyte>(
                fields[_wordsAt[place]]!.Array,
                _words[place].AsSpan(0, rows),
                CitizenBatch.NotKnown,
                (array, row) => (sbyte?)Word<T>(array, row)
            );
        }
    }

    // A code as a number, or as the three digits of a text, also with the zero that sources write before it; what else may be written is read as a text.
    private short? Municipality(IArrowArray array, int row)
    {
        if (array is Int32Array codes)
        {
            return codes.Values[row] is >= FirstCode and <= LastCode and var plain ? (short)plain : null;
        }

        if (TryText(array, row, out var text))
        {
            text = text is ['0', _, _, _] ? text[1..] : text;
            return Area.TryParse(text, provider: null, out var area) && !area.IsCountry ? (short)area.Code : null;
        }

        return
            ArrowNumber.IsWhole(array.Data.DataType)
            && ArrowNumber.Whole(array.Data, row) is >= FirstCode and <= LastCode and var code
            ? (short)code
            : null;
    }

    private sbyte? Answer(IArrowArray array, int row)
    {
        if (array is BooleanArray answers)
        {
            return answers.GetValue(row) is true ? (sbyte)1 : (sbyte)0;
        }

        return TryText(array, row, out var text)
            ? text switch
            {
                "ja" => 1,
                "nej" => 0,
                "" => CitizenBatch.NotKnown,
                _ => null,
            }
            : null;
    }

    private int? Place(IArrowArray array, int row)
    {
        // One with marks apart from their letters is composed where rows are read as texts.
        if (
            !TryText(array, row, out var text)
            || !PlainText.IsPlain(text)
            || text.ContainsAnyInRange('\u0300', '\u036F')
        )
        {
            return null;
        }

        if (text.IsEmpty)
        {
            return CitizenBatch.NotKnown;
        }

        if (!_placeOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var place))
        {
            place = _areas.Count;
            _areas.Add(text.ToString());
            _placeOf.Add(_areas[place], place);
        }

        return place;
    }
}
