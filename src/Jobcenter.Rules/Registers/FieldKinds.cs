using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime.Text;
using Members = System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute;

namespace Jobcenter.Rules.Registers;

/// <summary>The kinds of fields that rows have, with the words a refusal says. An empty field is not known, unless it must be there.</summary>
internal static class FieldKinds
{
    public const int MinutesPerDay = 1440;

    public static readonly BilingualText OutsideLimits = new(
        "ligger uden for 1900-01-01 til 2100-12-31",
        "lies outside 1900-01-01 to 2100-12-31"
    );
    public static readonly BilingualText MissingCitizen = new(
        "borgeren mangler; skriv borgerens id",
        "the citizen is missing; write the citizen's id"
    );
    public static readonly BilingualText BadHours = new(
        "er ikke ugentlige timer; skriv et tal over 0 og højst 37 med højst to decimaler og punktum",
        "is not weekly hours; write a number above 0 and at most 37, with at most two decimals and a point"
    );
    public static readonly BilingualText NoMunicipality = new(
        "er ikke en kommunekode; skriv tre cifre fra 101 til 999",
        "is not a municipality's code; write three digits from 101 to 999"
    );
    private static readonly BilingualText s_notPlain = new(
        "indeholder et styretegn, et usynligt tegn eller U+FFFD for et tabt bogstav; skriv kun synlige tegn",
        "holds a control character, an invisible one, or U+FFFD for a lost letter; write visible characters only"
    );
    private static readonly BilingualText s_date = new("en dato fra 1900 til 2100", "a date from 1900 to 2100");

    /// <summary>A word of the sender's own.</summary>
    public static FieldKind<string?> Text { get; } = AnyText(static text => text);

    /// <summary>A name that a plan asks for, in whichever spelling it is written.</summary>
    public static FieldKind<string?> PlaceName { get; } = AnyText(PlainText.Compose);

    public static FieldKind<string> Citizen { get; } = Required(MissingCitizen);

    /// <summary>Whether a text can be a citizen's id.</summary>
    public static bool IsCitizen(string? text) => Citizen.OutOfBounds(text ?? string.Empty) is null;

    /// <summary>The id of a citizen who has many rows, so that an id that rows have named is its number.</summary>
    public static FieldKind<CitizenKey> CitizenKey { get; } =
        new(
            Citizen.Form,
            fallback: string.Empty,
            static (text, out value) =>
            {
                value = text.ToString();
                return null;
            },
            static value => value.Id
        )
        {
            IsName = true,
            OutOfBounds = static value => value.Id is null ? null : Citizen.OutOfBounds(value.Id),
        };

    /// <summary>A date that must be there.</summary>
    public static FieldKind<LocalDate> Day { get; } =
        new(s_date, RegisterLimits.FirstDate, DayText.Read, static value => Iso(value))
        {
            OutOfBounds = static day => RegisterLimits.Allows(day) ? null : OutsideLimits,
        };

    public static FieldKind<LocalDate?> Date { get; } =
        MaybeDate(
            s_date,
            static (text, out value) =>
            {
                var reason = DayText.Read(text, out var day);
                value = reason is null ? day : null;
                return reason;
            },
            static day => RegisterLimits.Allows(day)
        );

    /// <summary>The last day of what may still be running.</summary>
    public static FieldKind<LocalDate?> End { get; } =
        MaybeDate(
            new(
                "en dato; tom eller en dag fra 2100-01-01 (som 9999-12-31), mens det stadig løber",
                "a date; empty or a day from 2100-01-01 on (as 9999-12-31) while it is still running"
            ),
            DayText.ReadEnd,
            static day => RegisterLimits.Allows(day) || RegisterLimits.IsOpenEnd(day)
        );

    public static FieldKind<bool?> YesNo { get; } =
        new(
            new("ja eller nej", "ja or nej"),
            fallback: null,
            static (text, out value) =>
            {
                value =
                    text is "ja" ? true
                    : text is "nej" ? false
                    : null;
                return value is null && !text.IsEmpty
                    ? new("skal være ja, nej eller tom", "must be ja, nej or empty")
                    : null;
            },
            static value =>
                value is null ? null
                : value.Value ? "ja"
                : "nej"
        );

    public static FieldKind<WeeklyHours?> Hours { get; } =
        new(
            new(
                "ugentlige timer over 0 og højst 37, med højst to decimaler",
                "hours a week, above 0 and at most 37, with at most two decimals"
            ),
            fallback: null,
            ParseHours,
            static value => value?.ToString()
        )
        {
            IsNumber = true,
        };

    public static FieldKind<int?> Minutes { get; } =
        Number(
            MinutesPerDay,
            new(
                "er ikke minutter; skriv et helt tal fra 0 til 1440",
                "is not minutes; write a whole number from 0 to 1440"
            )
        );

    public static FieldKind<Area> Municipality { get; } =
        new(
            new("en kommunekode", "a municipality's code"),
            fallback: default,
            static (text, out value) => TryArea(text, out value) ? null : NoMunicipality,
            static value => value.ToString()
        )
        {
            OutOfBounds = static area => area.IsCountry ? NoMunicipality : null,
        };

    /// <summary>An area as sources write it: with a zero before the code, and 000 for the country.</summary>
    public static bool TryArea(ReadOnlySpan<char> text, out Area area) =>
        Area.TryParse(
            text is ['0', _, _, _] ? text[1..]
                : text is "000" ? "DK"
                : text,
            provider: null,
            out area
        );

    /// <summary>A text that must be there.</summary>
    public static FieldKind<string> Required(BilingualText missing) =>
        new(
            new("en tekst, der skal være der", "a text that must be there"),
            fallback: string.Empty,
            static (text, out value) =>
            {
                value = text.ToString();
                return null;
            },
            static value => value
        )
        {
            OutOfBounds = value =>
                string.IsNullOrWhiteSpace(value) ? missing
                : PlainText.IsPlain(value) ? null
                : s_notPlain,
        };

    /// <summary>A whole number from 0.</summary>
    public static FieldKind<int?> Number(int most, BilingualText reason) =>
        new(
            new($"et helt tal fra 0 til {most}", $"a whole number from 0 to {most}"),
            fallback: null,
            (text, out value) =>
            {
                var isNumber = int.TryParse(text, NumberStyles.None, NumberFormatInfo.InvariantInfo, out var number);
                value = isNumber ? number : null;
                return isNumber || text.IsEmpty ? null : reason;
            },
            static value => value?.ToString(NumberFormatInfo.InvariantInfo)
        )
        {
            IsNumber = true,
            OutOfBounds = value => value < 0 || value > most ? reason : null,
        };

    /// <summary>A word of the files that must be there; where the vocabulary has an empty one, empty is that.</summary>
    public static FieldKind<T> Word<[Members(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => Word(Vocabulary.Of<T>());

    /// <summary>A word of the files, or empty.</summary>
    public static FieldKind<T?> MaybeWord<[Members(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => MaybeWord(Vocabulary.Of<T>());

    private static FieldKind<T> Word<T>(Vocabulary<T> words)
        where T : struct, Enum =>
        new(
            Either(words),
            fallback: default,
            (text, out value) => words.TryParse(text, out value) ? null : NotOneOf(words.Allowed),
            static value => value.ToString()
        )
        {
            OutOfBounds = value => words.Has(value) ? null : NotOneOf(words.Allowed),
        };

    private static FieldKind<T?> MaybeWord<T>(Vocabulary<T> words)
        where T : struct, Enum =>
        new(
            Either(words),
            fallback: null,
            (text, out value) =>
            {
                var isWord = words.TryParse(text, out var word) && !text.IsEmpty;
                value = isWord ? word : null;
                return isWord || text.IsEmpty ? null : NotOneOf(words.Allowed);
            },
            static value => value?.ToString()
        )
        {
            OutOfBounds = value => value is { } word && !words.Has(word) ? NotOneOf(words.Allowed) : null,
        };

    public static BilingualText NotOneOf(string allowed) =>
        new($"kendes ikke; tilladt er {allowed}", $"is not known; allowed are {allowed}");

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static FieldKind<string?> AnyText(Func<string, string> spell) =>
        new(
            new("en tekst", "a text"),
            fallback: null,
            (text, out value) =>
            {
                value = text.IsEmpty ? null : spell(text.ToString());
                return null;
            },
            static value => value
        )
        {
            OutOfBounds = static value => PlainText.IsPlain(value) ? null : s_notPlain,
        };

    private static BilingualText Either<T>(Vocabulary<T> words)
        where T : struct, Enum => new($"en af {words.Allowed}", $"one of {words.Allowed}");

    private static FieldKind<LocalDate?> MaybeDate(
        BilingualText form,
        FieldParser<LocalDate?> parse,
        Func<LocalDate, bool> allows
    ) =>
        new(
            form,
            fallback: null,
            (text, out value) =>
            {
                value = null;
                return text.IsEmpty ? null : parse(text, out value);
            },
            static value => value is { } day ? Iso(day) : null
        )
        {
            OutOfBounds = value => value is { } day && !allows(day) ? OutsideLimits : null,
        };

    // Digits with at most two decimals; a quotient is no way to write hours, nor is 20.000.
    private static BilingualText? ParseHours(ReadOnlySpan<char> text, out WeeklyHours? value)
    {
        value = null;
        var point = text.IndexOf('.');
        if (
            (point < 0 || text.Length - point <= 3)
            && !text.Contains('/')
            && Fraction.TryParse(text, provider: null, out var number)
            && WeeklyHours.TryFromHours(number, out var hours)
        )
        {
            value = hours;
        }

        return value is not null || text.IsEmpty ? null : BadHours;
    }
}
