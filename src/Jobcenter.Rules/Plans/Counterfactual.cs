namespace Jobcenter.Rules.Plans;

/// <summary>What it would take to meet a requirement at its deadline, everything else unchanged.</summary>
/// <remarks>
/// Exact in the smallest unit: with so much changed the requirement is met, with one unit less it is not. Before the
/// deadline the newest figure stands for the deadline's.
/// </remarks>
/// <example>
/// <code>
/// foreach (Counterfactual step in outcome.WhatItWouldTake)
/// {
///     Console.WriteLine(step.ToText(Language.Danish));
/// }
/// </code>
/// </example>
[DanishTerm("det, der skal til")]
public sealed class Counterfactual : ILocalizable
{
    internal Counterfactual(CounterfactualUnit unit, Fraction? amount, BilingualText what)
    {
        (Unit, Amount, What) = (unit, amount, what);
    }

    /// <summary>What is counted, as <c>færre persondage</c>.</summary>
    public BilingualText What { get; }

    internal CounterfactualUnit Unit { get; }

    /// <summary>How many; whole but for percentage points, which are parts of 1. Null when no number is enough.</summary>
    public Fraction? Amount { get; }

    /// <summary>Whether <see cref="Amount"/> is percentage points, a part of 1; otherwise it is a whole number of <see cref="What"/>.</summary>
    public bool IsPercentagePoints => Unit == CounterfactualUnit.Points;

    /// <summary>Whether more than <see cref="Amount"/> is needed, for there is no smallest step: a share that must be strictly better.</summary>
    public bool MoreThan { get; internal init; }

    // A share that must fall, not rise.
    internal bool IsLess { get; init; }

    /// <summary>The period the units lie in; null where there is none.</summary>
    public MeasuringPeriod? Period { get; internal init; }

    /// <summary>What the person-days are in full-time persons of the period; null for other units.</summary>
    public FullTimePersons? FullTimePersons { get; internal init; }

    /// <summary>The calendar months from the as-of date to the deadline, the begun one included; null for what is no matter of days, or too late.</summary>
    public int? MonthsLeft { get; internal init; }

    /// <summary>How many units that is for each month left; null when none is.</summary>
    public Fraction? PerMonthLeft => MonthsLeft is { } months and > 0 ? Amount / new Fraction(months) : null;

    /// <summary>Whether nothing can make it good any more: what stands in the way has happened.</summary>
    public bool IsTooLate { get; internal init; }

    /// <summary>What is taken as unchanged; null when nothing more than the figures of the answer.</summary>
    public BilingualText? HeldFixed { get; internal init; }

    /// <summary>As <c>460 færre persondage i 4. kvartal 2021 (5,0 fuldtidspersoner)</c>.</summary>
    public string ToText(Language language)
    {
        var isEnglish = language == Language.English;
        var text = Headline(language, isEnglish);
        if (FullTimePersons is { } persons)
        {
            var unit = isEnglish ? "full-time persons" : "fuldtidspersoner";
            text += $" ({Persons(persons, language)} {unit})";
        }

        // So few that there is less than a tenth for each month are not spread out.
        if (PerMonthLeft is { } perMonth && MonthsLeft > 1 && perMonth.Round(1).Sign > 0)
        {
            var number = perMonth.ToText(1, language);
            text += isEnglish
                ? $", {number} for each of the {MonthsLeft} months left"
                : $", {number} for hver af de {MonthsLeft} måneder, der er tilbage";
        }
        else if (MonthsLeft == 1)
        {
            text += isEnglish ? ", in the month that is left" : ", i den måned, der er tilbage";
        }

        return HeldFixed is { } held ? $"{text}; {held.ToText(language)}" : text;
    }

    // Rounded up as what is missing is; but a day of a quarter would then look like nine.
    private static string Persons(FullTimePersons persons, Language language)
    {
        var quantity = new Quantity(persons.Count, QuantityUnit.FullTimePersons);
        return persons.Count < new Fraction(1, 10)
            ? quantity.ToText(language, quantity.ExtraDecimalsBeside(new(Fraction.Zero, QuantityUnit.FullTimePersons)))
            : quantity.ToGapText(language);
    }

    private string Headline(Language language, bool isEnglish)
    {
        var what = What.ToText(language);
        var period =
            Period is not { } p ? string.Empty
            : isEnglish ? $" in {p.ToText(language)}"
            : $" i {p.ToText(language)}";
        if (IsTooLate)
        {
            return isEnglish ? $"nothing can make it good: {what}" : $"intet kan rette op på det: {what}";
        }

        if (Amount is not { } amount)
        {
            return isEnglish ? $"no number of {what}{period} is enough" : $"intet antal {what}{period} er nok";
        }

        if (MoreThan && amount.Sign == 0)
        {
            return (IsLess, isEnglish) switch
            {
                (false, true) => "any further rise of the share",
                (false, false) => "en hvilken som helst yderligere stigning i andelen",
                (true, true) => "any further fall of the share",
                _ => "ethvert yderligere fald i andelen",
            };
        }

        var number = IsPercentagePoints
            ? (amount * new Fraction(100)).ToText(2, language, Rounding.AwayFromZero)
            : amount.ToText(0, language);
        var more =
            !MoreThan ? string.Empty
            : isEnglish ? "more than "
            : "mere end ";
        return $"{more}{number} {what}{period}";
    }

    /// <summary>The Danish sentence.</summary>
    public override string ToString() => ToText(Language.Danish);
}
