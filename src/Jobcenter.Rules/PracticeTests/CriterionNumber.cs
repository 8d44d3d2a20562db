using System.Globalization;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>A number of a criterion: the parameter, what a person calls it, and its unit in one and in many as <c>dag|dage</c>.</summary>
internal sealed record CriterionNumber(Parameter<int> Parameter, BilingualText Name, BilingualText Unit)
{
    /// <summary>The value as a page shows it, with where it is written; missing when none holds on the day.</summary>
    public FactReading Read(LocalDate? day) =>
        Parameter.Asked(day) is { } value
            ? new(
                Parameter.Id,
                Name,
                new(Text(value.Value, Unit.Danish), Text(value.Value, Unit.English)),
                source: value.Source,
                exact: value.Value.ToString(NumberFormatInfo.InvariantInfo)
            )
            : new(Parameter.Id, Name, value: null, Parameter.WhyMissing(day));

    /// <summary>What a title says of it.</summary>
    public LabelTemplate.Slot Slot(LocalDate? day) =>
        Parameter.Asked(day) is { } value
            ? new(Parameter.Id, FactText.Of(value.Value, extraDecimals: 0), value.Source)
            : new(Parameter.Id, new("ukendt", "unknown"), Source: null);

    private static string Text(int value, string unit) =>
        $"{value.ToString(NumberFormatInfo.InvariantInfo)} {unit.Split('|') switch
        {
            [var one, var many] => value == 1 ? one : many,
            _ => unit,
        }}";
}

/// <summary>Parameters asked on the last day of a time; without a time, their newest value is meant.</summary>
internal static class AskedParameters
{
    extension<T>(Parameter<T> parameter)
    {
        public ParameterValue<T>? Asked(LocalDate? day) =>
            day is { } asked ? parameter.ValueOn(asked)
            : parameter.Values.IsEmpty ? null
            : parameter.Values[^1];

        public BilingualText? WhyMissing(LocalDate? day) =>
            parameter.Asked(day) is null ? parameter.On(day ?? LocalDate.MaxIsoValue).Reason : null;
    }
}
