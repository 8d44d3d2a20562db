using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Registers;

/// <summary>The citizens as columns, sorted by id.</summary>
internal sealed class CitizenColumns
{
    private const int NotKnown = -1;

    private readonly string[] _id;
    private readonly short[] _municipality;
    private readonly int[] _birth;
    private readonly int[] _arrival;
    private readonly int[] _graduated;
    private readonly sbyte[] _sex;
    private readonly sbyte[] _basis;
    private readonly sbyte[] _education;
    private readonly string?[] _housingArea;

    // Four answers of two bits each: 0 not known, 1 no, 2 yes.
    private readonly byte[] _answers;

    public CitizenColumns(ImmutableArray<Citizen> sorted)
    {
        _id = [.. sorted.Select(c => c.Id)];
        _municipality = [.. sorted.Select(c => (short)c.Municipality.Code)];
        _birth = [.. sorted.Select(c => Day(c.BirthDate))];
        _arrival = [.. sorted.Select(c => Day(c.ArrivalDate))];
        _graduated = [.. sorted.Select(c => Day(c.GraduatedOn))];
        _sex = [.. sorted.Select(c => (sbyte)(c.Sex is { } sex ? (int)sex : NotKnown))];
        _basis = [.. sorted.Select(c => (sbyte)(c.ResidenceBasis is { } basis ? (int)basis : NotKnown))];
        _education = [.. sorted.Select(c => (sbyte)(c.Education is { } education ? (int)education : NotKnown))];
        _housingArea = [.. sorted.Select(c => c.HousingArea)];
        _answers = [.. sorted.Select(Answers)];
    }

    public int Count => _id.Length;

    public ReadOnlySpan<short> Municipality => _municipality;

    public bool HasResidenceBasis(int index) => _basis[index] != NotKnown;

    public Sex? SexOf(int index) => _sex[index] == NotKnown ? null : (Sex)_sex[index];

    public EducationLevel? Education(int index) =>
        _education[index] == NotKnown ? null : (EducationLevel)_education[index];

    public LocalDate? GraduatedOn(int index) => Date(_graduated[index]);

    public bool? IsImmigrant(int index) => Answer(_answers[index], 0);

    public bool? InIntroductionProgramme(int index) => Answer(_answers[index], 1);

    public bool? HasEducationOrder(int index) => Answer(_answers[index], 2);

    /// <summary>0 not known, 1 none, 2 vocational or more.</summary>
    public int EducationBits(int index) =>
        _education[index] switch
        {
            NotKnown => 0,
            (sbyte)EducationLevel.None => 1,
            _ => 2,
        };

    /// <summary>0 not known, 1 not in the introduction programme, 2 in it.</summary>
    public int ProgrammeBits(int index) => (_answers[index] >> 2) & 3;

    /// <summary>Whether a citizen is in the country on a day; one whose arrival is not known is.</summary>
    public bool HasArrived(int index, int day) => _arrival[index] <= day;

    public ReadOnlySpan<int> Births => _birth;

    public LocalDate? BirthDate(int index) => Date(_birth[index]);

    public LocalDate? ArrivalDate(int index) => Date(_arrival[index]);

    public string? HousingArea(int index) => _housingArea[index];

    public int IndexOf(string id) => Array.BinarySearch(_id, id, StringComparer.Ordinal);

    public Citizen At(int index) =>
        new(_id[index], Area.Municipality(_municipality[index]))
        {
            BirthDate = Date(_birth[index]),
            Sex = _sex[index] == NotKnown ? null : (Sex)_sex[index],
            HousingArea = _housingArea[index],
            ArrivalDate = Date(_arrival[index]),
            ResidenceBasis = _basis[index] == NotKnown ? null : (ResidenceBasis)_basis[index],
            Education = _education[index] == NotKnown ? null : (EducationLevel)_education[index],
            GraduatedOn = Date(_graduated[index]),
            IsImmigrant = Answer(_answers[index], 0),
            InIntroductionProgramme = Answer(_answers[index], 1),
            HasEducationOrder = Answer(_answers[index], 2),
            IsMostVulnerable = Answer(_answers[index], 3),
        };

    private static int Day(LocalDate? date) => date is { } day ? DayNumber.Of(day) : NotKnown;

    private static LocalDate? Date(int day) => day == NotKnown ? null : DayNumber.ToDate(day);

    private static byte Answers(Citizen c) =>
        (byte)(
            Bits(c.IsImmigrant, 0)
            | Bits(c.InIntroductionProgramme, 1)
            | Bits(c.HasEducationOrder, 2)
            | Bits(c.IsMostVulnerable, 3)
        );

    private static int Bits(bool? answer, int place) =>
        answer switch
        {
            null => 0,
            false => 1,
            true => 2,
        } << (place * 2);

    private static bool? Answer(byte answers, int place) =>
        ((answers >> (place * 2)) & 3) switch
        {
            0 => null,
            1 => false,
            _ => true,
        };
}
