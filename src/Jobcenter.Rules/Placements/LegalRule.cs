namespace Jobcenter.Rules.Placements;

/// <summary>What the rules about placements are made of.</summary>
internal static class LegalRule
{
    public static BilingualText NoHours { get; } = new("timerne er ikke kendt", "the hours are not known");

    public static Fact<LegalFacts, bool> Answer(string id, BilingualText name, FactReader<LegalFacts, bool?> read) =>
        new(id, name, (in f) => Known.Told(read(f)));

    /// <summary>Whether a number of the law is yes on the placement's first day; where it is no, its note says why there is no answer.</summary>
    public static Fact<LegalFacts, bool> Flag(Parameter<bool> flag, bool isReason) =>
        new(
            flag.Id,
            flag.Name,
            (in f) =>
                flag.On(f.From) is var row && !row.IsKnown ? Known.Missing<bool>(row.Reason)
                : isReason && !row.Value.Value ? Known.Missing<bool>(NoteOf(row.Value))
                : Known.Of(row.Value.Value),
            (in f) => flag.On(f.From) is { IsKnown: true, Value: var row } ? ParameterFact.Told(row) : []
        );

    /// <summary>What a row of the law notes of itself.</summary>
    public static BilingualText? NoteOf<T>(ParameterValue<T> row) => row.Notes is [var note, ..] ? note.Text : null;

    /// <summary>A number of the law as it was read, with its days and what there is to note.</summary>
    public static ImmutableArray<FactReading> Told<T>(string id, BilingualText name, Known<ParameterValue<T>> row) =>
        row.IsKnown
            ?
            [
                new(id, name, row.Value.ToText(), source: row.Value.Source) { Sureness = row.Value.Sureness },
                .. ParameterFact.Told(row.Value, isMarked: false),
            ]
            : [];

    public static RuleLabel Label(string id, string danish, string english, string section) =>
        new($"LAB/{id}", new(danish, english), new("LAB", section));

    /// <summary>What time an average is of.</summary>
    public static ImmutableArray<FactReading> Average(Parameter<WeeksOrMonths> durations, in LegalFacts facts) =>
        Told("averageOf", new("gennemsnit af de seneste", "average of the last"), durations.On(facts.From));

    public static BilingualText Text(Fraction number) =>
        new(number.ToText(2, Language.Danish), number.ToText(2, Language.English));

    public static Fraction FullTimeEquivalent(WeeklyHours hours) => hours.Hours / WeeklyHours.FullTime.Hours;
}
