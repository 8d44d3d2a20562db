namespace Jobcenter.Rules.Plans;

/// <summary>The columns of figures and what they may hold.</summary>
public sealed partial class FigureSetBuilder
{
    private const int MaxDecimals = 6;

    private static readonly SourceReference s_notStated = new("kilde ikke oplyst");
    private static readonly BilingualText s_badPeriod = new(
        "er ikke en periode; skriv 2021, 2021Q4, 2021M10 eller 2021-12-31, i årene 1900-2100",
        "is not a period; write 2021, 2021Q4, 2021M10 or 2021-12-31, in the years 1900–2100"
    );

    private static readonly FieldKind<Area> s_area = new(
        new("en kommunekode eller DK", "a municipality's code or DK"),
        fallback: default,
        static (text, out value) =>
            FieldKinds.TryArea(text, out value)
                ? null
                : new(
                    "er ikke et område; skriv en kommunekode fra 101 til 999 eller DK",
                    "is not an area; write a municipality's code from 101 to 999, or DK"
                ),
        static value => value.ToString()
    );
    private static readonly FieldKind<MeasuringPeriod> s_period = new(
        new("2021, 2021Q4, 2021M10 eller 2021-12-31", "2021, 2021Q4, 2021M10 or 2021-12-31"),
        fallback: default,
        static (text, out value) => TryPeriod(text, out value) ? null : s_badPeriod,
        static value => value.ToString()
    )
    {
        OutOfBounds = static p =>
            p.FirstDay < RegisterLimits.FirstDate || p.LastDay > RegisterLimits.LastDate ? s_badPeriod : null,
    };

    // What the value must be besides depends on what is measured.
    private static readonly FieldKind<FigureValue> s_number = new(
        new(
            $"et tal med punktum og højst {MaxDecimals} decimaler; tom, .. eller - er ikke kendt",
            $"a number with a point and at most {MaxDecimals} decimals; empty, .. or - is not known"
        ),
        fallback: default,
        ReadNumber,
        static value => value.Number?.ToDecimalString()
    )
    {
        IsNumber = true,
        Noted = static (value, notation) =>
            notation.IsTold
                ? new(value.Number, AsThousands: null, ShowsMark: false, notation.Mark)
                : value with
                {
                    Mark = notation.Mark,
                },
    };

    private static SchemaOf<Fields> SchemaFor(ImmutableArray<BenefitGroup> groups)
    {
        var measure = new FieldKind<FigureMeasure?>(
            FigureMeasure.AllowedForms,
            fallback: null,
            (text, out value) =>
                FigureMeasure.TryParse(text.ToString(), out value, groups)
                    ? null
                    : new(
                        $"er ikke en måling; tilladt er {FigureMeasure.AllowedForms.Danish}",
                        $"is not a measure; allowed are {FigureMeasure.AllowedForms.English}"
                    ),
            static value => value?.ToString()
        );
        return new(
            "figures.csv",
            default,
            (ref r, in v) =>
                new(
                    r.Must(Measure, measure, v.Measure, "målingen", "the measure"),
                    r.Must("area", s_area, v.Area, "området", "the area"),
                    r.Must(
                        "period",
                        s_period,
                        v.Period,
                        "perioden; et antal for en dag er det fra periodens begyndelse til den dag",
                        "the period; a count dated by a day is the count from the period's start up to that day"
                    ),
                    r.Must(Value, s_number, v.Value, "værdien", "the value"),
                    r.May("source", v.Source, "hvor tallet er trykt", "where the figure is printed")
                ),
            static (in row, ref faults) =>
            {
                if (
                    row is { Measure.Kind: var kind, Value: { Number: { } number } value }
                    && !Figure.IsAllowed(kind, number)
                )
                {
                    faults.Add(
                        Value,
                        number.ToDecimalString(),
                        value.AsThousands is { } thousands && Figure.IsAllowed(kind, thousands)
                            ? WithoutMark(thousands, value.Mark)
                            : MustBe(Figure.Allowed(kind))
                    );
                }
            }
        )
        {
            KeyColumns = [Measure, "area", "period"],
        };
    }

    // Statistics Denmark writes its quarters with K.
    private static bool TryPeriod(ReadOnlySpan<char> text, out MeasuringPeriod period)
    {
        if (text is not [_, _, _, _, 'K', var number])
        {
            return MeasuringPeriod.TryParse(text, provider: null, out period);
        }

        return MeasuringPeriod.TryParse([.. text[..4], 'Q', number], provider: null, out period);
    }

    private static BilingualText? ReadNumber(ReadOnlySpan<char> text, out FigureValue value)
    {
        value = default;
        if (text is "" or ".." or "-" or "…")
        {
            return null;
        }

        if (
            !Fraction.TryParse(text, provider: null, out var number)
            || text.Contains('/')
            || !(number * new Fraction(1_000_000)).IsWhole
        )
        {
            return NumberText.WithoutApostrophes(text) is { } plain
                    ? new(
                        $"skal være et tal med punktum og højst {MaxDecimals} decimaler, hvis tusinder ikke deles; skriv {plain}",
                        $"must be a number with a point and at most {MaxDecimals} decimals, whose thousands are not parted; write {plain}"
                    )
                : text.ContainsAny(", \u00A0\u202F") || text.Count('.') > 1
                    ? new(
                        $"skal være et tal med punktum og højst {MaxDecimals} decimaler; har filen decimalkomma, så angiv det (--decimal comma)",
                        $"must be a number with a point and at most {MaxDecimals} decimals; if the file has a decimal comma, tell so (--decimal comma)"
                    )
                : MustBe(new("et tal", "a number"));
        }

        var thousands = NumberText.CanBeThousands(text) ? number * new Fraction(1000) : (Fraction?)null;
        value = new(
            number,
            text.Contains('.') && text.Length - text.IndexOf('.') == 4 ? thousands : null,
            text.Contains('.'),
            DecimalMark.Point
        );
        return null;
    }

    private static BilingualText MustBe(BilingualText allowed) =>
        new(
            $"skal være {allowed.Danish}, med punktum og højst {MaxDecimals} decimaler",
            $"must be {allowed.English}, with a point and at most {MaxDecimals} decimals"
        );

    private static BilingualText WithoutMark(Fraction thousands, DecimalMark mark) =>
        mark == DecimalMark.Point
            ? new(
                $"kan ikke have decimaler; er punktummet et tusindtalspunktum, så skriv {thousands.ToDecimalString()}, eller angiv decimalkomma (--decimal comma)",
                $"cannot have decimals; if the point parts thousands, write {thousands.ToDecimalString()}, or tell that the file has a decimal comma (--decimal comma)"
            )
            : new(
                $"kan ikke have decimaler; deler kommaet tusinder, så skriv {thousands.ToDecimalString()}, eller angiv decimalpunktum (--decimal point)",
                $"cannot have decimals; if the comma parts thousands, write {thousands.ToDecimalString()}, or tell that the file has a decimal point (--decimal point)"
            );

    private static BilingualText WhichOf(Figure figure, string thousands) =>
        new(
            $"kan læses som {figure.Value.ToText(3, Language.Danish)} og som {thousands}; angiv decimalpunktum eller decimalkomma (--decimal point eller --decimal comma), eller skriv {thousands}",
            $"can be read as {figure.Value.ToText(3, Language.English)} and as {thousands}; tell whether the source has a decimal point or comma (--decimal point or --decimal comma), or write {thousands}"
        );

    private readonly record struct Fields(
        FigureMeasure? Measure,
        Area Area,
        MeasuringPeriod Period,
        FigureValue Value,
        string? Source
    );

    // A number as it was written, null for one that is not known; what it is where its mark parts thousands instead; and whether it
    // shows the mark of a source that did not tell it.
    private readonly record struct FigureValue(
        Fraction? Number,
        Fraction? AsThousands,
        bool ShowsMark,
        DecimalMark Mark
    );
}
