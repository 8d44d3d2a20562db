namespace Jobcenter.Rules.Registers;

/// <summary>What is known of a citizen in numbers, while the rows come. The default has no municipality: one whom only other rows have named.</summary>
/// <param name="Municipality">The municipality's code.</param>
/// <param name="Birth">The day of birth, and <see cref="CitizenBatch.NotKnown"/> like the rest.</param>
/// <param name="Arrival">The day of arrival.</param>
/// <param name="Graduated">The day the education was completed.</param>
/// <param name="Sex">The <see cref="Citizens.Sex"/>.</param>
/// <param name="Basis">The <see cref="ResidenceBasis"/>.</param>
/// <param name="Education">The <see cref="EducationLevel"/>.</param>
/// <param name="Answers">Four answers of two bits each: 0 not known, 1 no, 2 yes.</param>
/// <param name="Area">The place of the housing area among all; −1 for none.</param>
internal readonly record struct CitizenDraft(
    short Municipality,
    int Birth,
    int Arrival,
    int Graduated,
    sbyte Sex,
    sbyte Basis,
    sbyte Education,
    byte Answers,
    int Area
)
{
    public bool HasCome => Municipality != 0;

    public static int Day(LocalDate? date) => date is { } day ? DayNumber.Of(day) : CitizenBatch.NotKnown;

    public static LocalDate? Date(int day) => day == CitizenBatch.NotKnown ? null : DayNumber.ToDate(day);

    public static byte AllAnswers(bool? immigrant, bool? programme, bool? order, bool? vulnerable) =>
        (byte)(Bits(immigrant, 0) | Bits(programme, 1) | Bits(order, 2) | Bits(vulnerable, 3));

    public static bool? Answer(byte answers, int place) =>
        ((answers >> (place * 2)) & 3) switch
        {
            0 => null,
            1 => false,
            _ => true,
        };

    private static int Bits(bool? answer, int place) =>
        answer switch
        {
            null => 0,
            false => 1,
            true => 2,
        } << (place * 2);
}
