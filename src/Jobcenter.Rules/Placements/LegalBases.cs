using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Placements;

/// <summary>How a number's basis is told beside it.</summary>
internal static class LegalBases
{
    private static readonly BilingualText s_practice = new(" (kommunal praksis)", " (municipal practice)");
    private static readonly BilingualText s_estimate = new(" (skøn)", " (estimate)");

    /// <summary>Nothing for the law itself.</summary>
    public static ILocalizable Remark(LegalBasis basis) =>
        basis switch
        {
            LegalBasis.MunicipalPractice => s_practice,
            LegalBasis.Estimate => s_estimate,
            _ => Nothing.Instance,
        };

    private sealed class Nothing : ILocalizable
    {
        public static Nothing Instance { get; } = new();

        public string ToText(Language language) => string.Empty;
    }
}
