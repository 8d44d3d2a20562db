using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Internal;

/// <summary>
/// In a mutation run the library's catalogues are built before the first test. Otherwise the first test that meets one
/// is taken for the only one that covers its rules, and a changed rule survives the tests that would have noticed.
/// </summary>
internal static class Catalogues
{
    [ModuleInitializer]
    [SuppressMessage(
        "Usage",
        "CA2255",
        Justification = "It must run before the test runner starts, and the assembly is no library."
    )]
    internal static void BuildInMutationRuns()
    {
        if (Environment.GetEnvironmentVariable("JOBCENTER_MUTATION") is null)
        {
            return;
        }

        foreach (var type in typeof(Register).Assembly.GetTypes().Where(static t => !t.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }
}
