using Jobcenter.Rules.TargetGroups.Documents;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The numbers of the acts: the ages that divide the groups, and the months without a decision.</summary>
/// <remarks>
/// They hold from the first day an act is loaded for and on, since an act may be asked about a day that is not its own,
/// as when two acts are compared on one day.
/// </remarks>
internal static class ActNumbers
{
    /// <summary>The first day that the earliest act holds.</summary>
    public static LocalDate FirstDay { get; } = new(2016, 11, 21);

    /// <summary>The first day that LAB holds.</summary>
    public static LocalDate LabDay { get; } = new(2020, 1, 1);

    /// <summary>From which age on LAB counts a citizen without an education as an adult.</summary>
    public static Parameter<int> AdultAge { get; } = Adult(new("LAB", "§ 6"), Sureness.Sourced);

    /// <summary>The same of the act before it, of which we read only the numbers of the groups.</summary>
    public static Parameter<int> AdultAge2016 { get; } = Adult(new("LAB-2016", "§ 2"), Sureness.Decision);

    /// <summary>From which age on a citizen is of age.</summary>
    public static Parameter<int> MinorAge { get; } =
        new(
            "minorAge",
            new("myndighedsalder", "age of majority"),
            new ParameterValue<int>(18, FirstDay, validUntil: null, new("LAB", "§ 6"), Sureness.Inferred)
        );

    /// <summary>For how many months a young person without a decision counts as education ready.</summary>
    public static Parameter<int> MonthsWithoutDecision { get; } =
        new(
            "monthsWithoutDecision",
            new("måneder uden afgørelse", "months without a decision"),
            new ParameterValue<int>(
                3,
                FirstDay,
                new LocalDate(2023, 12, 31),
                new("BEK 2636/2021", "§ 6"),
                Sureness.Decision,
                [
                    new(
                        NoteKind.Decision,
                        new(
                            "Læst i bekendtgørelsen fra 2021, ophævet 1. januar 2024; vi bruger den også for tiden før den.",
                            "Read in the order of 2021, repealed on 1 January 2024; we use it for the time before it too."
                        )
                    ),
                ]
            )
        );

    /// <summary>A label with those numbers filled in that never change, so that no answer needs to.</summary>
    public static RuleLabel Fill(RuleLabel label, params ReadOnlySpan<Parameter<int>> numbers)
    {
        var known = new Dictionary<string, LabelTemplate.Slot>(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            if (number.Values.Length == 1)
            {
                known.Add(number.Id, ParameterDocument.Slot(number));
            }
        }

        return LabelTemplate.Fill(label, known, other: null);
    }

    private static Parameter<int> Adult(SourceReference source, Sureness sureness) =>
        new(
            "adultAge",
            new("alder, hvorfra uden uddannelse tæller som voksen", "age from which the uneducated count as adults"),
            new ParameterValue<int>(30, FirstDay, validUntil: null, source, sureness)
        );
}
