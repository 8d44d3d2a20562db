using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>What was counted in a register: the number, what it rests on and what the reader must know of it.</summary>
internal readonly record struct Counted(
    Known<Fraction> Value,
    ImmutableArray<FactReading> Basis,
    Portion? Cases = null,
    bool IsProvisional = false,
    FigureGaps? Gaps = null
)
{
    /// <summary>The refused rows of another source than the register that may be missing; null where none is.</summary>
    public LostInFigure? Lost { get; init; }

    private static readonly BilingualText s_persons = new("personer", "persons");

    public static Counted Number(Fraction number, bool isProvisional = false) =>
        new(Known.Of(number), [], IsProvisional: isProvisional);

    public static Counted Persons(int persons, params ImmutableArray<FactReading> remarks) =>
        new(Known.Of(new Fraction(persons)), remarks);

    public static Counted Share(Portion cases) => Share(cases, []);

    public static Counted Share(
        Portion cases,
        ImmutableArray<FactReading> remarks,
        BilingualText? name = null,
        bool isProvisional = false,
        int unknown = 0
    ) =>
        new(
            cases.Share.Select(static s => s.Value),
            [new("portion", name ?? s_persons, BilingualText.Of(cases)), .. remarks],
            new(cases.Yes, cases.No, unknown),
            isProvisional
        );

    /// <summary>A number of which a register may not know all: its lowest is what is known, its highest stands in the tally.</summary>
    public static Known<Counted> Number<T>(
        Count<T> count,
        Register register,
        Func<T, Fraction> number,
        ReadOnlySpan<CountedFact> facts,
        Func<T, bool>? isProvisional = null
    )
    {
        var canLack = !facts.IsEmpty;
        return Of(
            count,
            register,
            facts,
            (tally, value, missing) =>
                Number(number(value), isProvisional?.Invoke(value) is true) with
                {
                    Basis = Remarks(missing),
                    Gaps =
                        canLack && !tally.Cells.IsEmpty
                            ? new(
                                Known.Of(number(value)),
                                Known.Of(tally.NumberOf(FullTimePersonCounts.Highest)),
                                missing
                            )
                            : null,
                }
        );
    }

    /// <summary>A portion of which a register may not know all, of persons or of what the name says.</summary>
    public static Known<Counted> Share<T>(
        Count<T> count,
        Register register,
        Func<T, Portion> portion,
        ReadOnlySpan<CountedFact> facts,
        BilingualText? name = null,
        Func<T, bool>? isProvisional = null
    ) =>
        Of(
            count,
            register,
            facts,
            (tally, value, missing) =>
            {
                var cases = portion(value);
                var (lowest, highest) = PortionCells.BoundsOf(tally);
                return Share(
                    cases,
                    Remarks(missing),
                    name,
                    isProvisional?.Invoke(value) is true,
                    tally.HasAnswers ? cases.Unknown : 0
                ) with
                {
                    Gaps = new(lowest.Select(static s => s.Value), highest.Select(static s => s.Value), missing),
                };
            }
        );

    /// <summary>A portion of courses, some of which may yet be taken up again.</summary>
    public static Known<Counted> Provisional(
        Count<Provisional<Portion>> count,
        Register register,
        ReadOnlySpan<CountedFact> facts,
        BilingualText name
    ) => Share(count, register, static c => c.Value, facts, name, static c => c.IsProvisional);

    /// <summary>A number of persons, of some of whom it may not be known whether they count.</summary>
    public static Known<Counted> Persons(Count<Portion> count, Register register, ReadOnlySpan<CountedFact> facts) =>
        Of(
            count,
            register,
            facts,
            static (_, persons, missing) =>
                Persons(persons.Yes, Remarks(missing)) with
                {
                    Gaps = new(
                        Known.Of(new Fraction(persons.Yes)),
                        Known.Of(new Fraction((long)persons.Yes + persons.Unknown)),
                        missing
                    ),
                }
        );

    /// <summary>Why a number is missing that turns on facts.</summary>
    public static BilingualText TurnsOn(ImmutableArray<MissingFact> facts) =>
        new(
            $"svaret afhænger af {Listed(facts.Select(static f => f.Name.Danish), "og")}",
            $"the answer turns on {Listed(facts.Select(static f => f.Name.English), "and")}"
        );

    private static string Listed(IEnumerable<string> names, string and)
    {
        string[] all = [.. names];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }

    // What was counted, with the facts that the tally says are missing: each by the number of its cell.
    private static Known<Counted> Of<T>(
        Count<T> count,
        Register register,
        ReadOnlySpan<CountedFact> facts,
        Func<Tally, T, ImmutableArray<MissingFact>, Counted> counted
    )
    {
        var tally = count.TallyOf(register);
        var missing = ImmutableArray.CreateBuilder<MissingFact>();
        foreach (var (cell, column, name) in tally.Cells.IsEmpty ? [] : facts)
        {
            if (tally.CountOf(cell) is > 0 and var lacking)
            {
                missing.Add(new(column, name, lacking, []));
            }
        }

        var lacks = missing.ToImmutable();
        return count.ResultOf(tally).Select(value => counted(tally, value, lacks));
    }

    public static ImmutableArray<FactReading> Remarks(ImmutableArray<MissingFact> missing) =>
        [.. missing.Select(static f => Remark(f.Column, NoPart(f.Name), f.Count))];

    /// <summary>What lacks a fact, and that it takes no part.</summary>
    public static BilingualText NoPart(BilingualText name) =>
        new($"{name.Danish}, som ikke indgår", $"{name.English}, which take no part");

    public static FactReading Remark(string id, BilingualText name, int persons) =>
        new(id, name, BilingualText.Of(new Quantity(new Fraction(persons), QuantityUnit.Persons)))
        {
            Persons = persons,
        };
}

/// <summary>A fact that a count can lack: the number of its tally that says of how many, its column in the data files, and what lacks it.</summary>
internal readonly record struct CountedFact(string Cell, string Column, BilingualText Name);
