using Xunit;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Marks a property: a test that is run on many generated arguments. A stand-in with FsCheck.Xunit's shape.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FsCheck.Xunit.PropertyDiscoverer", "Jobcenter.Rules.Tests")]
public sealed class PropertyAttribute : FactAttribute
{
    /// <summary>Classes whose static members make the generators.</summary>
    public Type[] Arbitrary { get; set; } = [];

    /// <summary>How many arguments are tried.</summary>
    public int MaxTest { get; set; } = 100;

    /// <summary>A seed to run again, as a failure prints it: <c>seed,gamma</c> or <c>seed,gamma,size</c>.</summary>
    public string? Replay { get; set; }
}
