using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A period as <c>"2021Q4"</c>.</summary>
internal sealed class MeasuringPeriodConverter : TextConverter<MeasuringPeriod>
{
    protected override string Allowed =>
        "a period as \"2021\", \"2021Q4\", \"2021M10\" or \"2021-12-31\", in the years 1900 to 2100";

    protected override bool TryRead(string text, out MeasuringPeriod value) =>
        MeasuringPeriod.TryParse(text, out value)
        && RegisterLimits.Allows(value.FirstDay)
        && RegisterLimits.Allows(value.LastDay);

    protected override string Text(MeasuringPeriod value) => value.ToString();
}
