using System.Diagnostics.CodeAnalysis;
using Members = System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute;

namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    private static readonly BilingualText s_noAnswer = new("er ikke 1, 0 eller −1", "is not 1, 0 or −1");
    private static readonly BilingualText s_noArea = new(
        "er ingen plads blandt boligområderne",
        "is no place among the housing areas"
    );

    /// <summary>Adds citizens from columns of numbers, without an object or a text a row.</summary>
    /// <param name="batch">The columns.</param>
    /// <param name="file">The name that refused rows are told with; the line is the row's index, counted from <paramref name="firstLine"/>.</param>
    /// <param name="firstLine">The line of the first row.</param>
    /// <returns>How many rows were taken; of two for one citizen the first is.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public int Add(in CitizenBatch batch, string? file = null, long firstLine = 1)
    {
        CheckNotBuilt();
        // Of each name of an area its place in the draft plus one, looked up once; of more names than rows, as it is named.
        int[] areas = batch.Count < batch.HousingAreas.Length ? [] : new int[batch.HousingAreas.Length];
        var taken = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            StartRow();
            var faults = default(RowFaults);
            var citizen = new CitizenDraft(
                batch.Municipality[row],
                Of(batch.BirthDate, row),
                Of(batch.ArrivalDate, row),
                Of(batch.GraduatedOn, row),
                Of(batch.Sex, row),
                Of(batch.ResidenceBasis, row),
                Of(batch.Education, row),
                CitizenDraft.AllAnswers(
                    Answer(batch.IsImmigrant, row, "immigrant", ref faults),
                    Answer(batch.InIntroductionProgramme, row, "introduction_programme", ref faults),
                    Answer(batch.HasEducationOrder, row, "education_order", ref faults),
                    Answer(batch.IsMostVulnerable, row, "most_vulnerable", ref faults)
                ),
                AreaOf(batch, row, areas, ref faults)
            );
            Check(batch.Citizen[row], citizen, ref faults);
            if (!faults.Any && !_draft.Take(batch.Citizen[row], citizen))
            {
                RegisterDraft.AddDuplicate(_draft.IdOf(batch.Citizen[row]), ref faults);
            }

            if (faults.Any)
            {
                Refuse(
                    RegisterSchemas.Citizens,
                    new RowLocation(file, firstLine + row),
                    faults,
                    [batch.Citizen[row] is >= 0 and var one && one < _draft.Count ? _draft.IdOf(one) : null]
                );
            }
            else
            {
                taken++;
            }
        }

        return taken;
    }

    private void Check(int number, in CitizenDraft citizen, ref RowFaults faults)
    {
        if (number < 0 || number >= _draft.Count)
        {
            faults.Add(RegisterSchemas.Citizen, Number(number), NoPlace(_draft.Count));
        }

        if (citizen.Municipality is < Area.MinCode or > Area.MaxCode)
        {
            faults.Add("municipality", Number(citizen.Municipality), FieldKinds.NoMunicipality);
        }

        CheckDay("birth_date", citizen.Birth, ref faults);
        CheckDay("arrival_date", citizen.Arrival, ref faults);
        CheckDay("graduated_on", citizen.Graduated, ref faults);
        CheckWord<Sex>("sex", citizen.Sex, ref faults);
        CheckWord<ResidenceBasis>("residence_basis", citizen.Basis, ref faults);
        CheckWord<EducationLevel>("education", citizen.Education, ref faults);
    }

    private static void CheckDay(string column, int day, ref RowFaults faults)
    {
        if (day != CitizenBatch.NotKnown && !IsDay(day))
        {
            faults.Add(column, Number(day), FieldKinds.OutsideLimits);
        }
    }

    private static void CheckWord<[Members(DynamicallyAccessedMemberTypes.PublicFields)] T>(
        string column,
        sbyte word,
        ref RowFaults faults
    )
        where T : struct, Enum
    {
        if (word != CitizenBatch.NotKnown && (word < 0 || !Values<T>.Has[word]))
        {
            faults.Add(column, Number(word), FieldKinds.NotOneOf(Vocabulary.Of<T>().Allowed));
        }
    }

    private int AreaOf(in CitizenBatch batch, int row, int[] areas, ref RowFaults faults)
    {
        var place = Of(batch.HousingArea, row);
        if (place == CitizenBatch.NotKnown)
        {
            return place;
        }

        if (place < 0 || place >= batch.HousingAreas.Length)
        {
            faults.Add("area", Number(place), s_noArea);
            return CitizenBatch.NotKnown;
        }

        if (place < areas.Length && areas[place] > 0)
        {
            return areas[place] - 1;
        }

        var name = batch.HousingAreas[place];
        if (string.IsNullOrEmpty(name))
        {
            return CitizenBatch.NotKnown;
        }

        if (FieldKinds.Text.OutOfBounds(name) is { } reason)
        {
            faults.Add("area", name, reason);
            return CitizenBatch.NotKnown;
        }

        var known = _draft.AreaOf(name);
        if (place < areas.Length)
        {
            areas[place] = known + 1;
        }

        return known;
    }

    private static T Of<T>(ReadOnlySpan<T> column, int row)
        where T : System.Numerics.ISignedNumber<T> => column.IsEmpty ? T.NegativeOne : column[row];

    private static bool? Answer(ReadOnlySpan<sbyte> column, int row, string name, ref RowFaults faults)
    {
        var answer = Of(column, row);
        if (answer is < CitizenBatch.NotKnown or > 1)
        {
            faults.Add(name, Number(answer), s_noAnswer);
        }

        return answer < 0 ? null : answer > 0;
    }

    // Looked up for each row, so without an object for each.
    private static class Values<[Members(DynamicallyAccessedMemberTypes.PublicFields)] T>
        where T : struct, Enum
    {
        public static readonly bool[] Has =
        [
            .. Enumerable
                .Range(0, sbyte.MaxValue + 1)
                .Select(static i => Vocabulary.Of<T>().Has((T)Enum.ToObject(typeof(T), i))),
        ];
    }
}
