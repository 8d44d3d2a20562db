using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Reports;

/// <summary>The numbers of an outcome as the cells of a row, in the words of one language.</summary>
[DanishTerm("resultatrække")]
public sealed class OutcomeCells
{
    private const string Nothing = "–";

    private static readonly BilingualText s_hidden = new("skjult", "hidden");

    private readonly RequirementOutcome _outcome;
    private readonly Language _language;
    private readonly int _extraDecimals;

    /// <summary>The cells of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public OutcomeCells(RequirementOutcome outcome, Language language)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _outcome = outcome;
        _language = language;
        // Two numbers that differ must not look alike.
        _extraDecimals = outcome is { Value: { } value, Limit: { } limit } ? value.ExtraDecimalsBeside(limit) : 0;
    }

    /// <summary>The id within the plan, the strength and the title.</summary>
    public string Requirement =>
        $"{_outcome.Requirement.Id} ({_outcome.Requirement.Label.Strength.Name().ToText(_language)}) {_outcome.Requirement.Label.Title.ToText(_language)}";

    /// <summary>The status, with a star when it is provisional.</summary>
    public string Status => _outcome.Status.Name().ToText(_language) + (_outcome.IsProvisional ? "*" : string.Empty);

    /// <summary>The value.</summary>
    public string Value => Cell(_outcome.Value, _extraDecimals);

    /// <summary>The limit.</summary>
    public string Limit => Cell(_outcome.Limit, _extraDecimals);

    /// <summary>The baseline.</summary>
    public string Baseline => Cell(_outcome.Baseline);

    /// <summary>The newest figure.</summary>
    public string Current => Cell(_outcome.Current);

    /// <summary>What is missing to the limit, rounded up.</summary>
    public string Gap => _outcome.IsHidden ? s_hidden.ToText(_language) : Short(_outcome.Gap?.ToGapText(_language));

    /// <summary>The period that was measured.</summary>
    public string Measured => _outcome.MeasuredPeriod?.ToText(_language) ?? Nothing;

    private string Cell(Quantity? quantity, int extraDecimals = 0) =>
        _outcome.IsHidden ? s_hidden.ToText(_language) : Short(quantity?.ToText(_language, extraDecimals));

    // Percentage points have a long name and a narrow column.
    private static string Short(string? text) =>
        text?.Replace("procentpoint", "pp", StringComparison.Ordinal)
            .Replace("percentage points", "pp", StringComparison.Ordinal)
        ?? Nothing;
}
