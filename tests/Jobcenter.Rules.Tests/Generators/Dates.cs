using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A day as it is written in the data of a test.</summary>
internal static class Dates
{
    public static LocalDate Of(string text) => MeasuringPeriod.Parse(text).FirstDay;
}
